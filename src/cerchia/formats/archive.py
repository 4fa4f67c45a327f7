"""An export as people hand it over: a zip, a folder, or one file; members to list and read, no more.

Exports are hostile input: what would write outside, unpack to far more than it weighs, or hide
another archive is refused with a named error before a byte is written.
"""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cerchia.formats import vcard
from cerchia.formats.delimited import first_cells
from cerchia.formats.loose import Loose
from cerchia.formats.regular import open_regular, why
from cerchia.formats.zipped import DAMAGE, NESTED, Zipped
from cerchia.model.errors import PathMissingError, UnreadableError
from cerchia.model.origin import Problem

CHUNK = 1 << 20
HEAD = 1 << 14
COLUMNS = 3
"""Cells in the first line of a table that is not called one; a sentence seldom has two commas."""
SPREADSHEETS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers")
UNFINISHED = (".crdownload", ".part", ".partial", ".download")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PACKED = (b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its path inside, with `/`, and its unpacked size in bytes."""

    name: str
    size: int

    @property
    def base(self) -> str:
        """The file's own name, without folders."""
        return PurePosixPath(self.name).name

    @property
    def is_table(self) -> bool:
        """Whether this is a CSV by its name."""
        return self.name.lower().endswith(".csv")


class Archive:
    """An export as handed over.

    problems: what was left out of it, and why. Raises PathMissingError, UnreadableError or
    HostileArchiveError when opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held = _held(path)
        self.members = tuple(Member(name, size) for name, size in self._held.sizes.items())
        spreadsheets = [one for one in self.members if one.base.lower().endswith(SPREADSHEETS)]
        self.problems = (
            *self._held.problems,
            *(Problem("saved_by_spreadsheet", one.name) for one in spreadsheets),
        )

    def close(self) -> None:
        """Let go of the file."""
        self._held.close()

    def chunks(self, member: Member) -> Iterator[bytes]:
        """Yield the bytes of a member; UnreadableError if they are damaged or change meanwhile."""
        left = member.size
        try:
            with self._held.open(member.name) as stream:
                while chunk := stream.read(CHUNK):
                    left -= len(chunk)
                    yield chunk
            if left:  # zipfile takes a member that ends early for whole if the sum it gives fits
                raise EOFError
            if isinstance(self._held, Loose):
                self._held.settled(member.name)
        except DAMAGE as error:
            raise UnreadableError(path=f"{self.path}: {member.name}", why=why(error)) from error

    def head(self, member: Member) -> bytes:
        """Return the first bytes of a member, to see what it is; none of one that is damaged."""
        try:
            with self._held.open(member.name) as stream:
                return stream.read(HEAD)
        except (*DAMAGE, UnreadableError):
            return b""

    def newest(self) -> float:
        """Return the time of the newest member, in seconds since 1970; zip times taken as UTC.

        Where no member says when it was written, the time of the archive itself.
        """
        newest = self._held.newest()
        return self.path.stat().st_mtime if newest is None else newest

    def digest(self) -> str:
        """Return a SHA-256 over what is in there: the file's bytes, or each file of a folder."""
        try:
            return self._held.digest()
        except OSError as error:
            raise UnreadableError(path=str(self.path), why=why(error)) from error

    def member_digest(self, member: Member) -> str:
        """Return what tells two versions of a member apart: size and CRC-32 of its bytes."""
        try:
            return f"{member.size}-{self._held.crc(member.name):08x}"
        except OSError as error:
            raise UnreadableError(path=f"{self.path}: {member.name}", why=why(error)) from error


def _held(path: Path) -> Zipped | Loose:
    """Open what is there, or say what it is instead of an export."""
    try:
        mode = path.stat().st_mode
        if path.name.lower().endswith(SPREADSHEETS):
            raise UnreadableError(path=str(path), why="spreadsheet")
        if stat.S_ISDIR(mode):
            return Loose(path)
        head = _head(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PathMissingError(path=str(path)) from error
    except OSError as error:
        raise UnreadableError(path=str(path), why=why(error)) from error
    if vcard.starts(head):  # whatever follows: a zip hidden behind it is nobody's export
        return Loose(path)
    if head.startswith(_ZIP) or zipfile.is_zipfile(path):
        return Zipped(path)
    instead = _instead(path, head)
    if path.name.lower().endswith(".csv") or (
        instead == "no_zip" and len(first_cells(head)) >= COLUMNS
    ):
        return Loose(path)
    raise UnreadableError(path=str(path), why=instead)


def _head(path: Path) -> bytes:
    with open(open_regular(path, link=True), "rb") as stream:  # noqa: PTH123 - a handle
        return stream.read(64)


def _instead(path: Path, head: bytes) -> str:
    """Name what a file is that is no zip."""
    name = path.name.lower()
    if not head:
        return "empty"
    if name.endswith(UNFINISHED):
        return "cut"
    if head.lstrip().startswith(b"<"):
        return "page"
    if head.startswith(_PACKED) or name.endswith(NESTED[1:]):
        return "packed"
    return "no_zip"
