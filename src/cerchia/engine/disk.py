"""What a disk does to us, named; and what must reach it before anything rests on it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from cerchia.model.errors import of_disk


@contextlib.contextmanager
def named(circle: Path) -> Iterator[None]:
    """Raise DiskFullError or FolderUnwritableError for what the disk refuses while writing here."""
    try:
        yield
    except OSError as error:
        known = of_disk(error, str(circle))
        if known is None:
            raise
        raise known from error


def sync(path: Path) -> None:
    """Wait until a file, or the list of what a folder holds, would survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
