"""iCalendar 2.0 and vCalendar 1.0 files, one component at a time: bytes to components, nobody known.

A strict reader stops at the first bad line; here one bad component costs that component, and the
memory is that of one. What its lines say, `content.content` tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cerchia.formats import content
from cerchia.formats.content import Unfolding, name_of
from cerchia.formats.lines import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cerchia.formats.content import Content

WHOLE = "VCALENDAR"
ZONE = "VTIMEZONE"
RECORDS = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", ZONE})
"""What stands in a calendar; none of them stands in another of them."""
_ATTACHED = frozenset({"ATTACH", "IMAGE", "PHOTO"})
_EDGES = frozenset({b"BE", b"Be", b"be", b"EN", b"En", b"en"})
_EDGE = re.compile(rb"(?:(BEGIN)|END):(.*)", re.IGNORECASE | re.DOTALL)
_MOST_INNER = 400
"""Changes of a zone that are kept; a zone of two a year has as many in two centuries."""


@dataclass(frozen=True, slots=True)
class Component:
    """One component, the line it begins on, its unfolded lines; `broken` says what is wrong with it.

    calendar: of which VCALENDAR in the file, from 1; 0 for one that stands in none. The VCALENDAR
    itself comes when it ends, with the lines that are its own. inner: what stands in it; the
    changes of a zone only, alarms are left out. broken: "component_open" (it does not end),
    "component_long", "component_none" (lines that are in nothing), "" for nothing; what a broken
    one holds may be cut, and is not given.
    """

    name: str
    line: int
    calendar: int
    lines: tuple[bytes, ...] = ()
    inner: tuple[Component, ...] = ()
    broken: str = ""
    seen: str = ""

    def contents(self, names: frozenset[str]) -> Iterator[Content]:
        """Yield its lines of these names, taken apart."""
        for line in self.lines:
            if name_of(line) in names:
                yield content.content(line)


@dataclass(slots=True)
class _Open:
    """A component that is being read."""

    name: str
    calendar: int
    said: Unfolding
    inner: list[Component] = field(default_factory=list)

    def closed(self) -> Component:
        """Return it whole."""
        if self.said.short:
            return self.broken("component_long")
        kept = tuple(bytes(line) for line in self.said.lines if line.strip())
        return Component(self.name, self.said.line, self.calendar, kept, tuple(self.inner))

    def broken(self, why: str) -> Component:
        """Return only that it was there."""
        return Component(self.name, self.said.line, self.calendar, broken=why)


def starts(head: bytes) -> bool:
    """Say whether a file that begins so is a calendar."""
    return content.starts(head, b"BEGIN:VCALENDAR") or content.starts(head, b"BEGIN:VEVENT")


def components(chunks: Iterable[bytes], only: frozenset[str] | None = None) -> Iterator[Component]:
    """Yield every component of a file in UTF-8 or any older character set; none is passed over.

    only: the properties of records that are wanted, None for all; of zones and calendars all are
    given.
    """
    reading = _Reading(only)
    for number, line, whole in lines(chunks):
        if line[:2] in _EDGES and (edge := _EDGE.match(line)):
            name = edge[2].strip().upper().decode("ascii", "replace")
            yield from reading.begin(number, name) if edge[1] else reading.end(name)
        elif reading.stack:
            reading.stack[-1].said.take(line, whole=whole)
        elif not reading.stray and line.strip():
            reading.stray = True
            seen = line[:80].decode(errors="replace")
            yield Component("", number, 0, (), (), "component_none", seen)
    yield from reading.rest()


class _Reading:
    """What is open, the outermost first."""

    def __init__(self, only: frozenset[str] | None) -> None:
        self._only = only
        self.stack: list[_Open] = []
        self.stray = False
        self._calendars = 0

    def begin(self, number: int, name: str) -> Iterator[Component]:
        """Open a component; what cannot hold it has not ended."""
        self.stray = False
        if name == WHOLE:
            yield from self.rest()
            self._calendars += 1
        elif name in RECORDS:
            while self.stack and self.stack[-1].name != WHOLE:
                yield from self._given_up()
        inside = self.stack[0].calendar if self.stack and self.stack[0].name == WHOLE else 0
        calendar = self._calendars if name == WHOLE else inside
        only = None if name in {WHOLE, ZONE} or self._in_zone() else self._only
        self.stack.append(_Open(name, calendar, Unfolding(number, _ATTACHED, only)))

    def _in_zone(self) -> bool:
        return bool(self.stack) and self.stack[-1].name == ZONE

    def end(self, name: str) -> Iterator[Component]:
        """Close a component and what is left open in it; an end of nothing that is open is none."""
        if name not in {one.name for one in self.stack}:
            return
        while self.stack[-1].name != name:
            yield from self._given_up()
        one = self.stack.pop()
        outer = self.stack[-1] if self.stack else None
        if outer is None or outer.name == WHOLE:
            yield one.closed()
        elif outer.name == ZONE and len(outer.inner) < _MOST_INNER:
            outer.inner.append(one.closed())

    def rest(self) -> Iterator[Component]:
        """Give up whatever is open; of a calendar that is cut its own lines are still whole."""
        while self.stack:
            if self.stack[-1].name == WHOLE:
                yield self.stack.pop().closed()
            else:
                yield from self._given_up()

    def _given_up(self) -> Iterator[Component]:
        one = self.stack.pop()
        if not self.stack or self.stack[-1].name == WHOLE:
            yield one.broken("component_open")
