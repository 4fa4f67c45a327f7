"""A first walk through a calendar file, for what is needed before the place at which it stands.

A series comes as one record, and the times of it that were moved or called off as records of their
own anywhere else in the file. So the file is read twice: first only the identity of such times is
kept (a few dozen bytes each), the names of the calendars and the zones they describe; then each
record is read, and given, by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cerchia.formats import ical, zones
from cerchia.formats.content import texts
from cerchia.read.calendar.people import addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import tzinfo

    from cerchia.formats.content import Content
    from cerchia.formats.ical import Component

_OF_CALENDAR = frozenset({"X-WR-CALNAME", "NAME", "X-WR-TIMEZONE", "METHOD"})
_OF_TIME = frozenset({"UID", "RECURRENCE-ID"})
_MOST_ZONES = 1000
_MOST_ONWARD = 1000


@dataclass(frozen=True, slots=True)
class Head:
    """What a VCALENDAR says of all that stands in it."""

    name: str = ""
    zone: str = ""
    method: str = ""


@dataclass(slots=True)
class Survey:
    """What the whole file says beforehand.

    heads: of each VCALENDAR that says anything, by its number. described: zones by the names the
    file gives them. replaced: UID -> RECURRENCE-IDs of the times that have records of their own.
    onward: UID -> the records that stand for a time and all that follow.
    """

    heads: dict[int, Head] = field(default_factory=dict)
    described: dict[str, tzinfo | None] = field(default_factory=dict)
    replaced: dict[str, list[Content]] = field(default_factory=dict)
    onward: dict[str, list[Component]] = field(default_factory=dict)

    def zone(self, name: str, calendar: int) -> tuple[tzinfo | None, str]:
        """Return a zone by the name a time gives, and the name if nothing knows it.

        Without a name it is the calendar's own, None where that names none.
        """
        if not name:
            own = self.heads.get(calendar, Head()).zone
            return (zones.named(own) if own else None), ""
        found = zones.named(name) or self.described.get(name)
        return found, "" if found else name

    def owners(self) -> tuple[str, ...]:
        """Return the addresses by which calendars are called, which are their owners'."""
        return tuple(
            dict.fromkeys(one for head in self.heads.values() for one in address(head.name))
        )


def address(name: str) -> list[str]:
    """Return the address that a calendar's name is, if it is one of a person."""
    found = addresses(name)
    person = len(found) == 1 and found[0] == name.strip().lower()
    return found if person and not found[0].endswith("calendar.google.com") else []


def survey(chunks: Callable[[], Iterable[bytes]]) -> Survey:
    """Walk through a file once; a second time only where records stand for all that follow."""
    found = Survey()
    onward = False
    for one in ical.components(chunks(), _OF_TIME):
        if one.broken:
            continue
        if one.name == ical.WHOLE:
            _head(one, found)
        elif one.name == ical.ZONE and len(found.described) < _MOST_ZONES:
            name = zones.tzid(one)
            if name not in found.described and not zones.named(name):
                found.described[name] = zones.described(one)
        elif one.name == "VEVENT" and (time := _time(one)):
            uid, of_series = time
            found.replaced.setdefault(uid, []).append(of_series)
            onward = onward or _is_onward(of_series)
    if onward:
        _keep_onward(chunks(), found)
    return found


def _keep_onward(chunks: Iterable[bytes], found: Survey) -> None:
    count = 0
    for one in ical.components(chunks):
        time = _time(one) if one.name == "VEVENT" and not one.broken else None
        if time and _is_onward(time[1]) and count < _MOST_ONWARD:
            count += 1
            found.onward.setdefault(time[0], []).append(one)


def _head(one: Component, found: Survey) -> None:
    said = {part.name: texts(part.value)[0] for part in one.contents(_OF_CALENDAR)}
    name = said.get("X-WR-CALNAME", "") or said.get("NAME", "")
    head = Head(name, said.get("X-WR-TIMEZONE", ""), said.get("METHOD", "").upper())
    if head != Head():
        found.heads[one.calendar] = head


def _time(one: Component) -> tuple[str, Content] | None:
    """Return UID and RECURRENCE-ID of a record that stands for one time of a series, else None."""
    if not any(line[:13].upper() == b"RECURRENCE-ID" for line in one.lines):
        return None
    said = {part.name: part for part in one.contents(_OF_TIME)}
    uid, of_series = said.get("UID"), said.get("RECURRENCE-ID")
    return (texts(uid.value)[0], of_series) if uid and of_series else None


def _is_onward(of_series: Content) -> bool:
    return "FUTURE" in of_series.parameter("RANGE").upper()
