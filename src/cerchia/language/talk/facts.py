"""Facts: what is so of a conversation, by name, in groups that a model weighs at one look.

A group is made once and then found again, by the number reached or by the acts done; so a model
remembers what a whole group weighs, and knows the group again without comparing a word of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from cerchia.language.talk.lexicon import ACTS, Act

_NOTHING = 1 << 60
"""Stands for no act at all, where a response is named."""
_ORDER = {bit.bit_length() - 1: name for name, bit in {**ACTS, "nothing": _NOTHING}.items()}
_NAMES = tuple(_ORDER.get(place, "") for place in range(max(_ORDER) + 1))
_UNTOLD = Act.NEGATES | Act.LINKS | Act.NAMES_MONEY | Act.TITLE_SELLS
TOLD = sum(ACTS.values()) & ~_UNTOLD
PAIRED = (
    Act.ASKS | Act.REQUESTS | Act.OFFERS | Act.PITCHES | Act.ACCEPTS | Act.DECLINES | Act.DEFERS
    | Act.PROMISES | Act.MEETS | Act.SAYS_WHEN | Act.ANSWERS | Act.REPORTS | Act.INVITES
    | Act.THANKS | Act.ACKNOWLEDGES_ONLY | Act.WISHES | Act.RECALLS_PAST | Act.ASKS_WELLBEING
    | Act.SAYS_FINE | Act.PITIES | Act.FIXES | Act.IS_DONE | Act.NAMES_TERMS
)  # fmt: skip
"""Acts that are looked at with what is done in answer to them."""
_TOGETHER = 14
"""Acts in one group: the more, the fewer groups to add up, and the seldomer the same come again."""
_REMEMBERED = 4096
"""Groups that one prefix keeps."""


class Facts(tuple[str, ...]):
    """Some facts that are so at once. Two groups are the same only if they are one object."""

    __slots__ = ()
    __hash__ = object.__hash__
    __eq__ = object.__eq__
    __ne__ = object.__ne__


@lru_cache(maxsize=1024)
def fact(name: str) -> Facts:
    """Return the one fact of this name."""
    return Facts((name,))


class Scale:
    """A number as facts: one for each edge it reaches."""

    def __init__(self, name: str, *edges: float) -> None:
        """Take what is measured, and the edges from small to large."""
        names = tuple(f"{name}>={edge}" for edge in edges)
        self._edges = edges
        self._upto = [Facts(names[:count]) for count in range(len(names) + 1)]

    def __call__(self, value: float) -> Facts:
        """Return the facts of `value`."""
        return self._upto[bisect_right(self._edges, value)]


class Done:
    """Acts as facts: a name for each one done, after what all of them begin with."""

    def __init__(self, prefix: str, among: int = TOLD) -> None:
        """Take the prefix, and the acts that count."""
        self._named = _Named(prefix)
        self._parts = _parts(among)

    def __call__(self, did: int) -> Sequence[Facts]:
        """Return the facts of the acts `did`."""
        named = self._named
        return [named[did & part] for part in self._parts]


def _parts(among: int) -> tuple[int, ...]:
    """Return the acts by parts, few enough in each that the same come again."""
    bits = [1 << place for place in range(among.bit_length()) if among >> place & 1]
    count = -(-len(bits) // _TOGETHER)
    size = -(-len(bits) // count)
    return tuple(sum(bits[first : first + size]) for first in range(0, len(bits), size))


class _Named(dict[int, Facts]):
    """The facts of acts after one prefix, remembered."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix

    def __missing__(self, did: int) -> Facts:
        if len(self) > _REMEMBERED:
            self.clear()
        names, left = [], did
        while left:
            low = left & -left
            names.append(self._prefix + _NAMES[low.bit_length() - 1])
            left ^= low
        found = self[did] = Facts(names)
        return found


class Opened(dict[int, tuple[Done, ...]]):
    """What was done in answer to each of some acts of one side."""

    def __init__(self, side: str, among: int = PAIRED) -> None:
        """Take how the facts of this side begin, and the acts that count, as answers too."""
        super().__init__()
        self.among = among
        self._answers = [Done(f"{side}:{name}>", among | _NOTHING) for name in _NAMES]

    def __missing__(self, opened: int) -> tuple[Done, ...]:
        if len(self) > _REMEMBERED:
            self.clear()
        acts = opened & self.among or _NOTHING
        answers = enumerate(self._answers)
        found = self[opened] = tuple([answer for place, answer in answers if acts >> place & 1])
        return found


class Responses:
    """What was done in answer to each act, over all turns."""

    def __init__(self) -> None:
        self._answers: dict[Done, int] = {}

    def add(self, side: Opened, opened: int, answered: int) -> None:
        """Take the acts of one turn of `side`, and those of the other's response."""
        answers, answered = self._answers, answered & side.among or _NOTHING
        for one in side[opened]:
            answers[one] = answers.get(one, 0) | answered

    def facts(self) -> list[Facts]:
        """Return a name for each act with each act in answer to it."""
        found: list[Facts] = []
        for opened, answered in self._answers.items():
            found += opened(answered)
        return found
