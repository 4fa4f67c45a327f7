"""The LinkedIn source, as the register knows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cerchia.engine.duckdb import Engine
from cerchia.formats.archive import Archive
from cerchia.model.origin import Problem
from cerchia.model.reading import FileReport, Import
from cerchia.read.linkedin import files, load, typed


@dataclass(frozen=True, slots=True)
class LinkedIn:
    """LinkedIn's data export, known by its files and not by its name."""

    name: str = "linkedin"

    def recognises(self, names: Sequence[str]) -> bool:
        """Say whether any file is one that only LinkedIn writes."""
        return any(
            name.lower().endswith(".csv") and files.kind(name) in files.RECOGNISED_BY
            for name in names
        )

    def load(
        self, archive: Archive, engine: Engine, folder: Path
    ) -> tuple[list[FileReport], list[Problem]]:
        """Write the rows of every known file as segments; see load.load."""
        return load.load(archive, engine, folder)

    def typed(
        self, engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
    ) -> None:
        """Make the `read_` tables; see typed.typed."""
        typed.typed(engine, imports, segment)


source = LinkedIn()
