r"""Delimited text, read exactly: the header is looked for, rows keep their lines, none is lost.

The engine's bulk reader is fast but knows no lines; `RecordCount` counts records independently of
it, and `records` is the exact path for whatever does not add up.
"""

from __future__ import annotations

import codecs
import csv
import itertools
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import io
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

FIELD_LIMIT = 16 << 20
HEADER_WITHIN = 60  # lines before the header: notes, blank lines
HEAD = 1 << 16  # bytes the header stands within
CHUNK = 1 << 20
_DROP = bytes(code for code in range(256) if code not in b'"\n')
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header stands and how the file is written.

    names: the cells as written, trimmed. line: its line in the file, from 1. end: the byte behind
    it, where the data begin.
    """

    names: tuple[str, ...]
    line: int
    end: int
    delimiter: str


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file: its line (from 1), its cells; `broken` names what is wrong with it."""

    line: int
    cells: tuple[str, ...]
    broken: str = ""


def _lone_return(chunk: bytes) -> bool:
    """Say whether a carriage return stands without its newline; five times faster than replacing."""
    place = chunk.find(b"\r")
    while place >= 0:
        if chunk[place + 1 : place + 2] != b"\n":
            return True
        place = chunk.find(b"\r", place + 1)
    return False


class RecordCount:
    """Count the record ends outside quotes in a stream of chunks, without parsing a field.

    Everything but quotes and newlines is dropped, then adjacent pairs of quotes, which hold no
    newline between them; what is left is a few bytes a record.
    """

    def __init__(self) -> None:
        self._kept: list[bytes] = []
        self._last = b""
        self._held = b""

    def feed(self, chunk: bytes) -> None:
        """Take the next chunk of the file."""
        if self._held:
            chunk, self._held = self._held + chunk, b""
        if chunk.endswith(b"\r"):  # its \n may come with the next
            chunk, self._held = chunk[:-1], b"\r"
        self._take(chunk)

    def total(self) -> int:
        """Return the number of records: ends outside quotes, and a last one without an end.

        A quote that never closes makes one record of all that follows, never none.
        """
        self._take(self._held)
        self._held = b""
        kept = b"".join(self._kept).replace(b'""', b"")
        parts = kept.split(b'"')
        ends = sum(part.count(b"\n") for part in parts[::2])
        return ends + (len(parts) % 2 == 0 or self._last not in {b"", b"\n"})

    def _take(self, chunk: bytes) -> None:
        if _lone_return(chunk):  # any other \r stands before a \n, and is dropped
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        self._kept.append(chunk.translate(None, _DROP).replace(b'""', b""))
        self._last = chunk[-1:] or self._last


def as_utf8(chunks: Iterator[bytes]) -> tuple[bool, Iterator[bytes]]:
    """Return whether a stream is UTF-16 by its mark, and the stream without it, as UTF-8."""
    first = next(chunks, b"")
    whole = itertools.chain([first], chunks)
    if not first.startswith(_UTF16):
        return False, itertools.chain([first.removeprefix(codecs.BOM_UTF8)], chunks)
    return True, _recoded(whole)


def _recoded(chunks: Iterable[bytes]) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder("utf-16")("replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode()
    yield decoder.decode(b"", final=True).encode()


def encoding_of(path: Path) -> tuple[str, int]:
    """Return what to read a file as, UTF-8 or cp1252, and how many characters are lost in UTF-8.

    cp1252 is what a spreadsheet saves: then hardly any of the characters beyond ASCII is UTF-8.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    lost = beyond = 0
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            text = decoder.decode(chunk, final=len(chunk) < CHUNK)
            if not text.isascii():
                lost += len(text) - len(text.encode(errors="ignore").decode())
                beyond += len(text) - len(text.encode("ascii", "ignore"))
    return ("cp1252" if lost > beyond - lost else "utf-8"), lost


def find_header(head: bytes, keys: Sequence[str]) -> Header | None:
    """Return the first line that holds all key columns, in any of three dialects, or None.

    Names are compared trimmed and without case.
    """
    wanted = {key.casefold() for key in keys}
    end = 0
    for number, line in enumerate(head[:HEAD].splitlines(keepends=True)[:HEADER_WITHIN], start=1):
        end += len(line)
        text = line.decode("utf-8", "replace").replace("\0", "")
        for delimiter in (",", ";", "\t"):
            cells = next(csv.reader([text], delimiter=delimiter), [])
            names = tuple(cell.strip().strip("\ufeff\"'").strip() for cell in cells)
            if wanted <= {name.casefold() for name in names}:
                return Header(names, number, end, delimiter)
    return None


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written: its delimiter, and how many cells a row has; 0: any number is right."""

    delimiter: str = ","
    width: int = 0


def records(text: Iterable[str], dialect: Dialect) -> Iterator[Record]:
    r"""Yield every record of the lines of a text, the odd ones marked and none lost.

    Each record is read as RFC 4180 says; where that does not fit, with `\"` for a quote, which
    LinkedIn writes in some texts. A quote that never closes, or that swallows lines until the cells
    no longer fit, gives a broken record for its first line; reading goes on with the next line.
    """
    csv.field_size_limit(FIELD_LIMIT)
    lines = _Lines(text)
    plain = csv.reader(lines, delimiter=dialect.delimiter, strict=True)
    escaped = csv.reader(map(_doubled, lines), delimiter=dialect.delimiter, strict=True)
    while lines.begin():
        cells, why = _cells(plain, dialect)
        if why and any('\\"' in line for line in lines.taken):
            lines.back()
            cells, still = _cells(escaped, dialect)
            why = why if still else ""
        if why:
            yield _alone(lines, dialect, why)
        else:
            yield Record(lines.start, tuple(cells))


def _doubled(line: str) -> str:
    return line.replace('\\"', '""')


def _cells(reader: Iterator[list[str]], dialect: Dialect) -> tuple[list[str], str]:
    """Return the cells of the next record, and what is wrong with it if anything is."""
    try:
        cells = next(reader)
    except (csv.Error, StopIteration) as error:
        return [], "field_too_long" if "limit" in str(error) else "quote_open"
    fits = len(cells) == dialect.width or not dialect.width
    return cells, "" if fits else "cells_count"


def _alone(lines: _Lines, dialect: Dialect, why: str) -> Record:
    """Return the first line of a record that does not fit, by itself, as well as it can be read."""
    lines.back()
    line = next(lines)
    reader = csv.reader([line, ""], delimiter=dialect.delimiter)
    try:
        cells = next(reader)
    except csv.Error:
        return Record(lines.start, (line.rstrip("\r\n"),), "field_too_long")
    if reader.line_num > 1:  # the line ends inside a quote
        return Record(lines.start, (line.rstrip("\r\n"),), why)
    return Record(lines.start, tuple(cells))


class _Lines:
    """The lines of a text for the csv module; one can go back to where the record began."""

    def __init__(self, text: Iterable[str]) -> None:
        self._text = iter(text)
        self._ahead: deque[str] = deque()
        self.taken: list[str] = []
        self.start = 1

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else next(self._text).replace("\0", "")
        self.taken.append(line)
        return line

    def begin(self) -> bool:
        """Start a record; False when there is no line left."""
        self.start += len(self.taken)
        self.taken = []
        if not self._ahead:
            line = next(self._text, None)
            if line is None:
                return False
            self._ahead.append(line.replace("\0", ""))
        return True

    def back(self) -> None:
        """Go back to the first line of the record."""
        self._ahead.extendleft(reversed(self.taken))
        self.taken = []


def open_text(path: Path, encoding: str) -> io.TextIOWrapper:
    """Open a file for `records`; bytes that are no text of this encoding become U+FFFD."""
    return path.open(encoding=encoding, errors="replace", newline="")
