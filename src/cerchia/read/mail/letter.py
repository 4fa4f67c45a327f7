"""One mail as an event: who wrote what to whom, or why it does not count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.formats import mime
from cerchia.formats.mail_words import unfolded
from cerchia.model.event import Event
from cerchia.read.mail import heads, kinds, places
from cerchia.read.mail.words import Words, words

if TYPE_CHECKING:
    from datetime import datetime

    from cerchia.formats.mime import Headers, Message
    from cerchia.model.event import Party
    from cerchia.read.mail.owners import Owners
    from cerchia.read.mail.places import Role

WORDLESS = frozenset({"spam", "trash", "bulk", "no_reply", "failure"})
"""What nobody will read: its text, most of a mailbox's words, is not worked out."""
_MINE = frozenset({"sent", "draft"})
_ENOUGH = frozenset({"from", "to", "subject", "date", "message-id", "received", "sender", "bcc"})
"""Without any of these it is no mail."""
_SUBJECT = 1_000
_DELETED = 0x8
_STATUS = re.compile(rb"\s*([0-9a-fA-F]{1,8})\s*$")
_CERTIFIED = re.compile(rb"posta-certificata", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One message's bytes and where they lay.

    line: where it begins in its file. separator: the line of the mbox above it, "" where there is
    none. role: what its folder says. flags: a Maildir's. quoted: whether an mbox may have marked
    lines of it.
    """

    data: bytes
    line: int = 1
    separator: bytes = b""
    role: Role = ""
    flags: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """What became of a message: the event, or why there is none; what was noted; what was cut."""

    event: Event | None
    skipped: str = ""
    noted: tuple[str, ...] = ()
    cut: str = ""
    dated: str = "date"


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one message after the other. owners: takes what they say of whose mailbox it is.

    now: naive UTC; what is dated after it is dated wrongly.
    """

    owners: Owners
    now: datetime

    def letter(self, sheet: Sheet) -> Letter:
        """Return what a message shows."""
        message = mime.read(sheet.data)
        outer = message.headers
        if not outer.values.keys() & _ENOUGH:
            return Letter(None, "headless" if sheet.data.strip() else "blank")
        if _deleted(outer):
            return Letter(None, "deleted")
        return self._read(sheet, _certified(message, sheet.data) or message, outer)

    def _read(self, sheet: Sheet, message: Message, outer: Headers) -> Letter:
        """Return a message as an event. outer: what the server filed; other than its own if certified."""
        headers = message.headers
        writer, to = heads.sender(headers), heads.recipients(headers)
        own = heads.identity(headers)
        subject = unfolded(headers.first("subject"))[:_SUBJECT]
        roles = places.of_labels(places.labels(outer)) | _laid(sheet)
        out = _out(sheet, message, writer, subject, roles)
        if not out and {one.key for one in to} == {writer.key} and _stayed(outer, writer):
            out = "self"
        to = tuple(one for one in to if one.key != writer.key)
        when = heads.sent(headers, sheet.separator, self.now)
        found = Words("", "", (), cut=False)
        if out not in WORDLESS:
            found = words(message, sheet.data, writer.name, quoted=sheet.quoted)
        filed = outer if outer.first("x-gm-thrid") else headers
        thread = heads.thread(filed, own, subject, (writer.key, *(one.key for one in to)))
        event = Event(
            sheet.line, own, thread, subject, writer, to,
            when.at.at if when.at else None, when.at.offset if when.at else None,
            found.text, "message", out, found.signature, True if roles & _MINE else None,
        )  # fmt: skip
        self._evidence(outer, event, sent="sent" in roles)
        noted = (*found.noted, "certified") if headers is not outer else found.noted
        cut = "nested" if message.cut else "text" if found.cut else ""
        return Letter(event, "", noted, cut, when.source)

    def _evidence(self, outer: Headers, event: Event, *, sent: bool) -> None:
        """Take what a message says of whose mailbox it is."""
        if event.out in {"spam", "failure"}:
            return
        address = _address(event.sender)
        unrouted = not outer.first("received") and event.out in {"", "draft"}
        if address and (sent or unrouted):
            self.owners.sent(address, by_place=sent)
        self.owners.delivered(heads.delivered(outer))
        if not event.out and not sent:
            self.owners.addressed([_address(one) for one in event.to])


def _address(party: Party) -> str:
    return party.key.removeprefix("email:")


def _stayed(outer: Headers, writer: Party) -> bool:
    """Say whether no server delivered it to somebody else; who writes to many in Bcc names himself."""
    return heads.delivered(outer) <= {_address(writer)}


def _deleted(headers: Headers) -> bool:
    """Say whether Thunderbird deleted it and did not clear it away yet."""
    status = _STATUS.match(headers.first("x-mozilla-status"))
    return status is not None and bool(int(status[1], 16) & _DELETED)


def _certified(message: Message, data: bytes) -> Message | None:
    """Return the mail within an Italian certified one, whose outer sender is the provider."""
    if not _CERTIFIED.search(message.headers.first("x-trasporto") + message.headers.first("from")):
        return None
    for part in message.parts:
        if part.type == "message/rfc822" and not part.encoding.startswith(("base64", "quoted")):
            return mime.read(data, part.start, part.end)
    return None


def _laid(sheet: Sheet) -> set[Role]:
    """Return what folder and flags say of a message."""
    found: set[Role] = {sheet.role} if sheet.role else set()
    if "T" in sheet.flags:
        found.add("trash")
    if "D" in sheet.flags:
        found.add("draft")
    return found


def _out(sheet: Sheet, message: Message, writer: Party, subject: str, roles: set[Role]) -> str:
    """Return why a message makes no tie: where it lies comes before what it is."""
    for role in ("spam", "trash", "draft"):
        if role in roles:
            return role
    address = _address(writer)
    return kinds.reason(message, sheet.data, address, subject) or ("" if address else "no_sender")
