"""The table of people: what is wanted of it, one page of it, and the counts beside its filters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from cerchia.model.vocabulary import Ball, Outcome, Topic

if TYPE_CHECKING:
    from cerchia.model.answers import PersonRow
    from cerchia.model.report import Line

PAGE = 50
"""Rows of a page."""

Column = Literal["strength", "name", "company", "last", "fit", "standing", "rhythm", "connected"]
COLUMNS: tuple[Column, ...] = get_args(Column)
"""What a table of people can be sorted by."""
FacetName = Literal["standing", "rhythm", "persona", "function", "seniority"]
FACETS: tuple[FacetName, ...] = get_args(FacetName)
"""The filters whose values are counted."""

SHEET = (
    "name", "first_name", "last_name", "emails", "phones", "company", "position", "standing", "persona",
    "fit", "function", "seniority", "rhythm", "strength", "sent", "received", "days", "gap", "since",
    "last", "connected", "ball", "outcome", "ambassador", "language", "url", "id",
)  # fmt: skip
"""The columns of the table as a sheet; their words stand in the phrases, `people_csv.<column>`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the people is asked for, as an address says it; () and None: whatever there is.

    Several values of one filter widen it, several filters narrow. A value nobody knows is left out
    and told (`PeopleTable.ignored`): an address is typed by hand, or kept from before a purpose changed.
    persona: who is in line with it. function: the likeliest; it and seniority may be "unknown".
    line: "in", "off" or "unknown". company: an employer in whatever spelling. letters: words of
    which each stands in the name, the company or the title, accents or not.
    gone: who is no longer on the newest contact list, or is hidden there; no contacts then.
    ids: only these people, as of a tag or of messages found. contacts: False for everybody met.
    descending: None for what is usual of the column (letters from a to z, the rest from the most down).
    """

    standing: tuple[str, ...] = ()
    rhythm: tuple[str, ...] = ()
    persona: tuple[str, ...] = ()
    function: tuple[str, ...] = ()
    seniority: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    line: tuple[str, ...] = ()
    company: str = ""
    letters: str = ""
    ambassador: bool | None = None
    mine: bool | None = None
    gone: bool = False
    ids: tuple[str, ...] | None = None
    contacts: bool = True
    sort: str = "strength"
    descending: bool | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class Ignored:
    """A value of a filter that nobody knows, and the filter it was for."""

    filter: str
    value: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the table: who, the line with the purpose, and how the newest talk stands.

    ball: "mine" also for a question in the note of somebody nothing was ever written with. outcome,
    topic: of the newest conversation of two, None where there was none.
    """

    row: PersonRow
    line: Line
    connected: date | None
    ball: Ball
    outcome: Outcome | None
    topic: Topic | None


@dataclass(frozen=True, slots=True)
class Facet:
    """How many there are of each value of a filter, were it not for that filter; the commonest first."""

    name: FacetName
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """One page of the table. total: rows of all pages; page: the one given, the last at most.

    sort, descending: as they were followed.
    """

    rows: tuple[Listed, ...]
    total: int
    page: int
    pages: int
    sort: Column
    descending: bool
    facets: tuple[Facet, ...]
    ignored: tuple[Ignored, ...]
