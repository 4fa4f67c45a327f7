"""The list of conversations: what is wanted of it, one page of it, and what else there would be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, get_args

from cerchia.model.vocabulary import Ball, Began, Outcome, Topic

if TYPE_CHECKING:
    from cerchia.model.answers import ConversationRow, PersonRow

Sort = Literal["unclear", "newest", "oldest", "longest", "person"]
Part = Literal["opened", "counted", "inferred", "unsettled", "ignored", "silent"]
Cohort = Literal["inbound", "outbound", "all"]
Line = Literal["in_line", "off_line", "unknown"]

SORTS: tuple[Sort, ...] = get_args(Sort)
PARTS: tuple[Part, ...] = get_args(Part)
COHORTS: tuple[Cohort, ...] = get_args(Cohort)
LINES: tuple[Line, ...] = get_args(Line)

MOST = 50
"""Rows of a page, of the list and of the words of one conversation."""
UNCLEAR = 0.6
"""Confidence below which an outcome is unclear."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The conversations behind one number of the study, counted as the study counts them.

    opened: of the cohort, with an opener of the owner's in the period. counted: those of them in its
    table. inferred: those counted whose beginning is inferred. unsettled, ignored, silent: what the
    study leaves beside its table.
    """

    part: Part = "opened"
    cohort: Cohort = "inbound"
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which conversations; what is empty or None narrows nothing.

    persona: who is in line with it. waiting: whose turn it is has been somebody's for at least so
    many days. corrected: by the owner. name: letters of the person's name. ids: these alone (an
    empty tuple: none). Contacts nothing was written with are there when `silent` is among the
    outcomes or behind a number of the study.
    """

    outcomes: tuple[Outcome, ...] = ()
    balls: tuple[Ball, ...] = ()
    topics: tuple[Topic, ...] = ()
    persona: str = ""
    lines: tuple[Line, ...] = ()
    began: tuple[Began, ...] = ()
    behind: Behind | None = None
    settled: bool | None = None
    unclear: bool = False
    corrected: bool = False
    waiting: int | None = None
    name: str = ""
    ids: tuple[str, ...] | None = None
    sort: Sort = "newest"
    page: int = 1


@dataclass(frozen=True, slots=True)
class Facet:
    """How many there would be with one value of a filter, the other filters as they are."""

    value: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facets:
    """What a further click would give, each filter under all the others.

    personas: of those in line; the owner's own words, the largest first. The rest in the order of
    the vocabulary, those that would give nothing among them only where they are chosen.
    """

    outcomes: tuple[Facet, ...]
    balls: tuple[Facet, ...]
    topics: tuple[Facet, ...]
    lines: tuple[Facet, ...]
    personas: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class TalkTable:
    """One page of the conversations wanted. page: the one shown, the last where there are fewer."""

    rows: tuple[ConversationRow, ...]
    total: int
    page: int
    pages: int
    facets: Facets


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a conversation, as text without any markup; place: its number from the oldest, 0 on.

    decides: the outcome rests on it. waits: it is the one that made it somebody's turn.
    """

    place: int
    at: datetime
    mine: bool
    text: str
    decides: bool
    waits: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """One conversation with a page of its words, the oldest of the page first.

    said: the messages from `start` to before `end`, of row.messages. decides, waits: the places of
    the deciding message and of the one that made it somebody's turn, None where there is none;
    decides_page, waits_page: the `before` of the page that holds it. older, newer: the `before` of
    the pages beside this one, None where there is none. previous, next: the ids of its neighbours
    in the list it was opened from. person: None where the other is not known.
    """

    row: ConversationRow
    person: PersonRow | None
    said: tuple[Said, ...]
    start: int
    end: int
    older: int | None
    newer: int | None
    decides: int | None
    decides_page: int | None
    waits: int | None
    waits_page: int | None
    previous: str | None
    next: str | None
