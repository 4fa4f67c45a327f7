"""Quality for a purpose, part by part (science.md §11), and what moved between two days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from cerchia.model.answers import Alignment, Cover, Share
from cerchia.model.purpose import Purpose
from cerchia.model.result import Total
from cerchia.model.vocabulary import Ball, Outcome, Stance

PartName = Literal["coverage", "depth", "freshness", "diversity", "concentration", "redundancy"]
Wish = Literal["high", "low", "either"]
"""What is good for the stance: more of it, less of it, or neither by itself."""
FEW_TIES = 5
"""Ties in line below which a part is not worked out: chance would speak, not the circle."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the quality, 0 to 1, with its 95 % interval.

    value: None where it cannot be worked out. n: people, ties or cells it rests on. wish: what the
    purpose's stance asks for.
    """

    name: PartName
    value: float | None
    low: float | None
    high: float | None
    n: int
    wish: Wish


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind of person that a persona asks for: a trade in the owner's words, else a function, else all of it.

    kind: "trade", "function" or "persona". name: the word or the function, "" for all of it. in_line:
    contacts of that kind in line. active: of them, active. worth: of them, with words each way on
    five days or more in the last year.
    """

    persona: str
    kind: Literal["trade", "function", "persona"]
    name: str
    in_line: int
    active: int
    worth: int


@dataclass(frozen=True, slots=True)
class Quality:
    """What the circle is worth for a purpose: its parts, never one number.

    ties: people in line with at least one word between you.
    """

    purpose: str
    stance: Stance
    as_of: date
    alignment: Alignment
    ties: int
    parts: tuple[Part, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a purpose: the decision's number and when it was said. counts: whether it is the present one."""

    number: int
    at: datetime
    counts: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A purpose that is kept, its versions from the oldest, and whether it is the active one."""

    purpose: Purpose
    active: bool
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Stuck:
    """A conversation with somebody in line that went deep and stands still: days, and whose turn."""

    person: str
    person_id: str
    url: str
    outcome: Outcome
    ball: Ball
    days: int


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody in line who woke up, fell asleep, or is new since then."""

    person: str
    person_id: str
    url: str
    persona: str
    how: Literal["new", "awake", "asleep"]


@dataclass(frozen=True, slots=True)
class Moved:
    """A share then and now; differs: beyond chance (Newcombe's interval of the difference)."""

    name: str
    then: Share
    now: Share
    differs: bool


@dataclass(frozen=True, slots=True)
class Review:
    """What moved since a day, what is stuck, and what the time brought.

    shares: alignment, and the awake share of those in line. standing_then, standing_now: contacts by standing.
    covered_then, covered_now: by persona. deepened: conversations with people in line that went deep in the period.
    planned_minutes: weekly minutes times the weeks of the period. came: the results booked since then
    for this purpose, or for none, by kind.
    """

    purpose: str
    since: date
    until: date
    shares: tuple[Moved, ...]
    parts: tuple[tuple[Part, Part], ...]
    covered: tuple[tuple[Cover, Cover], ...]
    movers: tuple[Mover, ...]
    moved: dict[str, int]
    stuck: tuple[Stuck, ...]
    stuck_in_all: int
    deepened: int
    written: int
    planned_minutes: int
    came: tuple[Total, ...] = ()
