"""MIME messages: headers and parts of one message in memory, however broken; nobody known.

Nothing is decoded that is not asked for: a part is where it begins and ends. Whatever is nested too
deep or beyond measure is left out, and the message says that it was cut.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from cerchia.formats.mail_words import base64, quoted_printable, text

MOST_HEADERS = 1 << 20
"""Bytes of all headers together that are looked at."""
MOST_VALUE = 1 << 16
MOST_PARTS = 2_000
MOST_DEPTH = 16
_BOUNDARY = 250
_MOST_ALIKE = 5_000  # lines that begin like a boundary and are none
_FIELD = re.compile(rb"([!-9;-~]{1,76})[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)\n?")
_ODD = re.compile(rb">?From [^\n]*\n?")
_END = re.compile(rb"\n\r?\n")
_TYPE = re.compile(r"\s*([\w.+-]{1,80}/[\w.+-]{1,80})")
_PARAM = re.compile(r';\s*([\w.-]{1,40})\*?\s*=\s*(?:"([^"]*)"?|([^\s;]*))')
_KNOWN = frozenset(
    b"from to cc subject date message-id received return-path delivered-to mime-version reply-to sender"
    b" content-type x-gmail-labels x-gm-thrid x-mozilla-status x-original-to references in-reply-to".split()
)
_TELLING = frozenset(b"from date message-id received return-path delivered-to x-gm-thrid".split())


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of a message or part: name in lower case -> its values, as they were written."""

    values: dict[str, list[bytes]] = field(default_factory=dict)
    cut: bool = False

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.values)

    def all(self, name: str) -> list[bytes]:
        """Return the values of every header of this name, in their order."""
        return self.values.get(name, [])

    def first(self, name: str) -> bytes:
        """Return the value of the first, b"" where there is none."""
        found = self.values.get(name)
        return found[0] if found else b""


class Content(NamedTuple):
    """What a Content-Type says: the type in lower case and its parameters."""

    type: str
    params: dict[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A part that holds no others: its type and where its body begins and ends.

    attached: whether it is a file beside the words. within: number of the multipart it stands in,
    0 for none; alternative: whether that one says the same in several forms.
    """

    type: str
    start: int
    end: int
    params: dict[str, str]
    encoding: str
    name: str
    attached: bool
    within: int = 0
    alternative: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """A message taken apart. cut: something was nested too deep or too much and is left out."""

    headers: Headers
    content: Content
    parts: tuple[Part, ...]
    cut: bool


def starts(head: bytes) -> bool:
    """Say whether a file that begins like this is a message, by headers that only mail has."""
    if b"\n" not in head:
        head = head.replace(b"\r", b"\n")
    found, _ = headers(head.removeprefix(b"\xef\xbb\xbf"), 0, len(head))
    names = {name.encode() for name in found.values}
    return len(names & _KNOWN) >= 2 and bool(names & _TELLING)


def headers(data: bytes, start: int, end: int) -> tuple[Headers, int]:
    """Return the headers that begin at `start`, and where the body begins.

    A line that is no header ends them, unless the one behind it is one and no From was seen yet.
    """
    values: dict[str, list[bytes]] = {}
    at, limit = start, min(end, start + MOST_HEADERS)
    while at < limit:
        found = _FIELD.match(data, at, limit)
        if found:
            name = found[1].decode("ascii").lower()
            values.setdefault(name, []).append(found[2][:MOST_VALUE])
            at = found.end()
        elif data.startswith((b"\n", b"\r\n"), at):
            return Headers(values), data.index(b"\n", at) + 1
        elif limit < end and data.find(b"\n", at, limit) < 0:
            break
        elif odd := _stray(data, at, limit, values):
            at = odd
        else:
            return Headers(values), at
    cut = limit < end
    blank = _END.search(data, max(start, at - 2), end) if cut else None
    return Headers(values, cut), blank.end() if blank else end


def _stray(data: bytes, at: int, limit: int, values: dict[str, list[bytes]]) -> int:
    """Return where headers go on behind a line that is none, 0 if they do not."""
    if odd := _ODD.match(data, at, limit):
        return odd.end()
    behind = data.find(b"\n", at, min(limit, at + MOST_VALUE)) + 1
    goes_on = values and "from" not in values and behind
    return behind if goes_on and _FIELD.match(data, behind, limit) else 0


def content(value: bytes) -> Content:
    """Return what a Content-Type says; text where it says nothing that can be read."""
    found = text(value[:4096])
    kind = _TYPE.match(found)
    params: dict[str, str] = {}
    for name, quoted, bare in _PARAM.findall(found):
        params.setdefault(name.lower(), quoted or bare)
    return Content(kind[1].lower() if kind else "text/plain", params)


class _Range(NamedTuple):
    start: int
    end: int
    depth: int
    within: int
    subtype: str


def read(data: bytes, start: int = 0, end: int | None = None) -> Message:
    """Return the message that stands between two places."""
    whole = _Range(start, len(data) if end is None else end, 0, 0, "")
    top, body = headers(data, whole.start, whole.end)
    parts: list[Part] = []
    cut = top.cut
    number = 0
    todo: list[tuple[_Range, Headers, int]] = [(whole, top, body)]
    while todo:
        place, own, at = todo.pop()
        if len(parts) >= MOST_PARTS:
            cut = True
            break
        kind = content(own.first("content-type"))
        inside = _children(data, kind, at, place) if kind.type.startswith("multipart/") else None
        if inside is None:
            parts.append(_part(own, kind, at, place))
            continue
        number += 1
        cut = cut or inside[1] or place.depth >= MOST_DEPTH
        if place.depth < MOST_DEPTH:
            for first, last in reversed(inside[0]):
                child = _Range(first, last, place.depth + 1, number, kind.type[10:])
                found, behind = headers(data, first, last)
                todo.append((child, found, behind))
    return Message(top, content(top.first("content-type")), tuple(parts), cut)


def _part(own: Headers, kind: Content, at: int, place: _Range) -> Part:
    laid = content(b"x/" + own.first("content-disposition").lstrip())
    name = laid.params.get("filename") or kind.params.get("name") or ""
    return Part(
        "text/plain" if kind.type.startswith("multipart/") else kind.type,
        at, place.end, kind.params,
        text(own.first("content-transfer-encoding")).strip().lower(),
        name, laid.type == "x/attachment", place.within, place.subtype == "alternative",
    )  # fmt: skip


def _children(
    data: bytes, kind: Content, at: int, place: _Range
) -> tuple[list[tuple[int, int]], bool] | None:
    """Return where the parts of a multipart begin and end, and whether there were too many.

    None where its boundary is missing or occurs nowhere: then it is read as plain text.
    """
    boundary = kind.params.get("boundary", "").rstrip().encode("utf-8", "replace")
    if not boundary or len(boundary) > _BOUNDARY:
        return None
    mark = b"--" + boundary
    found: list[tuple[int, int]] = []
    begun = -1
    look = max(0, at - 1)  # a part may begin at once
    while (edge := _edge(data, mark, look, place.end)) is not None:
        first, behind, closes = edge
        if begun >= 0:
            found.append((begun, max(begun, first)))
        begun = -1 if closes else behind
        look = behind - 1  # the newline that ends one may begin the next
        if closes or len(found) >= MOST_PARTS:
            break
    if begun >= 0 and len(found) < MOST_PARTS:
        found.append((begun, place.end))  # never closed
    return (found, len(found) >= MOST_PARTS) if found or begun >= 0 else None


def _edge(data: bytes, mark: bytes, look: int, end: int) -> tuple[int, int, bool] | None:
    """Return the next boundary: where the part before it ends, where the next begins, if it is the last."""
    for _ in range(_MOST_ALIKE):
        at = data.find(b"\n" + mark, look, end)
        if at < 0:
            break
        look = at + 1 + len(mark)
        closes = data.startswith(b"--", look, end)
        newline = data.find(b"\n", look, min(end, look + _BOUNDARY))
        rest = data[look : newline if newline >= 0 else min(end, look + _BOUNDARY)]
        if closes or not rest.strip():  # else the boundary of another, that begins like this one
            before = at - 1 if data[at - 1 : at] == b"\r" else at
            return before, (newline + 1 if newline >= 0 else end), closes
    return None


def decoded(data: bytes, part: Part, most: int) -> tuple[bytes, bool]:
    """Return the bytes of a part, and whether it has more than the `most` that were taken."""
    end = min(part.end, part.start + most)
    raw = data[part.start : end]
    if part.encoding == "base64":
        raw = base64(raw)
    elif part.encoding == "quoted-printable":
        raw = quoted_printable(raw)
    return raw, end < part.end
