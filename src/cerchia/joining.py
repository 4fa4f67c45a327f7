"""The front door's part for who is who: persons made one, parts taken out, who may be double."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cerchia.answers import alias, doubles, merges, parts
from cerchia.answers.person import known_as
from cerchia.engine.duckdb import Engine
from cerchia.keeping import decided
from cerchia.model.ask import Ask
from cerchia.model.joining import Doubles, Joins, Merges, Parts
from cerchia.model.joining_errors import AlreadyOneError
from cerchia.model.purpose import Purpose

if TYPE_CHECKING:
    from cerchia.decisions.store import Store

Answer = TypeVar("Answer")
Question = Callable[[Engine, Purpose | None], Answer]


class Joining:
    """Who is one person and who is not; the findings follow when they are next asked."""

    folder: Path

    @abstractmethod
    def _answer(self, ask: Ask, question: Question[Answer]) -> Answer:
        """Ask the findings."""

    def merge(self, one: str, other: str, *, seen: int | None = None) -> int:
        """Say that two are one person, and the first is kept; return the decision's number.

        Raises PersonUnknownError, PersonAmbiguousError, AlreadyOneError.
        """

        def both(engine: Engine, _: Purpose | None) -> tuple[str, str]:
            return known_as(engine, one), known_as(engine, other)

        kept, gone = self._answer(Ask(), both)
        if kept == gone:
            raise AlreadyOneError(one=one, other=other)
        from cerchia.decisions import joins, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return joins.merge(journal, kept, gone, seen=seen)

    def split(self, who: str, part: str, *, seen: int | None = None) -> int:
        """Say that a part of somebody is not theirs, or that somebody is another; return the number.

        part: an id out of `parts`, or another person. Raises PersonUnknownError,
        PersonAmbiguousError, PartOwnError, PartFixedError.
        """
        one, others = self._answer(Ask(), lambda engine, _: parts.taken_apart(engine, who, part))
        from cerchia.decisions import joins, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return joins.split(journal, one, others, seen=seen)

    def merges(self, ask: Ask | None = None) -> Merges:
        """Return what was said of who is who, the newest first, and what came of it."""

        def said(journal: Store) -> Joins:
            from cerchia.decisions import joins  # noqa: PLC0415

            return joins.all_joins(journal)

        kept = decided(self.folder, said, Joins())
        if not kept:
            return Merges((), (), 0)
        return self._answer(ask or Ask(), lambda engine, _: merges.merges(engine, kept))

    def parts(self, ask: Ask, who: str) -> Parts:
        """Return what a person is made of; PersonUnknownError, PersonAmbiguousError."""
        return self._answer(ask, lambda engine, _: parts.parts(engine, who))

    def known_also(self, ask: Ask, person_id: str) -> tuple[str, ...]:
        """Return the other ids somebody answers to: marks made before a merge lie under these."""
        return self._answer(ask, lambda engine, _: alias.known_also(engine, person_id))

    def namesakes(self, ask: Ask, who: str) -> Doubles:
        """Return who may be the same as one person; PersonUnknownError, PersonAmbiguousError."""
        return self._answer(ask, lambda engine, _: doubles.namesakes(engine, who))

    def doubles(self, ask: Ask, limit: int = 50, offset: int = 0) -> Doubles:
        """Return the pairs in the circle that may be one person, the strongest reason first."""
        return self._answer(ask, lambda engine, _: doubles.doubles(engine, limit, offset))
