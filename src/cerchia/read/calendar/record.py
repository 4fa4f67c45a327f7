"""What a calendar file holds: whose it is, and what became of everything that is begun in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Counted:
    """Every component of the file: sum(begun) = read + sum(skipped).

    begun: components by their name, those within others not counted. read: meetings that gave an
    event, or several where they recur. events: how many they gave. out: why events make no tie ->
    events. skipped: reason -> components ("task", "journal", "busy", "zone", "damaged",
    "no_instance" for a series whose every time is replaced or taken out, "other_kind").
    """

    begun: dict[str, int] = field(default_factory=dict)
    read: int = 0
    events: int = 0
    out: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """What the whole file says of itself, known when it has been read to its end.

    names: the calendars' own names. owners: addresses whose calendar the file says it is. zone:
    what the calendar names as its own, "" where it names none. first, last: days of what has
    taken place, None where nothing has.
    """

    names: tuple[str, ...]
    owners: tuple[str, ...]
    zone: str
    first: date | None
    last: date | None
    counted: Counted
