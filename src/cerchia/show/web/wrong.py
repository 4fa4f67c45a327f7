"""What goes wrong, as a page: what happened, what to do, where to go on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cerchia.model.desk_errors import FindingsFailedError
from cerchia.model.errors import CerchiaError, ConflictError
from cerchia.model.journal import Since
from cerchia.show import coded
from cerchia.show.phrases import BOOK, advice, decision, excerpt, figures
from cerchia.show.web.visit import Shown, Visit

TEXTS = frozenset(
    (
        "",
        "text",
        "words",
        "note",
        "tag",
        "tags",
        "name",
        "way",
        "policy",
        "days",
        "until",
        "minutes",
    )
)
"""Fields that hold what somebody wrote, or figures."""
MOST = 1200
ONWARD = {
    "agenda_unknown": "agenda", "request_unknown": "requests", "conversation_unknown": "conversations",
    "person_unknown": "people", "import_unknown": "sources", "purpose_missing": "purpose",
    "purpose_unknown": "purpose",
}  # fmt: skip
"""The place where one goes on when something is not there."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """The typed context of wrong.html; back: where a form was sent from; place: where to go on, its name."""

    what: str
    remedy: str
    back: str
    place: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Between:
    """A decision that came between: what it was, when, and its words."""

    what: str
    at: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """The typed context of conflict.html: what came between, and the form as it was sent.

    fields: to send it again all the same, over what counts now; typed: what somebody wrote in it.
    """

    between: tuple[Between, ...]
    fields: tuple[tuple[str, str], ...]
    typed: tuple[str, ...]
    here: str
    back: str


def conflict(visit: Visit, error: ConflictError) -> Shown:
    """Return the page on which two voices stand side by side; nothing of either is lost."""
    latest = str(error.since[-1].number if error.since else 0)
    fields = [(name, text) for name, text in visit.form.items() if name not in {"seen", "ticked"}]
    fields += [("ticked", one) for one in visit.ticked]
    page = Conflict(
        between=tuple(_between(visit, one) for one in error.since),
        fields=(*fields, ("seen", latest)),
        typed=_told(visit, visit.form.items()),
        here=visit.here,
        back=visit.back(),
    )
    return Shown("conflict.html", page, "", visit.tongue.say("web.conflict"), 409)


def _between(visit: Visit, one: Since) -> Between:
    said = visit.circle.said(one.number)
    at = one.at.astimezone(ZoneInfo(visit.circle.zone))
    what = decision(said, visit.lang) if said else ""
    words = _told(visit, visit.circle.words(one.number))
    return Between(what, f"{figures.day(at, visit.lang)}, {at:%H:%M}", words)


def _told(visit: Visit, said: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return what somebody chose or wrote, in words: values of closed lists, and texts."""
    found = [
        visit.tongue.word(name, text) if f"{name}.{text}" in BOOK else text if name in TEXTS else ""
        for name, text in said
    ]
    return tuple(excerpt(one, MOST) for one in found if one.strip())


def refused(visit: Visit, error: CerchiaError, status: int) -> Shown:
    """Return the page of a named error."""
    params = dict(error.params)
    if isinstance(error, FindingsFailedError):
        params["said"] = coded.told(str(params["said"]), visit.lang)
    what = visit.tongue.say(error.code, **params)
    page = Wrong(
        what,
        coded.remedy(error.code, visit.lang, **params),
        visit.back(""),
        _place(visit, error.code),
    )
    return Shown("wrong.html", page, "", what, status)


def _place(visit: Visit, code: str) -> tuple[str, str]:
    name = ONWARD.get(code)
    return (f"/{name}", visit.tongue.say(f"web.{name}")) if name else ("", "")


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
