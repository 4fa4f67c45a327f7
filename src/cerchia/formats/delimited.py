"""Delimited text: where its header stands, how it is encoded, how many records it holds.

The engine's bulk reader is fast but knows no lines; `RecordCount` counts records independently of
it, and formats/records.py is the exact path for whatever does not add up.
"""

from __future__ import annotations

import codecs
import csv
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import io
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

HEADER_WITHIN = 60  # lines before the header: notes, blank lines
HEAD = 1 << 16  # bytes the header stands within
DELIMITERS = (",", ";", "\t")
CHUNK = 1 << 20
_DROP = bytes(code for code in range(256) if code not in b'"\n')
_BLANK, _SPACES = 0x20, b"\t\n\r\f"
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

    Everything but quotes and newlines is dropped; whether a newline ends a record follows from how
    many quotes stand before it, for a quote written twice changes nothing. Memory stays that of a chunk.
    """

    def __init__(self) -> None:
        self._ends = 0
        self._open = 0
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
        return self._ends + (self._open or self._last not in {b"", b"\n"})

    def _take(self, chunk: bytes) -> None:
        if _lone_return(chunk):  # any other \r stands before a \n, and is dropped
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        parts = chunk.translate(None, _DROP).replace(b'""', b"").split(b'"')
        self._ends += sum(part.count(b"\n") for part in parts[self._open :: 2])
        self._open ^= (len(parts) - 1) & 1
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
    with path.open("rb") as stream:
        return encoding_in(iter(lambda: stream.read(CHUNK), b""))


def encoding_in(chunks: Iterable[bytes]) -> tuple[str, int]:
    """Return the encoding of a stream, and how many characters are lost in UTF-8; see `encoding_of`."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    lost = beyond = 0
    for chunk in itertools.chain(chunks, [b""]):
        text = decoder.decode(chunk, final=not chunk)
        if not text.isascii():
            lost += len(text) - len(text.encode(errors="ignore").decode())
            beyond += len(text) - len(text.encode("ascii", "ignore"))
    return ("cp1252" if lost > beyond - lost else "utf-8"), lost


def headers(head: bytes) -> Iterator[Header]:
    """Yield what the header may be: each of the first lines that is not blank, in each of three dialects."""
    end = 0
    for number, line in enumerate(head[:HEAD].splitlines(keepends=True)[:HEADER_WITHIN], start=1):
        end += len(line)
        text = _text(line).replace("\0", "")
        for delimiter in DELIMITERS:
            cells = next(csv.reader([text], delimiter=delimiter), [])
            names = tuple(cell.strip().strip("\ufeff\"'").strip() for cell in cells)
            if any(names):
                yield Header(names, number, end, delimiter)


def find_header(head: bytes, keys: Sequence[str]) -> Header | None:
    """Return the first line that holds all key columns, in any of three dialects, or None.

    Names are compared trimmed and without case. Without keys it is the first line that is not blank.
    """
    wanted = {key.casefold() for key in keys}
    found = (one for one in headers(head) if wanted <= {name.casefold() for name in one.names})
    return next(found, None)


def first_cells(head: bytes) -> tuple[str, ...]:
    """Return the cells of the first line of what may be a table; none of what is no text."""
    head = b"".join(as_utf8(iter([head]))[1])
    if any(byte < _BLANK and byte not in _SPACES for byte in head):
        return ()
    line = next((line for line in head[:HEAD].splitlines() if line.strip()), b"")
    rows = [next(csv.reader([_text(line)], delimiter=one), []) for one in DELIMITERS]
    return tuple(cell.strip() for cell in max(rows, key=len))


def _text(line: bytes) -> str:
    """Return a line as text: UTF-8, else what a spreadsheet of old saves."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def open_text(path: Path, encoding: str) -> io.TextIOWrapper:
    """Open a file for `records`; bytes that are no text of this encoding become U+FFFD."""
    return path.open(encoding=encoding, errors="replace", newline="")
