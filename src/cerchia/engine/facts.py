"""The facts of a circle: one folder an import, committed by renaming it into place."""

from __future__ import annotations

import fcntl
import os
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
        found = [
            _manifest(entry / MANIFEST)
            for entry in (self.folder.iterdir() if self.folder.exists() else ())
            if not entry.name.startswith(".") and (entry / MANIFEST).exists()
        ]
        return sorted(found, key=lambda one: (one.exported, one.written, one.imported, one.id))

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

    def sweep(self) -> int:
        """Remove what killed processes left; return how many things. Only while `writing`."""
        left = list(self.folder.glob(f"{UNFINISHED}*"))  # ours alone, whatever process wrote them
        for entry in left:
            shutil.rmtree(entry, ignore_errors=True)
        return len(left) + scratch.sweep(self.circle)


def _manifest(file: Path) -> Import:
    try:
        return Import.from_json(file.read_text("utf-8"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableError(path=str(file), why=str(error)) from error
