"""A file that is made to be handed on, sent in pieces; it is gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

CHUNK = 1 << 16


def pieces(made: AbstractContextManager[Path]) -> Iterator[bytes]:
    """Make the file at once, so that what is wrong is told as a page, and return its pieces."""
    with ExitStack() as opened:
        file = opened.enter_context(made)
        stream = opened.enter_context(file.open("rb"))
        going = opened.pop_all()

    def each() -> Iterator[bytes]:
        with going:  # it goes, also where nobody takes the last piece
            while piece := stream.read(CHUNK):
                yield piece

    return each()
