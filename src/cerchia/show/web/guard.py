"""The guard at the door: who asks, from where, and how much he brings, before anything is read.

A page of any site that the owner visits can send requests to this machine, and a name of any site
can be made to point here. So every request must name us as its host, come from our own pages, and
carry the cookie of this start (design.md §8).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from time import perf_counter
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse

from cerchia.show.web.session import Session

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

FORM = 1 << 20
"""Bytes of a form at most."""
DIGITS = 20
"""Of a length at most: nobody sends so much."""
PATIENCE = 30.0
"""Seconds that a sender may stay silent in the middle of what he sends."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
START, FEED, STATIC, UPLOAD = "/start/", "/feed/", "/static/", "/sources/upload"
METHODS = frozenset({"GET", "HEAD", "POST"})
Refusal = Callable[[str, int], "ASGIApp"]


class Guard:
    """Stands before the app. `refused` makes the page for who is sent away: its code, its status."""

    def __init__(self, app: ASGIApp, session: Session, refused: Refusal) -> None:
        self.app = app
        self.session = session
        self.refused = refused
        self.hosts = {f"{name}:{session.port}" for name in ("127.0.0.1", "localhost")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or send it away before its body is read."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        answer = self._answer(scope)
        taken = Taken(receive, None if scope["path"] == UPLOAD else FORM)
        await answer(scope, taken, _dressed(send, scope["path"]))

    def _answer(self, scope: Scope) -> ASGIApp:
        headers = Headers(scope=scope)
        if wrong := self._suspicious(scope, headers):
            return PlainTextResponse(*wrong)
        path: str = scope["path"]
        if path.startswith(START):
            return self._enter(scope["method"], path.removeprefix(START))
        if path.startswith((STATIC, FEED)):
            return self.app  # whoever sends anything there finds no page that takes it
        key = cookie_parser(headers.get("cookie", "")).get(self.session.cookie, "")
        if not self.session.knows(key):
            return self.refused("web.locked", 403)
        return self.refused("web.too_much", 413) if _too_long(scope, headers) else self.app

    def _suspicious(self, scope: Scope, headers: Headers) -> tuple[str, int] | None:
        """Return what is wrong with where a request comes from, and its status; None for nothing."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self.hosts:
            return "not our host", 421
        if scope["method"] not in METHODS:
            return "method not allowed", 405
        origins = headers.getlist("origin")
        if any(one != f"http://{hosts[0].lower()}" for one in origins):
            return "not our origin", 403
        site = headers.get("sec-fetch-site", "")
        if site not in {"", "same-origin", "none"}:
            return "not from our pages", 403
        if scope["method"] == "POST" and not origins and site != "same-origin":
            return "from nowhere", 403
        said = headers.get("content-length", "0")
        known = said.isdecimal() and len(said) < DIGITS
        return None if known else ("length unreadable", 400)

    def _enter(self, method: str, token: str) -> ASGIApp:
        key = self.session.enter(token) if method == "GET" else None
        if key is None:
            return self.refused("web.used", 403)
        way = RedirectResponse("/", 303)
        way.set_cookie(self.session.cookie, key, httponly=True, samesite="strict", path="/")
        return way


def _too_long(scope: Scope, headers: Headers) -> bool:
    return scope["path"] != UPLOAD and int(headers.get("content-length", "0")) > FORM


class Taken:
    """What is taken of a body: no more than `most` bytes (None: whoever reads it counts), no endless waiting."""

    def __init__(self, receive: Receive, most: int | None) -> None:
        self._receive = receive
        self._left = most

    async def __call__(self) -> Message:
        """Receive the next piece. Raises HTTPException: 408 for silence, 413 for too much."""
        try:
            message = await asyncio.wait_for(self._receive(), PATIENCE)
        except TimeoutError as error:
            raise HTTPException(408) from error
        if self._left is not None and message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0:
                raise HTTPException(413)
        return message


def _dressed(send: Send, path: str) -> Callable[[Message], Awaitable[None]]:
    """Return `send` with the headers of safety on every answer, and how long it took to make."""
    began = perf_counter()
    kept = b"public, max-age=31536000, immutable" if path.startswith(STATIC) else b"no-store"

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            more = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            took = f"made;dur={1000 * (perf_counter() - began):.1f}"  # a browser's tools show it
            more += [(b"cache-control", kept), (b"server-timing", took.encode())]
            message["headers"] = [*message["headers"], *more]
        await send(message)

    return dressed
