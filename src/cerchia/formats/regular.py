"""Opening a file that somebody else names: a regular file and nothing that blocks or never ends."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from cerchia.model.errors import UnreadableError

_SPOKEN = {errno.EACCES: "rights", errno.EPERM: "rights", errno.EIO: "damaged"}


def open_regular(path: Path, *, link: bool) -> int:
    """Return the handle of a file opened for reading; link: whether the last part of the path may be a link.

    Raises OSError as `open` does, and UnreadableError for a pipe, a device, a socket, a folder.
    """
    # without waiting: a pipe put in the place of a file would hold us for ever
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if link else os.O_NOFOLLOW)
    handle = os.open(path, flags)
    try:
        regular = stat.S_ISREG(os.fstat(handle).st_mode)
    except OSError:
        os.close(handle)
        raise
    if not regular:
        os.close(handle)
        raise UnreadableError(path=str(path), why="special")
    return handle


def why(error: BaseException) -> str:
    """Return a reason for UnreadableError: a code, or what the system says."""
    if isinstance(error, OSError) and error.errno is not None:
        return _SPOKEN.get(error.errno, error.strerror or "")
    return "damaged"
