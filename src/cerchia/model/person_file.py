"""Everything held about one person: raw rows, findings, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cerchia.model.answers import PersonPage


@dataclass(frozen=True, slots=True)
class Raw:
    """One row of an export that concerns somebody, as it was read.

    whole: it is theirs; else it is somebody else's and names them, as a message in a group.
    """

    import_id: str
    archive: str
    file: str
    record: int
    whole: bool
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What one table of the findings holds about them."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One decision about them, undone or not; body: JSON."""

    number: int
    at: datetime
    kind: str
    subject: str
    body: str
    by: str
    undone: datetime | None


@dataclass(frozen=True, slots=True)
class PersonFile:
    """All of it. ids: every id they are known by, those of their conversations among them."""

    page: PersonPage
    as_of: date
    ids: tuple[str, ...]
    facts: tuple[Raw, ...]
    findings: tuple[Table, ...]
    decisions: tuple[Word, ...]
