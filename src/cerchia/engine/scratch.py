"""The circle's scratch folder: files of one running process, swept when it is gone."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "scratch"
_SCRATCH = re.compile(r"(\d+)-.+")
_FINDINGS = re.compile(r"\.findings-(\d+)\.duckdb(?:\.wal)?")
_numbers = itertools.count()


def spill(circle: Path) -> Path:
    """Return where an engine may spill: a folder of its own, for two would overwrite each other."""
    folder = circle / FOLDER
    with contextlib.suppress(OSError):  # a circle one may only read spills nothing
        folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{os.getpid()}-spill-{next(_numbers)}"


@contextlib.contextmanager
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


def sweep(circle: Path) -> int:
    """Remove what processes that are gone left in a circle; return how many things."""
    inside = [*_left(circle / FOLDER, _SCRATCH), *_left(circle, _FINDINGS)]
    for entry in inside:
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
    return len(inside)


def _left(folder: Path, pattern: re.Pattern[str]) -> Iterator[Path]:
    for entry in list(folder.glob("*")):
        found = pattern.fullmatch(entry.name)
        if found and not _runs(int(found[1])):
            yield entry


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        return True
    return True
