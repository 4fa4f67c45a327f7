"""Circle: the headline, the rings, this week's three things, what changed."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.answers import Audit, Proposal
from cerchia.model.report import Dot, Rings
from cerchia.model.vocabulary import STANDINGS
from cerchia.show.draw import rings as picture
from cerchia.show.draw.places import Layout
from cerchia.show.phrases import excerpt, figures, why
from cerchia.show.sentence import purpose_name, sentence
from cerchia.show.tongue import NAME, Tongue, drawn
from cerchia.show.web.pages.home_changed import News, news
from cerchia.show.web.pages.home_chosen import Sieve, Slice, sectors, sieve
from cerchia.show.web.visit import ASK, Page, Shown, Visit, address, person

THINGS = 3
NEAREST = 15
LINKS = {
    "in_line": "/people?line=in", "active": "/people?standing=core", "unknown": "/people?line=unknown",
    "known": "/people?line=known", "contacts": "/people", "two_way": "/people?sort=strength",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """One mark of the picture, its name, how many there are, and where they are listed."""

    mark: str
    name: str
    count: str
    href: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing to do this week."""

    person: str
    href: str
    kind: str
    mine: bool
    minutes: int
    why: str
    open: str


@dataclass(frozen=True, slots=True)
class Covered:
    """One persona and how many of the circle cover it; step: how dark its cell is, 0-5."""

    persona: str
    in_line: int
    active: int
    in_line_step: int
    active_step: int


@dataclass(frozen=True, slots=True)
class Near:
    """One of the strongest ties, in words: the picture's twin."""

    rank: int
    name: str
    href: str
    does: str
    mark: str
    standing: str
    persona: str


@dataclass(frozen=True, slots=True)
class Home:
    """The typed context of home.html."""

    purpose: str
    as_of: str
    sentence: Markup
    rings: Markup
    sieve: Sieve
    sectors: tuple[Slice, ...]
    keys: tuple[Key, ...]
    caption: str
    week: str
    things: tuple[Thing, ...]
    more: int
    covered: tuple[Covered, ...]
    covered_title: str
    near: tuple[Near, ...]
    judged: bool
    news: News
    crowd: bool


def show(visit: Visit) -> Shown:
    """Show the circle."""
    tongue = visit.tongue
    audit = visit.circle.once("audit", lambda: visit.circle.audit(ASK))
    circle = visit.circle.once("rings", lambda: visit.circle.rings(ASK))
    at = visit.circle.once("places", lambda: picture.places(circle, tongue.lang))
    svg = visit.circle.once(("rings", tongue.lang), lambda: drawn(_draw(circle, tongue.lang, at)))
    week = visit.circle.plan(ASK, visit.today)
    things = [item.proposal for item in week.items]
    page = Home(
        purpose=purpose_name(tongue, audit),
        as_of=figures.day(audit.circle.as_of, tongue.lang),
        sentence=sentence(tongue, audit, LINKS),
        rings=svg,
        sieve=sieve(visit, circle, at),
        sectors=visit.circle.once(("sectors", tongue.lang), lambda: sectors(tongue, circle)),
        keys=visit.circle.once(("keys", tongue.lang), lambda: _keys(tongue, circle)),
        caption=_caption(tongue, circle),
        week=_week(tongue, things),
        things=tuple(_thing(tongue, one) for one in things[:THINGS]),
        more=max(0, len(things) - THINGS),
        covered=_covered(audit),
        covered_title=_covered_title(tongue, audit),
        near=tuple(_near(tongue, dot) for dot in circle.dots[:NEAREST]),
        judged=circle.judged,
        crowd=picture.is_crowd(circle),
        news=news(tongue, visit.circle.once("changed", lambda: visit.circle.changed(ASK))),
    )
    return Shown("home.html", page, "circle", tongue.say("web.circle"))


def _draw(found: Rings, lang: str, at: Layout) -> str:
    return picture.draw(found, lang, to=lambda dot: person(dot.id), at=at)


def _keys(tongue: Tongue, found: Rings) -> tuple[Key, ...]:
    if not found.judged:
        return ()
    keys = [
        Key(name, tongue.word("standing", name), tongue.number(found.standing(name)),
            address("/people", standing=name))
        for name in STANDINGS
    ]  # fmt: skip
    ambassadors, mine = (
        sum(dot.ambassador for dot in found.dots),
        sum(dot.mine for dot in found.dots),
    )
    return (
        *keys,
        Key("ambassador", tongue.say("rings.ambassadors"), tongue.number(ambassadors), "/people?ambassador=yes"),
        Key("mine", tongue.say("rings.mine"), tongue.number(mine), "/conversations?ball=mine"),
    )  # fmt: skip


def _caption(tongue: Tongue, found: Rings) -> str:
    told = tongue.say("rings.caption" if found.judged else "rings.caption_unjudged")
    return f"{told} {tongue.say('rings.crowd')}" if picture.is_crowd(found) else told


def _week(tongue: Tongue, things: list[Proposal]) -> str:
    if not things:
        return tongue.say("agenda.nothing")
    first = things[:THINGS]
    minutes = sum(one.minutes for one in first)
    return tongue.say("web.things", n=len(first), minutes=minutes)


def _thing(tongue: Tongue, one: Proposal) -> Thing:
    return Thing(
        person=excerpt(one.person, NAME),
        href=person(one.person_id),
        kind=tongue.word("kind", one.kind),
        mine=one.kind == "reply",
        minutes=one.minutes,
        why=why(one, tongue.lang),
        open=f"/agenda/{one.id}",
    )


def _covered(audit: Audit) -> tuple[Covered, ...]:
    most = max((one.in_line for one in audit.coverage), default=0)
    most_active = max((one.active for one in audit.coverage), default=0)
    return tuple(
        Covered(one.persona, one.in_line, one.active, _step(one.in_line, most), _step(one.active, most_active))
        for one in audit.coverage
    )  # fmt: skip


def _step(count: int, most: int) -> int:
    """Return how dark a cell is: 0 for a true zero, else 1 to 5 on the scale of its column."""
    return 0 if not count else 1 + round(4 * count / most)


def _covered_title(tongue: Tongue, audit: Audit) -> str:
    none = [one.persona for one in audit.coverage if not one.in_line]
    asleep = [one.persona for one in audit.coverage if one.in_line and not one.active]
    if none:
        return tongue.say("audit.uncovered", personas=", ".join(none))
    if asleep:
        return tongue.say("audit.asleep", personas=", ".join(asleep))
    return tongue.say("audit.covered", n=len(audit.coverage))


def _near(tongue: Tongue, dot: Dot) -> Near:
    return Near(
        rank=dot.rank,
        name=excerpt(dot.name, NAME),
        href=person(dot.id),
        does=excerpt(", ".join(filter(None, (dot.position, dot.company))), 90),
        mark=dot.standing,
        standing=tongue.word("standing", dot.standing),
        persona=dot.persona,
    )


PAGES = (Page("/", get=show),)
