"""ics: the week as an iCalendar file (RFC 5545) of whole days; it holds titles and no words of anybody's.

A calendar that is read again must change an entry and not double it: its UID stays, its SEQUENCE
grows. Nothing in the agenda has an hour, so no entry has; nobody is rung out of a meeting by an alarm.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from cerchia.model.plan import Entry

MARK = "-//cerchia//agenda//"
"""Stands near the beginning of every file of ours."""


def calendar(entries: Sequence[Entry], name: str, zone: str, now: datetime) -> bytes:
    """Return the file; name: what a calendar program calls it, zone: the owner's; now: UTC."""
    whole = Calendar()
    whole.add("prodid", MARK)
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", name)
    whole.add("x-wr-timezone", zone)
    for entry in entries:
        whole.add_component(_event(entry, now))
    return bytes(whole.to_ical())


def _event(entry: Entry, now: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.replace(microsecond=0))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))  # the day after: RFC 5545 leaves the end out
    event.add("summary", entry.title)
    event.add("sequence", entry.sequence)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")  # it takes minutes, not the day
    return event
