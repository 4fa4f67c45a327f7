"""The circle: in line or not, which personas are covered, what it is made of, how it grew."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.answers import Share
from cerchia.model.report import Evidence, Report
from cerchia.model.vocabulary import STANDINGS
from cerchia.show.draw import area, bars
from cerchia.show.parts import Bars, counts
from cerchia.show.tongue import FEW, SMALL, Tongue, drawn

GROUPS = 8
HEAT = (0.03, 0.1, 0.25, 0.55)
"""Parts of the largest number in a column from which a cell is a step darker."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number to remember: its name, itself, what it rests on, its interval as a bar."""

    name: str
    value: str
    told: str
    svg: Markup
    few: bool


@dataclass(frozen=True, slots=True)
class Heat:
    """One persona: a number a column, and how dark each cell is."""

    persona: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class InLine:
    """The section on the alignment."""

    heading: str
    figures: tuple[Figure, ...]
    covered: str
    columns: tuple[str, ...]
    heat: tuple[Heat, ...]


@dataclass(frozen=True, slots=True)
class Grown:
    """The circle over time: finding, picture, the years as a table."""

    heading: str
    bands: Markup
    names: Markup
    years: tuple[tuple[str, tuple[str, ...]], ...]
    columns: tuple[str, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class MadeOf:
    """The section on what the circle is made of."""

    heading: str
    functions: Bars
    levels: str
    activity: str
    rhythms: Bars
    grown: Grown | None


def in_line(tongue: Tongue, found: Report) -> InLine | None:
    """Return the section on the alignment; None without a purpose or without contacts."""
    alignment = found.audit.alignment
    if alignment is None or not found.audit.circle.contacts:
        return None
    share, awake = alignment.share, found.awake
    if share.n < SMALL:
        heading = tongue.say("line.heading_few", k=share.k, n=share.n)
    else:
        heading = tongue.say(
            "line.heading", share=tongue.percent(share), asleep=awake.n - awake.k, k=awake.n
        )
    contacts = found.audit.circle.contacts
    most = tongue.number((share.k + alignment.unknown) / contacts * 100)
    least = tongue.number(share.k / contacts * 100)
    unknown = Figure(
        tongue.word("standing", "unknown"),
        tongue.number(alignment.unknown),
        tongue.say("line.unknown", n=alignment.unknown, most=most, least=least),
        Markup(""),
        few=False,
    )
    return InLine(
        heading=heading,
        figures=(
            _figure(tongue, tongue.say("line.in_line"), share),
            _figure(tongue, tongue.say("line.awake"), awake),
            unknown,
        ),
        covered=_covered(tongue, found.evidence),
        columns=tuple(tongue.say(f"heat.{name}") for name in COLUMNS),
        heat=_heat(tongue, found.evidence),
    )


def _figure(tongue: Tongue, name: str, share: Share) -> Figure:
    if share.n < FEW:
        return Figure(name, tongue.of(share), tongue.say("line.too_few"), Markup(""), few=True)
    low, high = tongue.edges(share)
    told = tongue.say("line.between", low=low, high=high, k=share.k, n=share.n)
    svg = drawn(bars.interval(share, 1.0))
    return Figure(name, tongue.percent(share), told, svg, few=share.n < SMALL)


COLUMNS = ("contacts", "active", "wrote", "ambassadors", "mine")


def _covered(tongue: Tongue, rows: tuple[Evidence, ...]) -> str:
    empty = [one.persona for one in rows if not one.contacts]
    asleep = [one.persona for one in rows if one.contacts and not one.active]
    if empty:
        return tongue.say("audit.uncovered", personas=_listed(tongue, empty), n=len(empty))
    if asleep:
        return tongue.say("audit.asleep", personas=_listed(tongue, asleep), n=len(asleep))
    return tongue.say("audit.covered", n=len(rows))


def _listed(tongue: Tongue, names: list[str]) -> str:
    last = tongue.say("list.and").join([", ".join(names[:-1]), names[-1]])
    return last if len(names) > 1 else names[0]


def _heat(tongue: Tongue, rows: tuple[Evidence, ...]) -> tuple[Heat, ...]:
    tops = {name: max((getattr(one, name) for one in rows), default=0) for name in COLUMNS}
    return tuple(
        Heat(
            one.persona,
            tuple(
                (tongue.number(value), _step(value, tops[name]))
                for name in COLUMNS
                for value in [getattr(one, name)]
            ),
        )
        for one in rows
    )


def _step(value: int, top: int) -> str:
    if not value:
        return "none"
    return f"h{1 + sum(value / top > edge for edge in HEAT)}"


def made_of(tongue: Tongue, found: Report) -> MadeOf | None:
    """Return the section on what people do and how the ties live; None without contacts."""
    audit = found.audit
    contacts = audit.circle.contacts
    if not contacts:
        return None
    said = [one for one in audit.made_of if one.name != "unknown"]
    unknown = sum(one.count for one in audit.made_of if one.name == "unknown")
    rest = sum(one.count for one in said[GROUPS:])
    rows = [(tongue.word("function", one.name), one.count, "") for one in said[:GROUPS]]
    rows += [(tongue.say("audit.others"), rest, "rest")] if rest else []
    rows += [(tongue.word("function", "unknown"), unknown, "unknown")] if unknown else []
    heading = tongue.say("made.unknown", contacts=contacts)
    if said:
        first = tongue.word("function", said[0].name)
        heading = tongue.say("audit.made_of", first=first, n=said[0].count, contacts=contacts)
    activity = audit.activity
    return MadeOf(
        heading=heading,
        functions=counts(tongue, tongue.say("made.functions"), rows),
        levels=_levels(tongue, found),
        activity=tongue.say("audit.activity", active=activity.active, two_way=activity.two_way),
        rhythms=counts(
            tongue,
            tongue.say("made.rhythms"),
            [(tongue.word("rhythm", name), count, "") for name, count in activity.by.items()],
        ),
        grown=grown(tongue, found),
    )


def _levels(tongue: Tongue, found: Report) -> str:
    told = [
        f"{tongue.number(one.count)}\u00a0{tongue.word('seniority', one.name)}"
        for one in found.audit.seniority
        if one.name != "unknown"
    ]
    return tongue.say("audit.levels", levels=", ".join(told[:6])) if told else ""


def grown(tongue: Tongue, found: Report) -> Grown | None:
    """Return the circle over time; None where fewer than two quarters are known."""
    growth = found.growth
    if len(growth.quarters) < 2:
        return None
    last = growth.quarters[-1]
    half = next(one for one in growth.quarters if one.total * 2 >= last.total)
    first = last.end.replace(month=1, day=1)
    before = max((one.total for one in growth.quarters if one.end < first), default=0)
    picture = area.area(growth, tongue.lang)
    years = {one.end.year: one for one in growth.quarters}
    return Grown(
        heading=tongue.say(
            "grown.heading", half=str(half.end.year), n=last.total - before, year=str(last.end.year)
        ),
        bands=drawn(picture.bands),
        names=drawn(picture.names),
        years=tuple(
            (str(name), (*(tongue.number(one.by[s]) for s in STANDINGS), tongue.number(one.total)))
            for name, one in years.items()
        ),
        columns=tuple(tongue.word("standing", name) for name in STANDINGS),
        undated=growth.undated,
    )
