"""Addresses that gave way to others: one person who renamed their profile between two archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cerchia.engine.duckdb import Engine

LISTED = """
    with listed as (
        select distinct h.key, h.folded, c.connected, c.import
        from read_contact c join read_handle h using (handle)
        where h.key <> '' and c.connected is not null and h.folded <> ''
    ), beside as (
        select folded, connected from listed
        group by folded, connected, import having count(distinct key) > 1
    )
    select distinct a.key, b.key
    from listed a join listed b using (folded, connected)
    where a.key < b.key and (folded, connected) not in (select (folded, connected) from beside)
"""
"""Same name, same day of connection, never side by side in one list."""

TALKED = """
    with present as (
        select distinct p.thread, p.import, h.key, h.folded
        from read_participant p join read_handle h using (handle)
        where h.key <> '' and not h.mine
    ), crowd as (
        select thread, import, count(distinct key) as others from present group by all
    ), beside as (
        select distinct a.key, b.key as other from present a join present b using (thread, import)
        where a.key <> b.key
    )
    select distinct a.key, b.key
    from present a join present b using (thread)
    join crowd c on c.thread = a.thread and c.import = a.import
    join crowd d on d.thread = b.thread and d.import = b.import
    where a.import < b.import and a.key <> b.key
      and ((a.folded <> '' and a.folded = b.folded)
           or (c.others = 1 and d.others = 1 and split_part(a.folded, ' ', 1) <> ''
               and split_part(a.folded, ' ', 1) = split_part(b.folded, ' ', 1)))
      and (a.key, b.key) not in (select (key, other) from beside)
"""
"""Same conversation, same name, never side by side in one archive; of two alone, the first name."""

SEEN = """
    select key, min(import) as import from (
        select h.key, c.import from read_contact c join read_handle h using (handle)
        union all
        select h.key, p.import from read_participant p join read_handle h using (handle)
    ) where key <> '' group by key
"""


def make(engine: Engine, apart: Sequence[frozenset[str]] = ()) -> None:
    """Make `renamed`: each address that was renamed, and the one the person first had.

    apart: pairs of addresses that are two persons, as the owner says.
    """
    pairs: list[tuple[str, str]] = []
    if engine.value("select count(*) from read_import where ties") > 1:
        pairs = [(a, b) for sql in (LISTED, TALKED) for a, b in engine.rows(sql)]
    first = dict(engine.rows(SEEN)) if pairs else {}
    rows = [
        (key, min(group, key=lambda each: (first.get(each, 0), each)))
        for group in _together(pairs, apart)
        for key in sorted(group)
    ]
    engine.fill("renamed", rows, {"key": "varchar", "entity": "varchar"})


def _together(pairs: Iterable[tuple[str, str]], apart: Sequence[frozenset[str]]) -> list[set[str]]:
    """Return the sets of keys that pairs tie together, none of which holds two that are apart."""
    group_of: dict[str, set[str]] = {}
    for one, other in sorted(pairs):
        merged = group_of.get(one, {one}) | group_of.get(other, {other})
        if any(pair <= merged for pair in apart):
            continue
        group_of.update(dict.fromkeys(merged, merged))
    return list({id(group): group for group in group_of.values()}.values())
