"""A driver that fills the disk beneath a circle, or makes it read-only, and looks at what becomes of it.

`unshare --mount python -m tests.narrow FOLDER full|readonly`: what is mounted is a real file system
of a few MiB that nobody else sees and that goes with the process. What is wrong is printed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from cerchia.show.phrases import BOOK
from tests import bombs
from tests.kills import AUDIT, LOAD, MORE, PEOPLE, PURPOSE, READ, SCENARIOS, Killer, Scenario

DISK = 64 << 20
FREE = (0, 4 << 10, 48 << 10, 256 << 10, 1 << 20, 2 << 20, 4 << 20)
"""Bytes left free: from none to what is enough for some of it."""
NAMES = ("first", "import", "build", "decision")
FULL = BOOK["disk_full"][1].split("<<")[0]


def main() -> None:
    """Mount, try, and print what is wrong."""
    os.umask(0o077)
    place = Path(sys.argv[1])
    disk = place / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(disk)]
    subprocess.run(mount, check=True)
    tried = _full if sys.argv[2] == "full" else _only_read
    for wrong in tried(place, disk):
        print(wrong, flush=True)  # noqa: T201 - what the test reads


def _full(place: Path, disk: Path) -> Iterator[str]:
    for name in NAMES:
        (place / name).mkdir()
        killer = Killer(SCENARIOS[name], place / name, disk)
        killer.prepare()
        refused = 0
        for free in FREE:
            killer.fresh()
            filler = disk / "filler"
            _fill(filler, free)
            ran = killer.run(killer.scenario.killed)
            filler.unlink()
            refused += ran.code == 1
            if ran.code and (ran.code != 1 or FULL not in ran.err):
                yield f"{name} with {free} free: {ran.code} {ran.err}"
            for wrong in killer.gone_on():
                yield f"{name} with {free} free, when there is room again: {wrong}"
        if not refused:
            yield f"{name}: the disk was never full"
    yield from _larger_than_the_disk(place, disk)


def _larger_than_the_disk(place: Path, disk: Path) -> Iterator[str]:
    """A table that the disk cannot hold is refused before it is unpacked, with both figures."""
    table = bombs.member(
        "messages.csv", bombs.Packed(b"", b"CONVERSATION ID,DATE\n" * 50, DISK >> 9)
    )
    path = bombs.write(place / "large.zip", [table])
    (place / "large").mkdir()
    killer = Killer(SCENARIOS["first"], place / "large", disk)
    ran = killer.run(["read", str(path), "--circle", "{circle}"])
    if ran.code != 1 or f"{(table.said >> 20) + 1} MiB are needed" not in ran.err:
        yield f"larger than the disk: {ran.code} {ran.err}"


def _fill(filler: Path, free: int) -> None:
    there = os.statvfs(filler.parent)
    size = max(there.f_bavail * there.f_frsize - free, 0)
    with filler.open("wb") as stream:
        os.posix_fallocate(stream.fileno(), 0, size)


def _only_read(place: Path, disk: Path) -> Iterator[str]:
    """A built circle on a file system one may only read answers as ever, and says what it cannot."""
    asked = (AUDIT, PEOPLE, PURPOSE)
    killer = Killer(Scenario((READ, LOAD, AUDIT), AUDIT, asked, again=False), place, disk)
    killer.prepare()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    before = sorted((path, path.stat().st_mtime_ns) for path in disk.rglob("*"))
    for argv, want in zip(asked, killer.want, strict=True):
        found = killer.run(argv)
        if found.code or found.out != want:
            yield f"{argv}: {found.code} {found.err}"
    said = BOOK["folder_unwritable"][1].split("{")[0]
    another = [*AUDIT, "--as-of", "2026-01-01"]
    for argv in (MORE, ["purpose", "load", "{other}", "--circle", "{circle}"], another):
        found = killer.run(argv)
        if found.code != 1 or said not in found.err:
            yield f"{argv}: {found.code} {found.err}"
    if before != sorted((path, path.stat().st_mtime_ns) for path in disk.rglob("*")):
        yield "something was written"
    shutil.rmtree(place / "ready")


if __name__ == "__main__":
    main()
