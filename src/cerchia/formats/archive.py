"""Zip archives and folders as one thing: members that can be listed and read, nothing else.

Exports are hostile input: what would write outside, unpack to far more than it weighs, or hide
another archive is refused with a named error before a byte is written.
"""

from __future__ import annotations

import calendar
import hashlib
import os
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from cerchia.model.errors import HostileArchiveError, PathMissingError, UnreadableError

CHUNK = 1 << 20
MOST_MEMBERS = 100_000
MOST_BYTES = 64 << 30
MOST_RATIO = 200  # text packs 3 to 20 times; a bomb a thousand times
RATIO_FROM = 32 << 20  # a small member may pack as well as it likes


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its path inside, and its unpacked size in bytes."""

    name: str
    size: int

    @property
    def base(self) -> str:
        """The file's own name, without folders."""
        return PurePosixPath(self.name).name


class Archive:
    """An export as handed over: a zip file or a folder.

    Raises PathMissingError, UnreadableError or HostileArchiveError when opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.exists():
            raise PathMissingError(path=str(path))
        self._zip = None if path.is_dir() else _open_zip(path)
        self.members = tuple(_folder(path) if self._zip is None else _zipped(self._zip, path))

    def close(self) -> None:
        """Let go of the file."""
        if self._zip is not None:
            self._zip.close()

    def chunks(self, member: Member) -> Iterator[bytes]:
        """Yield the bytes of a member; UnreadableError if they are damaged or encrypted."""
        try:
            opened: IO[bytes]
            if self._zip is None:
                opened = (self.path / member.name).open("rb")
            else:
                opened = self._zip.open(member.name)
            with opened as stream:
                while chunk := stream.read(CHUNK):
                    yield chunk
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
            raise UnreadableError(path=f"{self.path}: {member.name}", why=str(error)) from error

    def newest(self) -> float:
        """Return the time of the newest member, in seconds since 1970; zip times taken as UTC."""
        if self._zip is None:
            return max(
                ((self.path / member.name).stat().st_mtime for member in self.members), default=0.0
            )
        times = [info.date_time for info in self._zip.infolist()]
        return float(calendar.timegm((*max(times, default=(1980, 1, 1, 0, 0, 0)), 0, 0, 0)))

    def digest(self) -> str:
        """Return a SHA-256 over what is in there: the file's bytes, or each file of a folder."""
        if self._zip is not None:
            with self.path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        whole = hashlib.sha256()
        for member in sorted(self.members, key=lambda member: member.name):
            whole.update(f"{member.name}\0{member.size}\0".encode())
            with (self.path / member.name).open("rb") as stream:
                whole.update(hashlib.file_digest(stream, "sha256").digest())
        return whole.hexdigest()

    def member_digest(self, member: Member) -> str:
        """Return what tells two versions of a member apart: size and CRC-32 of its bytes."""
        if self._zip is not None:
            return f"{member.size}-{self._zip.getinfo(member.name).CRC:08x}"
        crc = 0
        for chunk in self.chunks(member):
            crc = zlib.crc32(chunk, crc)
        return f"{member.size}-{crc:08x}"


def _open_zip(path: Path) -> zipfile.ZipFile:
    try:
        opened = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableError(path=str(path), why=str(error)) from error
    if any(info.flag_bits & 1 for info in opened.infolist()):
        raise UnreadableError(path=str(path), why="encrypted")
    return opened


def _zipped(opened: zipfile.ZipFile, path: Path) -> Iterator[Member]:
    infos = opened.infolist()
    if len(infos) > MOST_MEMBERS:
        raise HostileArchiveError(path=str(path), why="count", seen=len(infos))
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise HostileArchiveError(path=str(path), why="size", seen="")
    for info in infos:
        if info.is_dir() or _noise(info.filename):
            continue
        _check(info, path)
        yield Member(info.filename, info.file_size)


def _check(info: zipfile.ZipInfo, path: Path) -> None:
    """Refuse what no export holds: absolute or climbing names, links, absurd ratios."""
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    link = (info.external_attr >> 16) & 0o170000 == 0o120000
    if info.filename.startswith("/") or ".." in parts or link or ":" in (parts or [""])[0]:
        raise HostileArchiveError(path=str(path), why="name", seen=info.filename)
    if info.file_size > RATIO_FROM and info.file_size > MOST_RATIO * max(info.compress_size, 1):
        raise HostileArchiveError(path=str(path), why="ratio", seen=info.filename)


def _folder(path: Path) -> Iterator[Member]:
    for root, _, names in os.walk(path):
        for name in sorted(names):
            file = Path(root) / name
            inside = file.relative_to(path).as_posix()
            if not _noise(inside) and file.is_file() and not file.is_symlink():
                yield Member(inside, file.stat().st_size)


def _noise(name: str) -> bool:
    """Say whether this is a by-product of packing and no part of an export."""
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or parts[-1] in {".DS_Store", "Thumbs.db"} or parts[-1][:2] == "._"
