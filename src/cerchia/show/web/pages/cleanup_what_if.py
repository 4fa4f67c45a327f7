"""What would change without those chosen, in words: the sentence, the numbers, the two circles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.answers import Share
from cerchia.model.cleanup import Choice, WhatIf, Whole
from cerchia.model.report import Rings
from cerchia.show.draw import before_after, rings
from cerchia.show.draw.rings import is_crowd
from cerchia.show.tongue import SMALL, Tongue, drawn
from cerchia.show.web.pages.cleanup_choice import choice_of, everybody, filled, to
from cerchia.show.web.visit import ASK, Page, Piece, Shown, Visit


@dataclass(frozen=True, slots=True)
class Change:
    """One number now and afterwards."""

    name: str
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class Told:
    """What would change; n: how many would go, total: of so many listed."""

    n: int
    total: int
    title: Markup
    under: str
    short: str
    changes: tuple[Change, ...]


def told(visit: Visit, choice: Choice) -> Told:
    """Return what would change without those chosen."""
    rows = everybody(visit).rows
    found = _found(visit, choice, choice.chosen(rows))
    tongue = visit.tongue
    return Told(
        n=found.gone,
        total=len(choice.listed(rows)),
        title=_title(tongue, found),
        under=_under(tongue, found),
        short=_short(tongue, found),
        changes=tuple(_changes(tongue, found)) if found.gone else (),
    )


def _found(visit: Visit, choice: Choice, chosen: list[str]) -> WhatIf:
    """Return what would change; once for the lists nobody ticked in."""
    if choice.but:
        return visit.circle.what_if(ASK, chosen)
    known = ("what if", visit.circle.safe_ids(), choice)
    return visit.circle.once(known, lambda: visit.circle.what_if(ASK, chosen))


def live(visit: Visit) -> Piece:
    """Answer a tick."""
    return Piece("cleanup_live.html", told(visit, filled(visit)))


def _title(tongue: Tongue, found: WhatIf) -> Markup:
    before, after = found.before.alignment, found.after.alignment
    if not found.gone:
        return tongue.linked("web.cleanup_nobody_chosen", {})
    if not before or not after or after.share.n < SMALL:
        return tongue.linked("web.cleanup_without", {"n": "#list"}, n=found.gone)
    now, then = _both(tongue, before.share, after.share)
    up = (after.share.share or 0) > (before.share.share or 0)
    code = "same" if now == then else "lift" if up else "fall"
    return tongue.linked(
        f"web.cleanup_{code}", {"n": "#list"}, n=found.gone, before=now, after=then
    )


def _both(tongue: Tongue, before: Share, after: Share) -> tuple[str, str]:
    """Return both shares alike; with a decimal where they would look the same without."""
    one, other = (tongue.percent(share, 0) for share in (before, after))
    if one == other:
        return tongue.percent(before, 1), tongue.percent(after, 1)
    return one, other


def _under(tongue: Tongue, found: WhatIf) -> str:
    before, after = found.before.alignment, found.after.alignment
    if not before or not after or not found.gone:
        return ""
    told = tongue.say(
        "web.cleanup_basis",
        before=_counted(tongue, before.share),
        after=_counted(tongue, after.share),
    )
    return f"{told} {tongue.say('web.cleanup_unknown', n=after.unknown)}" if after.unknown else told


def _counted(tongue: Tongue, one: Share) -> str:
    sure = tongue.sure(one)
    return f"{tongue.of(one)}, {sure}" if sure else tongue.of(one)


def _short(tongue: Tongue, found: WhatIf) -> str:
    before, after = found.before.alignment, found.after.alignment
    if not before or not after or after.share.n < SMALL or not found.gone:
        return ""
    now, then = _both(tongue, before.share, after.share)
    return tongue.say("web.cleanup_from_to", before=now, after=then)


def _changes(tongue: Tongue, found: WhatIf) -> Iterator[Change]:
    before, after = found.before, found.after
    contacts = [tongue.number(one.contacts) for one in (before, after)]
    yield Change(tongue.say("web.cleanup_contacts"), contacts[0], contacts[1])
    if before.alignment and after.alignment:
        shares = [_counted(tongue, one.share) for one in (before.alignment, after.alignment)]
        yield Change(tongue.say("cleanup.alignment"), shares[0], shares[1])
    for one, other in zip(before.coverage, after.coverage, strict=True):
        yield Change(one.persona, _counted(tongue, one.share), _counted(tongue, other.share))
    values = [_variety(tongue, one) for one in (before, after)]
    if all(values):
        yield Change(tongue.say("web.cleanup_variety"), values[0], values[1])


def _variety(tongue: Tongue, one: Whole) -> str:
    found = one.diversity
    if found is None or found.value is None:
        return ""
    value, low, high = (tongue.number(n or 0, 2) for n in (found.value, found.low, found.high))
    return tongue.say("web.cleanup_index", value=value, low=low, high=high, n=found.k)


@dataclass(frozen=True, slots=True)
class Half:
    """The circle now or afterwards."""

    svg: Markup
    contacts: str
    line: str


@dataclass(frozen=True, slots=True)
class Two:
    """Both circles; n: how many fewer. back: the list they are drawn for."""

    n: int
    before: Half
    after: Half
    back: str


def piece(visit: Visit) -> Piece:
    """Draw both circles for the ticks of the form."""
    return Piece("cleanup_two.html", _two(visit, filled(visit)))


def picture(visit: Visit) -> Shown:
    """Show both circles as a page."""
    found = _two(visit, choice_of(visit.query))
    return Shown(
        "cleanup_rings.html", found, "cleanup", visit.tongue.say("cleanup.rings_title", n=found.n)
    )


def _two(visit: Visit, choice: Choice) -> Two:
    chosen = choice.chosen(everybody(visit).rows)
    found = visit.circle.cleanup_rings(ASK, chosen)
    lang, once = visit.lang, visit.circle.once
    at = once("places", lambda: rings.places(found.before, lang))
    before = once(
        ("rings before", lang), lambda: before_after.half(found.before, "before", lang, at)
    )
    ghosts = rings.ghosts(found.before, at, frozenset(chosen))
    after = drawn(before_after.half(found.after, "after", lang))
    tongue = visit.tongue
    pale = "web.cleanup_ghosts_crowd" if is_crowd(found.before) else "web.cleanup_ghosts"
    return Two(
        n=len(chosen),
        before=_half(
            tongue,
            found.before,
            drawn(before_after.with_ghosts(before, ghosts)),
            tongue.say(pale) if chosen else "",
        ),
        after=_half(tongue, found.after, after),
        back=to("/cleanup", choice),
    )


def _half(tongue: Tongue, some: Rings, svg: Markup, more: str = "") -> Half:
    known = sum(dot.line != "unknown" for dot in some.dots)
    in_line = sum(dot.line == "in" for dot in some.dots)
    line = tongue.say("cleanup.rings_line", in_line=in_line, known=known) if some.judged else ""
    return Half(svg, tongue.number(len(some.dots)), "; ".join(filter(None, (line, more))))


def small(visit: Visit) -> bool:
    """Say whether the circle is drawn quickly enough to be drawn anew at every tick."""
    return not is_crowd(visit.circle.once("rings", lambda: visit.circle.rings(ASK)))


PAGES = (
    Page("/cleanup/what-if", post=live),
    Page("/cleanup/rings", get=picture, post=piece),
)
