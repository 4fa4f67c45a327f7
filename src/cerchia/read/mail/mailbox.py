"""A mailbox as events, one after the other, and every message of it accounted for."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from itertools import chain
from typing import TYPE_CHECKING

from cerchia.formats import mbox
from cerchia.model.errors import UnreadableError
from cerchia.model.origin import Problem, Problems
from cerchia.read.mail import places
from cerchia.read.mail.letter import Letter, Reader, Sheet
from cerchia.read.mail.owners import Owners
from cerchia.read.mail.record import Counted, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cerchia.formats.archive import Archive, Box, Member
    from cerchia.model.event import Event

_SEEN = 60
_SIZE = re.compile(rb"\s*(\d{1,10})[ \t]*\r?\n")
_NONE = {"headless": "mail_no_header", "blank": "mail_empty"}
_CODES = {"nested": "mail_nested", "text": "mail_text_long"}


class Mailbox:
    """One box, ready to be read: iterate for its events, then ask `counted`, `problems`, `summary`.

    It is a stream: each iteration reads it anew and holds one message, of which mbox.MOST bytes
    are kept. A file of many messages that is damaged raises UnreadableError; a file of one that
    is gone or damaged is told of and passed over.
    """

    def __init__(
        self, archive: Archive, box: Box, now: datetime, owners: Owners | None = None
    ) -> None:
        self.box = box
        self.role = places.of_folder(box.name)
        self._archive = archive
        self._now = now
        self._shared = owners
        self._start()

    def _start(self) -> None:
        self.problems = Problems()
        self.owners = Owners() if self._shared is None else self._shared
        self._begun = self._counting = 0
        self._out: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._noted: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Event]:
        """Yield the event of each message, in the order of the box; `member` is its file."""
        for _, event in self.with_members():
            yield event

    def with_members(self) -> Iterator[tuple[Member, Event]]:
        """Yield the event of each message with the file it stands in."""
        self._start()
        reader = Reader(self.owners, self._now)
        for member in self.box.members:
            for sheet, dropped in self._sheets(member):
                self._begun += 1
                found = reader.letter(sheet)
                self._tell(member.name, sheet, found, dropped)
                if found.event is not None:
                    yield member, found.event
        if not self._begun:
            self.problems.add(Problem("mail_no_messages", self.box.name))

    def _sheets(self, member: Member) -> Iterator[tuple[Sheet, int]]:
        """Yield the messages of a file, and how many bytes of each were too many."""
        if self.box.kind == "mbox":
            for raw in mbox.messages(_unix(self._archive.chunks(member))):
                sheet = Sheet(raw.data, raw.line, raw.separator, self.role, quoted=True)
                yield sheet, raw.dropped
            return
        try:
            data, dropped = _whole(self._archive.chunks(member))
        except UnreadableError:
            self._begun += 1
            self._skipped["unreadable"] += 1
            self.problems.add(Problem("mail_unreadable", member.name))
            return
        line = 1
        if self.box.kind == "emlx" and (size := _SIZE.match(data)):
            data, line = data[size.end() :][: int(size[1])], 2
        role = places.of_folder(member.name)
        yield Sheet(data, line, role=role, flags=places.flags(member.base)), dropped

    def _tell(self, file: str, sheet: Sheet, found: Letter, dropped: int) -> None:
        """Count what became of a message, and say what is wrong with it."""
        line = sheet.line
        if dropped:
            seen = f"{(dropped >> 20) + 1} MiB"
            self.problems.add(Problem("mail_too_large", file, line, seen))
        if found.event is None:
            self._skipped[found.skipped] += 1
            if found.skipped != "deleted":
                seen = sheet.data.strip()[:_SEEN].decode("ascii", "replace")
                self.problems.add(Problem(_NONE[found.skipped], file, line, seen))
            return
        self._out[found.event.out] += 1
        self._noted.update(found.noted)
        if found.cut:
            self.problems.add(Problem(_CODES[found.cut], file, line))
        if found.cut or dropped:
            self._noted["cut"] += 1
        if found.event.out == "no_sender":
            self.problems.add(Problem("mail_no_sender", file, line, found.event.title[:_SEEN]))
        if found.dated in {"received", "separator"}:
            self._noted["received_date"] += 1
            self.problems.add(Problem("mail_date_of_server", file, line))
        elif not found.dated and found.event.out != "draft":
            self.problems.add(Problem("mail_no_date", file, line, found.event.title[:_SEEN]))

    @property
    def counted(self) -> Counted:
        """What became of the messages read so far."""
        out = {why: count for why, count in sorted(self._out.items()) if why}
        return Counted(
            self._begun, self._out[""], out, dict(self._skipped), dict(self._noted)
        )  # fmt: skip

    def summary(self) -> Summary:
        """Return what the box says of itself, by the messages read."""
        return Summary(self.box.name, self.role, self.owners.ranked(), self.counted)


def read(
    archive: Archive, box: Box, *, now: datetime | None = None, owners: Owners | None = None
) -> Mailbox:
    """Return a box of an export as its events, to iterate over; any bytes will do.

    now: naive UTC; what is dated after it is dated wrongly. owners: where to gather whose mail it
    is, if over many boxes.
    """
    return Mailbox(archive, box, now or datetime.now(UTC).replace(tzinfo=None), owners)


def owner_addresses(archive: Archive, found: Iterable[Box]) -> Owners:
    """Return the evidence for whose mail this is, from all boxes."""
    owners = Owners()
    for box in found:
        for _ in read(archive, box, owners=owners):
            pass
    return owners


def _whole(chunks: Iterator[bytes]) -> tuple[bytes, int]:
    """Return the bytes of one message's file, and how many were beyond measure."""
    pieces: list[bytes] = []
    size = 0
    for chunk in _unix(chunks):
        if size < mbox.MOST:
            pieces.append(chunk[: mbox.MOST - size])
        size += len(chunk)
    data = b"".join(pieces)
    return data, max(0, size - mbox.MOST)


def _unix(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield bytes whose lines end with a newline, where the first of them end with a lone return."""
    first = next(chunks, b"").removeprefix(b"\xef\xbb\xbf")
    head = first[: 1 << 16]
    if b"\r" in head and b"\n" not in head:
        return (chunk.replace(b"\r", b"\n") for chunk in chain((first,), chunks))
    return chain((first,), chunks)
