"""What goes out again: which files there are, one person as they leave, what a face says in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from cerchia.model.people_table import Wanted

if TYPE_CHECKING:
    from cerchia.model.people_table import Listed
    from cerchia.model.plan import Entry, Plan, Whose
    from cerchia.model.result import Booked

Format = Literal["vcard", "csv", "xlsx", "json", "ics", "gexf", "hubspot"]
FORMATS: tuple[Format, ...] = get_args(Format)
Part = Literal[
    "cards", "people", "ties", "follow_ups", "results", "book", "json", "calendar", "graph",
    "contacts", "deals",
]  # fmt: skip
"""One file; contacts and deals are HubSpot's."""
PARTS: dict[Format, tuple[Part, ...]] = {
    "vcard": ("cards",),
    "csv": ("people", "ties", "follow_ups", "results"),
    "xlsx": ("book",),
    "json": ("json",),
    "ics": ("calendar",),
    "gexf": ("graph",),
    "hubspot": ("contacts", "deals"),
}
FILES: dict[Part, str] = {
    "cards": "people.vcf", "people": "people.csv", "ties": "ties.csv", "follow_ups": "follow-ups.csv",
    "results": "results.csv", "book": "circle.xlsx", "json": "circle.json", "calendar": "agenda.ics",
    "graph": "circle.gexf", "contacts": "hubspot-contacts.csv", "deals": "hubspot-deals.csv",
}  # fmt: skip
SCHEMA, VERSION = "cerchia.export", 1

TIES = (
    "name", "sent", "received", "days", "days_out", "days_in", "first", "last", "strength",
    "mutuality", "two_way", "gap", "since", "url", "id",
)  # fmt: skip
FOLLOW_UPS = ("day", "name", "words", "state", "done", "minutes", "url", "id")
RESULTS = (
    "day", "kind", "name", "amount", "currency", "hours", "purpose", "note", "url", "id",
)  # fmt: skip
"""The columns of the further sheets; the people's are `people_table.SHEET`."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What is on record between the owner and one person: messages, active days, in days how often.

    gap: mean days from one active day to the next, None for a single one. since: days since the last.
    """

    sent: int
    received: int
    days: int
    days_out: int
    days_in: int
    first: date
    last: date
    strength: float
    mutuality: float
    two_way: bool
    gap: float | None
    since: int


@dataclass(frozen=True, slots=True)
class Tied:
    """A tie, and who it is with."""

    id: str
    name: str
    url: str
    tie: Tie


@dataclass(frozen=True, slots=True)
class Leaving:
    """One person as they go out; tie: None where nothing is on record between the two.

    first, last: as their own list parts the name; last is "" where it does not.
    """

    listed: Listed
    first: str
    last: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    tie: Tie | None
    tags: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Their id."""
        return self.listed.row.id

    @property
    def persona(self) -> str:
        """The persona they are in line with, "" for none."""
        fit = self.listed.row.fit
        return fit.persona if fit and self.listed.line == "in" else ""


@dataclass(frozen=True, slots=True)
class Followed:
    """A date of the owner's own with somebody; done: the day it was, None while it is open."""

    id: str
    person: Whose
    day: date
    words: str
    done: date | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a file: whose circle, as of which day, held against which purpose."""

    owner: str
    as_of: date
    zone: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Plainly:
    """How a face writes each record as JSON."""

    head: Callable[[Head], dict[str, object]]
    person: Callable[[Leaving], dict[str, object]]
    tie: Callable[[Tied], dict[str, object]]
    follow_up: Callable[[Followed], dict[str, object]]
    result: Callable[[Booked], dict[str, object]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a face says in the files, in the reader's language.

    heading: of a column ("people_csv.name") or sheet. word: for a value of a list. note: beneath a
    card, and labels: what it is filed under. entries: the week as a calendar named `calendar`.
    """

    heading: Callable[[str], str]
    word: Callable[[str, str], str]
    note: Callable[[Leaving], str]
    labels: Callable[[Leaving], Sequence[str]]
    entries: Callable[[Plan], Sequence[Entry]]
    calendar: str
    plainly: Plainly


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written where. whole: everything there is, into the folder `out`; else one format.

    out: a file, None for the usual name in the folder one stands in. force: over what is there.
    people: whom it is about; their ties, dates and results with them.
    """

    formats: tuple[Format, ...]
    whole: bool = False
    out: Path | None = None
    force: bool = False
    people: Wanted = field(default_factory=Wanted)

    def places(self) -> Iterator[tuple[Part, Path]]:
        """Yield each file to write, with where."""
        for one in self.formats:
            parts = PARTS[one] if self.whole or one == "hubspot" else PARTS[one][:1]
            for part in parts:
                yield part, self._place(part)

    def _place(self, part: Part) -> Path:
        if self.whole:
            return (self.out or Path("cerchia-export")) / FILES[part]
        if self.out is None:
            return Path(FILES[part])
        return self.out.with_stem(f"{self.out.stem}-deals") if part == "deals" else self.out


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and how many records are in it."""

    part: Part
    path: Path
    records: int
    size: int


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export came to; empty: files there was nothing for, and that were not written."""

    people: int
    written: tuple[Written, ...]
    empty: tuple[Part, ...]
