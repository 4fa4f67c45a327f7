"""A channel, as the register of sources knows it: what is the same for mail, chats and calendars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.engine import segment as kept
from cerchia.read.channel import forget, load, typed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive
    from cerchia.model.forgetting import Knows, Struck
    from cerchia.model.origin import Problem
    from cerchia.model.reading import FileReport, Import, Owner
    from cerchia.read.channel.reader import Reader


@dataclass(frozen=True, slots=True)
class Channel:
    """A way people talk or meet, read by its own package, which is loaded when there is something to read.

    name: how facts and findings call it. loaded: gives the reader.
    """

    name: str
    loaded: Callable[[], Reader]
    ties: bool = False
    talk: bool = True

    @property
    def reader(self) -> Reader:
        """What its own package offers."""
        return self.loaded()

    def claims(self, archive: Archive) -> frozenset[str]:
        """Return the files of an export that are this channel's."""
        return frozenset(
            member.name for box in self.reader.boxes(archive) for member in box.members
        )

    def load(
        self, archive: Archive, engine: Engine, folder: Path
    ) -> tuple[list[FileReport], list[Problem]]:
        """Write the events of every box as segments; see load.load."""
        return load.load(self.reader, archive, engine, folder)

    def owner(self, engine: Engine, folder: Path, files: Sequence[FileReport]) -> Owner:
        """Say whose it is, as far as its files do; see load.owner."""
        return load.owner(engine, folder, list(files))

    def typed(
        self,
        engine: Engine,
        imports: Sequence[tuple[int, Import]],
        segment: Callable[[str, str], Path],
    ) -> None:
        """Add talk and meetings to the `read_` tables; see typed.typed."""
        if imports:
            typed.typed(engine, self.reader, imports, segment)

    def marks(self, engine: Engine, person: int) -> set[str]:
        """Return the marks somebody is known by; see forget.marks."""
        return forget.marks(engine, self.name, person)

    def strike(self, engine: Engine, file: FileReport, path: Path, knows: Knows) -> Struck:  # noqa: ARG002 - one kind of file
        """Return what of a segment goes; see forget.strike."""
        return forget.strike(engine, path, knows)

    def rows(
        self, engine: Engine, path: Path, records: Collection[int]
    ) -> list[tuple[int, tuple[tuple[str, str], ...]]]:
        """Return rows of a segment as they were read; see engine.segment."""
        return kept.rows(engine, path, records)

    def rewrite(
        self, engine: Engine, file: FileReport, paths: tuple[Path, Path], struck: Struck
    ) -> FileReport:
        """Write a segment anew; see forget.rewrite."""
        return forget.rewrite(engine, file, paths, struck)
