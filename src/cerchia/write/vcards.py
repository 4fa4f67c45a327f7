"""vCards: people for an address book, as version 3.0 (RFC 2426).

Google, iCloud, Apple's and Microsoft's programs write 3.0 themselves and read it whole; of 4.0 each
reads something else, and the older Outlook nothing. So `tel:` addresses, `PREF=` and `KIND` stay out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from cerchia.write.letters import lined, one_line, web

if TYPE_CHECKING:
    from cerchia.model.export import Leaving, Spoken

CATEGORY = "cerchia"
"""What every card is filed under, so that all of them are found again, and taken out again."""
PRODUCT = "-//cerchia//people//"
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
WIDTH = 75
"""Octets of a line; what is more goes on the next, behind a blank."""


def cards(people: Iterable[Leaving], spoken: Spoken) -> Iterator[bytes]:
    """Yield a card for each person."""
    for one in people:
        yield b"".join(_folded(line) for line in _lines(one, spoken))


def _lines(one: Leaving, spoken: Spoken) -> Iterator[str]:
    """Yield a card's lines, not yet folded. Its UID stays: a card imported again changes the one there."""
    row = one.listed.row
    first, last = one_line(one.first), one_line(one.last)
    shown = one_line(row.name) or " ".join(filter(None, (first, last)))
    emails, phones = _plain(one.emails), _plain(one.phones)
    shown = shown or next(iter(emails), "") or one_line(row.company) or row.id
    if not last:  # a name that nobody parted: a program that shows N alone shows all of it
        first = shown
    yield from (
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"PRODID:{PRODUCT}",
        f"UID:cerchia-{one_line(row.id)}",
    )
    yield f"N:{_parts(last, first)};;;"
    yield f"FN:{_said(shown)}"
    yield from (f"EMAIL;TYPE=INTERNET:{_said(email)}" for email in emails)
    for phone in phones:  # the book does not say which kind it is
        yield f"TEL;TYPE=VOICE:{_said(phone)}"
    if company := one_line(row.company):
        yield f"ORG:{_said(company)}"
    if position := one_line(row.position):
        yield f"TITLE:{_said(position)}"
    if url := web(row.url):
        yield f"URL:{url}"
    if note := lined(spoken.note(one)).strip():
        yield f"NOTE:{_said(note)}"
    yield f"CATEGORIES:{','.join(_said(each) for each in _labels(spoken.labels(one)))}"
    yield "END:VCARD"


def _labels(more: Sequence[str]) -> list[str]:
    return list(dict.fromkeys((CATEGORY, *_plain(more))))


def _plain(values: Sequence[str]) -> list[str]:
    return [plain for one in values if (plain := one_line(one))]


def _parts(*parts: str) -> str:
    return ";".join(map(_said, parts))


def _said(text: str) -> str:
    """Return a text in which nothing parts a value or a line."""
    return text.translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """Return a line folded between two characters, never within one."""
    plain = line.encode()
    if len(plain) <= WIDTH:
        return plain + b"\r\n"
    made, width = bytearray(), 0
    for letter in line:
        data = letter.encode()
        if width + len(data) > WIDTH:
            made += b"\r\n "
            width = 1
        made += data
        width += len(data)
    return bytes(made) + b"\r\n"
