"""Many conversations at once: a second process reads a part of them where there is a second core.

What goes to and fro is plain tuples, pickled; both ends are this program. A child that cannot be
started, or dies, costs time and nothing else: its part is read here.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from threading import Thread
from typing import IO, Any, Self

from cerchia.language.talk.decide import read_all
from cerchia.model.talk import Reading, Said, Setting, Talk

Plain = tuple[tuple[Any, ...], Sequence[tuple[Any, ...]]]
"""A conversation as tuples: the fields of its Setting, and those of each Said."""

Pieces = deque[tuple[int, Sequence[Plain]]]
"""Conversations still to be read: the place of the first, and so many behind it."""
Meanwhile = Callable[[], None] | None
WORTH_IT = 4_000
"""Conversations from which a second process pays for its start."""
PIECE = 1_000
"""Conversations read together: some 8 MB of words and acts, a fifth of a second."""


class Readers:
    """One reader or two; use as a context. many: how many conversations will come."""

    def __init__(self, many: int) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        if (
            many >= WORTH_IT
            and (os.cpu_count() or 1) > 1
            and os.environ.get("CERCHIA_THREADS") != "1"
        ):
            self._child = _start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def read(self, talks: Sequence[Plain], meanwhile: Meanwhile = None) -> list[Reading]:
        """Return the reading of each conversation, in the order given.

        The other process takes pieces from the beginning, this one from the end, until they meet.
        meanwhile: work to do here first, while the other process reads.
        """
        parted = range(0, len(talks), PIECE)
        pieces = deque((first, talks[first : first + PIECE]) for first in parted)
        found: dict[int, list[Reading]] = {}
        other = Thread(target=self._other, args=(pieces, found))
        if self._child is not None:
            other.start()
        if meanwhile:
            meanwhile()
        _take(pieces, found)
        if other.ident is not None:
            other.join()
        _take(pieces, found)  # what the other gave back
        return [one for first in parted for one in found[first]]

    def _other(self, pieces: Pieces, found: dict[int, list[Reading]]) -> None:
        """Have the other process read piece after piece; when it is no more, the rest is left."""
        child = self._child
        while child is not None and pieces:
            try:
                taken = pieces.popleft()
            except IndexError:  # the last one was taken at the other end
                return
            try:
                _put(child.stdin, taken[1])
                found[taken[0]] = [Reading(*fields) for fields in _get(child.stdout)]
            except (OSError, EOFError, pickle.UnpicklingError):
                pieces.append(taken)
                self._end()
                return


def _take(pieces: Pieces, found: dict[int, list[Reading]]) -> None:
    """Read pieces from the end here, until none is left."""
    while True:
        try:
            first, talks = pieces.pop()
        except IndexError:
            return
        found[first] = _read(talks)


def _read(plain: Sequence[Plain]) -> list[Reading]:
    return read_all([Talk([Said(*o) for o in said], Setting(*own)) for own, said in plain])


def _start() -> subprocess.Popen[bytes] | None:
    # -P: nothing that lies in the folder the user stands in is taken for a module
    code = "from cerchia.language.talk.many import serve; serve()"
    command = [sys.executable, "-P", "-c", code]
    try:
        return subprocess.Popen(  # noqa: S603 - this very program
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError:
        return None


def serve() -> None:
    """Read batches from standard input until it closes: the work of the second process."""
    gc.disable()  # a short life without cycles
    while True:
        try:
            talks = _get(sys.stdin.buffer)
        except EOFError:
            return
        _put(sys.stdout.buffer, [_fields(one) for one in _read(talks)])


def _fields(one: Reading) -> tuple[Any, ...]:
    return (
        one.outcome, one.ball, one.topic, one.confidence, one.because, one.number, one.heard,
        one.thanked_by, one.ball_number, one.scores,
    )  # fmt: skip


def _put(stream: IO[bytes] | None, value: object) -> None:
    if stream is None:
        raise OSError
    pickle.dump(value, stream, protocol=5)
    stream.flush()


def _get(stream: IO[bytes] | None) -> Any:
    if stream is None:
        raise EOFError
    return pickle.load(stream)  # noqa: S301 - written by the other end of our own pipe
