r"""Content lines, of which vCards and iCalendar files are made: unfolded, and taken apart.

A line is read in the character set it names, else in UTF-8, else in cp1252: old telephones mix them
within one file. Whatever the line is, nothing here raises.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass, field
from functools import lru_cache

MOST_BYTES = 4 << 20
"""Bytes of a component's words; what is beyond is none that anybody wrote."""
_PART = re.compile(r'(?:[^;"]|"[^"]*")+')
_WORD = re.compile(r'(?:[^,"]|"[^"]*")+')
_NAME_BYTES = 80
_SHORT = 400
_FOLDED = (b" ", b"\t")
_NAME = re.compile(rb"[A-Za-z0-9_.-]{1,80}[;:]")
_BARE = re.compile(rb"(?:[\w-]*\.)?([\w-]*)")
_HEAD = re.compile(rb'(?:[^":]|"[^"]*+")*+:')
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"})
_CARETS = {"n": "\n", "'": '"', "^": "^"}


@dataclass(frozen=True, slots=True)
class Content:
    """One unfolded line: its group and name, its parameters in their order, what it says.

    parameters: names in capitals; a bare value, as 2.1 and 1.0 write them, has the name "". One
    that is a list comes once for each value. How the value was encoded is undone and not told.
    value: decoded, its escapes still in it; `texts` takes it apart.
    """

    group: str
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def parameter(self, name: str) -> str:
        """Return the first value of a parameter, "" where there is none."""
        return next((said for key, said in self.parameters if key == name), "")


@dataclass(slots=True)
class Unfolding:
    """A component that is being read: its lines, unfolded as far as they are.

    line: where it begins. dropped: properties that are no words (pictures); of them only the name
    is kept. only: the properties that are wanted at all, None for every one. short: whether it is
    longer than anything that is kept, and not whole.
    """

    line: int
    dropped: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    lines: list[bytes | bytearray] = field(default_factory=list)
    size: int = 0
    short: bool = False
    _open: bool = False
    _passing: bool = False
    _soft: bool = False

    def take(self, line: bytes, *, whole: bool) -> None:
        """Take the next line: a new one, or more of the last."""
        if self._soft or (self._open and line[:1] in _FOLDED):
            self._more(line if self._soft else line[1:], whole=whole)
        elif not self._open or _NAME.match(line):
            name = name_of(line)
            picture = name in self.dropped
            self._passing = picture or (self.only is not None and name not in self.only)
            self._open = True
            if picture or not self._passing:
                self.lines.append(line[:_NAME_BYTES] if picture else line)
                self._grown(len(self.lines[-1]), whole=whole or picture)
        else:  # broken over lines without being folded
            self._more(b"\\n" + line if line.strip() else b"", whole=whole)
        self._soft = line.endswith(b"=") and not self._passing and self._quoted()

    def _more(self, more: bytes, *, whole: bool) -> None:
        """Take more of the last line."""
        if self._passing or not self.lines:
            return
        last = self.lines[-1]
        if isinstance(last, bytes):
            last = self.lines[-1] = bytearray(last)
        if self._soft:
            del last[-1:]
        last += more
        self._grown(len(more), whole=whole)

    def _quoted(self) -> bool:
        """Say whether the last line is quoted-printable, and goes on though the next is not indented."""
        last = self.lines[-1] if self.lines else b""
        return b"QUOTED-PRINTABLE" in last[: max(last.find(b":"), 0)].upper()

    def _grown(self, size: int, *, whole: bool) -> None:
        self.size += size
        if not whole or self.size > MOST_BYTES:
            self.short, self.lines, self._open = True, [], False


def name_of(line: bytes | bytearray) -> str:
    """Return the name of a line's property, without its group."""
    found = _BARE.match(line)
    return _name(bytes(found[1])) if found else ""


def starts(head: bytes, word: bytes) -> bool:
    """Say whether a file that begins so begins with this word, in capitals."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) & ~1].decode("utf-16", "replace").encode()
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(word)].upper() == word


def texts(value: str, apart: str = "") -> list[str]:
    """Return the parts of a value, unescaped: apart by `;` or `,`, "" for one text."""
    if "\\" not in value:  # nearly all
        return [part.strip() for part in value.split(apart)] if apart else [value.strip()]
    parts = re.split(rf"(?<!\\){apart}", value) if apart else [value]
    return [_unescaped(part).strip() for part in parts]


def content(line: bytes) -> Content:
    """Take an unfolded line apart; a short one is remembered, for people come again and again."""
    return _short(line) if len(line) < _SHORT else _content(line)


def _content(line: bytes) -> Content:
    head, raw = _split(line)
    group, name, found, quoted, charset = (_known_head if len(head) < _SHORT else _head)(head)
    if quoted:
        raw = quopri.decodestring(raw)
    return Content(group, name, found, _decoded(raw, charset))


def _head(head: bytes) -> tuple[str, str, tuple[tuple[str, str], ...], bool, str]:
    """Return group, name and parameters, whether the value is quoted-printable, and its character set."""
    parts = _PART.findall(head.decode("utf-8", "replace")) or [""]
    group, _, name = parts[0].rpartition(".")
    found: list[tuple[str, str]] = []
    quoted, charset = False, ""
    for part in parts[1:]:
        key, equals, said = part.partition("=")
        key = key.strip().upper()
        if key == "ENCODING" or (not equals and key in _ENCODINGS):
            quoted = "QUOTED-PRINTABLE" in part.upper()
        elif key == "CHARSET":
            charset = said.strip('" ')
        else:
            words = _WORD.findall(said if equals else part)
            found += [(key if equals else "", _plain(one)) for one in words]
    return group.lower(), name.strip().upper(), tuple(found), quoted, charset


_known_head = lru_cache(maxsize=512)(_head)
"""A file writes the same few heads again and again."""
_short = lru_cache(maxsize=8192)(_content)


def _plain(value: str) -> str:
    """Return a parameter's value without quotes and without the escapes of RFC 6868."""
    value = value.strip('"')
    if "^" not in value:
        return value
    return re.sub(r"\^([n'^])", lambda sign: _CARETS[sign[1]], value)


def _unescaped(value: str) -> str:
    return re.sub(r"\\([nN,;:\\])", lambda m: "\n" if m[1] in "nN" else m[1], value)


@lru_cache(maxsize=1024)
def _name(word: bytes) -> str:
    return word.decode("ascii", "replace").upper()


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
