"""Choices that look like chance and are the same on every machine and in every version of Python.

Each choice hangs on its own words alone, so that a person more or less moves nobody else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")
_STEPS = 1 << 64


def number(*words: object) -> int:
    """Return a number from 0 to 2**64 - 1 that these words always give."""
    text = "\x1f".join(map(str, words))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def pick(options: Sequence[T], *words: object) -> T:
    """Return one of the options, all as likely."""
    return options[number(*words) % len(options)]


def weighed(options: Sequence[tuple[T, int]], *words: object) -> T:
    """Return one of the options, as likely as its weight."""
    ends = list(accumulate(weight for _, weight in options))
    place = number(*words) % ends[-1]
    return next(option for (option, _), end in zip(options, ends, strict=True) if place < end)


def happens(percent: float, *words: object) -> bool:
    """Say whether what happens so often happens here."""
    return number(*words) < percent / 100 * _STEPS


def shuffled(options: Sequence[T], *words: object) -> list[T]:
    """Return the options in another order."""
    order = sorted(range(len(options)), key=lambda place: number(*words, place))
    return [options[place] for place in order]
