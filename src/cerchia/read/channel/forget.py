"""Forgetting somebody in a channel: the keys they are known by, and the events that go.

A conversation with nobody else goes whole. In one with others their own words go, and their key and
name leave the events of the rest.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cerchia.model.forgetting import Knows, Struck, phone_mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import FileReport

GONE = "…"
"""What a file is called of which nothing is left: its name may be theirs."""


def marks(engine: Engine, source: str, person: int) -> set[str]:
    """Return the marks of one person, from the findings: their keys, and the talks with them alone."""
    keys = engine.rows(
        """
        select distinct h.key from resolve_handle r join read_handle h using (handle)
        where r.person = $1 and h.key <> ''
        """,
        person,
    )
    threads = engine.rows(
        """
        select t.key from resolve_member m join read_thread t using (thread)
        where t.source = $2 group by t.key having bool_and(m.person = $1)
        """,
        person,
        source,
    )
    return {mark(key) for (key,) in keys} | {f"thread:{key}" for (key,) in threads}


def mark(key: str) -> str:
    """Return the mark of a key; numbers are compared without their country."""
    if key.startswith("phone:"):
        return phone_mark(key) or key
    return key if ":" in key else f"url:{key}"


def strike(engine: Engine, path: Path, knows: Knows) -> Struck:
    """Return which events go, and which cells of the others are written anew."""
    rows: set[int] = set()
    cells: list[tuple[int, str, str]] = []
    source = f"read_parquet('{_quoted(path)}')"
    met = _met(engine, source, knows)
    if not met and not any(
        knows(f"thread:{key}") for (key,) in engine.rows(f"select distinct thread from {source}")
    ):
        return Struck()
    for record, thread, sender, to, names in engine.rows(
        f"select record, thread, sender_key, to_keys, to_names from {source} order by record"
    ):
        keys = to.split("\n") if to else []
        alone = bool(keys) and all(key in met for key in keys)
        if sender in met or alone or knows(f"thread:{thread}"):
            rows.add(record)
        elif any(key in met for key in keys):
            cells += _without(record, keys, names.split("\n"), met)
    return Struck(frozenset(rows), tuple(cells))


def _met(engine: Engine, source: str, knows: Knows) -> set[str]:
    """Return the keys in a segment that are of somebody forgotten."""
    keys = engine.rows(
        f"""
        select distinct key from (
            select sender_key as key from {source}
            union all select unnest(string_split(to_keys, chr(10))) from {source}
        ) where key <> ''
        """
    )
    return {key for (key,) in keys if knows(mark(key))}


def _without(
    record: int, keys: list[str], names: list[str], met: set[str]
) -> Iterator[tuple[int, str, str]]:
    kept = [pair for pair in zip(keys, names, strict=True) if pair[0] not in met]
    yield record, "to_keys", "\n".join(key for key, _ in kept)
    yield record, "to_names", "\n".join(name for _, name in kept)


def rewrite(
    engine: Engine, file: FileReport, paths: tuple[Path, Path], struck: Struck
) -> FileReport:
    """Write a segment anew, from the first path to the second, without what is struck.

    Rows keep their record numbers. Return the file's report, in which the rows that went are
    skipped as forgotten; where none is left it does not say how the file was called either.
    """
    path, target = paths
    source = f"read_parquet('{_quoted(path)}')"
    engine.fill("struck_row", ((one,) for one in sorted(struck.rows)), {"gone": "bigint"})
    anew: dict[int, dict[str, str]] = {}
    for record, name, text in struck.cells:
        anew.setdefault(record, {})[name] = text
    engine.fill(
        "struck_cell",
        ((record, cells["to_keys"], cells["to_names"]) for record, cells in anew.items()),
        {"at_record": "bigint", "keys": "varchar", "names": "varchar"},
    )
    engine.run(
        f"""
        copy (select p.* replace (case when at_record is null then to_keys else keys end as to_keys,
                                  case when at_record is null then to_names else names end as to_names)
              from {source} p left join struck_cell s on s.at_record = p.record
              where record not in (select gone from struck_row) order by record
        ) to '{_quoted(target)}' (format parquet, compression zstd)
        """
    )
    left = engine.value(f"select count(*) from read_parquet('{_quoted(target)}')")
    return _settled(engine, file if left else replace(file, file=GONE), source)


def _settled(engine: Engine, file: FileReport, source: str) -> FileReport:
    """Account for the rows in `struck_row`: whatever they were, they are forgotten now."""
    skipped, read = dict(file.skipped), file.read
    for why, count in engine.rows(
        f"""select "left", count(*) from {source}
            where record in (select gone from struck_row) group by 1"""
    ):
        if why:
            skipped[why] = skipped.get(why, 0) - count
        else:
            read -= count
        skipped["forgotten"] = skipped.get("forgotten", 0) + count
    return replace(file, read=read, skipped={why: n for why, n in skipped.items() if n > 0})


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
