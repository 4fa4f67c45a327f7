"""Comma: a list as a CSV file for a spreadsheet, a line at a time; no cell of it can become a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With what a spreadsheet begins a formula, also after it cut off what stands before."""
_BOM = "\ufeff"  # without it a spreadsheet takes the letters for another alphabet's


def lines(names: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield the header and then each row, as text that ends in a line's end."""
    yield _BOM + _line(names)
    for row in rows:
        yield _line([_cell(value) for value in row])


def _line(cells: Sequence[object]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue()


def _cell(value: object) -> object:
    """Return a value as it is written; an apostrophe before a text makes it one."""
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return value
    text = str(value).replace("\0", "")
    return f"'{text}" if text.lstrip(" ").startswith(_BEGINS) else text
