"""Segments: the Parquet files facts lie in, whatever source wrote them; their columns and their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from cerchia.engine.duckdb import Engine

RECORD = "coalesce(record, file_row_number + 1)"
"""The number of a row in its file: as written, else its place."""
_OURS = frozenset({"file", "record", "line", "file_row_number"})


def table(path: Path) -> str:
    """Return the call that reads a segment, each row with its place."""
    return "read_parquet('" + str(path).replace("'", "''") + "', file_row_number = true)"


def plain(path: Path) -> str:
    """Return the call that reads a segment as it is written."""
    return "read_parquet('" + str(path).replace("'", "''") + "')"


def columns(engine: Engine, path: Path) -> list[str]:
    """Return the columns a segment of whatever age has, without our own."""
    found = engine.rows(f"select column_name from (describe select * from {table(path)})")
    return [name for (name,) in found if name not in _OURS]


def rows(
    engine: Engine, path: Path, records: Collection[int]
) -> list[tuple[int, tuple[tuple[str, str], ...]]]:
    """Return rows of a segment as they were read: the record, then each column and its text."""
    engine.fill("rows_wanted", ((one,) for one in sorted(records)), {"wanted": "bigint"})
    names = columns(engine, path)
    cells = ", ".join(f'p."{name}"' for name in names)
    found = engine.rows(
        f"select {RECORD}, {cells} from {table(path)} p"
        f" where {RECORD} in (select wanted from rows_wanted) order by 1"
    )
    return [
        (int(record), tuple((n, str(v)) for n, v in zip(names, values, strict=True) if v))
        for record, *values in found
    ]


def without(
    engine: Engine,
    paths: tuple[Path, Path],
    gone: Collection[int],
    cells: Collection[tuple[int, str, str]] = (),
) -> dict[str, int]:
    """Write a segment anew, from the first path to the second, without some rows.

    cells: record, column and what stands there instead. Rows keep their numbers. Return how many
    rows went for each `left`: why they named nobody, "" for those that named somebody.
    """
    path, target = paths
    engine.fill("struck_row", ((one,) for one in sorted(gone)), {"gone": "bigint"})
    kinds = {"record": "bigint", "name": "varchar", "text": "varchar"}
    engine.fill("struck_cell", sorted(cells), kinds)
    named = sorted({name for _, name, _ in cells})
    instead = ", ".join(
        f"coalesce((select text from struck_cell c where c.record = s.record and c.name = '{name}'), s.\"{name}\")"
        f' as "{name}"'
        for name in named
    )
    chosen = f"s.* replace ({instead})" if named else "s.*"
    quoted = str(target).replace("'", "''")
    engine.run(
        f"copy (select {chosen} from {plain(path)} s where record not in (select gone from struck_row)"
        f" order by record) to '{quoted}' (format parquet, compression zstd)"
    )
    counted = engine.rows(
        f"""select coalesce("left", ''), count(*) from {plain(path)}
            where record in (select gone from struck_row) group by 1"""
    )
    return dict(counted)


def marks(engine: Engine, person: int) -> set[str]:
    """Return the marks of one person, from the findings: the entries that are theirs, their address.

    A name alone is none: a namesake among the entries is somebody else until the owner says so.
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
    return {f"row:{atom}" for (atom,) in cards} | {f"url:{key}" for (key,) in addresses}
