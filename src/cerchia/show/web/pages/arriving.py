"""An export on its way in: taken as it comes, read by a child, stopped at either stage."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from cerchia.model.desk_errors import UploadTooLargeError
from cerchia.show import coded
from cerchia.show.phrases import excerpt
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.arrivals import LIVE, Arrival, State, most
from cerchia.show.web.incoming import AROUND, Incoming
from cerchia.show.web.visit import Answer, Body, Page, Piece, Visit, Went

MEGA = 1 << 20


@dataclass(frozen=True, slots=True)
class Arriving:
    """The typed context of _arriving.html. done, whole: bytes, whole is 0 where nobody knows.

    href, link: where it goes on, and the words for that.
    """

    stage: str
    live: bool
    title: str
    told: str
    remedy: str = ""
    done: int = 0
    whole: int = 0
    href: str = ""
    link: str = ""


def arriving(visit: Visit) -> Arriving | None:
    """Return what to say of the export on its way, or of the last; None where there was none."""
    state = visit.arrivals.state()
    if state is None or visit.circle is visit.fiction.shown:
        return None
    tongue, name = visit.tongue, excerpt(state.name, NAME)
    title = tongue.say(f"arriving.{state.stage}", name=name)
    if state.stage in LIVE:
        done, whole = (state.received, state.total) if state.stage == "receiving" else (0, 0)
        return Arriving(state.stage, True, title, _progress(tongue, state), "", done, whole)
    if state.stage == "done":
        return _done(visit, state, name)
    if state.stage == "stopped":
        return Arriving("stopped", False, title, tongue.say("arriving.stopped_under"))
    told, remedy = _failed(tongue, state)
    return Arriving("failed", False, title, told, remedy)


def _progress(tongue: Tongue, state: State) -> str:
    if state.stage == "reading":
        return tongue.say("arriving.reading_under")
    done, whole = tongue.number(state.received / MEGA), tongue.number(state.total / MEGA)
    code = "arriving.received_of" if state.total else "arriving.received"
    return tongue.say(code, done=done, whole=whole)


def _failed(tongue: Tongue, state: State) -> tuple[str, str]:
    if known := coded.sentences(state.said[-1] if state.said else "", tongue.lang):
        return known
    if len(state.said) == 2:
        return state.said[0], state.said[1]
    code = "arriving.died" if state.whole else "arriving.broken"
    return tongue.say(code), tongue.say(f"{code}.remedy")


def _done(visit: Visit, state: State, name: str) -> Arriving:
    """Say what an export became; nothing where it was taken out again since."""
    say, known = visit.tongue.say, visit.circle.sources()
    found = next((one for one in known if one.id == state.id), None)
    if found is None:
        return Arriving("done", False, say("arriving.gone", name=name), "")
    title = say("arriving.done" if state.new else "arriving.again", name=name)
    rows = sum(file.rows for file in found.files)
    told = say("arriving.rows", read=sum(file.read for file in found.files), rows=rows)
    newest = max(one.exported for one in known)
    older = say("arriving.older", newest=newest) if found.exported < newest else ""
    return Arriving(
        "done", False, title, told, older, href=f"/sources/{found.id}", link=say("sources.report")
    )


def now(visit: Visit) -> Piece:
    """Answer how far it is, for a page that is open."""
    return Piece("_arriving.html", arriving(visit))


def stop(visit: Visit) -> Went:
    """Stop it."""
    visit.arrivals.stop()
    return Went(visit.back("/sources"))


async def take(visit: Visit, body: Body) -> Answer:
    """Take an export as it comes, then have it read; the pages tell how far it is."""
    first = not await run_in_threadpool(visit.circle.sources)
    announced = body.headers.get("content-length", "")
    total = max(0, int(announced) - AROUND) if announced.isdecimal() else 0
    if total > most():
        raise UploadTooLargeError(most=most() >> 20)

    def begin(name: str) -> Arrival:
        return visit.arrivals.begin(visit.circle, name, total, visit.lang)

    incoming = Incoming(body.headers.get("content-type", ""), body.marked, begin)
    incoming.permitted = body.marked(body.headers.get("x-csrf", ""))
    try:
        async for data in body.stream:
            await run_in_threadpool(incoming.feed, data)
        await run_in_threadpool(incoming.whole().read)
    except BaseException as error:
        if incoming.arrival is not None:
            incoming.arrival.give_up(error)
        raise
    return Went("/start" if first else "/sources")


PAGES = (
    Page("/sources/upload", receive=take),
    Page("/sources/now", get=now),
    Page("/sources/stop", post=stop),
)
