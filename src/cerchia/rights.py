"""The front door's part for the owner's rights: forget somebody, back up, take an import out again.

And the room within the circle for a file on its way in or out.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from cerchia import forget
from cerchia.answers.person import find
from cerchia.engine import disk, scratch
from cerchia.engine.duckdb import Engine
from cerchia.engine.facts import Facts
from cerchia.model.ask import Ask
from cerchia.model.errors import PassphraseMissingError
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

    @contextmanager
    def spool(self) -> Iterator[Path]:
        """Give a folder within the circle for a file on its way, gone afterwards.

        What a killed process leaves there is swept. Raises DiskFullError, FolderUnwritableError.
        """
        with disk.named(self._facts.circle):
            mine = scratch.take(self._facts.circle)
        try:
            yield mine.path
        finally:
            mine.release()

    @contextmanager
    def packed(self, passphrase: str) -> Iterator[Path]:
        """Give a backup as a file to hand on at once, gone afterwards; raises as `backup`."""
        from cerchia.write import backup, container  # noqa: PLC0415

        if not passphrase:
            raise PassphraseMissingError
        with self.spool() as folder:
            file = folder / "circle.backup"
            backup.write(self._facts, file, container.secret(passphrase))
            yield file

    def tidy(self) -> None:
        """Remove what an import left that was stopped; nothing of a living one is touched."""
        self._facts.broken_off()
        scratch.sweep(self._facts.circle)

    def source(self, wanted: str) -> Import:
        """Return the import of this id, or from an archive of this name; ImportUnknownError."""
        return forget.wanted(self._facts, wanted)

    def remove(self, wanted: str) -> Import:
        """Take an import out of the facts, by its id or its archive's name; return what went.

        Raises ImportUnknownError, CircleBusyError.
        """
        return forget.remove(self._facts, wanted)
