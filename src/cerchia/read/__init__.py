"""Room 1, read: an export becomes facts, and the facts of all imports become `read_` tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cerchia.formats.archive import SPREADSHEETS
from cerchia.formats.delimited import first_cells
from cerchia.model.errors import NotAnExportError, TableInvalidError, TableUnknownError
from cerchia.read.addressbook import source as addressbook
from cerchia.read.channel.source import Channel
from cerchia.read.crm import source as crm
from cerchia.read.crm.files import unmapped
from cerchia.read.linkedin import source as linkedin

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive
    from cerchia.model.forgetting import Knows, Struck
    from cerchia.model.origin import Problem
    from cerchia.model.reading import FileReport, Import, Owner
    from cerchia.model.sheet import Supposed, Wish
    from cerchia.read.channel.reader import Reader
    from cerchia.read.crm.files import Mapped


class Source(Protocol):
    """What each source offers: it claims what is its own, then reads, and later gives its facts types."""

    @property
    def name(self) -> str:
        """How facts and findings call it."""
        ...

    @property
    def ties(self) -> bool:
        """Whether it shows a network and its talk: what it does not show is then missing."""
        ...

    @property
    def talk(self) -> bool:
        """Whether it shows who wrote to whom, so that its newest event is known."""
        ...

    def claims(self, archive: Archive) -> frozenset[str]:
        """Return the files of an export that are this source's, by what is in them."""
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


def _calendar() -> Reader:
    from cerchia.read.calendar.reader import reader  # noqa: PLC0415

    return reader


def _whatsapp() -> Reader:
    from cerchia.read.whatsapp.reader import reader  # noqa: PLC0415

    return reader


def _telegram() -> Reader:
    from cerchia.read.telegram.reader import reader  # noqa: PLC0415

    return reader


def _mail() -> Reader:
    from cerchia.read.mail.reader import reader  # noqa: PLC0415

    return reader


__all__ = ["SOURCES", "Source", "named", "read", "shares", "supposed", "unmapped"]
SOURCES: tuple[Source, ...] = (
    linkedin.source,
    addressbook.source,
    Channel("calendar", _calendar),
    Channel("whatsapp", _whatsapp),
    Channel("telegram", _telegram),
    Channel("mail", _mail),
    crm.source,
)
"""What the first claims the others do not see: LinkedIn's archive holds address books of its own."""

_CELLS, _CELL = 6, 40
"""Columns of an unknown table that are named, and characters of each."""


PEOPLED = {addressbook.source.name: (addressbook.source.name, crm.source.name)}
"""Whose segments a source gives types beside its own: a CRM's contacts are read as entries are."""


def shares(archive: Archive, mapped: Mapped = unmapped) -> list[tuple[Source, Archive]]:
    """Return each source that knows something of an export, and the files that are its own.

    Files that nobody knows go to the first, which tells of them. mapped: how a table of these
    headings is read, as the owner confirmed it; a table of people that nobody confirmed is a CRM's
    where nothing else is known. Raises NotAnExportError when nobody knows anything.
    """
    asked = crm.source.told(mapped)
    left = [member.name for member in archive.members]
    claimed: list[tuple[Source, frozenset[str]]] = []
    for source in (asked if one is crm.source else one for one in SOURCES):
        if left and (some := source.claims(archive.part(left))):
            claimed.append((source, some))
            left = [name for name in left if name not in some]
    if not claimed and asked.proposes(archive):
        claimed.append((asked, frozenset(left)))
    if not claimed and (seen := _columns(archive)):
        raise TableUnknownError(path=str(archive.path), seen=seen)
    if not claimed:
        why, seen = _instead(left)
        raise NotAnExportError(path=str(archive.path), files=len(left), why=why, seen=seen)
    first, own = claimed[0]
    claimed[0] = first, own | frozenset(left)
    return [(source, archive.part(names)) for source, names in claimed]


def supposed(archive: Archive, mapped: Mapped, wish: Wish) -> tuple[Supposed, ...]:
    """Return how the tables of a CRM's export would be read; TableInvalidError, ColumnUnknownError."""
    from cerchia.read.crm import propose  # noqa: PLC0415 - only where a table is asked about

    asked = (one for one in SOURCES if one is not crm.source)
    if any(source.claims(archive) for source in asked):
        raise TableInvalidError(path=str(archive.path), why="other")
    return propose.tables(archive, mapped, wish)


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


def read(
    engine: Engine, imports: Sequence[Import], segment: Callable[[str, str], Path], zone: str
) -> None:
    """Make the `read_` tables of all sources from the facts of all imports, oldest export first.

    zone: the owner's, in which times that are written without one are meant.
    """
    numbered = list(enumerate(imports, start=1))
    kinds = {
        "import": "integer", "id": "varchar", "path": "varchar", "exported": "date",
        "has_contacts": "boolean", "hidden": "integer", "whole": "boolean",
        "source": "varchar", "ties": "boolean", "talk": "boolean",
    }  # fmt: skip
    engine.fill("imports", (_import_row(number, one) for number, one in numbered), kinds)
    engine.make("read_import", "from imports")
    engine.fill("read_recipient", ())
    engine.fill("read_meeting", ())
    engine.make("local_zone", "select $1 as zone", zone)
    for source in SOURCES:
        names = PEOPLED.get(source.name, (source.name,))
        source.typed(engine, [pair for pair in numbered if pair[1].source in names], segment)


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
    source = named(one.source)
    whole = source.ties and not (broken or cut)
    return (
        number, one.id, one.path, one.exported, listed, hidden, whole, one.source, source.ties, source.talk
    )  # fmt: skip
