"""What goes wrong, as a page: what happened, what to do, where to go on."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.model.errors import CerchiaError
from cerchia.show.phrases import advice
from cerchia.show.web.visit import Shown, Visit


@dataclass(frozen=True, slots=True)
class Wrong:
    """The typed context of wrong.html and alone.html; back: where a form was sent from."""

    what: str
    remedy: str
    back: str


def refused(visit: Visit, error: CerchiaError, status: int) -> Shown:
    """Return the page of a named error."""
    what = visit.tongue.say(error.code, **error.params)
    page = Wrong(what, advice(error.code, visit.lang, **error.params), visit.back(""))
    return Shown("wrong.html", page, "", what, status)


def ours(visit: Visit, error: Exception) -> Shown:
    """Return the page of a fault of ours."""
    said = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    what = visit.tongue.say("bug", what=said)
    return Shown("wrong.html", Wrong(what, advice("bug", visit.lang), ""), "", what, 500)


def pending(visit: Visit) -> Shown:
    """Return the page that waits for the first answers; it comes again by itself."""
    say = visit.tongue.say
    page = Wrong(say("web.pending"), say("web.pending_under"), "")
    return Shown("pending.html", page, "", page.what, 503)
