"""Many conversations at once: a second process reads half of them where there is a second core.

What goes to and fro is plain tuples, pickled; both ends are this program. A child that cannot be
started, or dies, costs time and nothing else: its half is read here.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import IO, Any, Self

from cerchia.language.talk.decide import read_all
from cerchia.model.talk import Reading, Said, Setting, Talk

Plain = tuple[tuple[Any, ...], Sequence[tuple[Any, ...]]]
"""A conversation as tuples: the fields of its Setting, and those of each Said."""

SHARE, SHARE_BESIDE_WORK = 0.5, 0.57
"""The part of the messages that the second process reads."""
Meanwhile = Callable[[], None] | None
WORTH_IT = 4_000
"""Conversations from which a second process pays for its start."""


TOGETHER = 4_000
"""Conversations read together: some 30 MB of words and acts."""


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

        meanwhile: work to do here first, while the other process reads.
        """
        child = self._child
        half = _upto(talks, SHARE_BESIDE_WORK if meanwhile else SHARE) if child else 0
        try:
            if child and half:
                _put(child.stdin, list(talks[:half]))
        except OSError:
            child = None
        if meanwhile:
            meanwhile()
        behind = _read(talks[half:])
        ahead = _received(child) if child and half else None
        if ahead is None:
            if half:
                self._end()
            ahead = _read(talks[:half])
        return ahead + behind


def _received(child: subprocess.Popen[bytes]) -> list[Reading] | None:
    """Return what the second process made of its part, None when it is no more."""
    try:
        return [Reading(*fields) for fields in _get(child.stdout)]
    except (OSError, EOFError, pickle.UnpicklingError):
        return None


def _upto(talks: Sequence[Plain], part: float) -> int:
    """Return how many conversations hold this part of the messages."""
    wanted, upto = part * sum(len(said) for _, said in talks), 0
    for place, (_, said) in enumerate(talks):
        upto += len(said)
        if upto >= wanted:
            return place
    return 0


def _read(plain: Sequence[Plain]) -> list[Reading]:
    found: list[Reading] = []
    for first in range(0, len(plain), TOGETHER):
        some = plain[first : first + TOGETHER]
        found += read_all([Talk([Said(*o) for o in said], Setting(*own)) for own, said in some])
    return found


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
