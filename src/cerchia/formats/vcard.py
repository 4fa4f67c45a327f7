r"""vCards, 2.1 to 4.0, as telephones and programs really write them: bytes to cards, nobody known.

A strict reader stops at the first bad line; here one bad card costs that card. Each line is read in
its own character set (the one it names, else UTF-8, else cp1252), for old telephones mix them.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from cerchia.formats.lines import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PICTURES = frozenset({b"PHOTO", b"LOGO", b"SOUND", b"KEY"})
"""Properties that are no words; nothing of them is kept."""
_LEFT_OUT = frozenset(name.decode() for name in PICTURES)
MOST_BYTES = 4 << 20
"""Bytes of a card's words; what is beyond is no card anybody wrote."""
_BEGIN, _FINISH = b"BEGIN:VCARD", b"END:VCARD"
_PART = re.compile(r'(?:[^;"]|"[^"]*")+')
_WORD = re.compile(r'(?:[^,"]|"[^"]*")+')
_NAME_BYTES = 80
_NAME = re.compile(rb"[A-Za-z0-9_.-]{1,80}[;:]")
_BARE = re.compile(rb"(?:[\w-]*\.)?([\w-]*)")
_KNOWN_BYTES = 200
"""Bytes of a line's head that is remembered: a file writes the same few again and again."""
_HEAD = re.compile(rb'(?:[^":]|"[^"]*+")*+:')
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"})


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: what it is, the label beside it, its types in lower case, what it says.

    value: decoded, its escapes still in it; `texts` takes it apart.
    """

    name: str
    value: str
    types: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card and the line it begins on; `broken` names what is wrong with it, "" for nothing.

    A card within a card (AGENT) is "card_inside"; lines that are in no card are "card_none".
    """

    line: int
    properties: tuple[Property, ...] = ()
    broken: str = ""
    seen: str = ""


@dataclass(slots=True)
class _Open:
    """A card that is being read: its lines, unfolded as far as they are."""

    line: int
    lines: list[bytes | bytearray] = field(default_factory=list)
    size: int = 0
    short: bool = False

    def take(self, line: bytes, *, whole: bool) -> None:
        """Take the next line: a new one, or more of the last."""
        last = self.lines[-1] if self.lines else b""
        soft = _soft(last)
        if soft or (self.lines and line[:1] in {b" ", b"\t"}):
            self._go_on(last, line if soft else line[1:], soft=soft, whole=whole)
        elif not self.lines or _NAME.match(line):
            picture = _property(line) in PICTURES
            self.lines.append(line[:_NAME_BYTES] if picture else line)
            self._grown(len(self.lines[-1]), whole=whole or picture)
        else:  # broken over lines without being folded
            self._go_on(last, b"\\n" + line if line.strip() else b"", soft=soft, whole=whole)

    def _go_on(self, last: bytes | bytearray, more: bytes, *, soft: bool, whole: bool) -> None:
        if _property(last) in PICTURES:
            return
        if not isinstance(last, bytearray):  # one that goes on may do so for long
            last = self.lines[-1] = bytearray(last)
        del last[len(last) - soft :]
        last += more
        self._grown(len(more), whole=whole)

    def _grown(self, size: int, *, whole: bool) -> None:
        self.size += size
        if not whole or self.size > MOST_BYTES:
            self.short, self.lines = True, []


def starts(head: bytes) -> bool:
    """Say whether a file that begins so holds vCards."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) & ~1].decode("utf-16", "replace").encode()
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(_BEGIN)].upper() == _BEGIN


def count(chunks: Iterable[bytes]) -> int:
    """Return how many cards are begun, by the lines that say so and nothing else."""
    return sum(line.strip().upper() == _BEGIN for _, line, _ in lines(chunks))


def cards(chunks: Iterable[bytes]) -> Iterator[Card]:
    """Yield every card of a file in UTF-8 or any older character set; none is passed over.

    A card that does not end, or is too long, is broken: what it holds may be cut, and is not given.
    """
    stack: list[_Open] = []
    stray = 0
    for number, line, whole in lines(chunks):
        word = line.strip().upper()
        if word == _BEGIN:
            if len(stack) == 1 and not _agent(stack[0]):
                yield Card(stack.pop().line, (), "card_open")
            stack.append(_Open(number))
            stray = 0
        elif word == _FINISH and stack:
            yield _closed(stack.pop(), inside=bool(stack))
        elif stack:
            stack[-1].take(line, whole=whole)
        elif line.strip() and not stray:
            stray = number
            yield Card(number, (), "card_none", line[:80].decode("utf-8", "replace"))
    for left in stack:
        yield Card(left.line, (), "card_open")


def texts(value: str, apart: str = "") -> list[str]:
    """Return the parts of a value, unescaped: apart by `;` or `,`, "" for one text."""
    if "\\" not in value:  # nearly all
        return [part.strip() for part in value.split(apart)] if apart else [value.strip()]
    parts = re.split(rf"(?<!\\){apart}", value) if apart else [value]
    return [_unescaped(part).strip() for part in parts]


def _unescaped(value: str) -> str:
    return re.sub(r"\\([nN,;:\\])", lambda m: "\n" if m[1] in "nN" else m[1], value)


def _agent(card: _Open) -> bool:
    return bool(card.lines) and _property(card.lines[-1]) == b"AGENT"


def _closed(card: _Open, *, inside: bool) -> Card:
    if inside:
        return Card(card.line, (), "card_inside")
    if card.short:
        return Card(card.line, (), "card_long")
    read = [_read(bytes(line)) for line in card.lines if line.strip()]
    labels = {group: value for group, name, _, value in read if name == "X-ABLABEL" and group}
    return Card(
        card.line,
        tuple(
            Property(name, value, types, _label(labels[group]) if group in labels else "")
            for group, name, types, value in read
            if name not in _LEFT_OUT and not (name == "X-ABLABEL" and group)
        ),
    )


def _label(text: str) -> str:
    """Return what Apple's own labels are called: "Work" for `_$!<Work>!$_`."""
    return re.sub(r"^_\$!<|>!\$_$", "", text)


def _property(line: bytes | bytearray) -> bytes:
    """Return the name of a line's property, without its group."""
    found = _BARE.match(line)
    return found[1].upper() if found else b""


def _soft(line: bytes | bytearray) -> bool:
    """Say whether a quoted-printable line goes on with the next, which is not indented."""
    if not line.endswith(b"="):
        return False
    return b"QUOTED-PRINTABLE" in line[: max(line.find(b":"), 0)].upper()


def _read(line: bytes) -> tuple[str, str, tuple[str, ...], str]:
    """Return the group, name, types and decoded value of an unfolded line."""
    head, raw = _split(line)
    known = _known_head if len(head) <= _KNOWN_BYTES else _head
    group, name, types, quoted, charset = known(head)
    if quoted:
        raw = quopri.decodestring(raw)
    return group, name, types, _decoded(raw, charset)


def _head(head: bytes) -> tuple[str, str, tuple[str, ...], bool, str]:
    """Return group, name and types, whether the value is quoted-printable, and its character set."""
    parts = _PART.findall(head.decode("utf-8", "replace")) or [""]
    group, _, name = parts[0].rpartition(".")
    types: list[str] = []
    quoted, charset = False, ""
    for part in parts[1:]:
        key, equals, said = part.partition("=")
        key = key.strip().upper()
        if key == "ENCODING" or (not equals and key in _ENCODINGS):
            quoted = "QUOTED-PRINTABLE" in part.upper()
        elif key == "CHARSET":
            charset = said.strip('" ')
        elif key in {"TYPE", "X-SERVICE-TYPE"} or not equals:
            for one in _WORD.findall(said if equals else part):
                types += [each.strip().lower() for each in one.strip('"').split(",")]
    return group.lower(), name.strip().upper(), tuple(types), quoted, charset


_known_head = lru_cache(maxsize=512)(_head)


def _split(line: bytes) -> tuple[bytes, bytes]:
    """Part a line at the first colon outside quotes; where they do not close, at the first."""
    head, _, value = line.partition(b":")
    if b'"' in head and (found := _HEAD.match(line)):
        return line[: found.end() - 1], line[found.end() :]
    return head, value


def _decoded(raw: bytes, charset: str) -> str:
    """Return text in the character set that is named and fits, else UTF-8, else cp1252."""
    for name in (charset, "utf-8"):
        try:
            return raw.decode(name) if name else raw.decode()
        except (LookupError, UnicodeError, ValueError):
            continue
    return raw.decode("cp1252", "replace")
