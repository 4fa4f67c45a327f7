"""People table: one page of the people a filter leaves, their number, and what each filter would give."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from cerchia.answers.people import row_of, weighed
from cerchia.engine.duckdb import Engine
from cerchia.language import companies
from cerchia.model.people_table import (
    COLUMNS,
    FACETS,
    PAGE,
    Column,
    Facet,
    FacetName,
    Ignored,
    Listed,
    PeopleTable,
    Wanted,
)
from cerchia.model.purpose import Purpose
from cerchia.model.report import Line
from cerchia.model.vocabulary import (
    FUNCTIONS,
    LANGUAGES,
    RHYTHMS,
    SENIORITIES,
    STANDINGS,
    Ball,
    Outcome,
    Topic,
)

FEW = 200
"""People up to whom a list of their numbers is the quicker."""
LINES: tuple[Line, ...] = ("in", "off", "unknown")
_LINE = "case when p.in_line then 'in' when not p.in_line then 'off' else 'unknown' end"
_MINE = "(p.asked or p.person in (select person from judge_outcome where ball = 'mine' and person is not null))"
_VALUES = {
    "standing": "p.standing",
    "rhythm": "p.rhythm",
    "persona": "case when p.in_line then p.persona end",
    "function": "coalesce(p.functions[1], 'unknown')",
    "seniority": "coalesce(p.seniority, 'unknown')",
    "language": "p.language",
    "line": _LINE,
}
"""Filter -> the one value somebody has of it."""
_ORDER: dict[Column, tuple[str, bool]] = {
    "strength": ("-p.place", True),
    "name": ("p.by_name", False),
    "company": ("p.by_company", False),
    "last": ("p.last", True),
    "fit": ("p.fit", True),
    "standing": (f"-list_position({list(STANDINGS)}, p.standing)", True),
    "rhythm": (f"-list_position({list(RHYTHMS)}, p.rhythm)", True),
    "connected": ("p.connected", True),
}
"""Column -> what it sorts by, and whether the most comes first unless one says otherwise."""
_SHOWN = """
    select p.*, f.because
    from (
        select person, id, name, url, company, position, functions, seniority, language, persona, fit,
               known, in_line, strength, mutuality, rhythm, last, standing, ambassador, contact,
               connected, asked
        from judge_person where person in ({people})
    ) p
    left join ({why}) f using (person)
"""
_WHY = "select person, because from judge_fit where person in ({people})"
_NO_WHY = "select null::integer as person, null::varchar as because where false"
_TALKED = """
    select o.person, o.outcome, o.topic, o.ball
    from (select * from judge_outcome where person in ({people})) o
    join (select thread, last, id from resolve_thread where person in ({people})) t using (thread)
    order by t.last, t.id
"""
_TURNS: tuple[Ball, ...] = ("nobody", "theirs", "mine")
"""Whose turn it is over several conversations: the last of these that is said of one."""


@dataclass(frozen=True, slots=True)
class _Talked:
    """How it stands with somebody over all conversations of two."""

    outcome: Outcome | None = None
    topic: Topic | None = None
    ball: Ball = "nobody"


@dataclass(frozen=True, slots=True)
class View:
    """A wish as SQL: a condition for each filter, the order, and what of the wish nobody knows."""

    filters: dict[str, str]
    column: Column
    descending: bool
    ignored: tuple[Ignored, ...]

    def where(self, without: str = "") -> str:
        """Return the condition of all filters, or of all but one."""
        return " and ".join(sql for name, sql in self.filters.items() if name != without) or "true"

    @property
    def order(self) -> str:
        """What to sort by; equals as they stand by strength."""
        way = "desc" if self.descending else "asc"
        return f"{_ORDER[self.column][0]} {way} nulls last, p.place"


def people_table(engine: Engine, purpose: Purpose | None, wanted: Wanted) -> PeopleTable:
    """Return one page of the people wanted, how many there are, and the counts of each filter."""
    seen = view(wanted, purpose)
    total, facets = _counted(engine, seen)
    pages = max(1, ceil(total / PAGE))
    page = min(max(wanted.page, 1), pages)
    found = numbers(engine, seen, PAGE, (page - 1) * PAGE)
    return PeopleTable(
        rows=tuple(listed(engine, found)),
        total=total,
        page=page,
        pages=pages,
        sort=seen.column,
        descending=seen.descending,
        facets=facets,
        ignored=seen.ignored,
    )


def view(wanted: Wanted, purpose: Purpose | None) -> View:
    """Return a wish as SQL; what nobody knows is left out of it, and told."""
    ignored: list[Ignored] = []
    filters = dict(_plain(wanted))
    for name, known in _known(purpose).items():
        said: tuple[str, ...] = getattr(wanted, name)
        ignored += [Ignored(name, value) for value in said if value not in known]
        if kept := [value for value in dict.fromkeys(said) if value in known]:
            filters[name] = f"{_VALUES[name]} in ({_texts(kept)})"
    column: Column = next((one for one in COLUMNS if one == wanted.sort), "strength")
    if column != wanted.sort:
        ignored.append(Ignored("sort", wanted.sort))
    usual = _ORDER[column][1]
    descending = usual if wanted.descending is None else wanted.descending
    return View(filters, column, descending, tuple(ignored))


def numbers(engine: Engine, seen: View, limit: int | None = None, offset: int = 0) -> list[int]:
    """Return who is in a view, by number, in its order."""
    some = "" if limit is None else f"limit {limit} offset {offset}"
    sql = f"select p.person from judge_person p where {seen.where()} order by {seen.order} {some}"
    return [person for (person,) in engine.rows(sql)]


def among(people: Sequence[int]) -> str:
    """Return what `person in (…)` holds for these people."""
    if len(people) <= FEW:
        return ", ".join(map(str, people))
    # one text instead of thousands of numbers: read in a third of the time
    return f"select unnest(string_split('{','.join(map(str, people))}', ','))::integer"


def listed(engine: Engine, people: Sequence[int], *, why: bool = True) -> Iterator[Listed]:
    """Yield the lines of these people, in this order; why: with the reasons of the fit."""
    if not people:
        return
    fitted, numbered = weighed(engine), among(people)
    reasons = _WHY.format(people=numbered) if why else _NO_WHY
    shown = _SHOWN.format(people=numbered, why=reasons)
    found = {row["person"]: row for row in engine.named(shown)}
    talks = _talked(engine, numbered)
    for person in people:
        yield _listed(found[person], talks.get(person, _Talked()), fitted)


def _talked(engine: Engine, numbered: str) -> dict[int, _Talked]:
    """Return how it stands with each of these people: the newest outcome, and whose turn it is."""
    found: dict[int, _Talked] = {}
    for person, outcome, topic, ball in engine.rows(_TALKED.format(people=numbered)):
        before = found.get(person, _Talked())
        found[person] = _Talked(outcome, topic, max(before.ball, ball, key=_TURNS.index))
    return found


def _listed(row: dict[str, Any], talked: _Talked, fitted: bool) -> Listed:
    fits = row["in_line"]
    return Listed(
        row=row_of(row, fitted),
        line="unknown" if fits is None else "in" if fits else "off",
        connected=row["connected"],
        ball="mine" if row["asked"] else talked.ball,
        outcome=talked.outcome,
        topic=talked.topic,
    )


def _known(purpose: Purpose | None) -> dict[str, Sequence[str]]:
    """Return the filters that take one of a list, each with the list."""
    return {
        "standing": STANDINGS,
        "rhythm": RHYTHMS,
        "persona": [one.name for one in purpose.personas] if purpose else (),
        "function": (*FUNCTIONS, "unknown"),
        "seniority": (*SENIORITIES, "unknown"),
        "language": LANGUAGES,
        "line": LINES,
    }


def _plain(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """Yield the filters that take any text, or yes and no, each as a condition."""
    yield "contacts", "p.contact" if wanted.contacts and not wanted.gone else "not p.hidden"
    if wanted.gone:
        yield "gone", "p.person in (select person from resolve_person where gone is not null)"
    if employer := companies.fold(wanted.company):
        yield "company", f"p.employer = {_texts([employer])}"
    elif wanted.company.strip():  # nothing but a legal form: the letters themselves
        yield "company", f"contains(lower(p.company), lower({_texts([wanted.company.strip()])}))"
    for number, word in enumerate(wanted.letters.split()):
        yield f"letters{number}", f"contains(p.folded, lower(strip_accents({_texts([word])})))"
    if wanted.ambassador is not None:
        yield "ambassador", "p.ambassador" if wanted.ambassador else "not p.ambassador"
    if wanted.mine is not None:
        yield "mine", _MINE if wanted.mine else f"not {_MINE}"
    if wanted.ids is not None:
        # one text instead of thousands: read in a tenth of the time
        whole = ",".join(one for one in wanted.ids if "," not in one)
        yield "ids", f"p.id in (select unnest(string_split({_texts([whole])}, ',')))"


def _counted(engine: Engine, seen: View) -> tuple[int, tuple[Facet, ...]]:
    """Return how many there are, and how many of each value under the other filters."""
    own = [name for name in FACETS if name in seen.filters]
    others = View(
        {name: sql for name, sql in seen.filters.items() if name not in own},
        seen.column, seen.descending, (),
    )  # fmt: skip
    values = ", ".join(f"{_VALUES[name]} as v_{name}" for name in FACETS)
    kept = "".join(f", coalesce({seen.filters[name]}, false) as k_{name}" for name in own)
    counts = "".join(
        f" union all select '{name}', v_{name}, count(*) from kept where v_{name} is not null"
        f"{_but(own, name)} group by v_{name}"
        for name in FACETS
    )
    rows = engine.rows(
        f"with kept as materialized (select {values}{kept} from judge_person p where {others.where()})"
        f" select '', '', count(*) from kept where true{_but(own)}{counts}"
    )
    by: dict[str, list[tuple[str, int]]] = {name: [] for name in FACETS}
    for name, value, count in rows:
        if name:
            by[name].append((value, count))
    total = next(count for name, _, count in rows if not name)
    return total, tuple(Facet(name, _sorted(by[name])) for name in FACETS)


def _but(own: Sequence[FacetName], without: str = "") -> str:
    return "".join(f" and k_{name}" for name in own if name != without)


def _sorted(counts: list[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    by: Callable[[tuple[str, int]], tuple[int, str]] = lambda one: (-one[1], one[0])  # noqa: E731
    return tuple(sorted(counts, key=by))


def _texts(values: Sequence[str]) -> str:
    """Return texts as DuckDB's literals."""
    return ", ".join("'" + value.replace("\0", "").replace("'", "''") + "'" for value in values)
