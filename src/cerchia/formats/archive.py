"""An export as people hand it over: a zip, a folder, or one file; members to list and read, no more.

Exports are hostile input: what would write outside, unpack to far more than it weighs, or hide
another archive is refused with a named error before a byte is written.
"""

from __future__ import annotations

import copy
import hashlib
import stat
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Self

from cerchia.formats import ical, mbox, mime, vcard
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
_ALONE = frozenset({".csv", ".txt", ".json", ".ics"})
"""Endings of files that may be an export by themselves; what is in them decides."""
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


@dataclass(frozen=True, slots=True)
class Box:
    """What of an export is read and told of as one: mostly a file.

    name: the file's path; of a mailbox with a file a message the folder's. kind: its format, where
    the source knows several.
    """

    name: str
    members: tuple[Member, ...]
    kind: str = ""


class Archive:
    """An export as handed over.

    problems: what was left out of it, and why. Raises PathMissingError, UnreadableError or
    HostileArchiveError when opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held = _held(path)
        self._whole = True
        self.members = tuple(Member(name, size) for name, size in self._held.sizes.items())
        spreadsheets = [one for one in self.members if one.base.lower().endswith(SPREADSHEETS)]
        self.problems = (
            *self._held.problems,
            *(Problem("saved_by_spreadsheet", one.name) for one in spreadsheets),
        )

    def close(self) -> None:
        """Let go of the file."""
        self._held.close()

    def part(self, names: Collection[str]) -> Self:
        """Return the same export with these files only; it is closed with the whole."""
        if len(names) == len(self.members):
            return self
        some = copy.copy(self)
        some.members = tuple(one for one in self.members if one.name in names)
        some.problems = tuple(one for one in self.problems if one.file in names)
        some._whole = False  # noqa: SLF001 - our own copy
        return some

    def stream(self, member: Member) -> IO[bytes]:
        """Open a member for whoever must read it twice; reading raises one of DAMAGE if it is damaged."""
        return self._held.open(member.name)

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
            if not self._whole:
                return self._digest_of_part()
            return self._held.digest()
        except OSError as error:
            raise UnreadableError(path=str(self.path), why=why(error)) from error

    def _digest_of_part(self) -> str:
        digest = hashlib.sha256()
        for one in self.members:
            digest.update(f"{one.name}\0{self.member_digest(one)}\0".encode(errors="replace"))
        return digest.hexdigest()

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
    table = instead == "no_zip" and len(first_cells(head)) >= COLUMNS
    if table or path.suffix.lower() in _ALONE or _is_alone(head):
        return Loose(path)
    raise UnreadableError(path=str(path), why=instead)


def _head(path: Path) -> bytes:
    with open(open_regular(path, link=True), "rb") as stream:  # noqa: PTH123 - a handle
        return stream.read(HEAD)


def _is_alone(head: bytes) -> bool:
    """Say whether a file is an export by itself, whatever it is called."""
    return mbox.starts(head) or mime.starts(_counted(head)) or ical.starts(head)


def _counted(head: bytes) -> bytes:
    """Return what stands behind the number that Apple writes above a message."""
    first, _, rest = head.partition(b"\n")
    return rest if first.strip().isdigit() else head


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
