"""Time zones by whatever name a calendar gives them, and those it describes itself (VTIMEZONE)."""

from __future__ import annotations

import bisect
import re
import zoneinfo
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from cerchia.formats import recurrence
from cerchia.formats.content import texts

if TYPE_CHECKING:
    from cerchia.formats.ical import Component

_UNTIL = datetime(2100, 1, 1)  # noqa: DTZ001 - local times of the zone itself
_MOST_CHANGES = 2000
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?(?::?(\d{2}))?")
_BRACKETED = re.compile(r"\((?:UTC|GMT)([+-]\d{1,2}:\d{2})\)")
_LOCAL = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?")
_UTC = frozenset(
    {"utc", "gmt", "z", "etc/utc", "zulu", "greenwich mean time", "tzone://microsoft/utc"}
)
_WINDOWS = {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}
_SAID = frozenset({"TZID", "X-LIC-LOCATION"})
_CHANGE = frozenset({"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"})


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a zone's offset: the local time of before at which it comes, before and after."""

    start: datetime
    before: timedelta
    after: timedelta


class Described(tzinfo):
    """A zone by its changes, in their order; there must be one.

    A local time that is left out keeps the offset of before, of two with one name it is the first.
    """

    def __init__(self, name: str, changes: list[Change]) -> None:
        self._name = name
        none = timedelta(0)
        self._walls = [one.start + max(one.after - one.before, none) for one in changes]
        self._moments = [one.start - one.before for one in changes]
        self._offsets = [changes[0].before, *(one.after for one in changes)]

    def utcoffset(self, dt: datetime | None) -> timedelta:
        """Return how far east of UTC a local time is."""
        if dt is None:
            return self._offsets[-1]
        return self._offsets[bisect.bisect_right(self._walls, dt.replace(tzinfo=None))]

    def fromutc(self, dt: datetime) -> datetime:
        """Return the local time of a time in UTC."""
        moment = dt.replace(tzinfo=None)
        return dt + self._offsets[bisect.bisect_right(self._moments, moment)]

    def dst(self, dt: datetime | None) -> timedelta | None:  # noqa: ARG002 - as datetime asks
        """Return None: the description says how far from UTC and nothing else."""
        return None

    def tzname(self, dt: datetime | None) -> str:  # noqa: ARG002 - as datetime asks
        """Return the name the calendar gives it."""
        return self._name


def tzid(zone: Component) -> str:
    """Return the name under which a calendar describes a zone."""
    return next((one.value.strip() for one in zone.contents(frozenset({"TZID"}))), "")


@lru_cache(maxsize=4096)
def named(name: str) -> tzinfo | None:
    """Return the zone of a name: IANA's, a program's path that ends in one, Windows', an offset.

    None where nothing knows it.
    """
    name = name.strip().strip('"')
    if name.casefold() in _UTC:
        return UTC
    if windows := _WINDOWS.get(name.casefold()):
        return _iana(windows)
    parts = [part for part in name.split("/") if part]
    for start in range(len(parts)):
        if found := _iana("/".join(parts[start:])):
            return found
    found_offset = _BRACKETED.match(name)
    offset = _minutes(found_offset[1] if found_offset else name)
    return None if offset is None else timezone(offset)


def described(zone: Component) -> tzinfo | None:
    """Return the zone that a VTIMEZONE describes, None where it says nothing to count with."""
    said = {one.name: one.value.strip() for one in zone.contents(_SAID)}
    if known := named(said.get("X-LIC-LOCATION", "")):
        return known
    changes: list[Change] = []
    for one in zone.inner:
        changes += _changes(one)
    changes.sort(key=lambda change: change.start)
    return Described(said.get("TZID", ""), changes) if changes else None


def _iana(name: str) -> tzinfo | None:
    try:
        return zoneinfo.ZoneInfo(name)
    except (OSError, ValueError, zoneinfo.ZoneInfoNotFoundError):
        return None


def _minutes(text: str) -> timedelta | None:
    """Return an offset as "+0100", "GMT+1" or "UTC+01:00" write it."""
    found = _OFFSET.fullmatch(text.strip())
    if not found:
        return None
    hours, minutes, seconds = int(found[2]), int(found[3] or 0), int(found[4] or 0)
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if offset >= timedelta(hours=24):
        return None
    return offset if found[1] == "+" else -offset


def _changes(one: Component) -> list[Change]:
    """Return when a STANDARD or DAYLIGHT begins, in local time, and the offsets before and after."""
    said = {part.name: part.value.strip() for part in one.contents(_CHANGE)}
    start = _local(said.get("DTSTART", ""))
    before, after = _minutes(said.get("TZOFFSETFROM", "")), _minutes(said.get("TZOFFSETTO", ""))
    if start is None or after is None:
        return []
    starts = [start]
    rule = recurrence.rule(said["RRULE"]) if said.get("RRULE") else None
    if rule and not rule.too_often and rule.freq <= 1:  # by the year or month, as zones change
        last = _local(rule.until) or _UNTIL
        for wall in recurrence.walls(rule, start, min(last + timedelta(days=1), _UNTIL)):
            starts.append(wall)
            if len(starts) > _MOST_CHANGES:
                break
    starts += filter(None, map(_local, texts(said.get("RDATE", ""), ",")))
    return [Change(wall, after if before is None else before, after) for wall in set(starts)]


def _local(text: str) -> datetime | None:
    found = _LOCAL.match(text)
    try:
        return datetime(*(int(part or 0) for part in found.groups())) if found else None  # type: ignore[arg-type]  # noqa: DTZ001 - local times of the zone itself
    except ValueError:
        return None
