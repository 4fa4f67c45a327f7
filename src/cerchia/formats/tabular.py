"""A table inside an export: where its heading may stand, and every row behind it, with its line."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cerchia.formats.delimited import encoding_in
from cerchia.formats.records import FIELD_LIMIT, LINE_LIMIT, Dialect, Record, records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DELIMITERS = (",", ";", "\t", "|")
WITHIN = 30
"""Lines among which the heading stands: titles, filters and notes may come before."""
WIDEST = 5_000
"""Columns of a table; a text that is none may be full of commas."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its cells as written, trimmed, each once, and the lines up to its end."""

    names: tuple[str, ...]
    lines: int
    delimiter: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row behind the heading, as many cells as it has columns; line: where it begins, from 1.

    wrong: what keeps it from being read ("quote_open", "field_too_long", "row_long"), or "row_short"
    where the missing cells count as empty.
    """

    line: int
    cells: tuple[str, ...]
    wrong: str = ""


def headings(head: bytes) -> Iterator[Heading]:
    """Yield every line of a file's first bytes that has two cells or more, by each delimiter."""
    text = _text(head)
    stream = io.StringIO(text, newline="")
    for number in range(WITHIN):
        place = stream.tell()
        line = stream.readline()
        if not line:
            return
        told = number == 0 and line[:4].lower() == "sep="
        if line.strip() and not told:
            yield from _by_each(text[place:], number)


def _by_each(text: str, before: int) -> Iterator[Heading]:
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            cells = next(reader, [])
        except csv.Error:
            continue
        if 1 < len(cells) <= WIDEST and sum(map(bool, map(str.strip, cells))) > 1:
            yield Heading(_distinct(cells), before + reader.line_num, delimiter)


def _text(head: bytes) -> str:
    if head.startswith(_UTF16):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    try:
        return head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start > len(head) - 4:  # a letter that the end of what was looked at cuts in two
            return head[: error.start].decode("utf-8-sig")
        return head.decode("cp1252", "replace")


def _distinct(cells: list[str]) -> tuple[str, ...]:
    """Return the names, each once: one without a name goes by its number."""
    found: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        name = " ".join(cell.replace("\0", "").split()) or f"#{number}"
        found[name if name not in found else f"{name} #{number}"] = None
    return tuple(found)


def encoding(chunks: Iterable[bytes]) -> tuple[str, int]:
    """Return how a file is written, and how many letters of it are lost."""
    stream = iter(chunks)
    first = next(stream, b"")
    if first.startswith(_UTF16):
        return "utf-16", 0
    found, lost = encoding_in(_again(first, stream))
    return ("utf-8-sig" if found == "utf-8" else found), lost


def _again(first: bytes, rest: Iterable[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def rows(chunks: Iterable[bytes], heading: Heading, written: str) -> Iterator[Row]:
    """Yield every row behind the heading that has a cell; blank lines are none.

    written: the encoding, as `encoding` names it; what is no text in it becomes U+FFFD.
    """
    csv.field_size_limit(FIELD_LIMIT)
    stream = io.BufferedReader(_Chunks(iter(chunks)))
    with io.TextIOWrapper(stream, written, errors="replace", newline="") as text:
        for _ in range(heading.lines):
            text.readline(LINE_LIMIT)
        width = len(heading.names)
        for record in records(text, Dialect(heading.delimiter, width)):
            row = _row(record, width)
            if any(row.cells):
                yield replace(row, line=record.line + heading.lines)


def _row(record: Record, width: int) -> Row:
    """Return a record as a row: cells trimmed, short ones filled, and what is wrong with it."""
    cells = tuple(cell.strip().strip("\ufeff").strip() for cell in record.cells)
    if (
        record.broken
    ):  # a quote that swallows lines until the cells no longer fit is one that never closes
        why = "quote_open" if record.broken == "cells_count" else record.broken
        return Row(record.line, cells, why)
    if len(cells) < width:
        return Row(record.line, (*cells, *[""] * (width - len(cells))), "row_short")
    return Row(record.line, cells[:width], "row_long" if any(cells[width:]) else "")


class _Chunks(io.RawIOBase):
    """Chunks of bytes as a stream."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        super().__init__()
        self._chunks = chunks
        self._left = memoryview(b"")

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fill the buffer with what comes next; 0 at the end."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        while not self._left:
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            self._left = memoryview(chunk)
        size = min(len(view), len(self._left))
        view[:size], self._left = self._left[:size], self._left[size:]
        return size
