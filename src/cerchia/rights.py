"""The front door's part for the owner's rights: forget somebody, back up, take an import out again."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from cerchia import forget
from cerchia.answers.person import find
from cerchia.engine.duckdb import Engine
from cerchia.engine.facts import Facts
from cerchia.model.ask import Ask
from cerchia.model.forgetting import Farewell, Forgotten
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Import

Answer = TypeVar("Answer")
Question = Callable[[Engine, Purpose | None], Answer]


class Rights:
    """What an owner may always do with what was read."""

    _facts: Facts

    @abstractmethod
    def _answer(self, ask: Ask, question: Question[Answer]) -> Answer:
        """Ask the findings."""

    def farewell(self, who: str) -> Farewell:
        """Say what would go with one person; PersonUnknownError, PersonAmbiguousError."""
        return self._answer(
            Ask(), lambda engine, _: forget.farewell(engine, self._facts, find(engine, who))
        )

    def forget(self, going: Farewell) -> Forgotten:
        """Forget somebody for good; a kill on the way is completed at the next start."""
        return forget.carry_out(self._facts, going)

    def backup(self, file: Path, passphrase: str) -> int:
        """Write facts, decisions and settings to one encrypted file; return its bytes.

        Raises FileExistsAlreadyError, FileInsideError, FileUnwritableError, PassphraseMissingError,
        CircleBusyError.
        """
        from cerchia.write.backup import backup  # noqa: PLC0415

        return backup(self._facts, file, passphrase)

    def may_back_up(self, file: Path) -> None:
        """Raise FileExistsAlreadyError or FileInsideError where a backup cannot go."""
        from cerchia.write.backup import allowed  # noqa: PLC0415

        allowed(self._facts, file)

    def source(self, wanted: str) -> Import:
        """Return the import of this id, or from an archive of this name; ImportUnknownError."""
        return forget.wanted(self._facts, wanted)

    def remove(self, wanted: str) -> Import:
        """Take an import out of the facts, by its id or its archive's name; return what went.

        Raises ImportUnknownError, CircleBusyError.
        """
        return forget.remove(self._facts, wanted)
