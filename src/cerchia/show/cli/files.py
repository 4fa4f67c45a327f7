"""Writing what the owner asked for, without ever writing over something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cerchia.model.errors import CerchiaError, DiskFullError, of_disk


class FileExistsAlreadyError(CerchiaError):
    """The file is there already."""

    code = "file_exists"


class FileUnwritableError(CerchiaError):
    """The file cannot be written: rights, or no such folder."""

    code = "file_unwritable"


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """Guard a block that writes `path`: it must not exist, and failures become named errors."""
    if path.exists():
        raise FileExistsAlreadyError(path=str(path))
    try:
        yield
    except OSError as error:
        known = of_disk(error, str(path))
        if isinstance(known, DiskFullError):
            raise known from error
        raise FileUnwritableError(path=str(path), why=error.strerror or "") from error


def write(path: Path, text: str) -> None:
    """Write a text to a new file; FileExistsAlreadyError, FileUnwritableError."""
    with writable(path):
        path.write_text(text, encoding="utf-8")
