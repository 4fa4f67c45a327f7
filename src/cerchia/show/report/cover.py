"""The cover: whose circle, for what, the sentence, the rings and what their marks mean."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.report import Dot, Report
from cerchia.model.vocabulary import STANDINGS
from cerchia.show.draw import rings
from cerchia.show.phrases import excerpt, figures
from cerchia.show.sentence import purpose_name, sentence
from cerchia.show.tongue import NAME, Tongue, drawn, profile

DOES = 90
NEAREST = 150
"""People listed where the circle is too large to list everybody."""


@dataclass(frozen=True, slots=True)
class Key:
    """One mark of the picture, its name and how many there are."""

    mark: str
    name: str
    count: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One person in the table behind the rings."""

    rank: int
    name: str
    url: str
    does: str
    mark: str
    standing: str
    persona: str
    last: str


@dataclass(frozen=True, slots=True)
class Cover:
    """All that stands on the cover."""

    context: tuple[str, ...]
    title: str
    sentence: Markup
    purpose: str
    rings: Markup
    keys: tuple[Key, ...]
    caption: str
    people: tuple[Listed, ...]
    more: int
    asks: bool


def cover(tongue: Tongue, found: Report, *, incognito: bool) -> Cover:
    """Return the cover."""
    one = found.audit.circle
    period = figures.span(one.first, one.last, tongue.lang) if one.first and one.last else ""
    people = () if incognito else _people(tongue, found)
    return Cover(
        context=(
            "cerchia",
            tongue.say("report.as_of", day=one.as_of),
            tongue.say(
                "audit.size",
                contacts=one.contacts,
                messages=one.messages,
                conversations=one.conversations,
                period=period,
            ),
        ),
        title=tongue.say("report.title" if one.owner else "report.title_nameless", owner=one.owner),
        sentence=sentence(tongue, found.audit, _links(found)),
        purpose=_purpose(tongue, found),
        rings=drawn(rings.draw(found.rings, tongue.lang, incognito=incognito)),
        keys=_keys(tongue, found),
        caption=_caption(tongue, found),
        people=people,
        more=0 if incognito else len(found.rings.dots) - len(people),
        asks=not found.rings.judged and bool(found.rings.dots),
    )


def _caption(tongue: Tongue, found: Report) -> str:
    told = tongue.say("rings.caption" if found.rings.judged else "rings.caption_unjudged")
    return f"{told} {tongue.say('rings.crowd')}" if rings.is_crowd(found.rings) else told


def _links(found: Report) -> dict[str, str]:
    """Return the part of the page each number of the sentence leads to."""
    if found.audit.alignment is None:
        return {"active": "#activity", "two_way": "#activity", "contacts": "#made"}
    return {"in_line": "#line", "active": "#activity", "unknown": "#line", "known": "#made"}


def _purpose(tongue: Tongue, found: Report) -> str:
    line = found.audit.purpose
    if line is None:
        return ""
    return tongue.say(
        "report.purpose",
        purpose=purpose_name(tongue, found.audit),
        way=found.way.rstrip("."),
        by=found.by,
        minutes=line.weekly_minutes,
    )


def _keys(tongue: Tongue, found: Report) -> tuple[Key, ...]:
    dots = found.rings.dots
    if not found.rings.judged:
        active = sum(dot.active for dot in dots)
        keys = [
            Key("awake", tongue.say("rings.awake"), tongue.number(active)),
            Key("unknown", tongue.say("rings.asleep"), tongue.number(len(dots) - active)),
        ]
    else:
        keys = [
            Key(name, tongue.word("standing", name), tongue.number(found.rings.standing(name)))
            for name in STANDINGS
        ]
    ambassadors, mine = sum(dot.ambassador for dot in dots), sum(dot.mine for dot in dots)
    keys.append(Key("ambassador", tongue.say("rings.ambassadors"), tongue.number(ambassadors)))
    keys.append(Key("mine", tongue.say("rings.mine"), tongue.number(mine)))
    return tuple(keys) if dots else ()


def _people(tongue: Tongue, found: Report) -> tuple[Listed, ...]:
    dots = found.rings.dots
    most = len(dots) if len(dots) <= rings.NAMED else NEAREST
    return tuple(_listed(tongue, dot) for dot in dots[:most])


def _listed(tongue: Tongue, dot: Dot) -> Listed:
    last = (
        figures.day(dot.last, tongue.lang, short=True) if dot.last else tongue.say("people.never")
    )
    return Listed(
        rank=dot.rank,
        name=excerpt(dot.name, NAME),
        url=profile(dot.url),
        does=excerpt(", ".join(filter(None, (dot.position, dot.company))), DOES),
        mark=dot.standing,
        standing=tongue.word("standing", dot.standing),
        persona=dot.persona,
        last=last,
    )
