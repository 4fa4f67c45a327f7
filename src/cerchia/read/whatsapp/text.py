"""The file as text: its encoding found out, in blocks that end with a line, however large it is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = 1 << 19
LONGEST = 1 << 20
"""Bytes of one line that are kept; WhatsApp sends 65,536 characters at most."""
_HEAD = 1 << 12
_WIDE = ("utf-16", "utf-16-le", "utf-16-be")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file is written: the codec, and whether lines end with a lone carriage return."""

    codec: str
    returns: bool = False

    @property
    def wide(self) -> bool:
        """Whether a character takes two bytes."""
        return self.codec in _WIDE


def guess(head: bytes) -> Encoding:
    """Return the encoding by the first bytes; UTF-8 unless they show another."""
    returns = b"\r" in head and b"\n" not in head
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16", returns)
    pairs = head[:256]
    if pairs[1::2].count(0) * 2 > len(pairs[1::2]) > 8:
        return Encoding("utf-16-le", returns)
    if pairs[::2].count(0) * 2 > len(pairs[::2]) > 8:
        return Encoding("utf-16-be", returns)
    return Encoding("utf-8", returns)


def first_text(head: bytes) -> str:
    """Return the first bytes of a file as text, for a look at it."""
    encoding = guess(head)
    text = head.decode(encoding.codec, "replace")
    return "\n" + re.sub("\r\n?", "\n", text)


@dataclass(slots=True)
class Damage:
    """What decoding met: characters beyond ASCII, bytes that are none, lines cut for their length.

    long: (line, bytes dropped) of the lines that were cut, the first of them.
    """

    beyond: int = 0
    lost: int = 0
    cut: int = 0
    first_cut: int = 0


class Text:
    """A seekable binary stream as blocks of text; each begins with the newline before its lines."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        stream.seek(0)
        self.encoding = guess(stream.read(_HEAD))
        self.damage = Damage()

    def as_codec(self, codec: str) -> None:
        """Read it as something else than its first bytes let think."""
        self.encoding = Encoding(codec, self.encoding.returns)

    def blocks(self) -> Iterator[str]:
        """Yield the whole file from its start; the number of newlines is the number of lines."""
        self._stream.seek(0)
        self.damage = Damage()
        codec = "utf-8" if self.encoding.wide else self.encoding.codec
        for raw in self._whole_lines():
            text = self._decoded(raw, codec)
            if "\r" in text:
                text = text.replace("\r\n", "\n").removesuffix("\r")
            yield "\n" + (text.replace("\0", "") if "\0" in text else text)

    def _decoded(self, raw: bytes, codec: str) -> str:
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            text = raw.decode(codec, "surrogateescape")
            self.damage.lost += len(text) - len(text.encode(errors="ignore").decode())
            self.damage.beyond += len(text) - len(text.encode("ascii", "ignore"))
            return raw.decode(codec, "replace")
        if not text.isascii():
            if self.encoding.wide and "\ufffd" in text:
                self.damage.lost += text.count("\ufffd")
            self.damage.beyond += len(raw) - len(text)
        return text

    def _whole_lines(self) -> Iterator[bytes]:
        """Yield bytes cut before a newline; what a line has beyond LONGEST is dropped and told."""
        held = b""
        lines = 0
        dropping = False
        for chunk in self._bytes():
            if dropping:
                end = chunk.find(b"\n")
                if end < 0:
                    continue
                chunk, dropping = chunk[end:], False  # noqa: PLW2901
            whole, newline, rest = (held + chunk).rpartition(b"\n")
            if newline:
                yield whole
                lines += whole.count(b"\n") + 1
            held = rest
            if len(held) > LONGEST:
                held, dropping = held[:LONGEST], True
                self.damage.cut += 1
                self.damage.first_cut = self.damage.first_cut or lines + 1
        if held:
            yield held

    def _bytes(self) -> Iterator[bytes]:
        """Yield the bytes as UTF-8 or the 8-bit codec, lines ended with a newline."""
        decoder = codecs.getincrementaldecoder(self.encoding.codec)("replace")
        while True:
            chunk = self._stream.read(CHUNK)
            last = not chunk
            if self.encoding.wide:
                chunk = decoder.decode(chunk, final=last).encode()
            if self.encoding.returns:
                chunk = chunk.replace(b"\r", b"\n")
            if chunk:
                yield chunk
            if last:
                return
