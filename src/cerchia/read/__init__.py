"""Room 1, read: an export becomes facts, and the facts of all imports become `read_` tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cerchia.formats.archive import SPREADSHEETS
from cerchia.model.errors import NotAnExportError
from cerchia.read.linkedin import source as linkedin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive
    from cerchia.model.origin import Problem
    from cerchia.model.reading import FileReport, Import


class Source(Protocol):
    """What each source offers: it recognises, then reads, and later gives its facts types."""

    @property
    def name(self) -> str:
        """How facts and findings call it."""
        ...

    def recognises(self, names: Sequence[str]) -> bool:
        """Say whether an export with these member names is one of ours."""
        ...

    def load(
        self, archive: Archive, engine: Engine, folder: Path
    ) -> tuple[list[FileReport], list[Problem]]:
        """Write the export's rows as Parquet segments into `folder`."""
        ...

    def typed(
        self,
        engine: Engine,
        imports: Sequence[tuple[int, Import]],
        segment: Callable[[str, str], Path],
    ) -> None:
        """Make the `read_` tables from the segments of these imports."""
        ...


SOURCES: tuple[Source, ...] = (linkedin.source,)


def recognise(archive: Archive) -> Source:
    """Return the one source that knows this export; NotAnExportError if none does."""
    names = [member.name for member in archive.members]
    found = [source for source in SOURCES if source.recognises(names)]
    if len(found) != 1:
        why, seen = _instead(names)
        raise NotAnExportError(path=str(archive.path), files=len(names), why=why, seen=seen)
    return found[0]


def _instead(names: Sequence[str]) -> tuple[str, str]:
    """Return what probably happened to an export that is none, and the file that shows it."""
    for why, endings in (("archive_inside", (".zip",)), ("spreadsheet", SPREADSHEETS)):
        if seen := next((name for name in names if name.lower().endswith(endings)), ""):
            return why, seen
    return "", ""


def read(engine: Engine, imports: Sequence[Import], segment: Callable[[str, str], Path]) -> None:
    """Make the `read_` tables of all sources from the facts of all imports, oldest export first."""
    numbered = list(enumerate(imports, start=1))
    kinds = {
        "import": "integer", "id": "varchar", "path": "varchar", "exported": "date",
        "has_contacts": "boolean", "hidden": "integer",
    }  # fmt: skip
    engine.fill("imports", (_import_row(number, one) for number, one in numbered), kinds)
    for source in SOURCES:
        source.typed(engine, [pair for pair in numbered if pair[1].source == source.name], segment)


def _import_row(number: int, one: Import) -> tuple[object, ...]:
    contacts = [file for file in one.files if file.table.endswith("_connection") and file.segment]
    hidden = sum(file.skipped.get("hidden", 0) for file in contacts)
    # a list that gives nobody is LinkedIn's empty feed, or damaged: it makes nobody gone
    listed = any(file.read or file.skipped.get("hidden") for file in contacts)
    return number, one.id, one.path, one.exported, listed, hidden
