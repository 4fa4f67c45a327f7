"""The times of a series: what its rules give, without those taken out or replaced, up to a day."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from cerchia.formats import recurrence
from cerchia.read.calendar.times import Moment, moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cerchia.read.calendar.meeting import Meeting

MOST_TIMES = 20_000
"""Times of one series that are given: every day for more than half a century."""
_END = time(23, 59, 59)


@dataclass(slots=True)
class Series:
    """A meeting that recurs; `wrong` says of its rules what is wrong: (code, the rule).

    gone: times that are taken out or have records of their own, whole days where only the day is
    said.
    """

    meeting: Meeting
    start: Moment
    wrong: list[tuple[str, str]] = field(default_factory=list)
    gone: set[datetime] = field(default_factory=set)
    gone_days: set[date] = field(default_factory=set)

    def take_out(self, times: Iterable[Moment]) -> None:
        """Leave out these times."""
        for one in times:
            if one.day or self.start.day:
                self.gone_days.add(one.wall.date())
            else:
                self.gone.add(one.beside(self.start))

    def times(self, until: date) -> Iterator[Moment]:
        """Yield each time up to the end of a day, in their order."""
        last = datetime.combine(until, _END)
        self.take_out(self.meeting.less)
        for text in self.meeting.never:
            self.gone.update(self._limited(text, last))
        given = [self._limited(text, last) for text in self.meeting.rules]
        more = sorted(one.beside(self.start) for one in self.meeting.more)
        given += [iter([self.start.wall]), (wall for wall in more if wall <= last)]
        before = None
        count = 0
        for wall in heapq.merge(*given):
            if wall == before or wall > last:
                continue
            before = wall
            count += 1
            if count > MOST_TIMES:
                self.wrong.append(
                    ("recurrence_long", self.meeting.rules[0] if self.meeting.rules else "")
                )
                return
            if wall not in self.gone and wall.date() not in self.gone_days:
                yield replace(self.start, wall=wall)

    def _limited(self, text: str, last: datetime) -> Iterator[datetime]:
        """Yield what one rule gives; it cannot give more than is told."""
        rule = recurrence.rule(text)
        end = self._end(rule, last) if rule else None
        if rule is None or end is None:
            self.wrong.append(("recurrence_unreadable", text))
            return
        if rule.too_often:
            self.wrong.append(("recurrence_too_often", text))
            return
        for count, wall in enumerate(recurrence.walls(rule, self.start.wall, end), start=1):
            yield wall
            if count > MOST_TIMES:
                return

    def _end(self, rule: recurrence.Rule, last: datetime) -> datetime | None:
        """Return the last moment of a rule, None where what it writes is none."""
        if not rule.until:
            return last
        end = moment(rule.until, self.start.zone)
        if end is None:
            return None
        wall = datetime.combine(end.wall.date(), _END) if end.day else end.beside(self.start)
        return min(last, wall)


@dataclass(frozen=True, slots=True)
class Change:
    """A record that stands for a time of a series and all that follow: since when, and what it says."""

    since: datetime
    meeting: Meeting

    def moved(self, time_: Moment) -> Moment:
        """Return a time as this record moves it."""
        start = self.meeting.start
        ahead = start.beside(time_) - self.since if start and not start.day else timedelta(0)
        return replace(time_, wall=time_.wall + ahead)


def change_for(changes: list[Change], wall: datetime) -> Change | None:
    """Return what holds at a time: the last change that began before it."""
    found = [one for one in changes if one.since <= wall]
    return max(found, key=lambda one: one.since) if found else None
