"""The circle's scratch folder: files of one running process, swept when it is gone."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "scratch"
_LEFT = re.compile(r"^(?:\.findings-|\.unfinished-)?(\d+)(?:-[^/]*)?(?:\.duckdb(?:\.wal)?)?$")
_numbers = itertools.count()


def spill(circle: Path) -> Path:
    """Return where an engine may spill: a folder of its own, for two would overwrite each other."""
    return circle / FOLDER / f"{os.getpid()}-spill-{next(_numbers)}"


@contextmanager
def file(circle: Path) -> Iterator[Path]:
    """Give the path of a file inside the scratch folder that is gone afterwards."""
    folder = circle / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f"{os.getpid()}-", dir=folder)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def sweep(folder: Path) -> int:
    """Remove what processes that are gone left in this folder; return how many things."""
    left = [entry for entry in folder.glob("*") if _orphan(entry.name)]
    for entry in left:
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
    return len(left)


def _orphan(name: str) -> bool:
    found = _LEFT.match(name)
    return found is not None and not _runs(int(found[1]))


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        return True
    return True
