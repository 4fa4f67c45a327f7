"""The exact path of an odd file: record by record into a clean copy, each that cannot be used told."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from cerchia.engine.duckdb import NULL
from cerchia.formats.delimited import Header, encoding_of, open_text
from cerchia.formats.raw import Raw
from cerchia.formats.records import (
    Dialect,
    Record,
    Run,
    misfit,
    records,
    runs,
)
from cerchia.model.origin import Problem, Problems
from cerchia.read.linkedin.files import columns
from cerchia.read.linkedin.spec import Spec

LARGE = 64 << 20
"""Bytes from which a file is read in runs at first: rows then know their place, not their line."""
HOPELESS = 200_000
"""Useless records from which a file that holds hardly any others is given up."""


@dataclass(slots=True)
class Exact:
    """What the exact reader made of a file.

    broken, blank: records that could not be used, and lines with nothing on them. good: those
    copied. longest: at least the characters of the longest record copied. given_up: the line behind
    which nothing was read any more, 0 for none. lined: whether number and line stand before the
    cells in the copy. flawless: every date can be, and no row is to be skipped.
    """

    problems: Problems = field(default_factory=Problems)
    broken: int = 0
    blank: int = 0
    good: int = 0
    longest: int = 0
    given_up: int = 0
    lined: bool = True
    flawless: bool = False


def copy(raw: Raw, header: Header, spec: Spec, clean: Path) -> Exact:
    """Write each usable record of a file to a clean one, number and line before its cells."""
    encoding, lost = encoding_of(raw.path)
    found = Exact()
    with (
        open_text(raw.path, encoding) as text,
        clean.open("w", encoding="utf-8", newline="") as out,
    ):
        copying = _Copying(raw, header, found, out)
        for number, record in enumerate(records(text, _dialect(header, spec)), start=1):
            copying.take(record, number)
            if found.given_up:
                break
    if raw.resaved or encoding != "utf-8":
        found.problems.add(Problem("encoding_resaved", raw.name))
    elif lost:
        found.problems.add(Problem("characters_damaged", raw.name, 0, "", lost))
    return found


def copy_runs(raw: Raw, header: Header, spec: Spec, clean: Path) -> Exact:
    """Write each usable record of a file to a clean one, four times as fast and without numbers.

    Raises UnicodeDecodeError when the file is not UTF-8.
    """
    found = Exact(lined=False)
    with raw.path.open("rb") as stream, clean.open("w", encoding="utf-8", newline="") as out:
        copying = _Copying(raw, header, found, out)
        for piece in runs(stream, _dialect(header, spec)):
            if isinstance(piece, Run):
                copying.run(piece)
            else:
                copying.take(piece)
            if found.given_up:
                break
    return found


def _dialect(header: Header, spec: Spec) -> Dialect:
    names = columns(header.names)
    date = names.index(spec.date) if spec.date in names else -1
    return Dialect(header.delimiter, len(header.names), date)


class _Copying:
    """Where the records of one file go."""

    def __init__(self, raw: Raw, header: Header, found: Exact, out: TextIO) -> None:
        self._raw = raw
        self._line = header.line
        self._width = len(header.names)
        self._found = found
        self._out = out
        self._writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
        self._torn = False  # behind a broken record stand the fragments of what it tore apart

    def run(self, run: Run) -> None:
        """Copy records that all fit, as they stand."""
        found, text = self._found, run.text.replace(NULL, "")
        self._torn = False
        found.good += run.count
        found.longest = max(found.longest, len(text))
        # a carriage return outside a cell ends a record here, and none for the engine
        if "\r" in text and any("\r" in part for part in text.split('"')[::2]):
            self._writer.writerows(csv.reader(io.StringIO(text, newline="")))
        else:
            self._out.write(text if text.endswith("\n") else text + "\n")

    def take(self, record: Record, number: int = 0) -> None:
        """Copy a record, or note what is wrong with it."""
        found, line = self._found, record.line + self._line
        why = record.broken or misfit(record.cells, self._width)
        self._torn = bool(record.broken) or why == "row_long" or (self._torn and bool(why))
        if why:
            found.problems.add(Problem(why, self._raw.name, line, ",".join(record.cells)[:80]))
        if self._torn:
            found.broken += 1
        elif not any(record.cells):
            found.blank += 1
        else:
            found.good += 1
            self._write(number, line, record.cells)
        if found.broken + found.blank > HOPELESS + 4 * found.good:
            found.given_up = line
            found.problems.add(Problem("file_hopeless", self._raw.name, line))

    def _write(self, number: int, line: int, cells: tuple[str, ...]) -> None:
        filled = (*cells[: self._width], *[""] * (self._width - len(cells)))
        row = [cell if cell != NULL else "" for cell in filled]
        written = self._writer.writerow([number, line, *row] if self._found.lined else row)
        self._found.longest = max(self._found.longest, written)
