r"""mbox: a stream of bytes as its messages, one at a time, nobody known.

A message begins at a line "From … <date>" with a header behind it; a sentence that begins with
"From" does not. All four dialects are read: in mboxcl2 nothing is quoted and Content-Length says how
far a message goes, in the others that header is often wrong, so it is believed only where the next
message really begins there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 64 << 20
"""Bytes of a message that are kept; mail services take 25 to 50 MB."""
_LINE = 512  # bytes of a separator; beyond it is none
_AHEAD = _LINE + 128  # bytes to see behind a "From " before it is judged
_SLACK = 4  # newlines before a separator that Content-Length does not count
_EDGE = b"\nFrom "
_DATED = re.compile(
    rb"From [^\n]{0,300}?\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} +"
    rb"\d{1,2}:\d\d(?::\d\d)?(?: +\S{1,6})? +(?:19|20)\d\d(?: +\S{1,6})?[ \t\r]*(?:\n|\Z)"
)
_BEHIND = re.compile(rb"(?:>?From |[!-9;-~]{1,76}[ \t]*:|\r?\n|\Z)")
_HEADER = re.compile(rb">?From |[!-9;-~]{1,76}[ \t]*:")
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,12})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_BLANK = re.compile(rb"\n\r?\n")
_START = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*(?=From )")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Raw:
    """One message of an mbox.

    line: where it begins, from 1. separator: the line that told so, "" for what stands before the
    first. data: the message without it. dropped: bytes beyond MOST that were not kept.
    """

    line: int
    separator: bytes
    data: bytes
    dropped: int = 0


def starts(head: bytes) -> bool:
    """Say whether a file that begins like this is an mbox."""
    if b"\n" not in head:
        head = head.replace(b"\r", b"\n")
    start = _START.match(head)
    found = _DATED.match(head, start.end()) if start else None
    return found is not None and _BEHIND.match(head, found.end()) is not None


def unquoted(text: bytes) -> bytes:
    """Return lines as they were before an mbox quoted them."""
    return _QUOTED.sub(rb"\1", text) if b">From " in text else text


class _Doubt(NamedTuple):
    """A separator within the length a message gives itself: where it is, and what follows it."""

    at: int
    line: int
    separator: bytes


class _Open:
    """A message that is being collected."""

    def __init__(self, line: int, separator: bytes) -> None:
        self.line = line
        self.separator = separator
        self._pieces: list[bytes] = []
        self.size = 0
        self.dropped = 0
        self.doubts: list[_Doubt] = []
        self._promised = -1

    def add(self, piece: bytes) -> None:
        """Take bytes; what is beyond MOST is only counted."""
        kept = piece[: max(0, MOST - self.size)]
        self._pieces.append(kept)
        self.size += len(kept)
        self.dropped += len(piece) - len(kept)

    @property
    def promised(self) -> int:
        """The size its Content-Length gives it, 0 where there is none."""
        if self._promised < 0:
            head = b"".join(self._pieces)[: 1 << 18]
            end = _BLANK.search(head)
            told = _LENGTH.search(head, 0, end.end() if end else len(head))
            self._promised = end.end() + int(told[1]) if end and told else 0
        return self._promised

    def inside(self) -> bool:
        """Say whether the message claims to go on beyond what was taken."""
        return not self.dropped and self.size + _SLACK < self.promised

    def parts(self) -> list[Raw]:
        """Return it as one message, or as several where its Content-Length was wrong."""
        data = b"".join(self._pieces)
        kept = not self.dropped and abs(self.size - self.promised) <= _SLACK
        starts = [_Doubt(-len(self.separator), self.line, self.separator)]
        starts += [] if kept else self.doubts
        ends = [one.at for one in starts[1:]] + [len(data)]
        found = [
            Raw(one.line, one.separator, data[one.at + len(one.separator) : end])
            for one, end in zip(starts, ends, strict=True)
        ]
        return [*found[:-1], replace(found[-1], dropped=self.dropped)]


class _Splitter:
    """Takes bytes and gives messages; holds one message and a block."""

    def __init__(self) -> None:
        self._open = _Open(1, b"")
        self._held = b"\n\n"  # so that a first line is like any other
        self._line = -1  # of the first byte held

    def feed(self, chunk: bytes, *, last: bool) -> Iterator[Raw]:
        """Yield the messages that end in what is given."""
        block = self._held + chunk
        taken = look = 0
        while (at := block.find(_EDGE, look)) >= 0:
            if not last and len(block) - at < _AHEAD:
                break
            end = _separator(block, at)
            if end:
                self._take(block, taken, at + 1)
                yield from self._begin(block[at + 1 : end])
                taken = end
            look = end - 1 if end else at + 1
        sure = len(block) if last else max(taken, (at if at >= 0 else len(block) - len(_EDGE)) - 2)
        self._take(block, taken, sure)
        self._held = block[sure:]
        if last:
            yield from self._open.parts()

    def _take(self, block: bytes, start: int, end: int) -> None:
        self._line += block.count(b"\n", start, end)
        self._open.add(block[start:end])

    def _begin(self, separator: bytes) -> Iterator[Raw]:
        """Begin a message, unless the one before it says that it goes on."""
        if self._open.inside():
            self._open.doubts.append(_Doubt(self._open.size, self._line, separator))
            self._open.add(separator)
        else:
            yield from self._open.parts()
            self._open = _Open(self._line, separator)
        self._line += separator.count(b"\n")


def _separator(block: bytes, at: int) -> int:
    """Return where a separator that begins behind `at` ends, 0 if it is none.

    Some programs leave out the empty line before it; then a header must stand behind it.
    """
    found = _DATED.match(block, at + 1, at + 1 + _LINE)
    if not found:
        return 0
    blank = block[max(0, at - 1) : at + 1] == b"\n\n" or block[max(0, at - 2) : at + 1] == b"\n\r\n"
    behind = (_BEHIND if blank else _HEADER).match(block, found.end())
    return found.end() if behind else 0


def messages(chunks: Iterable[bytes]) -> Iterator[Raw]:
    """Yield the messages of an mbox, and first what stands before them if that is not blank.

    Lines must end with a newline, with or without a carriage return. What an mbox holds beyond
    MOST bytes in one message is dropped and counted.
    """
    splitter = _Splitter()
    for chunk in chain(filter(None, chunks), (b"",)):
        for raw in splitter.feed(chunk, last=not chunk):
            if raw.separator:
                yield raw
            elif raw.data.strip():
                yield replace(raw, data=raw.data[2:])
