"""Clean-up: who could go and why, what would change, and the list the owner works through by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from cerchia.model.answers import Alignment, Because, Figure, Share
    from cerchia.model.report import Rings


CERTAIN = 0.8
"""Certainty from which somebody is proposed; below it the list ends, however short it is."""
BATCH = 25
"""How many of a list are shown at a time, to be worked through by hand."""
PAGE = 50
"""Rows of a page of the list."""

Ground = Literal["extra", "spam", "fake"]
Stays = Literal["safelisted", "company", "known", "young", "undated", "recent", "doubt"]

STAYS: tuple[Stays, ...] = get_args(Stays)
"""Why somebody off line, spamming or fake stays all the same, the strongest reason first."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a list ends: at the certainty `least`, and after `most` people at the latest."""

    least: float = CERTAIN
    most: int | None = None


USUAL = Bar()


@dataclass(frozen=True, slots=True)
class Parting:
    """One contact who could go: on which ground, each reason, and how certain that is (0-1).

    days_silent: since the last word, else since the connection; None where neither day is known.
    """

    id: str
    person: str
    url: str
    ground: Ground
    because: tuple[Because, ...]
    certainty: float
    days_silent: int | None


@dataclass(frozen=True, slots=True)
class Going:
    """One contact who could go, without the reasons."""

    id: str
    ground: Ground
    certainty: float


@dataclass(frozen=True, slots=True)
class SortedOut:
    """All who could go, at whatever certainty, the most certain first; the rest as in `CleanUp`.

    stays: "doubt" counts those of the rows whom certainty does not propose.
    """

    rows: tuple[Going, ...]
    judged: bool
    stays: dict[Stays, int]
    unknown: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom of those who could go the owner lets go: all who are certain, but for what was ticked.

    ground: only who goes on it. doubt: list who is in doubt too, unticked. none: begin with nobody.
    but: ids whose tick was turned.
    """

    ground: Ground | None = None
    doubt: bool = False
    none: bool = False
    but: frozenset[str] = frozenset()

    def listed(self, rows: tuple[Going, ...]) -> tuple[Going, ...]:
        """Return whom the list shows."""
        return tuple(
            one
            for one in rows
            if (self.doubt or one.certainty >= CERTAIN) and self.ground in {None, one.ground}
        )

    def ticked(self, one: Going) -> bool:
        """Say whether somebody listed would go."""
        return (not self.none and one.certainty >= CERTAIN) != (one.id in self.but)

    def chosen(self, rows: tuple[Going, ...]) -> list[str]:
        """Return the ids of those listed who would go."""
        return [one.id for one in self.listed(rows) if self.ticked(one)]


@dataclass(frozen=True, slots=True)
class Alike:
    """So many contacts that count alike for the whole: the line (None: not known), the persona."""

    in_line: bool | None
    persona: str
    count: int
    active: int


@dataclass(frozen=True, slots=True)
class Covered:
    """One persona: how many of the contacts that can be judged fit it, and how many are active."""

    persona: str
    share: Share
    active: int


@dataclass(frozen=True, slots=True)
class Whole:
    """What a circle is worth for its purpose; alignment is None without one, diversity with one employer."""

    contacts: int
    alignment: Alignment | None
    coverage: tuple[Covered, ...]
    diversity: Figure | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The circle as it is, and without `gone` of its contacts."""

    gone: int
    before: Whole
    after: Whole


@dataclass(frozen=True, slots=True)
class CleanUp:
    """Who could go, the most certain first; least: the certainty at which the list ends.

    more: how many beyond the number asked for are as certain. stays: why others stay, counted.
    unknown: contacts of whom too little is known. judged: there is a purpose; without one only
    spam and fakes can be told.
    """

    rows: tuple[Parting, ...]
    more: int
    least: float
    judged: bool
    stays: dict[Stays, int]
    unknown: int
    what_if: WhatIf


@dataclass(frozen=True, slots=True)
class CleanUpPage:
    """One page of who could go, as `CleanUp`; total: all who could go, whom the what-if is about."""

    rows: tuple[Parting, ...]
    total: int
    page: int
    pages: int
    least: float
    judged: bool
    stays: dict[Stays, int]
    unknown: int
    what_if: WhatIf


@dataclass(frozen=True, slots=True)
class TwoRings:
    """The circle as it is drawn, before and after."""

    before: Rings
    after: Rings


@dataclass(frozen=True, slots=True)
class Kept:
    """A list as it was kept: its name, the day it is about, whom it holds, the numbers of that day.

    before, after: in line, known and unknown.
    """

    name: str
    as_of: date
    people: tuple[str, ...]
    before: tuple[int, int, int]
    after: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Ticked:
    """People the owner says to have removed on the network, from which list, and on which day."""

    name: str
    day: date
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody on a list, and the day it was ticked off (None: never)."""

    id: str
    person: str
    url: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Checklist:
    """How far the owner is with a list, held against the newest export.

    left: how many are still to do; open: those, or the first of them. waiting: ticked, and no newer export has said anything. gone: no longer
    among the contacts; hidden: some of them may only be hidden. still: ticked, and a newer export
    has them all the same, from this list or an earlier one. spared: no longer proposed.
    """

    as_of: date
    export: date | None
    total: int
    before: Alignment
    after: Alignment
    left: int
    open: tuple[Parting, ...]
    waiting: tuple[Named, ...]
    gone: tuple[Named, ...]
    hidden: bool
    still: tuple[Named, ...]
    spared: int


@dataclass(frozen=True, slots=True)
class Safe:
    """Somebody on the safelist, the decision that put them there, and when."""

    id: str
    person: str
    url: str
    number: int
    day: date
