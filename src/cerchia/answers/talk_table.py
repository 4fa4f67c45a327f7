"""Talk table: one page of the conversations wanted, how many there are, and what a further click gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from cerchia.answers.study import COHORTS, COUNTED
from cerchia.answers.talk_rows import TALKS, prepare, rows
from cerchia.model.talk_table import LINES, MOST, UNCLEAR, Behind, Facet, Facets, TalkTable, Wanted
from cerchia.model.vocabulary import OUTCOMES, TOPICS

if TYPE_CHECKING:
    from datetime import date

    from cerchia.engine.duckdb import Engine
    from cerchia.model.answers import ConversationRow

_BALLS = ("mine", "theirs", "nobody")
_BLOCK = 2000
"""Rows read at a time where all are wanted."""

SORTS = {
    "unclear": "talk.confidence, talk.last desc nulls last",
    "newest": "talk.last desc nulls last, talk.connected desc nulls last",
    "oldest": "talk.last nulls last, talk.connected nulls last",
    "longest": "talk.messages desc, talk.last desc nulls last",
    "person": "talk.plain, talk.last desc nulls last",
}

_PARTS = {
    "opened": "opened is not null",
    "counted": f"opened is not null and {COUNTED}",
    "inferred": f"opened is not null and {COUNTED} and began_basis = 'inferred' and began like '%_request'",
    "unsettled": "opened is not null and not settled",
    "ignored": "outcome = 'ignored'",
    "silent": "outcome = 'silent'",
}
"""The numbers of the study, in its own words (`study`)."""

Tally = Sequence[tuple[str, str, str | None, str, str | None, int]]
"""How many there are of each outcome, ball, topic, line and persona together."""


class Filter:
    """Conditions of SQL, each value beside them in its place."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.params: list[object] = []

    def add(self, condition: str, *values: object) -> None:
        """Add a condition; each `?` in it stands for one of the values."""
        for value in values:
            self.params.append(value)
            condition = condition.replace("?", f"${len(self.params)}", 1)
        self.conditions.append(f"({condition})")

    def among(self, column: str, values: Collection[str]) -> None:
        """Add that a column is one of these values; nothing where there are none."""
        if values:
            self.add(f"{column} in ({', '.join('?' * len(values))})", *values)

    def __str__(self) -> str:
        return " and ".join(self.conditions) or "true"


def talk_table(engine: Engine, wanted: Wanted, most: int = MOST) -> TalkTable:
    """Return one page of the conversations wanted, `most` rows long."""
    tally = _counted(engine, wanted)
    total = sum(one[-1] for one in tally if all(_fits(one, wanted)))
    pages = max(1, -(-total // most))
    page = min(max(1, wanted.page), pages)
    found = _page(engine, wanted, (page - 1) * most, most) if total else []
    return TalkTable(tuple(found), total, page, pages, _facets(tally, wanted))


def how_many(engine: Engine, wanted: Wanted) -> int:
    """Return how many conversations are wanted."""
    return sum(one[-1] for one in _counted(engine, wanted) if all(_fits(one, wanted)))


def _counted(engine: Engine, wanted: Wanted) -> Tally:
    prepare(engine)
    apart = Filter()
    _narrow(apart, wanted)
    return engine.once(("talk_tally", str(apart), *apart.params), lambda: _tally(engine, apart))


def _tally(engine: Engine, apart: Filter) -> Tally:
    return engine.rows(
        f"""
        select outcome, ball, topic, line, persona, count(*) from {TALKS} where {apart} group by all
        """,
        *apart.params,
    )


def every(engine: Engine, wanted: Wanted) -> Iterator[ConversationRow]:
    """Yield all conversations wanted, whatever the page, some at a time."""
    start = 0
    while found := _page(engine, wanted, start, _BLOCK):
        yield from found
        start += len(found)


def neighbours(engine: Engine, wanted: Wanted, known: str) -> tuple[str | None, str | None]:
    """Return the ids before and after a conversation in a list.

    It keeps its place when it stands in the list no more, because it was corrected a moment ago.
    """
    prepare(engine)
    chosen = narrowed(wanted)
    here = f"${len(chosen.params) + 1}"
    was = f"case when id = {here} then coalesce(machine_confidence, confidence) else confidence end"
    found = engine.rows(
        f"""
        with listed as (
            select id, lag(id) over places as before, lead(id) over places as after
            from (select * replace ({was} as confidence) from {TALKS} where {chosen} or id = {here})
                talk
            window places as (order by {order(wanted)})
        )
        select before, after from listed where id = {here}
        """,
        *chosen.params,
        known,
    )
    return found[0] if found else (None, None)


def order(wanted: Wanted) -> str:
    """Return the SQL of an order, the same at every asking."""
    return f"{SORTS[wanted.sort]}, talk.tie"


def narrowed(wanted: Wanted) -> Filter:
    """Return all conditions of what is wanted."""
    made = Filter()
    _narrow(made, wanted)
    if wanted.outcomes:
        made.among("outcome", wanted.outcomes)
    elif not _with_silent(wanted):
        made.add("outcome <> 'silent'")
    made.among("ball", wanted.balls)
    made.among("topic", wanted.topics)
    made.among("line", wanted.lines)
    if wanted.persona:
        made.add("persona = ?", wanted.persona)
    return made


def _page(engine: Engine, wanted: Wanted, start: int, most: int) -> list[ConversationRow]:
    prepare(engine)
    chosen = narrowed(wanted)
    found = engine.rows(
        f"""
        select place from {TALKS} where {chosen}
        order by {order(wanted)} limit {most} offset {start}
        """,
        *chosen.params,
    )
    return rows(engine, [place for (place,) in found])


def _narrow(made: Filter, wanted: Wanted) -> None:
    """Add the conditions that are no facets."""
    made.among("began", wanted.began)
    if wanted.behind is not None:
        _behind(made, wanted.behind)
    if wanted.settled is not None:
        made.add("settled" if wanted.settled else "not settled")
    if wanted.unclear:
        made.add(f"confidence < {UNCLEAR}")
    if wanted.corrected:
        made.add("by_owner")
    if wanted.waiting is not None:
        made.add(
            """ball <> 'nobody' and last < (
                select timezone('UTC', timezone(zone, (as_of - ? + 1)::timestamp)) from resolve_as_of)""",
            wanted.waiting,
        )
    for part in wanted.name.split():
        made.add("contains(plain, lower(strip_accents(?)))", part)
    if wanted.ids is not None:  # one text: a list of ten thousand takes longer to read than to find
        made.add("id in (select unnest(string_split(?, ' ')))", " ".join(wanted.ids))


def _behind(made: Filter, behind: Behind) -> None:
    made.add(COHORTS[behind.cohort])
    made.add(_PARTS[behind.part])
    day = "came" if behind.part in {"ignored", "silent"} else "opened"
    limits: tuple[tuple[str, date | None], ...] = ((">=", behind.first), ("<=", behind.last))
    for sign, limit in limits:
        if limit is not None:
            made.add(f"{day} {sign} ?::date", limit)


def _with_silent(wanted: Wanted) -> bool:
    return wanted.behind is not None and wanted.behind.part == "silent"


def _fits(one: tuple[object, ...], wanted: Wanted) -> tuple[bool, bool, bool, bool, bool]:
    """Say of a group whether each facet lets it through."""
    outcome, ball, topic, line, persona, _ = one
    asked = outcome in wanted.outcomes
    return (
        asked if wanted.outcomes else outcome != "silent" or _with_silent(wanted),
        not wanted.balls or ball in wanted.balls,
        not wanted.topics or topic in wanted.topics,
        not wanted.lines or line in wanted.lines,
        not wanted.persona or persona == wanted.persona,
    )


def _facets(tally: Tally, wanted: Wanted) -> Facets:
    counts: tuple[Counter[str], ...] = tuple(Counter() for _ in range(5))
    for one in tally:
        fits = _fits(one, wanted)
        for place, counter in enumerate(counts):
            value = one[place]
            if isinstance(value, str) and all(fits[:place] + fits[place + 1 :]):
                counter[value] += one[-1]
    outcomes, balls, topics, lines, personas = counts
    named = sorted(personas, key=lambda name: (-personas[name], name))
    chosen = (wanted.persona,) if wanted.persona else ()
    return Facets(
        _listed(OUTCOMES, outcomes, wanted.outcomes),
        _listed(_BALLS, balls, wanted.balls),
        _listed(TOPICS, topics, wanted.topics),
        _listed(LINES, lines, wanted.lines),
        _listed((*named, *(one for one in chosen if one not in named)), personas, chosen),
    )


def _listed(
    values: Sequence[str], counts: Counter[str], chosen: Collection[str]
) -> tuple[Facet, ...]:
    return tuple(
        Facet(value, counts[value], value in chosen)
        for value in values
        if counts[value] or value in chosen
    )
