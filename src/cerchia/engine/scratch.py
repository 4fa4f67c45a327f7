"""The circle's scratch folder: files of running processes, swept when they are gone."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from cerchia.engine import owned
from cerchia.engine.owned import Owned

FOLDER = "scratch"


def take(circle: Path) -> Owned:
    """Make a folder inside the scratch folder that is ours. Raises OSError."""
    folder = circle / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return owned.take(folder)


def take_if_writable(circle: Path) -> Owned | None:
    """As `take`; None in a circle one may only read, or on a full disk: it spills nothing."""
    with contextlib.suppress(OSError):
        return take(circle)
    return None


@contextlib.contextmanager
def taken(circle: Path) -> Iterator[Path]:
    """Give a folder inside the scratch folder that is gone afterwards. Raises OSError."""
    mine = take(circle)
    try:
        yield mine.path
    finally:
        mine.release()


def sweep(circle: Path) -> int:
    """Remove what processes that are gone left in a circle; return how many things."""
    return owned.sweep(circle / FOLDER)
