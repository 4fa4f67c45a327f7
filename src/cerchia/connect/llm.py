"""A language model over the OpenAI-compatible protocol: one text there, one text back.

Only to the address the owner typed, only what the owner confirmed; no redirect is followed and no
proxy is used. The key comes from the environment and goes nowhere else.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from cerchia.model.errors import EndpointInvalidError, ModelRefusedError, ModelUnreachableError

PATIENCE = 120.0
"""Seconds for an answer: a model on a small machine takes its time."""
LONGEST = 1 << 20
"""Bytes of an answer; a message has a thousandth of it."""
OK = 200


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers: https anywhere, http on this machine only."""

    secure: bool
    host: str
    port: int | None
    path: str


def endpoint(address: str) -> Endpoint:
    """Return where an address points; EndpointInvalidError where words would travel in the clear."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError as error:
        raise EndpointInvalidError(endpoint=address) from error
    host = parts.hostname or ""
    secure = parts.scheme == "https"
    fine = secure or (parts.scheme == "http" and _here(host))
    if not host or not fine or parts.username or parts.query or parts.fragment:
        raise EndpointInvalidError(endpoint=address)
    return Endpoint(secure, host, port, parts.path.rstrip("/"))


def _here(host: str) -> bool:
    """Return whether a host is this very machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def complete(address: str, model: str, text: str, key: str = "") -> str:
    """Send `text` as the one message of a talk; return what the model says.

    Raises EndpointInvalidError, ModelUnreachableError, ModelRefusedError.
    """
    place = endpoint(address)
    body = json.dumps({"model": model, "messages": [{"role": "user", "content": text}]})
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    kind = http.client.HTTPSConnection if place.secure else http.client.HTTPConnection
    connection = kind(place.host, place.port, timeout=PATIENCE)
    try:
        connection.request("POST", f"{place.path}/chat/completions", body.encode(), headers)
        answer = connection.getresponse()
        said = answer.read(LONGEST + 1)
    except (OSError, http.client.HTTPException) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise ModelUnreachableError(endpoint=address, why=why) from error
    finally:
        connection.close()
    if answer.status != OK:
        raise ModelRefusedError(endpoint=address, why=f"HTTP {answer.status}")
    return _content(said, address)


def _content(said: bytes, address: str) -> str:
    """Return the words of an answer; ModelRefusedError where it is none."""
    if len(said) > LONGEST:
        raise ModelRefusedError(endpoint=address, why=f"> {LONGEST} bytes")
    try:
        content = json.loads(said)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ModelRefusedError(endpoint=address, why=type(error).__name__) from error
    if not isinstance(content, str):
        raise ModelRefusedError(endpoint=address, why="content")
    return content
