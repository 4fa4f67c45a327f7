"""The rings with a filter: the chips above, those chosen laid over all the others, the slices in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.people_table import Wanted
from cerchia.model.report import Rings
from cerchia.model.vocabulary import RHYTHMS, STANDINGS
from cerchia.show.draw import rings as picture
from cerchia.show.draw.places import Layout, Sector
from cerchia.show.tongue import Tongue, drawn
from cerchia.show.web.visit import ASK, Visit, address

FILTERS = ("standing", "persona", "rhythm")


@dataclass(frozen=True, slots=True)
class Chip:
    """One value of a filter: how many would stand out with it, and where it leads."""

    name: str
    count: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class Group:
    """One filter and its values."""

    name: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Out:
    """Those who stand out: in a sentence, as a list, as marks over the picture."""

    told: Markup
    list: str
    over: Markup


@dataclass(frozen=True, slots=True)
class Sieve:
    """The filters of the rings; out: None while everybody stands alike."""

    groups: tuple[Group, ...]
    out: Out | None


@dataclass(frozen=True, slots=True)
class Slice:
    """One slice of the circle in words, for a picture too small to hold them."""

    name: str
    count: str
    href: str


def sieve(visit: Visit, circle: Rings, at: Layout) -> Sieve:
    """Return the filters and who stands out, as the address says it."""
    said = _said(visit.query, circle)
    standing, persona, rhythm = (tuple(filter(None, [said.get(name)])) for name in FILTERS)
    wanted = Wanted(standing=standing, persona=persona, rhythm=rhythm)
    return Sieve(_groups(visit, circle, said, wanted), _out(visit, circle, at, said, wanted))


def _said(query: Mapping[str, str], circle: Rings) -> dict[str, str]:
    """Return what of the filters the address says; a value nobody knows is none."""
    known = _values(circle)
    return {name: query[name] for name in FILTERS if query.get(name) in known[name]}


def _values(circle: Rings) -> dict[str, tuple[str, ...]]:
    return {
        "standing": STANDINGS if circle.judged else (),
        "persona": circle.personas,
        "rhythm": RHYTHMS,
    }


def _groups(visit: Visit, circle: Rings, said: dict[str, str], wanted: Wanted) -> tuple[Group, ...]:
    found = visit.circle.once(("facets", wanted), lambda: visit.circle.people_table(ASK, wanted))
    counts: dict[str, dict[str, int]] = {facet.name: dict(facet.counts) for facet in found.facets}
    tongue = visit.tongue
    groups = []
    for name, values in _values(circle).items():
        chips = []
        for value in values:
            here = said.get(name) == value
            count = counts.get(name, {}).get(value, 0)
            if here or count:
                href = address("/", **{**said, name: None if here else value})
                chips.append(Chip(_word(tongue, name, value), tongue.number(count), href, here))
        if chips:
            groups.append(Group(tongue.say(f"web.{name}"), tuple(chips)))
    return tuple(groups)


def _word(tongue: Tongue, name: str, value: str) -> str:
    return value if name == "persona" else tongue.word(name, value)


def _out(
    visit: Visit, circle: Rings, at: Layout, said: dict[str, str], wanted: Wanted
) -> Out | None:
    if not said:
        return None
    tongue = visit.tongue
    chosen = visit.circle.rings_chosen(ASK, wanted)
    what = ", ".join(_word(tongue, name, value) for name, value in said.items())
    code = "web.picked" if chosen else "web.picked_nobody"
    params = {"n": len(chosen), "contacts": len(circle.dots), "what": what}
    listed = address("/people", **said)
    over = visit.circle.once(
        ("over", tongue.lang, wanted),
        lambda: drawn(picture.over(circle, at, chosen, tongue.say(code, **params))),
    )
    return Out(tongue.linked(code, {"n": listed}, **params), listed, over)


def sectors(tongue: Tongue, circle: Rings) -> tuple[Slice, ...]:
    """Return the slices of the circle in words."""
    if not circle.dots:
        return ()
    return tuple(
        Slice(one.name, tongue.number(one.count), _where(circle, one))
        for one in picture.sectors(circle, tongue.lang)
    )


def _where(circle: Rings, one: Sector) -> str:
    if not circle.judged:
        return "/people"
    if one.line == "in":
        return address("/people", persona=one.name, line="in")
    return address("/people", line=one.line)
