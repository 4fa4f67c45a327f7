"""A calendar file, read record by record: who met whom at which times, and every record accounted for."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from cerchia.formats import ical
from cerchia.formats.delimited import as_utf8
from cerchia.model.event import Event
from cerchia.model.origin import Problem, Problems
from cerchia.read.calendar.kinds import Company, company, is_automatic
from cerchia.read.calendar.meeting import Meeting, meeting
from cerchia.read.calendar.record import Counted, Summary
from cerchia.read.calendar.series import Change, Series, change_for
from cerchia.read.calendar.survey import Head, address, survey
from cerchia.read.calendar.times import Moment, moments

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import tzinfo

    from cerchia.formats.ical import Component

CHUNK = 1 << 20
_SEEN = 80
_ENDINGS = frozenset({".ics", ".vcs", ".ical", ".icalendar"})
_SKIPPED = {
    "VTODO": "task", "VJOURNAL": "journal", "VFREEBUSY": "busy", "VAVAILABILITY": "busy",
    ical.ZONE: "zone",
}  # fmt: skip
_SPLIT = re.compile(r"_R\d{8}(?:T\d{6}Z?)?(?=@google\.com$)")


class Calendar:
    """One file, ready to be read: iterate for its events, then ask `summary` and `problems`.

    The stream must be seekable; each iteration reads it anew from its start. until: the day of the
    export; what comes later has not taken place. owner: the owner's addresses, as far as they are
    known; the file's own are added.
    """

    def __init__(
        self, stream: IO[bytes], file: str, *, until: date, owner: Collection[str] = ()
    ) -> None:
        self.file = file
        self.until = until
        self.problems = Problems()
        self._stream = stream
        self._before = survey(self._chunks)
        self._given = frozenset(one.strip().lower() for one in owner)
        self._start()

    def _start(self) -> None:
        self.problems = Problems()
        self._begun: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._out: Counter[str] = Counter()
        self._read = self._events = 0
        self._first: date | None = None
        self._last: date | None = None
        self._unknown: set[str] = set()

    def __iter__(self) -> Iterator[Event]:
        """Yield the event of each meeting, of those that recur one for each time."""
        self._start()
        for one in ical.components(self._chunks()):
            if one.name == ical.WHOLE:
                continue
            if one.broken == "component_none":
                self._tell("component_none", one.line, one.seen)
                continue
            self._begun[one.name] += 1
            if one.broken:
                self._tell(one.broken, one.line, one.name)
                self._skipped["damaged"] += 1
            elif one.name != "VEVENT":
                self._skipped[_SKIPPED.get(one.name, "other_kind")] += 1
            else:
                yield from self._counting(one)
        if not self._begun["VEVENT"]:
            self._tell("calendar_no_meetings", 0)

    def _chunks(self) -> Iterator[bytes]:
        self._stream.seek(0)
        return as_utf8(iter(lambda: self._stream.read(CHUNK), b""))[1]

    def _tell(self, code: str, line: int, seen: str = "") -> None:
        self.problems.add(Problem(code, self.file, line, seen[:_SEEN]))

    def _counting(self, one: Component) -> Iterator[Event]:
        """Yield the events of a record, and count what became of it."""
        given = 0
        for event in self._of(one):
            given += 1
            self._out[event.out] += 1
            if event.sent and event.out != "future":
                day = event.sent.date()
                self._first, self._last = min(self._first or day, day), max(self._last or day, day)
            yield event
        self._events += given
        self._read += given > 0
        if not given:
            self._skipped["no_instance"] += 1

    def _of(self, one: Component) -> Iterator[Event]:
        said = self._meeting(one)
        with_whom = self._company(said, one.calendar)
        if said.start is None:
            self._tell("date_unreadable", said.line, said.written)
            yield self._event(said, None, with_whom, one.calendar)
        elif said.start.unknown:
            self._zone_unknown(said.line, said.start.unknown)
            yield from self._times(said, said.start, with_whom, one.calendar)
        else:
            yield from self._times(said, said.start, with_whom, one.calendar)

    def _times(
        self, said: Meeting, start: Moment, with_whom: Company, calendar: int
    ) -> Iterator[Event]:
        if not said.recurs:
            yield self._event(said, start, with_whom, calendar, said.instance)
            return
        if start.wall.date() > self.until:
            yield self._event(said, start, with_whom, calendar, start)
            return
        series = Series(said, start)
        replaced = self._before.replaced.get(said.uid, ()) if said.uid else ()
        for one in replaced:
            series.take_out(moments(one, lambda name: self._before.zone(name, calendar)))
        changes = self._changes(said.uid, start)
        for time in series.times(self.until):
            change = change_for(changes, time.wall)
            if change is None:
                yield self._event(said, time, with_whom, calendar, time)
            else:
                also = self._company(change.meeting, calendar)
                yield self._event(change.meeting, change.moved(time), also, calendar, time)
        for code, rule in series.wrong:
            self._tell(code, said.line, rule)

    def _changes(self, uid: str, start: Moment) -> list[Change]:
        found = [self._meeting(one) for one in self._before.onward.get(uid, ())] if uid else []
        return [Change(one.instance.beside(start), one) for one in found if one.instance]

    def _meeting(self, one: Component) -> Meeting:
        def zone(name: str) -> tuple[tzinfo | None, str]:
            return self._before.zone(name, one.calendar)

        return meeting(one, zone)

    def _company(self, said: Meeting, calendar: int) -> Company:
        head = self._before.heads.get(calendar, Head())
        automatic = is_automatic(head.name or self.title)
        return company(said, self.owners, head.method, automatic=automatic)

    def _zone_unknown(self, line: int, name: str) -> None:
        if name not in self._unknown:
            self._unknown.add(name)
            self._tell("calendar_zone_unknown", line, name)

    def _event(
        self,
        said: Meeting,
        time: Moment | None,
        with_whom: Company,
        calendar: int,
        instance: Moment | None = None,
    ) -> Event:
        """Return the event of one time; instance: which time of a series it is, by its first date."""
        out = with_whom.out
        sent, offset = None, None
        if time:
            own = self._before.heads.get(calendar, Head()).zone
            local = self._before.zone("", calendar)[0] if own else None
            sent, offset = time.sent(local)
            there = sent + timedelta(minutes=offset or 0)
            out = "future" if there.date() > self.until and out != "cancelled" else out
        else:
            out = out or "undated"
        mark = f"/{_mark(instance)}" if instance else ""
        return Event(
            said.line, said.uid and said.uid + mark, _thread(said), said.title, with_whom.sender,
            with_whom.to, sent, offset, said.text, "meeting", out, mine=with_whom.mine,
        )  # fmt: skip

    @property
    def title(self) -> str:
        """The calendar's name by the file's, as Google names them."""
        name = PurePosixPath(self.file.replace("\\", "/"))
        return name.stem if name.suffix.lower() in _ENDINGS else name.name

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose calendar it is: the addresses given, and those by which it is called."""
        own = (*self._before.owners(), *address(self.title))
        return tuple(dict.fromkeys((*sorted(self._given), *own)))

    @property
    def counted(self) -> Counted:
        """What became of the records read so far."""
        return Counted(
            dict(sorted(self._begun.items())), self._read, self._events,
            {why: n for why, n in sorted(self._out.items()) if why and n},
            {why: n for why, n in sorted(self._skipped.items()) if n},
        )  # fmt: skip

    def summary(self) -> Summary:
        """Return what the file says of itself, by what was read."""
        heads = self._before.heads.values()
        named = tuple(dict.fromkeys(head.name for head in heads if head.name))
        own = (*self._before.owners(), *address(self.title))
        zone = next((head.zone for head in heads if head.zone), "")
        return Summary(
            named or ((self.title,) if self.title else ()), tuple(dict.fromkeys(own)), zone,
            self._first, self._last, self.counted,
        )  # fmt: skip


def read(stream: IO[bytes], file: str, *, until: date, owner: Collection[str] = ()) -> Calendar:
    """Return the calendar in a seekable stream as its events, to iterate over; any bytes will do.

    file: its path, of an archive's member with the archive's name before it; the calendar's name is
    in it. until, owner: as for Calendar.
    """
    return Calendar(stream, file, until=until, owner=owner)


def recognises(first_bytes: bytes, file_name: str) -> bool:  # noqa: ARG001 - as every source asks
    """Say whether a file is a calendar, by how it begins; its name says nothing."""
    return ical.starts(first_bytes)


def _mark(instance: Moment) -> str:
    """Return what tells one time of a series from the others, the same whatever zone it is told in."""
    if instance.day:
        return f"{instance.wall:%Y%m%d}"
    if instance.zone is None:
        return f"{instance.wall:%Y%m%dT%H%M%S}"
    return f"{instance.sent().at:%Y%m%dT%H%M%SZ}"


def _thread(said: Meeting) -> str:
    """Return what keeps the times of a meeting together; Google cuts a series that was changed in two."""
    if said.uid:
        return _SPLIT.sub("", said.uid)
    words = f"{said.title}\n{said.written}\n{said.organizer}".encode(errors="replace")
    return f"meeting:{hashlib.sha256(words).hexdigest()[:16]}"
