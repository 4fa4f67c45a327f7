"""The front door's way in for tables of one's own: what their columns are taken for, confirmed and remembered."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path

from cerchia import intake, read
from cerchia.engine.facts import Facts
from cerchia.formats.archive import Archive
from cerchia.model.reading import Added
from cerchia.model.sheet import Mapping, Supposed, Wish


class Taking:
    """Tables of people that no product writes, read as the owner says."""

    folder: Path
    tell: Callable[[str], None]
    _facts: Facts

    @abstractmethod
    def _mapped(self) -> Callable[[tuple[str, ...]], Mapping | None]: ...

    def tables(self, path: Path, wish: Wish) -> tuple[Supposed, ...]:
        """Return how the tables of a CRM's export would be read; nothing is kept.

        Those of a product only where something was said of them. Raises PathMissingError,
        UnreadableError, HostileArchiveError, TableInvalidError where there is no such table,
        ColumnUnknownError.
        """
        archive = Archive(path)
        try:
            return read.supposed(archive, self._mapped(), wish)
        finally:
            archive.close()

    def read_anew(self, path: Path, tables: Sequence[Supposed]) -> Added:
        """Remember how tables are read, and import the path so, in the place of what was read of it before.

        The errors of `add`.
        """
        from cerchia.decisions import mappings, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            for one in tables:
                mappings.save(journal, one.mapping("people"))
        way = intake.Way(self.tell, self._mapped(), anew=True)
        return intake.take_in(self._facts, path, way)[0]
