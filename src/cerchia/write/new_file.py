"""A new file: private, and under its name only when all of it is on the disk."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from cerchia.model.errors import FileExistsAlreadyError, FileUnwritableError


@contextmanager
def new_file(file: Path, *, over: bool = False) -> Iterator[IO[bytes]]:
    """Give a file to write, private, that is there under its name when all of it is on the disk.

    over: in the place of a file that is there already.
    """
    aside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        handle = os.open(aside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    except OSError as error:
        raise FileUnwritableError(path=str(file), why=error.strerror or "") from error
    try:
        with os.fdopen(handle, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(handle)
        if over:
            aside.replace(file)
        else:
            _into_place(aside, file)
    except FileExistsError as error:
        raise FileExistsAlreadyError(path=str(file)) from error
    except OSError as error:
        if error.errno == errno.ENOSPC:  # a sentence of its own
            raise
        raise FileUnwritableError(path=str(file), why=error.strerror or "") from error
    finally:
        aside.unlink(missing_ok=True)


def _into_place(aside: Path, file: Path) -> None:
    """Give a finished file its name; never over what came there meanwhile."""
    try:
        os.link(aside, file)
    except FileExistsError:
        raise
    except OSError:  # a stick whose filesystem knows no links
        if os.path.lexists(file):
            raise FileExistsError from None
        aside.rename(file)
