"""Room 1, read: an export becomes facts, and the facts of all imports become `read_` tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cerchia.formats.archive import SPREADSHEETS
from cerchia.formats.delimited import first_cells
from cerchia.model.errors import NotAnExportError, TableUnknownError
from cerchia.read.addressbook import source as addressbook
from cerchia.read.linkedin import source as linkedin

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive
    from cerchia.model.forgetting import Knows, Struck
    from cerchia.model.origin import Problem
    from cerchia.model.reading import FileReport, Import, Owner


class Source(Protocol):
    """What each source offers: it recognises, then reads, and later gives its facts types."""

    @property
    def name(self) -> str:
        """How facts and findings call it."""
        ...

    @property
    def ties(self) -> bool:
        """Whether it shows a network and its talk: what it does not show is then missing."""
        ...

    def recognises(self, archive: Archive) -> bool:
        """Say whether an export is one of ours, by what is in it."""
        ...

    def load(
        self, archive: Archive, engine: Engine, folder: Path
    ) -> tuple[list[FileReport], list[Problem]]:
        """Write the export's rows as Parquet segments into `folder`."""
        ...

    def owner(self, engine: Engine, folder: Path, files: Sequence[FileReport]) -> Owner:
        """Say whose export it is, from the segments just written into `folder`."""
        ...

    def typed(
        self,
        engine: Engine,
        imports: Sequence[tuple[int, Import]],
        segment: Callable[[str, str], Path],
    ) -> None:
        """Give the `read_` tables what the segments of these imports hold; the first source makes them."""
        ...

    def marks(self, engine: Engine, person: int) -> set[str]:
        """Return the marks somebody is known by in this source, from the findings."""
        ...

    def strike(self, engine: Engine, file: FileReport, path: Path, knows: Knows) -> Struck:
        """Return what of a segment is about somebody who is forgotten."""
        ...

    def rows(
        self, engine: Engine, path: Path, records: Collection[int]
    ) -> list[tuple[int, tuple[tuple[str, str], ...]]]:
        """Return rows of a segment as they were read: the record, then each column and its text."""
        ...

    def rewrite(
        self, engine: Engine, file: FileReport, paths: tuple[Path, Path], struck: Struck
    ) -> FileReport:
        """Write a segment anew without what is struck, from the first path to the second."""
        ...


SOURCES: tuple[Source, ...] = (linkedin.source, addressbook.source)
"""The first that knows an export reads it: an archive of LinkedIn's may hold an address book too."""

_CELLS, _CELL = 6, 40
"""Columns of an unknown table that are named, and characters of each."""


def recognise(archive: Archive) -> Source:
    """Return the source that knows this export; NotAnExportError, TableUnknownError if none does."""
    found = next((source for source in SOURCES if source.recognises(archive)), None)
    if found is None:
        if seen := _columns(archive):
            raise TableUnknownError(path=str(archive.path), seen=seen)
        names = [member.name for member in archive.members]
        why, seen = _instead(names)
        raise NotAnExportError(path=str(archive.path), files=len(names), why=why, seen=seen)
    return found


def _columns(archive: Archive) -> str:
    """Return the columns of a table that was handed over by itself, "" of anything else."""
    alone = len(archive.members) == 1 and archive.members[0].name == archive.path.name
    if not alone or not archive.members[0].is_table:
        return ""
    found = [one for one in first_cells(archive.head(archive.members[0])) if one]
    shown = ", ".join(one[:_CELL] for one in found[:_CELLS])
    return shown + ("…" if len(found) > _CELLS else "")


def named(name: str) -> Source:
    """Return the source of this name."""
    return next(source for source in SOURCES if source.name == name)


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
        "has_contacts": "boolean", "hidden": "integer", "whole": "boolean",
        "source": "varchar", "ties": "boolean",
    }  # fmt: skip
    engine.fill("imports", (_import_row(number, one) for number, one in numbered), kinds)
    engine.make("read_import", "from imports")
    for source in SOURCES:
        source.typed(engine, [pair for pair in numbered if pair[1].source == source.name], segment)


def _import_row(number: int, one: Import) -> tuple[object, ...]:
    contacts = [file for file in one.files if file.table.endswith("_connection") and file.segment]
    hidden = sum(file.skipped.get("hidden", 0) for file in contacts)
    # a list that gives nobody is LinkedIn's empty feed, or damaged: it makes nobody gone
    left_out = ("hidden", "forgotten")
    listed = any(file.read or any(map(file.skipped.get, left_out)) for file in contacts)
    # of a damaged list nobody can say who is missing from it; one that was cut off ends in a short row
    broken = any(file.skipped.keys() & {"broken", "no_header"} for file in contacts)
    names = {file.file for file in contacts}
    cut = any(each.code == "row_short" and each.file in names for each in one.problems)
    ties = named(one.source).ties
    whole = ties and not (broken or cut)
    return number, one.id, one.path, one.exported, listed, hidden, whole, one.source, ties
