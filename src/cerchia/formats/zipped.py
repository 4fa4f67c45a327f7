"""Zip files: what is inside, with everything refused that no export holds, before it is unpacked.

What bounds us is checked on the directory of the zip: how many members, how large, how densely
packed, whether two share the same bytes. Python's zipfile never gives more than a member declares.
"""

from __future__ import annotations

import calendar
import hashlib
import io
import itertools
import re
import stat
import zipfile
import zlib
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import IO

from cerchia.formats.regular import open_regular, why
from cerchia.model.errors import HostileArchiveError, UnreadableError
from cerchia.model.origin import Problem

MOST_MEMBERS = 100_000
MOST_DIRECTORY = 64 << 20  # bytes; of 100,000 members with long names
MOST_BYTES = 32 << 30  # ten million messages are 4 GiB
MOST_RATIO = 200  # text packs 3 to 20 times; a bomb a thousand times
RATIO_FROM = 32 << 20  # a small member may pack as well as it likes
MOST_NAME, MOST_PART = 1024, 255  # characters of a path, and of one part, that systems take
NESTED = (".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst")
DAMAGE = (
    zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError,
    OverflowError,
)  # fmt: skip
_ENTRY = b"PK\x01\x02"
_HEADER = 30  # bytes before a member's name and data
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_EPOCH = (1980, 1, 1)  # what a zip says when nobody said when
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Zipped:
    """An open zip whose members were checked. Raises UnreadableError or HostileArchiveError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stream = _open(path)
        try:
            self._zip, infos = _listed(self._stream, path)
            self._infos, self.problems = _checked(infos, path)
        except BaseException:
            self._stream.close()
            raise
        self.sizes = {name: info.file_size for name, info in self._infos.items()}

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()
        self._stream.close()

    def open(self, name: str) -> IO[bytes]:
        """Open a member for reading."""
        return self._zip.open(self._infos[name])

    def crc(self, name: str) -> int:
        """Return the CRC-32 that the zip gives for a member; reading holds the bytes against it."""
        return self._infos[name].CRC

    def newest(self) -> float | None:
        """Return when the newest member was written, None where none says."""
        times = [when for info in self._infos.values() if (when := _written(info))]
        return max(times, default=None)

    def digest(self) -> str:
        """Return the SHA-256 of the file."""
        self._stream.seek(0)
        return hashlib.file_digest(self._stream, "sha256").hexdigest()


class _Bounded(io.FileIO):
    """The file of a zip; while it is listed, no read may bring a directory beyond all measure.

    zipfile reads the whole directory at once and makes a record of each entry: a zip of ten million
    empty members would take gigabytes before anybody could count them.
    """

    path = Path()
    listing = True

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as FileIO; HostileArchiveError for a directory that is too large."""
        if self.listing and size is not None and size > MOST_DIRECTORY:
            raise HostileArchiveError(path=str(self.path), why="count", seen="")
        data = super().read(size) or b""
        if self.listing and (entries := data.count(_ENTRY)) > MOST_MEMBERS:
            raise HostileArchiveError(path=str(self.path), why="count", seen=entries)
        return data


def _open(path: Path) -> _Bounded:
    try:
        stream = _Bounded(open_regular(path, link=True), "rb")
    except OSError as error:
        raise UnreadableError(path=str(path), why=why(error)) from error
    stream.path = path
    return stream


def _listed(stream: _Bounded, path: Path) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
    """Return the zip and its entries."""
    try:
        opened = zipfile.ZipFile(stream)
    except DAMAGE as error:
        cut = not zipfile.is_zipfile(stream)  # the directory stands at the end
        raise UnreadableError(path=str(path), why="cut" if cut else why(error)) from error
    stream.listing = False
    infos = opened.infolist()
    _apart(infos, opened.start_dir, path)
    _bounded(infos, stream.seek(0, io.SEEK_END), path)
    return opened, infos


def _apart(infos: list[zipfile.ZipInfo], directory: int, path: Path) -> None:
    """Refuse members that share bytes: a small file would unpack to any size."""
    places = sorted((info.header_offset, info.compress_size) for info in infos)
    ends = [start + _HEADER + size for start, size in places]
    starts = [start for start, _ in places[1:]] + [directory]
    if any(end > following for end, following in zip(ends, starts, strict=False)):
        raise HostileArchiveError(path=str(path), why="overlap", seen="")


def _bounded(infos: list[zipfile.ZipInfo], weight: int, path: Path) -> None:
    """Refuse a zip that would unpack to more than a laptop holds, or to absurdly more than it weighs."""
    whole = sum(info.file_size for info in infos)
    if whole > MOST_BYTES:
        raise HostileArchiveError(path=str(path), why="size", seen=f"{whole >> 30} GiB")
    if whole > RATIO_FROM and whole > MOST_RATIO * weight:
        raise HostileArchiveError(path=str(path), why="ratio", seen="")


def _checked(
    infos: list[zipfile.ZipInfo], path: Path
) -> tuple[dict[str, zipfile.ZipInfo], list[Problem]]:
    """Return the files of a zip by clean name; of two with one name the later, as unzip does."""
    if any(info.flag_bits & 1 for info in infos):
        raise UnreadableError(path=str(path), why="encrypted")
    found = {}
    names = Counter[str]()
    for info in infos:
        name = info.filename.replace("\\", "/")  # packed on Windows by an old program
        if noise(name):
            continue
        if reason := _hostile(info, name):
            raise HostileArchiveError(path=str(path), why=reason, seen=info.filename)
        if not name.endswith("/"):
            _packed_well(info, path)
            found[name] = info
            names[name] += 1
    if "[Content_Types].xml" in found and any(name.startswith("xl/") for name in found):
        raise UnreadableError(path=str(path), why="spreadsheet")
    _no_folder_too(found, path)
    return found, [Problem("member_twice", name, count=n) for name, n in names.items() if n > 1]


def _hostile(info: zipfile.ZipInfo, name: str) -> str:
    """Name what no export holds: names that lead outside, links, devices, archives, bombs; else ""."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    parts = name.split("/")
    reasons = (
        ("control", _CONTROL.search(info.orig_filename)),
        ("name", name.startswith("/") or ".." in parts or re.match(r"[A-Za-z]:", name)),
        ("long", len(name) > MOST_NAME or max(map(len, parts)) > MOST_PART),
        ("kind", kind not in {0, stat.S_IFREG, stat.S_IFDIR}),
        ("posing", name.endswith("/") != (kind == stat.S_IFDIR) if kind else False),
        ("posing", name.endswith("/") and info.file_size),
        ("nested", name.lower().endswith(NESTED)),
        ("ratio", info.file_size > max(RATIO_FROM, MOST_RATIO * info.compress_size)),
    )
    return next((reason for reason, holds in reasons if holds), "")


def _packed_well(info: zipfile.ZipInfo, path: Path) -> None:
    """Refuse a member packed in a way of its own: stored and deflated is what exports are."""
    if info.compress_type not in _METHODS:
        raise UnreadableError(path=f"{path}: {info.filename}", why="method")


def _no_folder_too(found: dict[str, zipfile.ZipInfo], path: Path) -> None:
    """Refuse a file that is the folder of another: unpacked, one of the two would be lost."""
    for name in found:
        above = itertools.accumulate(name.split("/")[:-1], "{}/{}".format)
        if posing := next((folder for folder in above if folder in found), ""):
            raise HostileArchiveError(path=str(path), why="posing", seen=posing)


def _written(info: zipfile.ZipInfo) -> float | None:
    """Return when a member was written, None where the zip does not say."""
    try:
        when = calendar.timegm((*info.date_time, 0, 0, 0))
    except ValueError:  # month 0: written without a date
        return None
    return None if info.date_time[:3] == _EPOCH else float(when)


def noise(name: str) -> bool:
    """Say whether this is a by-product of packing and no part of an export."""
    parts = PurePosixPath(name).parts
    if not parts:
        return True
    return "__MACOSX" in parts or parts[-1] in {".DS_Store", "Thumbs.db"} or parts[-1][:2] == "._"
