"""Zips written by hand: what no packer writes, and members of gigabytes that cost nothing to make."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

END = b"\x03\x00"  # an empty last block of deflate
FILE, DEVICE, FIFO, LINK, FOLDER = 0o100644, 0o020644, 0o010644, 0o120777, 0o040755


@dataclass(frozen=True, slots=True)
class Entry:
    """One member as it will stand in the zip; whatever it says need not be true.

    packed: the bytes behind its header. at: the place of its header, None: behind the one before.
    said: the unpacked size its entry gives. mode: as Unix writes it, 0 as Windows does.
    """

    name: bytes
    packed: bytes | Packed = b""
    said: int = 0
    crc: int = 0
    method: int = 0
    flags: int = 0
    mode: int = 0
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Packed:
    """Content that is one beginning and the same block many times over, deflated block by block."""

    begin: bytes
    block: bytes
    times: int

    @property
    def size(self) -> int:
        """The bytes it unpacks to."""
        return len(self.begin) + len(self.block) * self.times

    @property
    def crc(self) -> int:
        """The CRC-32 of what it unpacks to."""
        crc = zlib.crc32(self.begin)
        for _ in range(self.times):
            crc = zlib.crc32(self.block, crc)
        return crc

    def pieces(self) -> Iterator[bytes]:
        """Yield the deflated bytes; a full flush makes each block stand by itself."""
        yield deflated(self.begin)
        block = deflated(self.block)
        yield from (block for _ in range(self.times))
        yield END


def deflated(data: bytes) -> bytes:
    """Return data as blocks of deflate that rest on nothing before them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)


def member(name: str, content: bytes | Packed, **more: int) -> Entry:
    """Return an honest member, stored or deflated."""
    if isinstance(content, Packed):
        return Entry(name.encode(), content, content.size, content.crc, 8, **more)
    return Entry(name.encode(), content, len(content), zlib.crc32(content), **more)


def write(path: Path, entries: Sequence[Entry], *, repeat: int = 1) -> Path:
    """Write a zip; repeat: how many times the whole directory is written."""
    directory = []
    with path.open("wb") as stream:
        for entry in entries:
            at = stream.tell() if entry.at is None else entry.at
            pieces = [entry.packed] if isinstance(entry.packed, bytes) else entry.packed.pieces()
            size = 0
            if entry.at is None:
                stream.write(_local(entry, 0))
                for piece in pieces:
                    size += stream.write(piece)
                behind = stream.tell()
                stream.seek(at)
                stream.write(_local(entry, size))
                stream.seek(behind)
            else:
                size = len(entry.packed) if isinstance(entry.packed, bytes) else 0
            directory.append(_central(entry, size, at))
        start = stream.tell()
        for _ in range(repeat):
            stream.write(b"".join(directory))
        count = min(len(entries) * repeat, 0xFFFF)
        end = (0x06054B50, 0, 0, count, count, stream.tell() - start, start, 0)
        stream.write(struct.pack("<IHHHHIIH", *end))
    return path


def _local(entry: Entry, size: int) -> bytes:
    head = (0x04034B50, 20, entry.flags, entry.method, 0, 0x5D6F, entry.crc, size)
    said = min(entry.said, 0xFFFFFFFF)
    return struct.pack("<IHHHHHIIIHH", *head, said, len(entry.name), 0) + entry.name


def _central(entry: Entry, size: int, at: int) -> bytes:
    head = (0x02014B50, 0x0314, 20, entry.flags, entry.method, 0, 0x5D6F, entry.crc, size)
    large = struct.pack("<HHQ", 1, 8, entry.said) if entry.said > 0xFFFFFFFE else b""
    tail = (min(entry.said, 0xFFFFFFFF), len(entry.name), len(large), 0, 0, 0, entry.mode << 16, at)
    return struct.pack("<IHHHHHHIIIHHHHHII", *head, *tail) + entry.name + large
