"""The things of the agenda, one row each: with whom, why now, what can be said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from markupsafe import Markup

from cerchia.model.plan import REFUSALS
from cerchia.show.draw import strip
from cerchia.show.phrases import because, excerpt, figures, why
from cerchia.show.tongue import NAME, Tongue, drawn
from cerchia.show.web.visit import ASK, Visit, person

if TYPE_CHECKING:
    from cerchia.model.plan import Item, Side

DOES = 90
SAID = 240
MINE = frozenset({"follow_up_opener", "follow_up_question", "reply_promise"})
"""Reasons that rest on the owner's own words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a closed list and its word."""

    value: str
    word: str


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Two years of one tie: the picture, and the same in words."""

    svg: Markup
    words: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One row. said: the words it rests on; mine: they are the owner's; back: why it is here again."""

    id: str
    person: str
    href: str
    does: str
    kind: str
    turn: bool
    minutes: int
    due: str
    why: str
    said: str
    mine: bool
    back: str
    rhythm: Rhythm | None
    seen: int
    tomorrow: str
    refusals: tuple[Choice, ...]


def things(visit: Visit, items: Sequence[Item]) -> tuple[Thing, ...]:
    """Return the rows of these things."""
    sides = visit.circle.sides(ASK, [one.proposal.person_id for one in items])
    return tuple(_thing(visit, one, sides.get(one.proposal.person_id)) for one in items)


def _thing(visit: Visit, item: Item, side: Side | None) -> Thing:
    one, tongue = item.proposal, visit.tongue
    said = "" if "note" in one.because.params else one.because.text
    return Thing(
        id=one.id,
        person=excerpt(one.person, NAME),
        href=person(one.person_id),
        does=excerpt(", ".join(filter(None, (side.position, side.company))), DOES) if side else "",
        kind=tongue.word("kind", one.kind),
        turn=one.kind == "reply",
        minutes=one.minutes,
        due=_due(visit, one.due),
        why=why(one, visit.lang),
        said=excerpt(said, SAID),
        mine=one.because.code in MINE,
        back=because(item.back, visit.lang) if item.back else "",
        rhythm=rhythm(tongue, excerpt(one.person, NAME), side) if side and side.days else None,
        seen=item.number,
        tomorrow=(visit.today + timedelta(days=1)).isoformat(),
        refusals=tuple(Choice(name, tongue.word("refusal", name)) for name in REFUSALS),
    )


def _due(visit: Visit, day: date) -> str:
    """Return by when; what was due before today is due now, and is not told off."""
    if day <= visit.today:
        return visit.tongue.say("web.agenda_now")
    return visit.tongue.say("web.agenda_by", day=figures.weekday(day, visit.lang))


def rhythm(tongue: Tongue, name: str, side: Side) -> Rhythm:
    """Return the strip of one tie, and its words for who does not see it."""
    mine, theirs = (sum(said) for said in zip(*(both for _, *both in side.days), strict=True))
    words = tongue.say(
        "web.agenda_rhythm",
        person=name,
        mine=mine,
        theirs=theirs,
        last=figures.day(side.days[-1][0], tongue.lang),
    )
    return Rhythm(drawn(strip.strip(side.days, side.end)), words)
