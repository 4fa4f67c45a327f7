"""Lists of mail addresses as headers hold them, however they are written; nobody known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cerchia.formats.mail_words import seen, text, words

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 2_000
"""Addresses of one header that are kept."""
_WORDS = 12  # pieces of a name that has commas in it
_PLAIN = re.compile(
    r'\s*(?:"([^"\\<>]*)"|([^"<>(),;:@\\=]*))\s*<\s*([^\s<>"(),;:@]{1,200}@[^\s<>"(),;:@]{1,250})\s*>\s*(?:,|\Z)'
)
_TOKEN = re.compile(
    r'"((?:[^"\\]|\\.){0,400})"|<([^<>]*)>|\(([^()]*)\)|([,;:])|([^"<>(),;:]+|.)', re.DOTALL
)
_ADDRESS = re.compile(r"[^\s<>\"(),;:@\[\]]{1,200}@[^\s<>\"(),;:@\[\]]{1,250}")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Mailbox(NamedTuple):
    """One address, in lower case, and the name it is given, "" where there is none."""

    address: str
    name: str


def addresses(raw: bytes) -> list[Mailbox]:
    """Return the addresses of a header's value; what has no "@" (Exchange's own) is none."""
    value = text(raw)
    found: list[Mailbox] = []
    at = 0
    while plain := _PLAIN.match(value, at):  # what nearly all look like
        found.append(_mailbox(plain[3], plain[1] or plain[2] or ""))
        at = plain.end()
        if at >= len(value) or len(found) >= MOST:
            return found[:MOST]
    for one in _taken_apart(value[at:]):
        found.append(one)
        if len(found) >= MOST:
            break
    return found


def _mailbox(address: str, name: str) -> Mailbox:
    plain = words(name) if "=?" in name else name
    plain = " ".join(seen(plain).split()).strip("'\" ")
    address = address.strip("'.").lower()
    return Mailbox(seen(address), "" if plain.lower() == address else plain)


def _taken_apart(value: str) -> Iterator[Mailbox]:
    """Yield what a list holds: quoted names, comments, groups, commas in names, missing commas."""
    pending: list[str] = []
    remark = angle = ""
    for quoted, inside, comment, sign, rest in _TOKEN.findall(value + ","):
        if sign == ",":
            if not angle and not any("@" in word for word in pending):
                pending = [*pending, ","] if 0 < len(pending) < _WORDS else []
                continue  # "Rossi, Anna <anna@…>"
            yield from _one(pending, angle, remark)
        elif sign == ";":
            yield from _one(pending, angle, remark)
        elif sign == ":":
            if "mailto" in "".join(pending[-1:]).lower():
                pending.pop()
                continue
        elif inside:
            if angle:  # a comma is missing
                yield from _one(pending, angle, remark)
                pending = []
            angle = inside
            continue
        else:
            remark = comment or remark
            pending.append(_ESCAPED.sub(r"\1", quoted) if quoted else rest)
            continue
        pending, angle, remark = [], "", ""


def _one(pending: list[str], angle: str, remark: str) -> Iterator[Mailbox]:
    """Yield the address that these tokens make, or several that stand without a comma."""
    said = "".join(pending).strip(" ,")
    if found := _ADDRESS.search(angle):
        yield _mailbox(found[0], said or remark)
        return
    bare = _ADDRESS.findall(said)
    for one in bare:
        yield _mailbox(one, remark if len(bare) == 1 else "")
