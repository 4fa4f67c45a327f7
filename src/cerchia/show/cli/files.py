"""Writing what the owner asked for, without ever writing over something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cerchia.model.errors import FileExistsAlreadyError, FileUnwritableError


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """Guard a block that writes `path`: it must not exist, and failures become named errors."""
    if path.exists():
        raise FileExistsAlreadyError(path=str(path))
    try:
        yield
    except OSError as error:
        if error.errno == 28:
            raise
        raise FileUnwritableError(path=str(path), why=error.strerror or "") from error


def write(path: Path, text: str) -> None:
    """Write a text to a new file; FileExistsAlreadyError, FileUnwritableError."""
    with writable(path):
        path.write_text(text, encoding="utf-8")
