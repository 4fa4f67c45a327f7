"""Who, to whom, when, in which conversation: what the headers of one mail say."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cerchia.formats.mail_address import addresses
from cerchia.formats.mail_date import Moment, moment
from cerchia.formats.mail_words import text, unfolded
from cerchia.model.event import NOBODY, Party

if TYPE_CHECKING:
    from cerchia.formats.mime import Headers

_ID = re.compile(r"<([^<>]{1,998})>")
_PREFIX = re.compile(
    r"(?:(?:re|fw|fwd|r|i|rif|inoltra|aw|wg|antw|tr|rv|ref|res|enc|sv|vs|vl|odp|pd|ynt)\s?(?:\[\d+\]|\(\d+\))?\s?:|\[[^\]]{1,40}\])\s*",
    re.IGNORECASE,
)
_VIA = re.compile(r"^['\"]?(.+?)['\"]? (?:via|tramite|über|através de) .+$", re.IGNORECASE)
_SINCE = datetime(1985, 1, 1)  # noqa: DTZ001 - naive UTC, as all of it; before it there was no mail to export
_AHEAD = timedelta(days=2)
_LATE = timedelta(days=30)
_ROOT = 22
"""Bytes of a Thread-Index that name Outlook's conversation; each answer adds five."""


class When(NamedTuple):
    """The moment a mail was sent, None where nothing tells; source: the header that told it."""

    at: Moment | None
    source: str


def sender(headers: Headers) -> Party:
    """Return who wrote; where a list put itself in their place, the person it names beside it."""
    for name in ("from", "sender", "return-path"):
        found = [one for value in headers.all(name) for one in addresses(value)]
        if found:
            break
    else:
        return NOBODY
    address, said = found[0]
    via = _VIA.match(said)
    if via:
        for name in ("x-original-from", "x-original-sender", "reply-to"):
            real = [one for one in addresses(headers.first(name)) if one.address != address]
            if len(real) == 1:
                return Party(f"email:{real[0].address}", real[0].name or via[1].strip("'\" "))
    return Party(f"email:{address}", said)


def recipients(headers: Headers) -> tuple[Party, ...]:
    """Return whom it went to, each once, the writer too; Bcc stands in one's own mails."""
    found: dict[str, Party] = {}
    for name in ("to", "cc", "bcc"):
        for value in headers.all(name):
            for address, said in addresses(value):
                key = f"email:{address}"
                if key not in found or (said and not found[key].name):
                    found[key] = Party(key, said)
    return tuple(found.values())


def delivered(headers: Headers) -> set[str]:
    """Return the addresses at which a server put it into a mailbox."""
    return {
        one.address
        for name in ("delivered-to", "x-original-to", "envelope-to", "x-delivered-to")
        for value in headers.all(name)
        for one in addresses(value)
    }


def identity(headers: Headers) -> str:
    """Return the Message-ID without brackets, "" where there is none."""
    return _first_id(headers.first("message-id"))


def _first_id(raw: bytes) -> str:
    value = text(raw)
    found = _ID.search(value)
    if found:
        return "".join(found[1].split()).replace("\0", "")
    bare = value.strip()
    return bare if "@" in bare and len(bare) < 998 and not re.search(r"[\s<>\0]", bare) else ""


def thread(headers: Headers, own: str, subject: str, parties: tuple[str, ...]) -> str:
    """Return the conversation: Gmail's number, else the oldest mail it answers, else itself."""
    if gmail := re.match(rb"\s*(\d{1,24})\s*$", headers.first("x-gm-thrid")):
        return gmail[1].decode()
    for name in ("references", "in-reply-to"):
        if oldest := _ID.search(text(headers.first(name))):
            return "".join(oldest[1].split()).replace("\0", "")
    if outlook := _outlook(headers.first("thread-index")):
        return outlook
    if own:
        return own
    words = "\n".join((normalised(subject), *sorted(parties)))
    return f"subject:{hashlib.sha256(words.encode()).hexdigest()[:24]}"


def _outlook(raw: bytes) -> str:
    """Return Outlook's conversation of an answer that names no mail it answers."""
    try:
        index = base64.b64decode(raw.strip(), validate=True)
    except ValueError:
        return ""
    return f"outlook:{index[:_ROOT].hex()}" if len(index) > _ROOT else ""


def normalised(subject: str) -> str:
    """Return a subject without what answering and sending on put before it."""
    bare = subject[:500]
    while found := _PREFIX.match(bare):
        bare = bare[found.end() :]
    return bare.casefold().strip()


def sent(headers: Headers, separator: bytes, now: datetime) -> When:
    """Return when it was sent: by Date, else by the last server, else by the mbox.

    A date before there was mail, after `now`, or long after a server had it, is wrong.
    """
    said = moment(unfolded(headers.first("date"))) if headers.first("date") else None
    passed = next(filter(None, map(_passed, headers.all("received")[:3])), None)
    if said and _plausible(said, now) and not (passed and said.at - passed.at > _LATE):
        return When(said, "date")
    if passed and _plausible(passed, now):
        return When(passed, "received")
    noted = moment(_of_separator(separator)) if separator else None
    if noted and _plausible(noted, now):
        return When(Moment(noted.at, noted.offset or 0), "separator")
    return When(None, "")


def _passed(raw: bytes) -> Moment | None:
    return moment(" ".join(text(raw.rpartition(b";")[2]).split()))


def _plausible(one: Moment, now: datetime) -> bool:
    return _SINCE <= one.at <= now + _AHEAD


def _of_separator(separator: bytes) -> str:
    """Return the date of a line "From somebody Mon Jan  2 15:04:05 2006", which is in UTC."""
    return " ".join(text(separator).split()[2:])
