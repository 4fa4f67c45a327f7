"""What the owner notes about people: notes, tags, cadences, what was copied; levers and saved views."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from cerchia.model.draft import DRAFT_KINDS
from cerchia.model.lint import KINDS

NOTE_MOST = 4_000
"""Letters of a note."""
TAG_MOST, TAGS_MOST = 40, 20
"""Letters of a tag, and tags of one person."""
CADENCE_MOST = 3_650
"""Days of the longest cadence."""
LEVER_MOST = 500
"""Letters of a lever."""
VIEW_MOST, QUERY_MOST = 60, 2_000
"""Letters of a view's name, and of its query."""
COPIED_MOST = 10_000
"""Letters of a copied message: LinkedIn takes 8,000."""

LeverKind = Literal["discount", "invitation", "preview", "other"]
LEVERS: tuple[LeverKind, ...] = get_args(LeverKind)
MESSAGES: tuple[str, ...] = tuple(dict.fromkeys((*DRAFT_KINDS, *KINDS)))
"""Kinds of message that can be copied: those drafted and those linted."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note on a person. made: when it was first said, at: in these words; number: the decision."""

    id: str
    person: str
    text: str
    made: datetime
    at: datetime
    number: int


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag, and how many people have it."""

    tag: str
    people: int


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often the owner wants to be in touch with somebody; at: since when he wants it."""

    person: str
    days: int
    at: datetime
    number: int


@dataclass(frozen=True, slots=True)
class Copied:
    """A message the owner took to somebody: which kind, its words, when."""

    id: str
    person: str
    kind: str
    text: str
    at: datetime
    number: int


@dataclass(frozen=True, slots=True)
class Marks:
    """All that the owner noted about one person: notes and copied messages the newest first.

    tags_number, cadence_number: the decisions that count about these, 0 for none; a face hands them
    back as `seen`.
    """

    person: str
    notes: tuple[Note, ...] = ()
    tags: tuple[str, ...] = ()
    tags_number: int = 0
    cadence: Cadence | None = None
    cadence_number: int = 0
    copied: tuple[Copied, ...] = ()


@dataclass(frozen=True, slots=True)
class Lever:
    """Something the owner can offer; until: the last day it is good for, None for no end."""

    id: str
    kind: LeverKind
    text: str
    until: date | None
    number: int


@dataclass(frozen=True, slots=True)
class View:
    """A page as the owner wants to find it again; query: what stands behind the `?`."""

    id: str
    name: str
    page: str
    query: str
    number: int


@dataclass(frozen=True, slots=True)
class Overdue:
    """Somebody the owner wanted to be in touch with by now.

    last: the last day of a word either way, copied: of a message copied since, None for never.
    days: how many too many, counted from the later of the two, else from when the cadence was said.
    """

    id: str
    person: str
    url: str
    wanted: int
    last: date | None
    copied: date | None
    days: int
    number: int


@dataclass(frozen=True, slots=True)
class Called:
    """What an id stands for: a name and an address, "" for who is in no archive."""

    id: str
    name: str
    url: str
