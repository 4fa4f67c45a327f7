"""The facts of a circle: one folder an import, committed by renaming it into place."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.engine import scratch
from cerchia.model.errors import CircleBusyError, UnreadableError
from cerchia.model.reading import Import

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANIFEST = "manifest.json"
UNFINISHED = ".unfinished-"
_REVISED = re.compile(r"(.+)\.r(\d+)")


@dataclass(frozen=True, slots=True)
class Facts:
    """The folder of all imports of one circle."""

    circle: Path

    @property
    def folder(self) -> Path:
        """Where the segments are."""
        return self.circle / "facts"

    def imports(self) -> list[Import]:
        """Return the committed imports, the oldest export first.

        Raises UnreadableError for a manifest that is damaged or of a newer cerchia.
        """
        found = [one for entry in self._newest() if (one := _manifest(entry / MANIFEST))]
        return sorted(found, key=lambda one: (one.exported, one.written, one.imported, one.id))

    def _committed(self) -> list[Path]:
        return [
            entry
            for entry in (self.folder.iterdir() if self.folder.exists() else ())
            if not entry.name.startswith(".") and (entry / MANIFEST).exists()
        ]

    def _newest(self) -> list[Path]:
        """Return the folder of each import; of one that was written anew, the newest writing."""
        newest: dict[str, tuple[int, Path]] = {}
        for entry in self._committed():
            base, number = revision(entry.name)
            if number >= newest.get(base, (0, entry))[0]:
                newest[base] = number, entry
        return [entry for _, entry in newest.values()]

    def segment(self, import_id: str, name: str) -> Path:
        """Return the path of one Parquet file."""
        return self.folder / import_id / name

    def size(self) -> int:
        """Return the bytes of all segments."""
        return sum(file.stat().st_size for file in self.folder.glob("*/*.parquet"))

    @contextmanager
    def writing(self) -> Iterator[Path]:
        """Give a folder to write an import into, alone; it is gone unless `commit` renamed it.

        Raises CircleBusyError when another process is importing.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.circle / ".importing").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise CircleBusyError(circle=str(self.circle)) from error
            self.sweep()
            folder = self.folder / f"{UNFINISHED}{os.getpid()}"
            folder.mkdir()
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def commit(self, folder: Path, done: Import) -> None:
        """Write the manifest and rename the finished folder into place.

        An import of this id that is there already, as when two start at once, stays as it is.
        """
        if (self.folder / done.id / MANIFEST).exists():
            return
        with (folder / MANIFEST).open("w", encoding="utf-8", errors="replace") as stream:
            stream.write(done.to_json())
            stream.flush()
            os.fsync(stream.fileno())
        folder.rename(self.folder / done.id)

    def remove(self, import_id: str) -> None:
        """Take an import away, all its writings, each in one step. Only while `writing`."""
        base, _ = revision(import_id)
        for entry in self._committed():
            if revision(entry.name)[0] == base:
                self._take_away(entry)

    def _take_away(self, entry: Path) -> None:
        """Rename aside, which is one step, then delete, which may be broken off and swept later."""
        aside = self.folder / f"{UNFINISHED}{os.getpid()}-gone-{entry.name}"
        entry.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)

    def sweep(self) -> int:
        """Remove what killed processes left; return how many things. Only while `writing`."""
        superseded = self.sweep_superseded()
        left = list(self.folder.glob(f"{UNFINISHED}*"))  # ours alone, whatever process wrote them
        for entry in left:
            shutil.rmtree(entry, ignore_errors=True)
        return superseded + len(left) + scratch.sweep(self.circle)

    def sweep_superseded(self) -> int:
        """Remove imports that were written anew since; return how many. Only while `writing`."""
        superseded = set(self._committed()) - set(self._newest())
        for entry in superseded:
            self._take_away(entry)
        return len(superseded)


def revision(import_id: str) -> tuple[str, int]:
    """Return the id an import was first given, and how often it was written anew since."""
    found = _REVISED.fullmatch(import_id)
    return (found[1], int(found[2])) if found else (import_id, 1)


def revised(import_id: str) -> str:
    """Return the id of the next writing of an import; it supersedes those before it."""
    base, number = revision(import_id)
    return f"{base}.r{number + 1}"


def _manifest(file: Path) -> Import | None:
    """Read a manifest; None when its import was removed while we looked."""
    try:
        return Import.from_json(file.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableError(path=str(file), why=str(error)) from error
