"""A CSV from anywhere: which delimiter, which encoding, where the header stands, each row with its line."""

from __future__ import annotations

import codecs
import csv
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from cerchia.formats.purpose_sheet import cut
from cerchia.formats.regular import open_regular, why
from cerchia.model.errors import PathMissingError, TableInvalidError, UnreadableError
from cerchia.model.origin import Problem, Problems
from cerchia.model.sheet import Table

LARGEST = 32 << 20
"""Bytes of the largest table: a person's CRM is a hundredth of it."""
FIELD = 1 << 20
"""Characters of the longest cell; a quote that never closes ends there."""
WITHIN = 12
"""Records among which the header stands: titles and notes may come before."""
SAMPLE = 30
DELIMITERS = (",", ";", "\t", "|")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

Record = tuple[int, list[str]]
Names = Callable[[tuple[str, ...]], int]
"""Says how many of a header's cells bear a name we know."""


def read(path: Path, names: Names) -> Table:
    """Read a table. Raises PathMissingError, UnreadableError, TableInvalidError."""
    text = _text(path)
    problems = Problems()
    delimiter = _delimiter(text, names)
    records = [one for one in _records(text, delimiter, path, problems) if any(one[1])]
    if not records:
        raise TableInvalidError(path=str(path), why="empty")
    place = _header(records, names)
    header = _distinct(records[place][1])
    rows = tuple(_row(one, len(header), path, problems) for one in records[place + 1 :])
    if not rows:
        raise TableInvalidError(path=str(path), why="no_rows")
    return Table(str(path), delimiter, header, rows, tuple(problems.all()))


def _text(path: Path) -> str:
    """Return the file as text: UTF-8, UTF-16 by its mark, else what a spreadsheet of old saves."""
    try:
        handle = open_regular(path, link=True)
    except FileNotFoundError as error:
        raise PathMissingError(path=str(path)) from error
    except OSError as error:
        raise UnreadableError(path=str(path), why=why(error)) from error
    with os.fdopen(handle, "rb") as stream:
        raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise TableInvalidError(path=str(path), why="large")
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise TableInvalidError(path=str(path), why="spreadsheet")
    if raw.startswith(_UTF16):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _records(text: str, delimiter: str, path: Path, problems: Problems) -> Iterator[Record]:
    """Yield each record, trimmed, with the line it begins on; what cannot be read on is told."""
    before = csv.field_size_limit(FIELD)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        line = 0
        while True:
            try:
                record = next(reader, None)
            except csv.Error as error:  # from here on nobody knows where a row ends
                problems.add(Problem("table_broken", str(path), line + 1, str(error)))
                return
            if record is None:
                return
            begun, line = line + 1, reader.line_num
            if begun > 1 or not (record and record[0].lower().startswith("sep=")):
                yield begun, [cell.strip().strip("\ufeff") for cell in record]
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str, names: Names) -> str:
    """Return the sign between the cells: the one that gives names we know, and rows of one length."""
    if text[:4].lower() == "sep=" and text[4:5] in DELIMITERS:
        return text[4]

    def rank(sign: str) -> tuple[int, int, int]:
        records = []
        for record in _records(text, sign, Path(), Problems()):
            records += [record] if any(record[1]) else []
            if len(records) == SAMPLE:
                break
        if not records:
            return 0, 0, 0
        header = records[_header(records, names)][1]
        alike = sum(len(cells) == len(header) for _, cells in records) if len(header) > 1 else 0
        return names(tuple(header)), alike, len(header)

    return max(DELIMITERS, key=rank)


def _header(records: list[Record], names: Names) -> int:
    """Return where the header stands: the first record with two names we know, else the first of all."""
    for place, (_, cells) in enumerate(records[:WITHIN]):
        if names(tuple(cells)) > 1:
            return place
    return 0


def _distinct(cells: list[str]) -> tuple[str, ...]:
    """Return the headers, each once: one without a name goes by its number."""
    found: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        name = " ".join(cell.split()) or f"#{number}"
        found[name if name not in found else f"{name} #{number}"] = None
    return tuple(found)


def _row(record: Record, width: int, path: Path, problems: Problems) -> tuple[int, tuple[str, ...]]:
    line, cells = record
    if any(cells[width:]):
        seen = cut(" ".join(filter(None, cells[width:])))
        problems.add(Problem("table_row_long", str(path), line, seen))
    return line, tuple((cells + [""] * width)[:width])
