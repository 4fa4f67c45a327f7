r"""JSON of any size, value by value: the small ones whole, the large ones walked through.

The C scanner of `json` reads each value where it stands, so a file of gigabytes costs the memory of
a block and one value; unlike a parser of events it knows the line, can mend an escape that is none
(`\x1f`) and go on behind a damaged value.
"""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_VALUE = 32 << 20
"""Characters of one value that is read whole; a message with all it carries has thousands."""
_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_ESCAPE = re.compile(r"(?<!\\)((?:\\\\)*)\\x([0-9A-Fa-f]{2})")
_NEAR = 16
_DEEP = 3
_STEP = 1 << 16
_SCAN = json.JSONDecoder(strict=False).raw_decode


class BrokenError(Exception):
    """What stands here is no JSON."""


class CutError(BrokenError):
    """The file ends before the value does."""


class Stream:
    """A file being walked through. lost: characters that were none of UTF-8."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._text = ""
        self._place = 0
        self._counted = 0
        self._line = 1
        self._ended = False
        self.lost = 0

    @property
    def line(self) -> int:
        """The line at which it stands, from 1."""
        if self._place > self._counted:
            self._line += self._text.count("\n", self._counted, self._place)
            self._counted = self._place
        return self._line

    @property
    def seen(self) -> str:
        """What stands here, the first of it."""
        return " ".join(self._text[self._place : self._place + 80].split())

    def next(self) -> str:
        """Return the next character that is no space, without passing it; "" at the end."""
        while True:
            found = _SPACE.match(self._text, self._place)
            self._place = found.end() if found else self._place
            if self._place < len(self._text):
                return self._text[self._place]
            if not self._more():
                return ""

    def value(self) -> Any:
        """Return the value that stands here whole, and pass it.

        Raises BrokenError where there is none, then it stands where it stood; CutError where the
        file ends in it.
        """
        if not self.next():
            raise CutError
        while True:
            try:
                found, end = _SCAN(self._text, self._place)
            except (ValueError, RecursionError) as error:
                if isinstance(error, json.JSONDecodeError) and self._goes_on(error):
                    self._read_on()
                elif not self._mend(error):
                    raise BrokenError from error
            else:
                if end < len(self._text) or not self._more():
                    self._place = end
                    return found

    def items(self) -> Iterator[None]:
        """Stand at each item of the array that stands here; who iterates passes it."""
        self.step("[")
        while (sign := self.next()) != "]":
            if not sign:
                raise CutError
            yield
            if self.next() == ",":
                self._place += 1
            elif self.next() not in {"]", "{"}:  # "{" where a damaged one was passed over
                raise CutError if not self.next() else BrokenError
        self._place += 1

    def pairs(self) -> Iterator[str]:
        """Yield each name of the object that stands here, standing at its value."""
        self.step("{")
        while (sign := self.next()) != "}":
            if not sign:
                raise CutError
            name = self.value()
            self.step(":")
            yield str(name)
            if self.next() == ",":
                self._place += 1
            elif self.next() != "}":
                raise CutError if not self.next() else BrokenError
        self._place += 1

    def skip(self, depth: int = 0) -> None:
        """Pass a value of any size; what lies deep in it is taken whole."""
        sign = self.next()
        if sign == "[" and depth < _DEEP:
            for _ in self.items():
                self.skip(depth + 1)
        elif sign == "{" and depth < _DEEP:
            for _ in self.pairs():
                self.skip(depth + 1)
        else:
            self.value()

    def find(self, wanted: re.Pattern[str]) -> re.Match[str] | None:
        """Go to the next place behind this one where a pattern stands; None, at the end, without."""
        self._place += self._place < len(self._text)
        while True:
            if found := wanted.search(self._text, self._place):
                self._place = found.start()
                return found
            self._place = max(self._place, len(self._text) - _STEP)
            if not self._more():
                self._place = len(self._text)
                return None

    def step(self, sign: str) -> None:
        """Pass this character; BrokenError where another stands."""
        found = self.next()
        if found != sign:
            raise BrokenError if found else CutError
        self._place += 1

    def _goes_on(self, error: json.JSONDecodeError) -> bool:
        """Say whether a value only seems broken because the rest of it was not read yet."""
        near = error.pos > len(self._text) - _NEAR or error.msg.startswith("Unterminated")
        return near and len(self._text) - self._place < MOST_VALUE

    def _read_on(self) -> None:
        """Read as much again as is held, so that a long value is not tried at every block."""
        wanted = 2 * (len(self._text) - self._place)
        if not self._more():
            raise CutError
        while len(self._text) - self._place < wanted and self._more():
            pass

    def _mend(self, error: Exception) -> bool:
        """Mend the escapes that old exports wrote wrong; say whether there were any."""
        if not isinstance(error, json.JSONDecodeError) or "escape" not in error.msg:
            return False
        before = self._text[self._place :]
        after = _ESCAPE.sub(r"\1\\u00\2", before)
        _ = self.line  # counted up to here
        self._text, self._place, self._counted = after, 0, 0
        return after != before

    def _more(self) -> bool:
        """Read a block, letting go of what was passed; False at the end of the file."""
        if self._ended:
            return False
        chunk = next(self._chunks, b"")
        self._ended = not chunk
        text = self._decoder.decode(chunk, final=self._ended)
        if "\ufffd" in text:
            self.lost += max(text.count("\ufffd") - chunk.count(b"\xef\xbf\xbd"), 0)
        _ = self.line  # counted up to here
        self._text = self._text[self._place :] + text
        self._place = self._counted = 0
        return not self._ended or bool(text)
