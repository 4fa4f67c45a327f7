"""The journal: what the owner says is added to it and undone in it, never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Engine,
    Integer,
    Row,
    Select,
    bindparam,
    cast,
    func,
    or_,
    select,
    text,
    true,
)

from cerchia.decisions import resident
from cerchia.decisions.place import named, open_engine, place, writing
from cerchia.decisions.schema import DECISION
from cerchia.model.errors import ConflictError
from cerchia.model.journal import Since

FIXED = ("forgotten", "forgotten_key")
"""Kinds that `undo` leaves alone: what they stand for is gone, and nothing could bring it back."""


AT_ONCE = 10_000
"""Subjects in one question: a statement takes 32,766 values."""
FEW = 100
"""Owners in one question about them and what is theirs, in PostgreSQL."""
_OWNED = text(
    """
    select max(d.id) as id from json_each(:owners) o cross join decision d
    where d.undone_at is null and d.kind in :kinds
      and d.subject >= o.value and d.subject < o.value || ';'
      and (d.subject = o.value or substr(d.subject, length(o.value) + 1, 1) = ':')
    group by d.kind, d.subject
    """
).bindparams(bindparam("kinds", expanding=True))
"""By the bytes and in this order, so that the index serves: an `or` of ranges reads every mark."""


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


@dataclass(frozen=True, slots=True)
class Seen:
    """What a speaker had before his eyes: the decision about this that counted, 0 for none."""

    kind: str
    subject: str
    number: int


class Store:
    """An open journal; what counts now is the latest decision of a kind about a subject.

    lent: the engine stays open for others when this is closed.
    """

    def __init__(self, engine: Engine, *, lent: bool = False) -> None:
        self._engine = engine
        self._lent = lent

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the journal, unless it is kept open for all."""
        if not self._lent:
            self._engine.dispose()

    @property
    def place(self) -> str:
        """The circle's folder, or the URL without its password."""
        return place(self._engine)

    def say(
        self, kind: str, subject: str, body: str, by: str = "owner", seen: int | None = None
    ) -> int:
        """Add a decision; return its number. body: JSON; ValueError when it is none.

        seen: the number of the decision about this that the speaker had before his eyes, 0 for none;
        then the same words are not said twice, and ConflictError where something else counts now.
        Raises CircleBusyError, CircleDamagedError, FolderUnwritableError, DiskFullError; then
        nothing was said.
        """
        known = () if seen is None else (Seen(kind, subject, seen),)
        return self.say_all(kind, [(subject, body)], by, known)[0]

    def settle(
        self, kind: str, subject: str, body: str, by: str = "owner", seen: int | None = None
    ) -> int:
        """Say it unless the same words count already; return the number that counts. As `say`."""
        if seen is not None:
            return self.say(kind, subject, body, by, seen)
        json.loads(body)
        with named(self._engine), writing(self._engine) as connection:
            counts = _counts(connection, kind, subject)
            if counts and counts.body == body:
                return int(counts.id)
            return _add(connection, Seen(kind, subject, counts.id if counts else 0), body, by)

    def say_all(
        self,
        kind: str,
        said: Sequence[tuple[str, str]],
        by: str = "owner",
        seen: Iterable[Seen] = (),
    ) -> list[int]:
        """Add decisions of one kind, subject and body each, all in one step; return their numbers.

        seen: as in `say`, of as many decisions as the speaker looked at, these or others.
        """
        for _, body in said:
            json.loads(body)
        looked, wanted, numbers = list(seen), dict(said), []
        once = {one.subject for one in looked if one.kind == kind}
        with named(self._engine), writing(self._engine) as connection:
            for one in looked:
                _same(connection, one, wanted.get(one.subject) if one.kind == kind else None)
            for subject, body in said:
                counts = _counts(connection, kind, subject)
                if counts and subject in once and counts.body == body:
                    numbers.append(counts.id)
                    continue
                before = Seen(kind, subject, counts.id if counts else 0)
                numbers.append(_add(connection, before, body, by))
        return numbers

    def latest(self, kind: str, subjects: Collection[str]) -> dict[str, int]:
        """Return the number of the decision that counts about each subject, 0 where none does."""
        column, found = DECISION.c, dict.fromkeys(subjects, 0)
        wanted = _counting().with_only_columns(column.subject, func.max(column.id))
        wanted = wanted.where(column.kind == kind).group_by(column.subject)
        asked = list(found)
        with named(self._engine), self._engine.connect() as connection:
            for start in range(0, len(asked), AT_ONCE):
                some = column.subject.in_(asked[start : start + AT_ONCE])
                found.update((row[0], row[1]) for row in connection.execute(wanted.where(some)))
        return found

    def about(self, kinds: Sequence[str], owners: Collection[str]) -> list[Decision]:
        """Return what counts now about these owners and what is theirs (`owner:…`), as it was said."""
        asked = list(dict.fromkeys(owners))
        if self._engine.dialect.name == "sqlite":
            known = {"owners": json.dumps(asked), "kinds": list(kinds)}
            latest = _OWNED.bindparams(**known).columns(Column("id", Integer))
            return self._rows(
                select(DECISION).where(DECISION.c.id.in_(latest)).order_by(DECISION.c.id)
            )
        found = list[Decision]()
        for start in range(0, len(asked), FEW):
            some = asked[start : start + FEW]
            found += self._rows(self._chosen(kinds, or_(*map(_under, some))))
        return sorted(found, key=lambda one: one.id)

    def recent(self, kind: str, limit: int, offset: int = 0) -> list[Decision]:
        """Return what counts now of a kind in which nothing replaces anything, the newest first."""
        wanted = _counting().where(DECISION.c.kind == kind).order_by(DECISION.c.id.desc())
        return self._rows(wanted.limit(limit).offset(offset))

    def many(self, kind: str) -> int:
        """Return how many decisions count now of a kind in which nothing replaces anything."""
        wanted = _counting().where(DECISION.c.kind == kind).with_only_columns(func.count())
        with named(self._engine), self._engine.connect() as connection:
            return int(connection.scalar(wanted) or 0)

    def words(self, kind: str) -> list[tuple[str, int]]:
        """Count the words of the bodies that count now and are lists, the most frequent first."""
        word, source, there = self._word(kind)
        many = func.count()
        wanted = select(word, many).select_from(source).where(there).group_by(word)
        wanted = wanted.order_by(many.desc(), word)
        with named(self._engine), self._engine.connect() as connection:
            return [(str(row[0]), int(row[1])) for row in connection.execute(wanted)]

    def having(self, kind: str, word: str) -> list[str]:
        """Return the subjects whose body is a list with this word, in the order it was said."""
        each, source, there = self._word(kind)
        wanted = select(DECISION.c.subject).select_from(source).where(there, each == word)
        wanted = wanted.order_by(DECISION.c.id)
        with named(self._engine), self._engine.connect() as connection:
            return [str(row[0]) for row in connection.execute(wanted)]

    def _word(self, kind: str) -> tuple[Any, Any, Any]:
        """Return the column of each word in a list, where it comes from, and what counts now."""
        column = DECISION.c
        latest = _counting().with_only_columns(func.max(column.id)).where(column.kind == kind)
        there = column.id.in_(latest.group_by(column.kind, column.subject))
        if self._engine.dialect.name == "sqlite":
            listed = func.json_each(column.body).table_valued("value")
        else:
            listed = func.json_array_elements_text(cast(column.body, JSON)).table_valued("value")
        return listed.c.value, DECISION.join(listed, true()), there

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

    def naming(self, owner: str, others: Sequence[str], limit: int) -> list[Decision]:
        """Return what was ever said about somebody, undone or not, the newest first.

        About: the subject is the owner's, one of the others, or the body names the owner.
        """
        column = DECISION.c
        about = or_(
            _under(owner),
            column.subject.in_(others[:AT_ONCE]),
            column.body.contains(f'"{owner}"', autoescape=True),
        )
        wanted = select(DECISION).where(about, column.kind.not_in(FIXED))
        return self._rows(wanted.order_by(column.id.desc()).limit(limit))

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
        only = () if subject is None else (DECISION.c.subject == subject,)
        return self._rows(self._chosen(kinds, *only))

    def _chosen(self, kinds: Sequence[str], *only: Any) -> Select[Any]:
        column = DECISION.c
        latest = _counting().with_only_columns(func.max(column.id)).where(column.kind.in_(kinds))
        latest = latest.where(*only).group_by(column.kind, column.subject)
        return select(DECISION).where(column.id.in_(latest)).order_by(column.id)

    def _rows(self, wanted: Select[Any]) -> list[Decision]:
        with named(self._engine), self._engine.connect() as connection:
            return [_decision(row) for row in connection.execute(wanted)]


def open_store(folder_or_url: Path | str) -> Store:
    """Open the journal in a circle's folder, or at a PostgreSQL URL; made or migrated if needed.

    Before an existing file is migrated it is copied to `decisions.db.before-<revision>`.
    Raises CircleNewerError, CircleBusyError, CircleDamagedError, FolderUnwritableError,
    DiskFullError, UnreadableError, DriverMissingError.
    """
    kept = resident.lent(folder_or_url)
    return Store(open_engine(folder_or_url)) if kept is None else Store(kept, lent=True)


def _under(owner: str) -> Any:
    subject = DECISION.c.subject
    return or_(subject == owner, subject.startswith(f"{owner}:", autoescape=True))


def _counting() -> Select[Any]:
    return select(DECISION).where(DECISION.c.undone_at.is_(None))


def _counts(connection: Connection, kind: str, subject: str) -> Row[Any] | None:
    """Return the decision that counts about a subject, within a transaction."""
    column = DECISION.c
    wanted = _counting().where(column.kind == kind, column.subject == subject)
    return connection.execute(wanted.order_by(column.id.desc()).limit(1)).one_or_none()


def _same(connection: Connection, seen: Seen, body: str | None) -> None:
    """Raise ConflictError when something else counts than was seen, and not the same words."""
    counts = _counts(connection, seen.kind, seen.subject)
    number = counts.id if counts else 0
    if number == seen.number or (counts is not None and counts.body == body):
        return
    column = DECISION.c
    later = _counting().where(
        column.kind == seen.kind, column.subject == seen.subject, column.id > seen.number
    )
    rows = connection.execute(later.order_by(column.id))
    since = tuple(Since(row.id, datetime.fromisoformat(row.at), row.by) for row in rows)
    params: dict[str, str | int] = {"kind": seen.kind, "subject": seen.subject, "seen": seen.number}
    if since:
        last = since[-1]
        params |= {"number": str(last.number), "at": last.at.isoformat(), "by": last.by}
    raise ConflictError(since, **params)


def _add(connection: Connection, before: Seen, body: str, by: str) -> int:
    """Add a decision about what was seen to count before; return its number."""
    row = {
        "at": _now(),
        "kind": before.kind,
        "subject": before.subject,
        "body": body,
        "by": by,
        "replaces": before.number or None,
    }
    done = connection.execute(DECISION.insert().values(row).returning(DECISION.c.id))
    return int(done.scalar_one())


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
