"""Merges: what the owner said of who is who, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.model.joining import Apart, Joined, Joins, Merges, Side

_SIDES = """
    with told as (
        select one as id from decided_merge union select other from decided_merge
        union select one from decided_split union select other from decided_split
    ), spelt as (
        select r.part as id, max(h.name) as name, coalesce(max(h.url), '') as url
        from resolve_handle r join read_handle h using (handle)
        where r.part in (select id from told) group by r.part
    )
    select t.id, coalesce(s.name, ''), coalesce(s.url, '') from told t left join spelt s using (id)
"""
_HELD = """
    with whole as (
        select id, person from resolve_person where id in (select one from decided_merge)
        union all from resolve_alias
    )
    select m.number, m.held, coalesce(p.name, ''), coalesce(p.id, ''), coalesce(p.person, 0)
    from decided_merge m left join whole w on w.id = m.one and m.held = 'joined'
    left join resolve_person p on p.person = w.person
"""
_ENTRIES = """
    with newest as (select max(import) as import from read_import where has_contacts and whole)
    select r.person, count(distinct r.part) from read_contact c join newest using (import)
    join resolve_handle r using (handle)
    where trim(c.name) <> ''
      and r.person in (select person from resolve_handle where evidence = 'merged')
    group by r.person
"""


_WAITING: list[Any] = ["waiting", "", "", 0]


def merges(engine: Engine, said: Joins) -> Merges:
    """Return every merge and split, the newest first, as the findings hold them."""
    if not said:
        return Merges((), (), 0)
    sides = {known: Side(known, name, url) for known, name, url in engine.rows(_SIDES)}
    entries = dict(engine.rows(_ENTRIES))
    held = {number: rest for number, *rest in engine.rows(_HELD)}
    joined = []
    for one in reversed(said.merges):
        state, name, known, person = held.get(one.number, _WAITING)
        pair = _side(sides, one.one), _side(sides, one.other)
        count = entries.get(person, 0)
        joined.append(Joined(one.number, one.at.date(), *pair, state, name, known, count))
    still = dict(engine.rows("select number, bool_and(held) from decided_split group by number"))
    apart = [
        Apart(
            one.number, one.at.date(), _side(sides, one.one),
            tuple(_side(sides, other) for other in one.others), still.get(one.number, True),
        )
        for one in reversed(said.splits)
    ]  # fmt: skip
    fewer = sum(n - 1 for n in entries.values())
    return Merges(tuple(joined), tuple(apart), fewer)


def _side(sides: Mapping[str, Side], known: str) -> Side:
    return sides.get(known, Side(known, "", ""))
