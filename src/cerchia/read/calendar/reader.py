"""Calendars as a channel: who met whom, at which times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.formats.archive import Box
from cerchia.model.event import Account, Signed
from cerchia.read.calendar import calendar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cerchia.formats.archive import Archive
    from cerchia.model.event import Event


@dataclass(frozen=True, slots=True)
class Calendars:
    """iCalendar files of any program."""

    name: str = "calendar"

    def boxes(self, archive: Archive) -> Sequence[Box]:
        """Return the calendars of an export, known by how they begin."""
        return [
            Box(one.name, (one,))
            for one in archive.members
            if calendar.recognises(archive.head(one), one.name)
        ]

    def signed(self, signature: str, name: str, key: str) -> Signed:  # noqa: ARG002 - nobody signs here
        """Return nothing: nobody signs here."""
        return Signed()

    def events(self, archive: Archive, box: Box, until: date) -> Meetings:
        """Return the events of a calendar, to iterate over."""
        return Meetings(archive, box, until)


reader = Calendars()


class Meetings:
    """The events of one calendar; see channel.reader.Events."""

    def __init__(self, archive: Archive, box: Box, until: date) -> None:
        path = f"{archive.path.name}/{box.name}"
        self._stream = archive.stream(box.members[0])
        self._calendar = calendar.read(self._stream, path, until=until)

    def __iter__(self) -> Iterator[Event]:
        """Yield the event of each time of each meeting."""
        return iter(self._calendar)

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    def account(self) -> Account:
        """Return what became of the components: each time of a meeting, and each that gave none."""
        counted = self._calendar.counted
        return Account(
            counted.events + sum(counted.skipped.values()),
            counted.skipped,
            {},
            tuple(self._calendar.problems.all()),
            tuple(f"email:{one}" for one in self._calendar.summary().owners),
        )
