"""Side: what stands beside a proposal: what people do, and on which days the two wrote."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from cerchia.engine.duckdb import Engine
from cerchia.model.plan import Side

Active = tuple[date, bool, bool]
MONTHS = 24
"""Months the days reach back, as a rhythm strip does."""


def sides(engine: Engine, ids: Collection[str]) -> dict[str, Side]:
    """Return what stands beside each of these people; nobody for who is in no archive."""
    if not ids:
        return {}
    marks = ", ".join(f"${number}" for number in range(1, len(ids) + 1))
    rows = engine.rows(
        f"""
        select person, id, position, company, as_of from resolve_person, resolve_as_of
        where id in ({marks})
        """,
        *ids,
    )
    days = _days(engine, [number for number, *_ in rows])
    return {
        known: Side(known, position or "", company or "", end, tuple(days.get(number, ())))
        for number, known, position, company, end in rows
    }


def _days(engine: Engine, numbers: Collection[int]) -> dict[int, list[Active]]:
    """Return the active days of each, asked for by number: a million messages stay where they are."""
    if not numbers:
        return {}
    listed = ", ".join(map(str, numbers))
    found: dict[int, list[Active]] = {}
    for person, day, mine, theirs in engine.rows(
        f"""
        select person, day, bool_or(mine), bool_or(not mine) from resolve_message, resolve_as_of
        where person in ({listed}) and day > as_of - interval {MONTHS} month and n_recipients <= 1
        group by all order by all
        """
    ):
        found.setdefault(person, []).append((day, mine, theirs))
    return found
