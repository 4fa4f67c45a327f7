"""CRM exports, as the register of sources knows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from cerchia.engine import segment as segments
from cerchia.model.reading import Owner
from cerchia.read.crm import files, forget, load, typed
from cerchia.read.crm.files import Mapped, unmapped

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive
    from cerchia.model.forgetting import Knows, Struck
    from cerchia.model.origin import Problem
    from cerchia.model.reading import FileReport, Import


@dataclass(frozen=True, slots=True)
class Crm:
    """Tables of HubSpot, Salesforce and Pipedrive, and any table of people by a mapping.

    mapped: how tables of the owner's own are read, as they confirmed it.
    """

    name: str = "crm"
    ties: bool = False
    talk: bool = False
    mapped: Mapped = unmapped

    def told(self, mapped: Mapped) -> Self:
        """Return the source as it reads when mappings are known."""
        return replace(self, mapped=mapped)

    def claims(self, archive: Archive) -> frozenset[str]:
        """Return the files that are a CRM's, or tables the owner confirmed; see files.known."""
        every = archive.members
        return frozenset(one.name for one in every if files.known(archive, one, self.mapped))

    def proposes(self, archive: Archive) -> bool:
        """Say whether a file looks like a table of people that nobody confirmed; see files.proposed."""
        return any(files.proposed(archive, one) for one in archive.members)

    def load(
        self, archive: Archive, engine: Engine, folder: Path
    ) -> tuple[list[FileReport], list[Problem]]:
        """Write the rows of every known file as segments; see load.load."""
        return load.load(archive, engine, folder, self.mapped)

    def owner(self, engine: Engine, folder: Path, files: Sequence[FileReport]) -> Owner:  # noqa: ARG002 - a team's export does not say whose it is
        """Say nothing of whose it is."""
        return Owner()

    def typed(
        self,
        engine: Engine,
        imports: Sequence[tuple[int, Import]],
        segment: Callable[[str, str], Path],
    ) -> None:
        """Make the deals of the `read_` tables; see typed.typed."""
        typed.typed(engine, imports, segment)

    def marks(self, engine: Engine, person: int) -> set[str]:
        """Return the marks somebody is known by; see segments.marks."""
        return segments.marks(engine, person)

    def strike(self, engine: Engine, file: FileReport, path: Path, knows: Knows) -> Struck:  # noqa: ARG002 - a row says itself what it is
        """Return what of a segment goes; see forget.strike."""
        return forget.strike(engine, path, knows)

    def rows(
        self, engine: Engine, path: Path, records: Collection[int]
    ) -> list[tuple[int, tuple[tuple[str, str], ...]]]:
        """Return rows of a segment as they were read; see engine/segment.py."""
        return segments.rows(engine, path, records)

    def rewrite(
        self, engine: Engine, file: FileReport, paths: tuple[Path, Path], struck: Struck
    ) -> FileReport:
        """Write a segment anew; see forget.rewrite."""
        return forget.rewrite(engine, file, paths, struck)


source = Crm()
