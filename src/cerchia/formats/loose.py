"""Files that lie loose on the disk: a folder that somebody unpacked, or one CSV by itself."""

from __future__ import annotations

import hashlib
import io
import itertools
import os
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from cerchia.formats.regular import open_regular, why
from cerchia.formats.zipped import noise
from cerchia.model.errors import HostileArchiveError, UnreadableError
from cerchia.model.origin import Problem

CHUNK = 1 << 20
MOST_FILES = 1_000_000
"""Files of a folder; a mailbox of many years has some hundred thousand, one a message."""
MOST_PROBLEMS = 20  # of one kind; the rest is counted

State = tuple[int, int, int]
"""Device and size and time of writing: what changes when somebody writes to a file."""


class Loose:
    """Files by name, with their state when they were listed; links and all that is no file left out."""

    def __init__(self, path: Path) -> None:
        """Take a folder, or one file. Raises UnreadableError, HostileArchiveError."""
        self._path = path
        self._files: dict[str, Path] = {}
        self._states: dict[str, State] = {}
        self._odd: dict[str, list[str]] = {}
        if path.is_dir():
            self._walk()
        else:
            self._take(path.name, path, path.stat())
        self.sizes = {name: state[1] for name, state in self._states.items()}
        self.problems = [one for code, names in self._odd.items() for one in _fewer(code, names)]

    def close(self) -> None:
        """Nothing is held open."""

    def open(self, name: str) -> IO[bytes]:
        """Open a file for reading; UnreadableError if it is no longer what it was."""
        alone = self._path == self._files[name]
        stream = io.FileIO(open_regular(self._files[name], link=alone), "rb")
        if _state(os.fstat(stream.fileno())) != self._states[name]:
            stream.close()
            raise UnreadableError(path=str(self._files[name]), why="changed")
        return io.BufferedReader(stream)

    def settled(self, name: str) -> None:
        """UnreadableError if somebody wrote to a file while it was read."""
        if _state(self._files[name].stat()) != self._states[name]:
            raise UnreadableError(path=str(self._files[name]), why="changed")

    def crc(self, name: str) -> int:
        """Return the CRC-32 of a file's bytes."""
        crc = 0
        with self.open(name) as stream:
            while chunk := stream.read(CHUNK):
                crc = zlib.crc32(chunk, crc)
        return crc

    def newest(self) -> float | None:
        """Return when the newest file was written, None where there is none."""
        return max((state[2] / 1e9 for state in self._states.values()), default=None)

    def digest(self) -> str:
        """Return a SHA-256 over the name and the bytes of each file."""
        whole = hashlib.sha256()
        for name in sorted(self._files):
            whole.update(f"{name}\0".encode())
            with self.open(name) as stream:
                digest = hashlib.sha256()
                while chunk := stream.read(CHUNK):
                    digest.update(chunk)
                whole.update(digest.digest())
        return whole.hexdigest()

    def _walk(self) -> None:
        """Take the files below the folder; say what is left out and why."""
        seen = itertools.count(1)
        for root, folders, names in os.walk(self._path, onerror=self._refused):
            folders.sort()
            for name in sorted(names) + [one for one in folders if (Path(root) / one).is_symlink()]:
                file = Path(root) / name
                inside = _text(file.relative_to(self._path).as_posix())
                if not noise(inside):
                    self._look(inside, file)
                if (number := next(seen)) > MOST_FILES:
                    raise HostileArchiveError(path=str(self._path), why="count", seen=number)

    def _look(self, inside: str, file: Path) -> None:
        try:
            found = file.lstat()
        except OSError:  # gone since it was listed
            return
        if stat.S_ISLNK(found.st_mode):
            self._odd.setdefault("link_left_out", []).append(inside)
        elif not stat.S_ISREG(found.st_mode):
            self._odd.setdefault("special_left_out", []).append(inside)
        elif not os.access(file, os.R_OK):
            self._odd.setdefault("file_unreadable", []).append(inside)
        else:
            self._take(inside, file, found)

    def _take(self, inside: str, file: Path, found: os.stat_result) -> None:
        self._files[inside] = file
        self._states[inside] = _state(found)

    def _refused(self, error: OSError) -> None:
        """Leave out a folder that cannot be listed; the one handed over is all there is."""
        if str(error.filename) == str(self._path):
            raise UnreadableError(path=str(self._path), why=why(error)) from error
        inside = _text(Path(error.filename).relative_to(self._path).as_posix())
        self._odd.setdefault("folder_unreadable", []).append(inside)


def _state(found: os.stat_result) -> State:
    return found.st_dev, found.st_size, found.st_mtime_ns


def _text(name: str) -> str:
    """Return a name as text; bytes that are no text are written out."""
    return os.fsencode(name).decode(errors="backslashreplace")


def _fewer(code: str, names: list[str]) -> Iterator[Problem]:
    for name in names[:MOST_PROBLEMS]:
        yield Problem(code, name)
    if len(names) > MOST_PROBLEMS:
        yield Problem(code, count=len(names) - MOST_PROBLEMS)
