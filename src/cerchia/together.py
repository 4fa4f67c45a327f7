"""The front door's part for several people at once: one step for all of them, one undo."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cerchia.answers.overdue import called
from cerchia.engine.duckdb import Engine
from cerchia.keeping import decided
from cerchia.model.ask import Ask
from cerchia.model.plan import DayPastError, FollowUp
from cerchia.model.purpose import Purpose

if TYPE_CHECKING:
    from cerchia.decisions.store import Store

Answer = TypeVar("Answer")
Question = Callable[[Engine, Purpose | None], Answer]


class Together:
    """What is said of several people, by their ids; ids of nobody are left out.

    Each returns the numbers of the decisions, which `undo_all` takes back.
    """

    folder: Path

    @abstractmethod
    def _answer(self, ask: Ask, question: Question[Answer]) -> Answer:
        """Ask the findings."""

    @abstractmethod
    def _keep(self, what: Callable[[Store], Answer]) -> Answer:
        """Say it in the journal."""

    @abstractmethod
    def _day(self) -> date:
        """Return the day it is."""

    def tag_all(self, ids: Sequence[str], tag: str) -> list[int]:
        """Give each one tag more. WordsMissingError, WordsLongError, TagsManyError, ConflictError."""
        from cerchia.decisions import tags  # noqa: PLC0415

        there = self._there(ids)
        return self._keep(lambda journal: tags.add_all(journal, there, tag))

    def keep_all(self, ids: Sequence[str]) -> list[int]:
        """Put each on the safelist, who is not there yet."""
        from cerchia.decisions import cleanups  # noqa: PLC0415

        there = self._there(ids)
        return self._keep(lambda journal: cleanups.keep_all(journal, there))

    def follow_all(self, ids: Sequence[str], day: date, words: str = "") -> list[int]:
        """Keep one date with each of them; DayPastError."""
        from cerchia.decisions import follow_ups  # noqa: PLC0415

        if day < self._day():
            raise DayPastError(seen=day.isoformat(), least=self._day().isoformat())
        why = " ".join(words.split())
        new = [FollowUp(follow_ups.name(), one, day, why) for one in self._there(ids)]
        return self._keep(lambda journal: follow_ups.save_all(journal, new))

    def undo_all(self, numbers: Sequence[int]) -> int:
        """Take back what was said in one go; return how many of it still counted."""

        def undone(journal: Store) -> int:
            from cerchia.decisions import journal as kept  # noqa: PLC0415

            return kept.undo_all(journal, numbers)

        return decided(self.folder, undone, 0)

    def _there(self, ids: Sequence[str]) -> list[str]:
        known = [one for one in dict.fromkeys(ids) if "," not in one]
        found = self._answer(Ask(), lambda engine, _: called(engine, known))
        return [one for one in known if found[one].name or found[one].url]
