"""The facts of a circle: one folder an import, committed by renaming it into place."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cerchia.engine import disk
from cerchia.model.errors import CircleBusyError, CircleDamagedError, UnreadableError
from cerchia.model.reading import Import

MANIFEST = "manifest.json"
ABOUT = "about.txt"
UNFINISHED = ".unfinished-"
GONE = "-gone-"
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

        Raises CircleDamagedError for a manifest that is damaged or of a newer cerchia.
        """
        found = [one for entry in self._newest() if (one := _manifest(entry / MANIFEST))]
        return sorted(found, key=lambda one: (one.exported, one.written, one.imported, one.id))

    def stamp(self) -> tuple[int, int]:
        """Return what changes with every import, removal and writing anew, whoever does it."""
        try:
            told = self.folder.stat()
        except OSError:
            return 0, 0
        return told.st_ino, told.st_mtime_ns

    def _committed(self) -> list[Path]:
        return [
            entry
            for entry in (self.folder.iterdir() if self.folder.exists() else ())
            if not entry.name.startswith(".") and entry.is_dir()
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

    def broken(self) -> Path | None:
        """Return the first segment that cannot be read to its last byte, None where all can.

        Slow: every byte is read. For when something failed that rests on them.
        """
        from cerchia.engine.duckdb import Engine, EngineError  # noqa: PLC0415 - only to look closer

        with Engine.open(self.circle) as engine:
            for one in self.imports():
                for file in sorted({file.segment for file in one.files if file.segment}):
                    path = self.segment(one.id, file)
                    quoted = str(path).replace("'", "''")
                    try:
                        engine.rows(f"select count(columns(*)) from read_parquet('{quoted}')")
                    except EngineError:
                        return path
        return None

    @contextmanager
    def writing(self, about: str = "") -> Iterator[Path]:
        """Give a folder to write an import into, alone; it is gone unless `commit` renamed it.

        about: what is imported, told to the next who opens the circle if this one is killed.
        Raises CircleBusyError when another process is importing; DiskFullError and
        FolderUnwritableError for what the disk refuses until the end.
        """
        with disk.named(self.circle):
            self.folder.mkdir(parents=True, exist_ok=True)
            with self._alone() as free:
                if not free:
                    raise CircleBusyError(circle=str(self.circle))
                self._remove_unfinished()
                self.sweep_superseded()
                folder = self.folder / f"{UNFINISHED}{os.getpid()}"
                folder.mkdir()
                try:
                    (folder / ABOUT).write_text(about, "utf-8", "replace")
                    yield folder
                finally:
                    shutil.rmtree(folder, ignore_errors=True)

    def commit(self, folder: Path, done: Import) -> None:
        """Write the manifest and rename the finished folder into place, safe from a power cut.

        An import of this id that is there already, as when two start at once, stays as it is.
        """
        if (self.folder / done.id / MANIFEST).exists():
            return
        (folder / MANIFEST).write_text(done.to_json(), "utf-8", "replace")
        (folder / ABOUT).unlink(missing_ok=True)
        for path in (*folder.iterdir(), folder):
            disk.sync(path)
        folder.rename(self.folder / done.id)
        disk.sync(self.folder)

    def remove(self, import_id: str) -> None:
        """Take an import away, all its writings, each in one step. Only while `writing`."""
        base, _ = revision(import_id)
        for entry in self._committed():
            if revision(entry.name)[0] == base:
                self._take_away(entry)

    def _take_away(self, entry: Path) -> None:
        """Rename aside, which is one step, then delete, which may be broken off and swept later."""
        aside = self.folder / f"{UNFINISHED}{os.getpid()}{GONE}{entry.name}"
        entry.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)

    def sweep_superseded(self) -> int:
        """Remove imports that were written anew since; return how many. Only while `writing`."""
        superseded = set(self._committed()) - set(self._newest())
        for entry in superseded:
            self._take_away(entry)
        return len(superseded)

    def broken_off(self) -> list[str]:
        """Remove what a killed import left; return what each was about, as far as it was told.

        Nothing is touched while somebody imports. Cheap where there is nothing.
        """
        if not self._unfinished():
            return []
        try:
            with self._alone() as free:
                return self._remove_unfinished() if free else []
        except OSError:  # a circle one may only read
            return []

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        """Hold the lock of those who import, if it is free: gone with the process that holds it."""
        with (self.circle / ".importing").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
            else:
                yield True

    def _unfinished(self) -> list[Path]:
        return list(self.folder.glob(f"{UNFINISHED}*"))

    def _remove_unfinished(self) -> list[str]:
        about = []
        for entry in self._unfinished():  # nobody's, whatever process wrote them: we hold the lock
            if GONE not in entry.name:  # what was being taken away is no import that broke off
                about.append(_told(entry / ABOUT))
            shutil.rmtree(entry, ignore_errors=True)
        return about


def _told(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, ValueError):
        return ""


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
    except FileNotFoundError as error:
        if not file.parent.exists():
            return None
        raise CircleDamagedError(path=str(file), why="facts") from error
    except PermissionError as error:
        raise UnreadableError(path=str(file), why="rights") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CircleDamagedError(path=str(file), why="facts") from error
