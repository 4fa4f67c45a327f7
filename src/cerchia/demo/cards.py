"""The address book of the fictional circle's owner, as a telephone exports it: vCard 3.0."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cerchia.demo import source
from cerchia.demo.people import SITE

FILE = "elsewhere/addressbook.tsv"
_COLUMNS = 10
_MOBILE = "+39 3"


def vcards() -> bytes:
    """Return every entry as a card, in the order written."""
    lines = (line for row in source.rows(FILE, _COLUMNS) for line in _card(row))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _card(row: Sequence[str]) -> Iterator[str]:
    saved, last, first, nickname, company, title, mails, numbers, profile, note = row
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"N:{_plain(last)};{_plain(first)};;;"
    yield f"FN:{_plain(saved)}"
    for name, value in (("NICKNAME", nickname), ("ORG", company), ("TITLE", title)):
        if value:
            yield f"{name}:{_plain(value)}"
    for number in filter(None, numbers.split(";")):
        yield f"TEL;TYPE={'CELL' if number.startswith(_MOBILE) else 'WORK'}:{number}"
    for mail in filter(None, mails.split(";")):
        yield f"EMAIL;TYPE=INTERNET:{mail}"
    if profile:
        yield f"URL:{SITE}{profile}"
    if note:
        yield f"NOTE:{_plain(note)}"
    yield "END:VCARD"


def _plain(text: str) -> str:
    """Return a text with what a card would take for its own signs marked."""
    for sign in "\\,;":
        text = text.replace(sign, f"\\{sign}")
    return text
