"""Workbooks: sheets as one XLSX, with days as days and numbers as numbers, and no text a formula."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import xlsxwriter

from cerchia.write.letters import lined

if TYPE_CHECKING:
    from cerchia.write.sheets import Cells

LONGEST = 32_767
"""Characters of a cell; a spreadsheet calls a file with more of them broken."""
NARROW, WIDE = 14, 28
"""Widths of a column, in letters; headings turn where they are longer."""
DAY, NUMBER = "yyyy-mm-dd", "General"
_OPTIONS = {
    "constant_memory": True,  # a row is on the disk before the next is made
    "strings_to_formulas": False,
    "strings_to_urls": False,  # at most 65,530 of them may be links
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its headings, its rows."""

    name: str
    header: Sequence[str]
    rows: Iterable[Cells]


def write(stream: IO[bytes], sheets: Sequence[Sheet], aside: Path) -> list[int]:
    """Write the workbook; return how many rows each sheet has. aside: a private folder for the rows."""
    made = xlsxwriter.Workbook(stream, {**_OPTIONS, "tmpdir": str(aside)})
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    day = made.add_format({"num_format": DAY})
    counts = [_sheet(made.add_worksheet(one.name), one, head, day) for one in sheets]
    made.close()
    return counts


def _sheet(page: Any, sheet: Sheet, head: Any, day: Any) -> int:
    for column, heading in enumerate(sheet.header):
        width = min(max(NARROW, len(heading)), WIDE) if column else WIDE  # the first says who
        page.set_column(column, column, width)
        page.write_string(0, column, heading, head)
    page.freeze_panes(1, 1)
    put = _writer(page, day)
    number = 0
    for number, cells in enumerate(sheet.rows, 1):
        for column, value in enumerate(cells):
            put(number, column, value)
    page.autofilter(0, 0, number, len(sheet.header) - 1)
    return number


def _writer(page: Any, day: Any) -> Callable[[int, int, object], None]:
    """Return what writes a value by what it is: a text is a text whatever it begins with."""

    def put(row: int, column: int, value: object) -> None:
        if value is None or value == "":
            return
        if isinstance(value, str):
            page.write_string(row, column, lined(value)[:LONGEST])
        elif isinstance(value, date):
            page.write_datetime(row, column, value, day)
        elif isinstance(value, int | float | Decimal):
            page.write_number(row, column, value)

    return put
