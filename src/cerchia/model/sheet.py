"""A table somebody keeps elsewhere (a CRM, a survey): what each column is taken for, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from cerchia.model.origin import Problem


Order = Literal["dmy", "mdy"]
"""How days written in three numbers are meant; the year first is never in doubt."""
Mark = Literal[",", "."]
"""The sign before the decimals."""
Basis = Literal["said", "remembered", "name", "words", "none"]
"""Why a column is taken for something: the owner says so, said so before, it bears the name, or holds it."""
Sheet = Literal["results", "survey", "people"]

ORDERS: tuple[Order, ...] = get_args(Order)
MARKS: tuple[Mark, ...] = get_args(Mark)
RESULT_FIELDS = ("name", "first", "last", "email", "url", "kind", "date", "amount", "currency",
                 "hours", "purpose", "note")  # fmt: skip
SURVEY_FIELDS = ("role", "level", "trade", "size", "place", "language", "critical_points",
                 "opportunities", "challenges", "habits", "found")  # fmt: skip
PEOPLE_FIELDS = ("name", "first", "last", "email", "phone", "url", "company", "title", "place", "id", "owner",
                 "deal", "stage", "amount", "currency", "date", "note")  # fmt: skip
SEVERAL = frozenset({"email", "phone", "url", "place", "note"})
"""Fields of people that several columns may give."""
NONE = "-"
"""What `--map` calls a column that is not to be read."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its header as written, the field it is taken for ("" for none), and why."""

    header: str
    field: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Wish:
    """What the owner says of a table beforehand; empty and None where it is left to us."""

    columns: tuple[tuple[str, str], ...] = ()
    order: Order | None = None
    mark: Mark | None = None
    currency: str = ""

    def __bool__(self) -> bool:
        """Say whether anything was said."""
        return bool(self.columns or self.order or self.mark or self.currency)


@dataclass(frozen=True, slots=True)
class Mapping:
    """How tables with these headers are read, as the owner confirmed it.

    currency: of amounts that show none, "" where the owner did not say.
    """

    sheet: Sheet
    columns: tuple[tuple[str, str], ...]
    order: Order
    mark: Mark
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table with their lines in the file, the header apart."""

    file: str
    delimiter: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Supposed:
    """How a table is going to be read.

    order, mark: "" where no column needs them. sure: False where the values fit both readings and
    the likelier one was taken.
    """

    file: str
    delimiter: str
    columns: tuple[Column, ...]
    order: Order
    order_sure: bool
    mark: Mark
    mark_sure: bool
    rows: int
    currency: str = ""
    samples: tuple[tuple[str, ...], ...] = ()

    def mapping(self, sheet: Sheet) -> Mapping:
        """Return what is remembered once it is confirmed."""
        named = tuple((one.header, one.field) for one in self.columns)
        return Mapping(sheet, named, self.order, self.mark, self.currency)
