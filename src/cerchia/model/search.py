"""Search: what somebody typed, the messages and people it finds, and where in the words it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Order = Literal["newest", "ranked"]
ORDERS: tuple[Order, ...] = get_args(Order)
MANY = 20_000
"""Hits beyond which they are neither counted nor ranked."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One word or phrase; opening: its last word may go on; without: it must not be there."""

    text: str
    opening: bool = False
    without: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: all the pieces. cut: there was more, which does not count."""

    pieces: tuple[Piece, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words round what was found; marks: from where to where it stands in them, one after the other.

    before, after: there is more of the message on that side.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """One message. number: the one it has in these findings, and in none other.

    person: the other, "" where it is mine to a group; at: in the owner's zone.
    """

    number: int
    conversation: str
    person: str
    person_id: str
    url: str
    at: datetime
    mine: bool
    group: bool
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Found:
    """Some of the messages that were found, from the `first` on.

    total: how many there are; more: more than that, nobody counted. order: how these are, newest
    too where ranking was wanted of too many. words: whether anything was looked for at all.
    """

    hits: tuple[Hit, ...]
    total: int
    more: bool
    order: Order
    first: int
    words: bool
    cut: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message stands in its conversation: its number from the oldest, 0 on, of how many."""

    place: int
    messages: int

    def page(self, most: int) -> int | None:
        """Return the `before` of the page of so many that holds it, None for the newest page."""
        before = self.messages - (self.messages - 1 - self.place) // most * most
        return before if before < self.messages else None


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person found by name, company or title."""

    id: str
    name: str
    url: str
    company: str
    position: str
    contact: bool


@dataclass(frozen=True, slots=True)
class People:
    """Those found, by name first, then the strongest tie; total: how many there are."""

    people: tuple[Somebody, ...]
    total: int
