"""Delimited text, read exactly: the header is looked for, rows keep their lines, none is lost.

The engine's bulk reader is fast but knows no lines; `RecordCount` counts records independently of
it, and `records` is the exact path for whatever does not add up.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

FIELD_LIMIT = 16 << 20
HEADER_WITHIN = 20  # rows before the header: notes, blank lines
_DROP = bytes(code for code in range(256) if code not in b'"\n')


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header stands and how the file is written.

    names: the cells as written, trimmed. record: its record number, from 0.
    line: its line in the file, from 1.
    """

    names: tuple[str, ...]
    record: int
    line: int
    delimiter: str


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file: its line (from 1), its cells; `broken` names what is wrong with it."""

    line: int
    cells: tuple[str, ...]
    broken: str = ""


class RecordCount:
    """Count the record ends outside quotes in a stream of chunks, without parsing a field.

    Everything but quotes and newlines is dropped, then adjacent pairs of quotes, which hold no
    newline between them; what is left is a few bytes a record.
    """

    def __init__(self) -> None:
        self._kept: list[bytes] = []
        self._last = b""

    def feed(self, chunk: bytes) -> None:
        """Take the next chunk of the file."""
        self._kept.append(chunk.translate(None, _DROP).replace(b'""', b""))
        self._last = chunk[-1:] or self._last

    def total(self) -> int:
        """Return the number of records: ends outside quotes, and a last one without an end."""
        kept = b"".join(self._kept).replace(b'""', b"")
        ends = sum(part.count(b"\n") for part in kept.split(b'"')[::2])
        return ends + (self._last not in {b"", b"\n"})


def encoding_of(head: bytes) -> str:
    """Return the encoding a file's first bytes speak for; UTF-8 unless a mark says otherwise."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return "utf-8-sig"


def find_header(text: TextIO, keys: Sequence[str]) -> Header | None:
    """Return the first row that holds all key columns, in any of three dialects, or None.

    The text is read from its current place; names are compared trimmed and without case.
    """
    start = [line for _, line in zip(range(HEADER_WITHIN * 3), text, strict=False)]
    wanted = {key.casefold() for key in keys}
    for delimiter in (",", ";", "\t"):
        reader = csv.reader(start, delimiter=delimiter)
        for record, cells in enumerate(_until_error(reader)):
            names = tuple(cell.strip().strip("\ufeff\"'") for cell in cells)
            if wanted <= {name.casefold() for name in names}:
                return Header(names, record, reader.line_num, delimiter)
            if record >= HEADER_WITHIN:
                break
    return None


@dataclass(frozen=True, slots=True)
class Dialect:
    r"""How a file is written: its delimiter, whether \" stands for a quote, how many cells a row has.

    width 0: any number of cells is right.
    """

    delimiter: str = ","
    backslash: bool = False
    width: int = 0


def records(text: TextIO, dialect: Dialect) -> Iterator[Record]:
    """Yield every record of a text opened with newline="", the odd ones marked and none lost.

    A quote that never closes, or that swallows lines until the cells no longer fit, gives a broken
    record for its first line; reading goes on with the next line.
    """
    csv.field_size_limit(FIELD_LIMIT)
    lines = [line.replace("\0", "") for line in text]
    place = 0
    while place < len(lines):
        place = yield from _stretch(lines, place, dialect)


def _stretch(lines: list[str], place: int, dialect: Dialect) -> Iterator[Record]:
    """Yield records until one is broken; return where to go on."""
    feed = _Feed(lines, place)
    escape = "\\" if dialect.backslash else None
    reader = csv.reader(feed, delimiter=dialect.delimiter, doublequote=True, escapechar=escape)
    while True:
        start = feed.place
        try:
            cells = next(reader)
        except StopIteration:
            return len(lines)
        except csv.Error as error:
            why = "field_too_long" if "limit" in str(error) else "quote_open"
        else:
            why = _broken(lines[start : feed.place], cells, dialect, last=feed.place == len(lines))
        if why:
            yield Record(start + 1, (lines[start].rstrip("\r\n"),), why)
            return start + 1
        yield Record(start + 1, tuple(cells))


class _Feed:
    """Lines for the csv module, remembering how far it has come."""

    def __init__(self, lines: list[str], place: int) -> None:
        self.lines, self.place = lines, place

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if self.place >= len(self.lines):
            raise StopIteration
        self.place += 1
        return self.lines[self.place - 1]


def _broken(lines: list[str], cells: list[str], dialect: Dialect, *, last: bool) -> str:
    """Name what is wrong with a record of these lines, or return an empty string."""
    if len(lines) > 1 and dialect.width and len(cells) != dialect.width:
        return "cells_count"
    if last:
        text = "".join(lines)
        if dialect.backslash:
            text = re.sub(r"\\.", "", text, flags=re.DOTALL)
        if text.count('"') % 2:
            return "quote_open"
    return ""


def _until_error(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error:
        return


def open_text(path: Path, encoding: str) -> io.TextIOWrapper:
    """Open a file for `records`; bytes that are no text of this encoding become U+FFFD."""
    return path.open(encoding=encoding, errors="replace", newline="")
