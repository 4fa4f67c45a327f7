"""Address books, as the register of sources knows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.engine import segment as segments
from cerchia.model.reading import Owner
from cerchia.read.addressbook import files, forget, load, typed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive
    from cerchia.model.forgetting import Knows, Struck
    from cerchia.model.origin import Problem
    from cerchia.model.reading import FileReport, Import


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Files of vCards, known by what is in them."""

    name: str = "addressbook"
    ties: bool = False
    talk: bool = False

    def claims(self, archive: Archive) -> frozenset[str]:
        """Return the files that are address books; see files.kind."""
        return frozenset(one.name for one in archive.members if files.kind(archive, one))

    def load(
        self, archive: Archive, engine: Engine, folder: Path
    ) -> tuple[list[FileReport], list[Problem]]:
        """Write the entries of every known file as segments; see load.load."""
        return load.load(archive, engine, folder)

    def owner(self, engine: Engine, folder: Path, files: Sequence[FileReport]) -> Owner:  # noqa: ARG002 - an address book does not say whose it is
        """Say nothing of whose it is."""
        return Owner()

    def typed(
        self,
        engine: Engine,
        imports: Sequence[tuple[int, Import]],
        segment: Callable[[str, str], Path],
    ) -> None:
        """Add the entries to the `read_` tables; see typed.typed."""
        typed.typed(engine, imports, segment)

    def marks(self, engine: Engine, person: int) -> set[str]:
        """Return the marks somebody is known by; see segments.marks."""
        return segments.marks(engine, person)

    def strike(self, engine: Engine, file: FileReport, path: Path, knows: Knows) -> Struck:  # noqa: ARG002 - one kind of file
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


source = AddressBook()
