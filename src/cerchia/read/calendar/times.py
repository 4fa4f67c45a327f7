"""Times of a calendar: with a zone, in UTC, of nowhere, or of a whole day; and how long they last."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from cerchia.formats import zones
from cerchia.formats.content import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from cerchia.formats.content import Content

_WRITTEN = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?"
)
_LASTS = re.compile(
    r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?"
)
_FIRST, _LAST = date(1, 1, 3), date(9999, 12, 29)


class Sent(NamedTuple):
    """A time as an event keeps it: naive UTC and minutes east of it, or local and None."""

    at: datetime
    offset: int | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as written: local where it stands, with its zone; None for one that is of nowhere.

    day: whether it is a whole day. unknown: the name of a zone that nothing knows.
    """

    wall: datetime
    zone: tzinfo | None = None
    day: bool = False
    unknown: str = ""

    def sent(self, local: tzinfo | None = None) -> Sent:
        """Return it as an event keeps it; local: the calendar's own zone, which UTC is told in."""
        zone = self.zone
        if zone is None or self.day or not _inside(self.wall):
            return Sent(self.wall, None)
        moment = self.wall.replace(tzinfo=zone).astimezone(UTC)
        there = (
            moment.astimezone(local) if local and zone is UTC else self.wall.replace(tzinfo=zone)
        )
        offset = (there.utcoffset() or timedelta(0)) // timedelta(minutes=1)
        return Sent(moment.replace(tzinfo=None), offset)

    def beside(self, other: Moment) -> datetime:
        """Return its local time where another one stands, to compare the two."""
        if self.zone is None or other.zone is None or self.day or not _inside(self.wall):
            return self.wall
        return self.wall.replace(tzinfo=self.zone).astimezone(other.zone).replace(tzinfo=None)


def _inside(wall: datetime) -> bool:
    """Say whether a time is far enough from the ends of all time to be told in another zone."""
    return _FIRST < wall.date() < _LAST


def moment(
    text: str, zone: tzinfo | None, unknown: str = "", *, day: bool = False
) -> Moment | None:
    """Return the time a text writes, None where it writes none; zone: where there is no Z behind."""
    found = _WRITTEN.match(text.strip())
    if not found:
        return None
    year, month, number, *clock = found.groups()
    hour, minute, second = (int(part or 0) for part in clock[:3])
    try:
        wall = datetime(int(year), int(month), int(number), hour, minute, min(second, 59))  # noqa: DTZ001 - its zone stands beside it
    except ValueError:
        return None
    if day or clock[0] is None:
        return Moment(wall.replace(hour=0, minute=0, second=0), None, day=True)
    there = zones.named(found[7]) if found[7] else zone
    return Moment(wall, there, unknown="" if there else unknown)


def moments(one: Content, zone: Callable[[str], tuple[tzinfo | None, str]]) -> list[Moment]:
    """Return the times a line lists, of periods their starts; zone: from a name to a zone.

    Texts that write no time are left out.
    """
    name, value = one.parameter("TZID"), one.value
    if value.startswith("//"):  # Outlook's tzone://Microsoft/Custom, without quotes
        path, _, value = value.partition(":")
        name = f"{name}:{path}"
    there, unknown = zone(name)
    day = one.parameter("VALUE").upper() == "DATE"
    parts = [part for text in texts(value, ",") for part in text.split(";")]
    found = (moment(part.partition("/")[0], there, unknown, day=day) for part in parts)
    return [each for each in found if each]


def lasting(text: str) -> timedelta | None:
    """Return the length that a DURATION writes, None where it writes none."""
    found = _LASTS.fullmatch(text.strip().upper())
    if not found or found[1] == "-" or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
