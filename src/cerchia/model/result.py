"""The results ledger: what came of the work with somebody, and the file it may come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from cerchia.model.origin import Problem
    from cerchia.model.sheet import Supposed


Gain = Literal["meeting", "offer", "contract"]
Known = Literal["id", "url", "email", "name", "none"]
"""By what somebody was found in the circle."""
State = Literal["new", "known", "forgotten"]
Beside = Literal["open", "lost", "same", "colleague", "undated"]
"""Why a deal of a CRM is no result: not won, in the ledger already, somebody else's, or without a day."""

GAINS: tuple[Gain, ...] = get_args(Gain)
CURRENCY = "EUR"


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody as a row names them; marks: the same as keys that a forgetting knows them by."""

    name: str = ""
    email: str = ""
    url: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """One result: of which kind, when, with whom, worth what, in how many hours, for which purpose.

    person: the id of who it is, "" while nobody in the circle is known for them. file, line: where
    it was read, "" and 0 for one said by hand. Amounts and hours are decimal, and None when unknown.
    source: the CRM that says so, "" where the owner does; stage: as the CRM calls it.
    """

    id: str
    kind: Gain
    day: date
    whom: Whom
    person: str = ""
    amount: Decimal | None = None
    currency: str = ""
    hours: Decimal | None = None
    purpose: str = ""
    note: str = ""
    file: str = ""
    line: int = 0
    source: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Booked:
    """A result with who it is with, as the circle knows them today; known: by what, "none" for nobody.

    several: how many people go by the name where it is more than one.
    """

    result: Result
    name: str
    person_id: str
    url: str
    known: Known
    several: int = 0


@dataclass(frozen=True, slots=True)
class Total:
    """The results of one kind: how many, with how many people, worth what by currency, in how many hours."""

    kind: Gain
    count: int
    people: int
    amounts: tuple[tuple[str, Decimal], ...]
    hours: Decimal | None


@dataclass(frozen=True, slots=True)
class Dealt:
    """A deal of a CRM that counts in no sum, with who it is with as the circle knows them.

    same: the id of the result that is the same deal. owner: whose deal it is in the CRM. person: their
    name, else the firm's.
    """

    id: str
    beside: Beside
    name: str
    stage: str
    person: str
    person_id: str
    url: str
    amount: Decimal | None
    currency: str
    day: date | None
    owner: str
    source: str
    file: str
    line: int
    same: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The results, the newest first, their sums, and the deals of CRMs that count in none."""

    rows: tuple[Booked, ...]
    totals: tuple[Total, ...]
    deals: tuple[Dealt, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file as it would be kept, and whether it would: "known" ones are there already."""

    booked: Booked
    state: State


@dataclass(frozen=True, slots=True)
class ResultsRead:
    """A file of results as it is read, before anything is kept."""

    supposed: Supposed
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]

    def new(self) -> tuple[Result, ...]:
        """Return what would be kept."""
        return tuple(one.booked.result for one in self.lines if one.state == "new")

    def count(self, state: State) -> int:
        """Return how many rows are in this state."""
        return sum(one.state == state for one in self.lines)
