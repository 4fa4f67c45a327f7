"""Rows behind a header: each with its line and as many cells as there are columns, or why it has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cerchia.formats.delimited import Header, encoding_of, open_text
from cerchia.formats.raw import Raw
from cerchia.formats.records import Dialect, misfit, records
from cerchia.model.origin import Problem, Problems


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its line in the file, its cells; usable: they may be taken for what they say."""

    line: int
    cells: tuple[str, ...]
    usable: bool = True


def rows(raw: Raw, header: Header, problems: Problems) -> Iterator[Row]:
    """Yield every record of a table in its order; what is odd about one goes to `problems`.

    A row that is too short is filled up and usable; one without a word has no cells. What a broken
    one tore apart is as useless as itself, until a row fits again.
    """
    encoding, lost = encoding_of(raw.path)
    if encoding == "utf-8" and lost:
        problems.add(Problem("characters_damaged", raw.name, 0, "", lost))
    if raw.nuls:
        problems.add(Problem("nul_bytes", raw.name, 0, "", raw.nuls))
    width, torn = len(header.names), False
    with open_text(raw.path, encoding) as text:
        for record in records(text, Dialect(header.delimiter, width)):
            line, cells = record.line + header.line, record.cells
            why = record.broken or misfit(cells, width)
            torn = bool(record.broken) or why == "row_long" or (torn and bool(why))
            if why:
                problems.add(Problem(why, raw.name, line, header.delimiter.join(cells)[:80]))
            filled = (*cells[:width], *[""] * (width - len(cells))) if any(cells) else ()
            yield Row(line, filled, not torn)
