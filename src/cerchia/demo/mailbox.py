"""The mailbox of the fictional circle's owner, as Google hands it out: one mbox, every answer quoting."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import format_datetime
from functools import cache
from typing import Any

from cerchia.demo import source
from cerchia.demo.circle import ZONE, local

LETTERS, PEOPLE = "elsewhere/mail.jsonl", "elsewhere/correspondents.jsonl"
OWNER = "elena"
_WORD = 24
"""Letters of an encoded word, which may have 75 signs at most."""
_DAYS = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")
_MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
_FROM = re.compile(rb"^From ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody who writes: marked says that their signature stands below "-- "."""

    name: str
    address: str
    signature: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail as written; bare: without signature and without what it answers."""

    writer: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    at: datetime
    subject: str
    text: str
    html: bool
    bare: bool
    more: tuple[tuple[str, str], ...]


def mbox() -> bytes:
    """Return the mailbox: the threads as written, each letter after the one it answers."""
    return b"".join(
        made
        for number, record in enumerate(source.records(LETTERS), start=1)
        for made in _thread(number, record)
    )


def _thread(number: int, record: dict[str, Any]) -> Iterator[bytes]:
    english = record.get("lang") == "en"
    subject, ids, last = record["subject"], [], ""
    for place, said in enumerate(record["messages"]):
        letter = _letter(said, f"Re: {subject}" if place else subject)
        body = letter.text if letter.bare else _signed(letter)
        if last and not letter.bare:
            body += f"\n\n{last}"
        host = _person(letter.writer).address.partition("@")[2]
        ids.append(f"<{letter.at:%Y%m%d%H%M}.{number}.{place}@{host}>")
        yield _written(number, letter, ids, body)
        if not letter.bare:
            last = _quoted(letter, body, english=english)


def _letter(said: dict[str, Any], subject: str) -> Letter:
    day, at = said["at"].split(" ")
    return Letter(
        writer=said["from"],
        to=tuple(said["to"]),
        cc=tuple(said.get("cc", ())),
        at=local(date.fromisoformat(day), at).astimezone(ZONE),
        subject=said.get("subject", subject),
        text=said["text"],
        html=said.get("html", False),
        bare=said.get("plain", False),
        more=tuple(said.get("headers", {}).items()),
    )


def _signed(letter: Letter) -> str:
    who = _person(letter.writer)
    if not who.signature:
        return letter.text
    return (
        f"{letter.text}\n\n-- \n{who.signature}"
        if who.marked
        else f"{letter.text}\n{who.signature}"
    )


def _quoted(letter: Letter, body: str, *, english: bool) -> str:
    """Return a letter as an answer shows it below its own words."""
    who, at = _person(letter.writer), letter.at
    shown = f"{who.name} <{who.address}>"
    said = f"Il giorno {_DAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at:%Y alle ore %H:%M} {shown} ha scritto:"
    if english:
        said = f"On {at:%a, %d %b %Y at %H:%M}, {shown} wrote:"
    return "\n".join([said, "", *(f"> {line}".rstrip() for line in body.split("\n"))])


def _written(number: int, letter: Letter, ids: Sequence[str], body: str) -> bytes:
    """Return a letter as it stands in the file, its line "From " above."""
    head = [f"From {letter.at.timestamp():.0f}@xxx {letter.at:%a %b %d %H:%M:%S %z %Y}"]
    head += [f"{name}: {value}" for name, value in _headers(number, letter, ids)]
    text = quopri.encodestring(f"{body}\n".encode())
    return "\n".join(head).encode() + b"\n\n" + _FROM.sub(b"=46rom ", text) + b"\n"


def _headers(number: int, letter: Letter, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    mine = letter.writer == OWNER
    yield "X-GM-THRID", str(1_780_000_000_000_000_000 + number)
    yield "X-Gmail-Labels", "Inviati" if mine else "Posta in arrivo"
    if not mine:
        yield "Delivered-To", _person(OWNER).address
    yield from letter.more
    yield "MIME-Version", "1.0"
    yield "Date", format_datetime(letter.at)
    yield "Message-ID", ids[-1]
    if len(ids) > 1:
        yield "In-Reply-To", ids[-2]
        yield "References", " ".join(ids[:-1])
    yield "Subject", _encoded(letter.subject)
    yield "From", _address(letter.writer)
    yield "To", ", ".join(map(_address, letter.to))
    if letter.cc:
        yield "Cc", ", ".join(map(_address, letter.cc))
    yield "Content-Type", f'text/{"html" if letter.html else "plain"}; charset="UTF-8"'
    yield "Content-Transfer-Encoding", "quoted-printable"


def _address(key: str) -> str:
    who = _person(key)
    return f"{_encoded(who.name)} <{who.address}>"


def _encoded(text: str) -> str:
    """Return a header's text in plain letters, as mail wants it."""
    if text.isascii():
        return text
    pieces = (text[at : at + _WORD] for at in range(0, len(text), _WORD))
    return "\n ".join(f"=?UTF-8?B?{base64.b64encode(one.encode()).decode()}?=" for one in pieces)


def _person(key: str) -> Correspondent:
    return _people()[key]


@cache
def _people() -> dict[str, Correspondent]:
    return {
        one["key"]: Correspondent(one["name"], one["address"], one["signature"], one["mark"])
        for one in source.records(PEOPLE)
    }
