"""The LinkedIn source, as the register knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.engine import segment as segments
from cerchia.read.linkedin import files, forget, load, owner, typed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive
    from cerchia.model.forgetting import Knows, Struck
    from cerchia.model.origin import Problem
    from cerchia.model.reading import FileReport, Import, Owner


@dataclass(frozen=True, slots=True)
class LinkedIn:
    """LinkedIn's data export, known by its files and not by its name."""

    name: str = "linkedin"
    ties: bool = True
    talk: bool = True

    def claims(self, archive: Archive) -> frozenset[str]:
        """Return the files that are LinkedIn's, none where it is no export of theirs; see files."""
        names = [member.name for member in archive.members]
        if not files.recognised(names):
            return frozenset()
        return frozenset(one for one in names if files.status(one) != "unknown")

    def load(
        self, archive: Archive, engine: Engine, folder: Path
    ) -> tuple[list[FileReport], list[Problem]]:
        """Write the rows of every known file as segments; see load.load."""
        return load.load(archive, engine, folder)

    def owner(self, engine: Engine, folder: Path, files: Sequence[FileReport]) -> Owner:
        """Say whose archive it is; see owner.of."""
        return owner.of(engine, folder, files)

    def typed(
        self,
        engine: Engine,
        imports: Sequence[tuple[int, Import]],
        segment: Callable[[str, str], Path],
    ) -> None:
        """Make the `read_` tables; see typed.typed."""
        typed.typed(engine, imports, segment)

    def marks(self, engine: Engine, person: int) -> set[str]:
        """Return the marks somebody is known by; see forget.marks."""
        return forget.marks(engine, person)

    def strike(self, engine: Engine, file: FileReport, path: Path, knows: Knows) -> Struck:
        """Return what of a segment goes; see forget.strike."""
        return forget.strike(engine, file, path, knows)

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


source = LinkedIn()
