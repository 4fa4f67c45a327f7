"""Tables for a spreadsheet: CSV lines in which nothing can become a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from cerchia.write.letters import lined

MARK = "\ufeff"
"""Without it a spreadsheet reads UTF-8 as something else."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
"""Signs with which a spreadsheet takes a text for something to be worked out, or run."""

_DIALLED = re.compile(r"\+[\d ]+")


class Dialled(str):
    """A telephone number of digits alone: nothing in it can be worked out."""

    __slots__ = ()


def lines(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield the mark and the header, then a line for each row, as they come."""
    yield MARK + _line(header)
    for row in rows:
        yield _line(row)


def harmless(text: str) -> str:
    """Return a text as a spreadsheet shows it and does nothing with it.

    What it would take for a formula, also behind blanks, begins with an apostrophe.
    """
    plain = text.replace("\0", "")
    start = plain.lstrip(" \u00a0\u3000\ufeff")
    # the signs in full width are the same to some spreadsheets of the east
    return f"'{plain}" if start.startswith((*_FORMULA, "＝", "＋", "－", "＠")) else plain


def dialled(text: str) -> str:
    """Return a telephone number that keeps its + where nothing but digits follow.

    For programs that dial: an apostrophe before it is no part of a number.
    """
    plain = lined(text).strip()
    return Dialled(plain) if _DIALLED.fullmatch(plain) else plain


def _line(cells: Iterable[object]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow([_cell(cell) for cell in cells])
    return stream.getvalue()


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, Dialled):
        return str(value)
    return harmless(lined(value)) if isinstance(value, str) else value
