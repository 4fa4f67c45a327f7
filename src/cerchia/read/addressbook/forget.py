"""Forgetting somebody in an address book: the marks of their entries, and the rows that go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cerchia.engine.segment import table
from cerchia.model.forgetting import Knows, Struck
from cerchia.read.addressbook.named import COLUMNS, Named, named

if TYPE_CHECKING:
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import FileReport


def marks(engine: Engine, person: int) -> set[str]:
    """Return the marks of one person, from the findings: the entries that are theirs, their address.

    A name alone is none: a namesake in the address book is somebody else until the owner says so.
    """
    cards = engine.rows(
        "select c.atom from read_card c join resolve_handle r using (handle) where r.person = $1",
        person,
    )
    addresses = engine.rows(
        """
        select distinct h.key from resolve_handle r join read_handle h using (handle)
        where r.person = $1 and h.key <> ''
        """,
        person,
    )
    return {_row(atom) for (atom,) in cards} | {f"url:{key}" for (key,) in addresses}


def strike(engine: Engine, path: Path, knows: Knows) -> Struck:
    """Return what of a segment is about somebody who is forgotten."""
    rows, learnt, others = set(), set[str](), set[str]()
    chosen = ", ".join(f"coalesce({name}, '')" for name in COLUMNS)
    for record, *row in engine.rows(f"select record, {chosen} from {table(path)} order by record"):
        entry = named(row, 0, record)
        if _known(entry, knows):
            rows.add(record)
            learnt |= entry.reached | {_row(entry.atom)}
        else:
            others |= entry.reached
    return Struck(frozenset(rows), (), frozenset(learnt), frozenset(others))


def _known(entry: Named, knows: Knows) -> bool:
    """Say whether an entry is of somebody forgotten: by their address, else itself or what reaches it."""
    if entry.key:
        return knows(f"url:{entry.key}") or knows(_row(entry.atom))
    return knows(_row(entry.atom)) or any(map(knows, sorted(entry.reached)))


def _row(atom: str) -> str:
    return f"row:{atom}"


def rewrite(
    engine: Engine, file: FileReport, paths: tuple[Path, Path], struck: Struck
) -> FileReport:
    """Write a segment anew, from the first path to the second, without what is struck.

    Rows keep their record numbers. Return the file's report, in which the rows that went are
    skipped as forgotten.
    """
    path, target = paths
    engine.fill("struck_row", ((one,) for one in sorted(struck.rows)), {"gone": "bigint"})
    quoted = str(target).replace("'", "''")
    engine.run(
        f"copy (select * exclude (file_row_number) from {table(path)} where record not in (select gone from struck_row)"
        f" order by record) to '{quoted}' (format parquet, compression zstd)"
    )
    skipped = dict(file.skipped)
    read = file.read
    for why, count in engine.rows(
        f"""select coalesce("left", ''), count(*) from {table(path)}
            where record in (select gone from struck_row) group by 1"""
    ):
        if why:
            skipped[why] = skipped.get(why, 0) - count
        else:
            read -= count
        skipped["forgotten"] = skipped.get("forgotten", 0) + count
    return replace(file, read=read, skipped={why: n for why, n in skipped.items() if n > 0})
