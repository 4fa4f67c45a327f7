"""Writing what the owner asked for, writing over nothing but our own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from cerchia.model.errors import (
    CerchiaError,
    DiskFullError,
    FileExistsAlreadyError,
    FileUnwritableError,
    of_disk,
)


class FileNotOursError(CerchiaError):
    """The file is there already and is none that we wrote."""

    code = "file_not_ours"


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


def put(path: Path, text: str, mark: str) -> str:
    """Write a text that carries `mark` near its beginning; return where it lies, for a browser.

    A file that carries the mark too is one of ours and is written over, in one step and readable
    by the owner alone; FileNotOursError for any other, FileUnwritableError.
    """
    try:
        if path.exists() and not _ours(path, mark):
            raise FileNotOursError(path=str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as aside:
            try:
                aside.write(text)
                aside.close()
                Path(aside.name).replace(path)
            except OSError:
                Path(aside.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        if error.errno == 28:
            raise
        raise FileUnwritableError(path=str(path), why=error.strerror or "") from error
    return path.absolute().as_uri()


def _ours(path: Path, mark: str) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return mark.encode() in stream.read(300)
