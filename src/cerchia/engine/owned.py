"""Folders that belong to one running process: locked while it lives, swept by others when it died.

The lock goes with the process however it ends, and no number of a process is trusted: numbers are
given anew.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

STALE = 6 * 3600
"""Seconds after which a folder is swept where the file system knows no locks."""


@dataclass(frozen=True, slots=True)
class Owned:
    """A folder of this process alone; handle: what holds its lock."""

    path: Path
    handle: int

    def release(self) -> None:
        """Remove the folder and what is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        with contextlib.suppress(OSError):
            os.close(self.handle)


def take(parent: Path, prefix: str = "") -> Owned:
    """Make a folder that is ours until `release` or the end of the process. Raises OSError."""
    while True:
        path = parent / f"{prefix}{secrets.token_hex(6)}"
        path.mkdir(mode=0o700)
        try:
            handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except FileNotFoundError:  # swept before it was ours
            continue
        if _locked(handle) is not False and path.exists():
            return Owned(path, handle)
        os.close(handle)


@contextlib.contextmanager
def taken(parent: Path, prefix: str = "") -> Iterator[Path]:
    """Give a folder of our own that is gone afterwards."""
    owned = take(parent, prefix)
    try:
        yield owned.path
    finally:
        owned.release()


def sweep(parent: Path, prefix: str = "") -> int:
    """Remove the folders whose owners are gone; return how many."""
    try:
        with os.scandir(parent) as entries:
            there = [entry.path for entry in entries if entry.name.startswith(prefix)]
    except OSError:
        return 0
    return sum(_swept(Path(path)) for path in there)


def _swept(path: Path) -> bool:
    try:
        # not through a link: in a folder all may write to, somebody else could point it anywhere
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        found = os.fstat(handle)
        if found.st_uid != os.geteuid():
            return False
        mine = _locked(handle)
        if mine is None:
            mine = time.time() - found.st_mtime > STALE
        if mine:
            shutil.rmtree(path, ignore_errors=True)
        return mine and not path.exists()
    finally:
        os.close(handle)


def _locked(handle: int) -> bool | None:
    """Lock a folder without waiting; False when somebody holds it, None where there are no locks."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
