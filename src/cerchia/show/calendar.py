"""The week's proposals and follow-ups as titles of a calendar: who and what, and nothing anybody wrote."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cerchia.model.plan import Entry
from cerchia.show.phrases import plain, say

if TYPE_CHECKING:
    from cerchia.model.plan import Plan

MARK = "-//cerchia//agenda//"
"""Stands near the beginning of every file of ours; write/ics.py puts it there."""
_FIRST = date(2020, 1, 1)
_MOVES = 10_000
"""Days a follow-up may be late before its next number of changes is that of another word about it."""


def entries(found: Plan, lang: str) -> list[Entry]:
    """Return an entry for each proposal of the week, on the day it is due, and for each follow-up.

    What was due before today stands at today. An entry's number of changes grows with its day, a
    follow-up's with each word of the owner's about it and with each day it is late.
    """
    made = []
    for item in found.items:
        one = item.proposal
        day = min(max(one.due, found.today), max(found.sunday, found.today))
        title = say(f"calendar.{one.kind}", lang, person=plain(one.person))
        made.append(Entry(f"{one.id}@cerchia", day, title, max(0, (day - _FIRST).days)))
    for dated in (*found.due, *found.coming):
        title = say("calendar.date", lang, person=plain(dated.person.name or dated.person.id))
        sequence = dated.number * _MOVES + min(max(0, dated.late), _MOVES - 1)
        day = max(dated.day, found.today)
        made.append(Entry(f"date-{dated.id}@cerchia", day, title, sequence))
    return sorted(made, key=lambda one: (one.day, one.uid))


def name(lang: str) -> str:
    """Return what a calendar program calls the calendar."""
    return say("calendar.name", lang)
