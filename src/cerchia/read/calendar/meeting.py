"""One VEVENT as it stands in the file, before it becomes the times at which it took place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

from cerchia.formats.content import texts
from cerchia.read.calendar import words
from cerchia.read.calendar.people import Guest, guest
from cerchia.read.calendar.times import Moment, lasting, moments

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from cerchia.formats.content import Content
    from cerchia.formats.ical import Component

    Zone = Callable[[str], tuple[tzinfo | None, str]]

_NAMES = frozenset({
    "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "X-ALT-DESC", "ORGANIZER",
    "ATTENDEE", "STATUS", "TRANSP", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID",
    "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY",
})  # fmt: skip
_ALL_DAY = (
    "X-MICROSOFT-CDO-ALLDAYEVENT",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT",
    "X-FUNAMBOL-ALLDAY",
)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a VEVENT says.

    written: its start as it stands there. long: whether it lasts a day or more. rules, never:
    RRULEs and EXRULEs as written. more, less: RDATE and EXDATE. instance: the RECURRENCE-ID; onward:
    whether it stands for all that follow too. free: whether it leaves its owner's time free.
    """

    line: int
    uid: str
    start: Moment | None
    written: str
    long: bool
    title: str
    text: str
    organizer: Guest | None
    guests: tuple[Guest, ...]
    status: str
    free: bool
    rules: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    more: tuple[Moment, ...] = ()
    less: tuple[Moment, ...] = ()
    instance: Moment | None = None
    onward: bool = False

    @property
    def recurs(self) -> bool:
        """Whether it takes place more than once, by its own words."""
        return bool(self.rules or self.more) and self.instance is None


def meeting(component: Component, zone: Zone) -> Meeting:
    """Return what a VEVENT says; zone: from the name of a zone to the zone."""
    said: defaultdict[str, list[Content]] = defaultdict(list)
    for one in component.contents(_NAMES):
        said[one.name].append(one)
    start = _first(said["DTSTART"], zone)
    title = words.title(_text(said["SUMMARY"]))
    description = _text(said["DESCRIPTION"]) or _text(said["X-ALT-DESC"])
    all_day = any(
        one.value.strip().upper() in {"TRUE", "1"} for key in _ALL_DAY for one in said[key]
    )
    if start and all_day and start.wall.time() == time():
        start = replace(
            start, zone=None, day=True, unknown=""
        )  # as whole days are written elsewhere
    return Meeting(
        component.line, _text(said["UID"]), start, _text(said["DTSTART"]),
        all_day or _long(start, said, zone), title, words.written(title, description),
        next((guest(one) for one in said["ORGANIZER"] if one.value.strip()), None),
        tuple(guest(one) for one in said["ATTENDEE"]), _text(said["STATUS"]).upper(),
        _text(said["TRANSP"]).upper() in {"TRANSPARENT", "1"},
        _rules(said["RRULE"]), _rules(said["EXRULE"]), _all(said["RDATE"], zone),
        _all(said["EXDATE"], zone), _first(said["RECURRENCE-ID"], zone),
        any("FUTURE" in one.parameter("RANGE").upper() for one in said["RECURRENCE-ID"]),
    )  # fmt: skip


def _text(found: list[Content]) -> str:
    """Return what a property says, the first that says anything."""
    return next((text for one in found if (text := texts(one.value)[0])), "")


def _rules(found: list[Content]) -> tuple[str, ...]:
    return tuple(rule for one in found if (rule := one.value.strip()))


def _all(found: list[Content], zone: Zone) -> tuple[Moment, ...]:
    return tuple(moment for one in found for moment in moments(one, zone))


def _first(found: list[Content], zone: Zone) -> Moment | None:
    return next(iter(_all(found[:1], zone)), None)


def _long(start: Moment | None, said: dict[str, list[Content]], zone: Zone) -> bool:
    """Say whether it lasts a day or more."""
    if start is None or start.day:
        return start is not None
    if end := _first(said["DTEND"], zone):
        return end.beside(start) - start.wall >= _DAY
    length = lasting(_text(said["DURATION"]))
    return length is not None and length >= _DAY
