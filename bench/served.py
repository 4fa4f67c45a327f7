"""A desk served for real: the program itself in a process of its own, for tests, pictures and figures."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

PATIENCE = 90.0
"""Seconds until a desk must listen and its circle must be worked through."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the desk answered."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Served:
    """A desk that listens; key: the cookie of its session."""

    port: int
    key: str
    process: subprocess.Popen[str]

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def cookie(self) -> str:
        """The cookie header of whoever came in."""
        return f"cerchia-{self.port}={self.key}"

    def ask(self, path: str, form: Mapping[str, str] | None = None, **headers: str | None) -> Reply:
        """Ask as a browser of ours would; form: send it, marked. A header given as None is left out."""
        sent: dict[str, str | None] = {"Cookie": self.cookie, "Sec-Fetch-Site": "same-origin"}
        body = None
        if form is not None:
            body = urlencode({"csrf": self.mark(), **form})
            sent |= {"Origin": self.url, "Content-Type": "application/x-www-form-urlencoded"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            told = {name: value for name, value in sent.items() if value is not None}
            line.request("POST" if form is not None else "GET", path, body, told)
            answer = line.getresponse()
            text = answer.read().decode(errors="replace")
            return Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, text)
        finally:
            line.close()

    def mark(self) -> str:
        """Return the mark that forms carry."""
        for path in ("/nowhere-at-all", "/", "/start"):  # an empty circle has its page at the last
            if found := re.search(r'data-csrf="(\w+)"', self.ask(path).text):
                return found[1]
        return ""

    def ready(self) -> None:
        """Wait until the circle is worked through."""
        until = time.monotonic() + PATIENCE
        while self.ask("/").status == 503:
            if time.monotonic() > until:
                raise TimeoutError("the circle is still not worked through")
            time.sleep(0.2)

    def enter(self, context: BrowserContext) -> None:
        """Let a browser in."""
        context.add_cookies(
            [{"name": f"cerchia-{self.port}", "value": self.key, "url": self.url, "sameSite": "Strict"}]
        )  # fmt: skip


def free_port() -> int:
    """Return a port nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        found: int = one.getsockname()[1]
        return found


@contextmanager
def served(folder: Path, lang: str = "en", **environ: str) -> Iterator[Served]:
    """Serve the circle in a folder until the end."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "cerchia", "serve", "--circle", str(folder), "--port", str(port),
         "--no-browser", "--lang", lang],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "CERCHIA_DEBUG": "1", **environ},
    )  # fmt: skip
    try:
        yield Served(port, _key(process), process)
    finally:
        process.terminate()
        process.wait(20)
        if process.stdout:
            process.stdout.close()


def _key(process: subprocess.Popen[str]) -> str:
    """Use the start link the program prints, as a person would; return the session's cookie."""
    told = ""
    for line in process.stdout or ():
        told += line
        if found := re.search(r"http://127\.0\.0\.1:\d+/start/\S+", line):
            return _entered(found[0])
    raise RuntimeError(f"cerchia serve did not start: {told}")


def _entered(link: str) -> str:
    place = urlsplit(link)
    until = time.monotonic() + PATIENCE
    while True:
        line = http.client.HTTPConnection("127.0.0.1", place.port or 0, timeout=30)
        try:
            line.request("GET", place.path)
            answer = line.getresponse()
            return (answer.getheader("set-cookie") or "").partition("=")[2].partition(";")[0]
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        finally:
            line.close()
