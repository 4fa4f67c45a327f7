"""Zip archives and folders as one thing: members that can be listed and read, nothing else.

Exports are hostile input: what would write outside, unpack to far more than it weighs, or hide
another archive is refused with a named error before a byte is written.
"""

from __future__ import annotations

import calendar
import hashlib
import os
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from cerchia.model.errors import HostileArchiveError, PathMissingError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = 1 << 20
MOST_MEMBERS = 100_000
MOST_BYTES = 64 << 30
MOST_RATIO = 200  # text packs 3 to 20 times; a bomb a thousand times
RATIO_FROM = 32 << 20  # a small member may pack as well as it likes
NESTED = (".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst")
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError,
)  # fmt: skip
_EPOCH = (1980, 1, 1)  # what a zip says when nobody said when


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its path inside, with `/`, and its unpacked size in bytes."""

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
        self._zip: zipfile.ZipFile | None = None
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self._files: dict[str, Path] = {}
        if _is_folder(path):
            self._files = _folder(path)
            sizes = {name: file.lstat().st_size for name, file in self._files.items()}
        else:
            self._zip, self._infos = _open_zip(path)
            sizes = {name: info.file_size for name, info in self._infos.items()}
        self.members = tuple(Member(name, size) for name, size in sizes.items())

    def close(self) -> None:
        """Let go of the file."""
        if self._zip is not None:
            self._zip.close()

    def chunks(self, member: Member) -> Iterator[bytes]:
        """Yield the bytes of a member; UnreadableError if they are damaged or encrypted."""
        try:
            with self._open(member) as stream:
                while chunk := stream.read(CHUNK):
                    yield chunk
        except _DAMAGE as error:
            raise UnreadableError(path=f"{self.path}: {member.name}", why=str(error)) from error

    def newest(self) -> float:
        """Return the time of the newest member, in seconds since 1970; zip times taken as UTC.

        Where no member says when it was written, the time of the archive itself.
        """
        if self._zip is None:
            times = [file.stat().st_mtime for file in self._files.values()]
        else:
            times = [when for info in self._infos.values() if (when := _written(info))]
        return max(times, default=self.path.stat().st_mtime)

    def digest(self) -> str:
        """Return a SHA-256 over what is in there: the file's bytes, or each file of a folder."""
        try:
            if self._zip is not None:
                with self.path.open("rb") as stream:
                    return hashlib.file_digest(stream, "sha256").hexdigest()
            whole = hashlib.sha256()
            for name, file in sorted(self._files.items()):
                whole.update(f"{name}\0".encode())
                with file.open("rb") as stream:
                    whole.update(hashlib.file_digest(stream, "sha256").digest())
        except OSError as error:
            raise UnreadableError(path=str(self.path), why=str(error)) from error
        return whole.hexdigest()

    def member_digest(self, member: Member) -> str:
        """Return what tells two versions of a member apart: size and CRC-32 of its bytes."""
        if self._zip is not None:
            return f"{member.size}-{self._infos[member.name].CRC:08x}"
        crc = 0
        for chunk in self.chunks(member):
            crc = zlib.crc32(chunk, crc)
        return f"{member.size}-{crc:08x}"

    def _open(self, member: Member) -> IO[bytes]:
        if self._zip is None:
            return self._files[member.name].open("rb")
        return self._zip.open(self._infos[member.name])


def _is_folder(path: Path) -> bool:
    """Say whether the path is a folder; PathMissingError if it is nothing at all."""
    try:
        if not path.exists():
            raise PathMissingError(path=str(path))
        return path.is_dir()
    except OSError as error:
        raise UnreadableError(path=str(path), why=error.strerror or "") from error


def _open_zip(path: Path) -> tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]:
    try:
        opened = zipfile.ZipFile(path)
    except _DAMAGE as error:
        raise UnreadableError(path=str(path), why=str(error)) from error
    try:
        return opened, _zipped(opened, path)
    except BaseException:
        opened.close()
        raise


def _zipped(opened: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """Return the files of a zip by clean name; of two with one name the later, as unzip does."""
    infos = opened.infolist()
    if any(info.flag_bits & 1 for info in infos):
        raise UnreadableError(path=str(path), why="encrypted")
    if len(infos) > MOST_MEMBERS:
        raise HostileArchiveError(path=str(path), why="count", seen=len(infos))
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise HostileArchiveError(path=str(path), why="size", seen="")
    found = {}
    for info in infos:
        name = info.filename.replace("\\", "/")  # packed on Windows by an old program
        if not _noise(name) and not name.endswith("/"):
            _check(info, name, path)
            found[name] = info
    return found


def _check(info: zipfile.ZipInfo, name: str, path: Path) -> None:
    """Refuse what no export holds: names that lead outside, links, archives, absurd ratios."""
    link = (info.external_attr >> 16) & 0o170000 == 0o120000
    outside = name.startswith("/") or ".." in name.split("/") or re.match(r"[A-Za-z]:", name)
    if outside or link:
        raise HostileArchiveError(path=str(path), why="name", seen=name)
    if name.lower().endswith(NESTED):
        raise HostileArchiveError(path=str(path), why="nested", seen=name)
    if info.file_size > RATIO_FROM and info.file_size > MOST_RATIO * max(info.compress_size, 1):
        raise HostileArchiveError(path=str(path), why="ratio", seen=name)


def _written(info: zipfile.ZipInfo) -> float | None:
    """Return when a member was written, None where the zip does not say."""
    try:
        when = calendar.timegm((*info.date_time, 0, 0, 0))
    except ValueError:  # month 0: written without a date
        return None
    return None if info.date_time[:3] == _EPOCH else float(when)


def _folder(path: Path) -> dict[str, Path]:
    """Return the files below a folder by name, links left out."""
    found: dict[str, Path] = {}
    for root, folders, names in os.walk(path, onerror=_refuse):
        folders.sort()
        for name in sorted(names):
            file = Path(root) / name
            inside = os.fsencode(file.relative_to(path).as_posix()).decode(
                errors="backslashreplace"
            )
            if not _noise(inside) and file.is_file() and not file.is_symlink():
                found[inside] = file
        if len(found) > MOST_MEMBERS:
            raise HostileArchiveError(path=str(path), why="count", seen=len(found))
    return found


def _refuse(error: OSError) -> None:
    raise UnreadableError(path=str(error.filename), why=error.strerror or "") from error


def _noise(name: str) -> bool:
    """Say whether this is a by-product of packing and no part of an export."""
    parts = PurePosixPath(name).parts
    if not parts:
        return True
    return "__MACOSX" in parts or parts[-1] in {".DS_Store", "Thumbs.db"} or parts[-1][:2] == "._"
