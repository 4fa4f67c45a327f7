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
