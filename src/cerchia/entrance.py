"""The way into a circle: it is opened, what was broken off is mended, and exports are taken in.

What needs an engine or a room is loaded when it is needed: most exports that are handed over are
there already, and saying so takes no more than their digest.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from cerchia import home, intake
from cerchia.engine import owned, scratch
from cerchia.engine.facts import Facts
from cerchia.model.origin import Problem
from cerchia.model.reading import Added, Import

if TYPE_CHECKING:
    from cerchia.model.sheet import Mapping

Tell = Callable[[str], None]


def quiet(_: str) -> None:
    """Tell nobody."""


class Entrance:
    """A circle's folder with its facts and its time zone; questions are asked of Circle."""

    def __init__(self, folder: Path, zone: str | None = None, tell: Tell = quiet) -> None:
        """Open the circle in `folder`, made when missing; `tell` hears of rooms and files."""
        self.folder = folder
        self.zone = home.settle(folder, zone)
        self.tell = tell
        self.mended: list[Problem] = []
        self._facts = Facts(folder)

    @classmethod
    def open(cls, folder: Path | None = None, zone: str | None = None, tell: Tell = quiet) -> Self:
        """Open the circle at `folder`, else at CERCHIA_CIRCLE, else where the platform keeps data.

        What killed processes left is removed or completed first, and told in `mended`.
        """
        circle = cls((folder or home.default()).expanduser().absolute(), zone, tell)
        circle._complete()
        circle._mend()
        return circle

    def _complete(self) -> None:
        """Complete a departure that a killed process began."""
        if any(self.folder.glob(".forgetting*")):
            from cerchia import forget  # noqa: PLC0415 - hardly ever

            if told := forget.complete(self._facts):
                self.mended.append(Problem(told))

    def _mend(self) -> None:
        """Remove what killed processes left; next to nothing to do where there is nothing."""
        others = owned.sweep(home.temporary(), home.TEMPORARY)
        for about in self._facts.broken_off():
            if about:
                self.mended.append(Problem("import_broke_off", seen=about, hint=shlex.quote(about)))
            else:
                others += 1
        others += scratch.sweep(self.folder) + home.sweep(self.folder)
        if others and not self.mended:
            self.mended.append(Problem("work_broke_off", count=others))

    def add(self, paths: Sequence[Path]) -> list[Added]:
        """Import each path; one that is there already adds nothing.

        Raises PathMissingError, UnreadableError, NotAnExportError, HostileArchiveError,
        MappingMissingError, CircleBusyError; what was imported before the failing path stays.
        """
        way = intake.Way(self.tell, self._mapped())
        return [one for path in paths for one in intake.take_in(self._facts, path, way)]

    def _mapped(self) -> Callable[[tuple[str, ...]], Mapping | None]:
        """Return what says how a table of these headings is read; the decisions are asked once, if ever."""
        kept: list[dict[frozenset[str], Mapping]] = []

        def mapped(header: tuple[str, ...]) -> Mapping | None:
            if not kept:
                from cerchia.decisions import mappings  # noqa: PLC0415 - where there is a table
                from cerchia.keeping import decided  # noqa: PLC0415

                kept.append(decided(self.folder, mappings.of_people, {}))
            return kept[0].get(frozenset(header))

        return mapped

    def sources(self) -> list[Import]:
        """Return the imports, the oldest export first."""
        return self._facts.imports()

    def synced(self) -> str:
        """Return the name of the service that copies this folder elsewhere, "" for none known."""
        return home.synced(self.folder)
