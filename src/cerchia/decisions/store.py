"""The journal: what the owner says is added to it and undone in it, never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Engine, Row, Select, func, select

from cerchia.decisions.place import named, open_engine, place, writing
from cerchia.decisions.schema import DECISION

FIXED = ("forgotten", "forgotten_key")
"""Kinds that `undo` leaves alone: what they stand for is gone, and nothing could bring it back."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing the owner said: of which kind, about what, in which words, when, and by whom.

    body: JSON, read and written by the file of its kind. at, undone_at: UTC; undone_at is None
    while it counts. replaces: the decision about the same thing that counted until then.
    """

    id: int
    at: datetime
    kind: str
    subject: str
    body: str
    by: str
    undone_at: datetime | None
    replaces: int | None


class Store:
    """An open journal; what counts now is the latest decision of a kind about a subject."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the journal."""
        self._engine.dispose()

    @property
    def place(self) -> str:
        """The circle's folder, or the URL without its password."""
        return place(self._engine)

    def say(self, kind: str, subject: str, body: str, by: str = "owner") -> int:
        """Add a decision; return its number. body: JSON; ValueError when it is none.

        Raises CircleBusyError, CircleDamagedError, FolderUnwritableError, DiskFullError; then
        nothing was said.
        """
        return self.say_all(kind, [(subject, body)], by)[0]

    def say_all(self, kind: str, said: Sequence[tuple[str, str]], by: str = "owner") -> list[int]:
        """Add decisions of one kind, subject and body each, all in one step; return their numbers."""
        for _, body in said:
            json.loads(body)
        column = DECISION.c
        numbers = []
        with named(self._engine), writing(self._engine) as connection:
            for subject, body in said:
                before = _counting().with_only_columns(func.max(column.id))
                before = before.where(column.kind == kind, column.subject == subject)
                row = {
                    "at": _now(),
                    "kind": kind,
                    "subject": subject,
                    "body": body,
                    "by": by,
                    "replaces": connection.scalar(before),
                }
                done = connection.execute(DECISION.insert().values(row).returning(column.id))
                numbers.append(int(done.scalar_one()))
        return numbers

    def now(self, kind: str, subject: str | None = None) -> list[Decision]:
        """Return what counts now, one decision a subject, in the order it was said."""
        return self._current([kind], subject)

    def history(self, kind: str | None = None, subject: str | None = None) -> list[Decision]:
        """Return all that was ever said, undone or not, the oldest first."""
        wanted = select(DECISION).order_by(DECISION.c.id)
        if kind is not None:
            wanted = wanted.where(DECISION.c.kind == kind)
        if subject is not None:
            wanted = wanted.where(DECISION.c.subject == subject)
        return self._rows(wanted)

    def one(self, number: int) -> Decision | None:
        """Return the decision of this number, None where there is none."""
        found = self._rows(select(DECISION).where(DECISION.c.id == number))
        return found[0] if found else None

    def undo(self, decision_id: int | None = None) -> Decision | None:
        """Undo a decision, the latest one when none is named; what it replaced counts again.

        Return the decision undone; None when there is none, or it was undone already.
        """
        column = DECISION.c
        wanted = _counting().where(column.kind.not_in(FIXED)).order_by(column.id.desc()).limit(1)
        if decision_id is not None:
            wanted = wanted.where(column.id == decision_id)
        with named(self._engine), writing(self._engine) as connection:
            found = connection.scalar(wanted.with_only_columns(column.id))
            if found is None:
                return None
            change = DECISION.update().where(column.id == found).values(undone_at=_now())
            connection.execute(change)
            return _decision(connection.execute(select(DECISION).where(column.id == found)).one())

    def erase(self, ids: Iterable[int], kind: str, subject: str, body: str) -> int:
        """Take decisions out of the journal for good, and say in the same step what stands for them.

        Return how many went. What they held stays in the file until `place.compact`.
        """
        json.loads(body)
        gone, row = list(ids), {"at": _now(), "by": "owner", "replaces": None}
        with named(self._engine), writing(self._engine) as connection:
            for one in gone:
                connection.execute(DECISION.delete().where(DECISION.c.id == one))
            same = select(DECISION.c.id).where(
                DECISION.c.kind == kind, DECISION.c.subject == subject, DECISION.c.body == body
            )
            if connection.scalar(same) is None:
                said = {**row, "kind": kind, "subject": subject, "body": body}
                connection.execute(DECISION.insert().values(said))
        return len(gone)

    def fingerprint(self, kinds: Iterable[str]) -> str:
        """Return a hash of what counts now for these kinds; the same words give the same hash."""
        said = sorted(
            (one.kind, one.subject, one.body) for one in self._current(sorted(set(kinds)))
        )
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]

    def _current(self, kinds: Sequence[str], subject: str | None = None) -> list[Decision]:
        column = DECISION.c
        latest = _counting().with_only_columns(func.max(column.id)).where(column.kind.in_(kinds))
        if subject is not None:
            latest = latest.where(column.subject == subject)
        latest = latest.group_by(column.kind, column.subject)
        return self._rows(select(DECISION).where(column.id.in_(latest)).order_by(column.id))

    def _rows(self, wanted: Select[Any]) -> list[Decision]:
        with named(self._engine), self._engine.connect() as connection:
            return [_decision(row) for row in connection.execute(wanted)]


def open_store(folder_or_url: Path | str) -> Store:
    """Open the journal in a circle's folder, or at a PostgreSQL URL; made or migrated if needed.

    Before an existing file is migrated it is copied to `decisions.db.before-<revision>`.
    Raises CircleNewerError, CircleBusyError, CircleDamagedError, FolderUnwritableError,
    DiskFullError, UnreadableError, DriverMissingError.
    """
    return Store(open_engine(folder_or_url))


def _counting() -> Select[Any]:
    return select(DECISION).where(DECISION.c.undone_at.is_(None))


def _now() -> str:
    return datetime.now(tz=UTC).isoformat(timespec="microseconds")


def _decision(row: Row[Any]) -> Decision:
    undone = row.undone_at
    return Decision(
        id=row.id,
        at=datetime.fromisoformat(row.at),
        kind=row.kind,
        subject=row.subject,
        body=row.body,
        by=row.by,
        undone_at=datetime.fromisoformat(undone) if undone else None,
        replaces=row.replaces,
    )
