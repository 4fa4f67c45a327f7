"""A table of an archive unpacked beside its segment: UTF-8 or older, behind its header, its records counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cerchia.formats.archive import Archive, Member
from cerchia.formats.delimited import Header, RecordCount, as_utf8


@dataclass(frozen=True, slots=True)
class Raw:
    """What stands behind a file's header: where it lies, and its records counted apart.

    resaved: the file was UTF-16. nuls: bytes without meaning that were taken out.
    header: None where none was found; then everything is there.
    """

    path: Path
    name: str
    resaved: bool
    header: Header | None
    rows: int
    nuls: int = 0


def unpack(
    archive: Archive, member: Member, path: Path, find: Callable[[bytes], Header | None]
) -> Raw:
    """Write what stands behind the header to `path`, counting its records on the way.

    find: finds the header in the first bytes. Raises UnreadableError when the member is damaged.
    """
    resaved, chunks = as_utf8(archive.chunks(member))
    first = next(chunks, b"")
    header = find(first)
    with path.open("wb") as stream:
        taking = _Taking(stream)
        taking.all(first[header.end if header else 0 :], chunks)
    return Raw(path, member.name, resaved, header, taking.count.total(), taking.nuls)


class _Taking:
    """One thread inflates while the other counts and writes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = RecordCount()
        self.nuls = 0

    def all(self, first: bytes, rest: Iterator[bytes]) -> None:
        """Take every chunk, in order."""
        with ThreadPoolExecutor(1) as other:
            taken = other.submit(self._take, first)
            for chunk in rest:
                taken.result()
                taken = other.submit(self._take, chunk)
            taken.result()

    def _take(self, chunk: bytes) -> None:
        if b"\0" in chunk:
            self.nuls += chunk.count(b"\0")
            chunk = chunk.replace(b"\0", b"")
        self.count.feed(chunk)
        self._stream.write(chunk)
