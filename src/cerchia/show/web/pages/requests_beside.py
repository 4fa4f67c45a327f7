"""Beside the requests that wait: what was answered lately, and the owner's own that wait too long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.model.requests import WITHDRAW
from cerchia.show.phrases import because, excerpt, figures
from cerchia.show.tongue import NAME
from cerchia.show.web.visit import ASK, Visit, person

if TYPE_CHECKING:
    from cerchia.model.plan import Did
    from cerchia.model.requests import SentRow

LATELY = 20
OWN = 25
NOTE = 160


@dataclass(frozen=True, slots=True)
class Answered:
    """One request that was answered: how, when, whether an export shows it."""

    person: str
    href: str
    kind: str
    day: str
    told: str
    number: int


@dataclass(frozen=True, slots=True)
class Own:
    """One request of the owner's that waits."""

    person: str
    href: str
    at: str
    days: str
    note: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Both lists, each with its finding; more: how many of the owner's are not listed."""

    answered_title: str
    answered: tuple[Answered, ...]
    own_title: str
    own: tuple[Own, ...]
    more: str


def beside(visit: Visit, answered: Sequence[Did]) -> Beside:
    """Return what stands below the requests."""
    say = visit.tongue.say
    sent = visit.circle.once("sent", lambda: visit.circle.sent(ASK))
    late = [one for one in sent.pending if one.withdraw]
    title = "web.requests_own" if late else "web.requests_own_none"
    return Beside(
        answered_title=say(
            "web.requests_answered",
            n=len(answered),
            shown=sum(one.seen == "confirmed" for one in answered),
        ),
        answered=tuple(_answered(visit, one) for one in answered[:LATELY]),
        own_title=say(title, n=len(late), whole=len(sent.pending), days=WITHDRAW),
        own=tuple(_own(visit, one) for one in late[:OWN]),
        more=say("web.requests_own_more", n=len(late) - OWN) if len(late) > OWN else "",
    )


def _answered(visit: Visit, one: Did) -> Answered:
    return Answered(
        person=excerpt(one.person.name or one.person.id, NAME),
        href=person(one.person.id) if one.person.name else "",
        kind=visit.tongue.word("thing", one.kind),
        day=figures.weekday(one.day, visit.lang),
        told=because(one.because, visit.lang),
        number=one.number,
    )


def _own(visit: Visit, one: SentRow) -> Own:
    at = figures.day(one.at.date(), visit.lang) if one.at else visit.tongue.say("sent.undated")
    return Own(
        excerpt(one.person, NAME), person(one.person_id), at,
        visit.tongue.say("sent.days", n=one.days) if one.days is not None else "", excerpt(one.note, NOTE),
    )  # fmt: skip
