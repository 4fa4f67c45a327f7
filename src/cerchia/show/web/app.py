"""The desk as an application: every page at its address, and what goes wrong as a page too."""

from __future__ import annotations

import asyncio
import os
import sys
import traceback
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from cerchia.model.desk_errors import FindingsPendingError
from cerchia.model.errors import CerchiaError, CircleEmptyError, ConflictError, PersonUnknownError
from cerchia.model.plan import AgendaUnknownError, RequestUnknownError
from cerchia.show import templates
from cerchia.show.phrases import LANGS
from cerchia.show.tongue import Tongue
from cerchia.show.web import assets, wrong
from cerchia.show.web.arrivals import Arrivals
from cerchia.show.web.fiction import Fiction
from cerchia.show.web.frame import THEMES, Look, bare, frame, render
from cerchia.show.web.guard import Guard
from cerchia.show.web.pages import PAGES
from cerchia.show.web.visit import (
    Answer,
    Body,
    Handler,
    Page,
    Piece,
    Receiver,
    Sent,
    UnmarkedError,
    Visit,
    Went,
    addressed,
)

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from cerchia.resident import Resident
    from cerchia.show.web.session import Session

Endpoint = Callable[[Request], Awaitable[Response]]
FIELDS = 5000
"""Fields of a form at most: a tick for each of a few thousand people."""
PART = 1 << 19
DRAINED, MOMENT = 64 << 20, 3.0
"""Bytes and seconds for which what is refused may run out."""
MUCH, LONG = 32 << 30, 60.0
"""The same for a file whose length was told, while it keeps coming: the owner chose the wrong one."""
YEAR = 365 * 86400
MISSING = 404
UNKNOWN = (PersonUnknownError, AgendaUnknownError, RequestUnknownError)
UNREAD = frozenset({400, 408, 413})
"""What a form is answered that was too long, too slow, or no form."""


class Desk:
    """The application's own state: which circle, whose session, which language at first."""

    def __init__(self, circle: Resident, session: Session, lang: str) -> None:
        self.circle = circle
        self.session = session
        self.lang = lang
        self.arrivals = Arrivals()
        self.fiction = Fiction()

    def close(self) -> None:
        """Stop what is under way beside the pages, and let the fictional circle go."""
        self.arrivals.stop()
        self.fiction.close()

    def app(self) -> ASGIApp:
        """Return the application, guarded."""
        routes = [Route("/static/{file}", assets.serve)]
        routes += [self._route(page) for page in PAGES]
        app = Starlette(routes=routes, exception_handlers={HTTPException: self._missing})
        return Guard(app, self.session, self._refused)

    def _route(self, page: Page) -> Route:
        taken = page.post or page.receive
        methods = [name for name, one in (("GET", page.get), ("POST", taken)) if one]

        async def endpoint(request: Request) -> Response:
            if request.method == "POST" and page.receive:
                return await self._received(request, page.receive)
            handler = page.post if request.method == "POST" else page.get
            if handler is None:
                raise HTTPException(405)
            return await self._answered(request, handler)

        return Route(page.path, endpoint, methods=methods)

    async def _answered(self, request: Request, handler: Handler) -> Response:
        look = self._look(request)
        if request.method != "POST" and (chosen := _chosen(request)):
            return chosen
        form: dict[str, str] = {}
        ticked: tuple[str, ...] = ()
        circle = self.fiction.shown or self.circle  # once: another tab may change it meanwhile
        if request.method == "POST":
            form, ticked = await _form(request)
            given = form.pop("csrf", "") or request.headers.get("x-csrf", "")
            if not self.session.marked(given, self._name(circle)):
                return self._wrong_page(look, "web.unmarked", 403)
        visit = self._visit(request, look, circle, form, ticked)
        return await run_in_threadpool(self._made, visit, look, handler)

    def _visit(
        self,
        request: Request,
        look: Look,
        circle: Resident,
        form: Mapping[str, str],
        ticked: tuple[str, ...],
    ) -> Visit:
        return Visit(
            circle,
            Tongue(look.lang),
            request.url.path,
            dict(request.path_params),
            dict(reversed(request.query_params.multi_items())),
            form,
            ticked,
            self.arrivals,
            self.fiction,
            f"http://{request.url.netloc}",
            every=tuple(request.query_params.multi_items()),
        )

    async def _received(self, request: Request, receiver: Receiver) -> Response:
        """Hand on what is sent while it comes; it is for the owner's own circle, whichever is shown."""
        look = self._look(request)
        visit = self._visit(request, look, self.circle, {}, ())
        body = Body(request.headers, request.stream(), self.session.marked)
        try:
            answer = await receiver(visit, body)
        except UnmarkedError:
            refused = self._wrong_page(look, "web.unmarked", 403)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is there to read it
        except HTTPException:  # the guard's: too long silent
            raise
        except Exception as error:  # noqa: BLE001 - as in `_made`
            refused = await run_in_threadpool(self._made, visit, look, _raising(error))
        else:
            return await run_in_threadpool(self._made, visit, look, lambda _: answer)
        announced = body.headers.get("content-length", "")
        known = int(announced) if announced.isdecimal() and refused.status_code != 403 else 0
        await _drained(body, min(known, MUCH))
        refused.headers["connection"] = "close"
        return refused

    def _made(self, visit: Visit, look: Look, handler: Handler) -> Response:
        """Answer in a thread of its own: the circle's questions wait for the disk."""
        try:
            return self._response(handler(visit), visit, look)
        except CircleEmptyError:
            return RedirectResponse("/start", 303)
        except FindingsPendingError:
            return self._response(wrong.pending(visit), visit, look, refresh=2)
        except ConflictError as error:
            return self._response(wrong.conflict(visit, error), visit, look)
        except HTTPException:
            raise  # a page that is not there, as its handler says
        except CerchiaError as error:
            return self._response(wrong.refused(visit, error, _status(error)), visit, look)
        except Exception as error:  # noqa: BLE001 - whatever it is, people get a page
            if os.environ.get("CERCHIA_DEBUG"):
                traceback.print_exc(file=sys.stderr)
            return self._response(wrong.ours(visit, error), visit, look)

    def _response(self, answer: Answer, visit: Visit, look: Look, refresh: int = 0) -> Response:
        if isinstance(answer, Went):
            return RedirectResponse(_with(answer), 303)
        if isinstance(answer, Sent):
            return _file(answer)
        if isinstance(answer, Piece):
            base = bare(look, "", self._mark(visit))
            return HTMLResponse(render(answer.template, base, answer.page))
        around = frame(visit, look, answer.place, answer.title, self._mark(visit))
        around = replace(around, refresh=refresh or answer.refresh)
        return HTMLResponse(render(answer.template, around, answer.page), answer.status)

    def _mark(self, visit: Visit) -> str:
        return self.session.mark_of(self._name(visit.circle))

    def _name(self, circle: Resident) -> str:
        """Return what the forms of a circle are marked with beside the session's key."""
        return "" if circle is self.circle else self.fiction.name

    def _look(self, request: Request) -> Look:
        lang = request.cookies.get("cerchia-lang", "")
        theme = request.cookies.get("cerchia-theme", "")
        return Look(lang if lang in LANGS else self.lang, theme if theme in THEMES else "")

    def _wrong_page(self, look: Look, code: str, status: int) -> Response:
        tongue = Tongue(look.lang)
        page = wrong.Wrong(tongue.say(code), tongue.say(f"{code}.remedy"), "")
        return HTMLResponse(render("wrong.html", bare(look, page.what), page), status)

    def _refused(self, code: str, status: int) -> ASGIApp:
        async def told(scope: Scope, receive: Receive, send: Send) -> None:
            answer = self._wrong_page(self._look(Request(scope)), code, status)
            await answer(scope, receive, send)

        return told

    async def _missing(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else MISSING
        unread = request.method == "POST" and status in UNREAD
        code = "web.too_much" if unread else "web.missing"
        answer = self._wrong_page(self._look(request), code, status)
        if unread:  # whoever sends what is not taken is hung up on
            answer.headers["connection"] = "close"
        return answer


def _status(error: CerchiaError) -> int:
    return MISSING if isinstance(error, UNKNOWN) else 400


async def _drained(body: Body, announced: int) -> None:
    """Let what is still coming run out for a moment: a browser in the middle of sending reads no answer.

    announced: its length, 0 where nobody told it or nobody is to be waited for.
    """
    left, now = max(DRAINED, announced), asyncio.get_running_loop().time
    end = now() + (LONG if announced else MOMENT)
    with suppress(ClientDisconnect, TimeoutError):
        async with asyncio.timeout(MOMENT) as silent:
            async for data in body.stream:
                left -= len(data)
                if left < 0 or now() > end:
                    return
                silent.reschedule(now() + MOMENT)


def _raising(error: Exception) -> Handler:
    def handler(_: Visit) -> Answer:
        raise error

    return handler


def _chosen(request: Request) -> Response | None:
    """Keep a language or theme chosen by a link, and go on to the page without it."""
    query = request.query_params
    lang, theme = query.get("lang", ""), query.get("theme", "")
    if lang not in LANGS and theme not in {*THEMES[1:], "system"}:
        return None
    kept = [one for one in query.multi_items() if one[0] not in {"lang", "theme"}]
    went = RedirectResponse(addressed(request.url.path, kept), 303)
    if lang in LANGS:
        went.set_cookie("cerchia-lang", lang, YEAR, httponly=True, samesite="strict")
    if theme:
        value = "" if theme == "system" else theme
        went.set_cookie("cerchia-theme", value, YEAR, httponly=True, samesite="strict")
    return went


async def _form(request: Request) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the fields of a form, the first of each name, and all that was ticked."""
    found = await request.form(max_files=0, max_fields=FIELDS, max_part_size=PART)
    items = [(name, one) for name, one in found.multi_items() if isinstance(one, str)]
    return dict(reversed(items)), tuple(one for name, one in items if name == "ticked")


def _with(went: Went) -> str:
    for name, number in (("said", went.said), ("undone", went.undone)):
        if number is not None:
            return f"{went.to}{'&' if '?' in went.to else '?'}{name}={number}"
    return went.to


def _file(sent: Sent) -> Response:
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(sent.name)}"}
    if isinstance(sent.content, bytes):
        return Response(sent.content, media_type=sent.kind, headers=headers)
    return StreamingResponse(sent.content, media_type=sent.kind, headers=headers)


def warm() -> None:
    """Load what the first page would wait for."""
    templates.of(__package__)
    assets.content("css")
