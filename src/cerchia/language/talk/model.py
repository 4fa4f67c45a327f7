"""Models: what facts about a conversation weigh for each answer, as plain tables (data/model_*.tsv).

`make train` writes the tables from corpus/; they are multinomial logistic regressions. A weight is
a whole number of thousandths, so that a sum is the same in any order and on any machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp
from struct import Struct
from sys import intern
from typing import TypeVar

A = TypeVar("A", bound=str)
UNIT = 1000
"""Weights are whole numbers of 1/UNIT."""
WORDS = ("me w ", "them w ")
"""How a fact begins that is a word of one side."""
_REMEMBERED = 100_000
"""Groups of facts whose sum is kept."""


_LANE = 32
"""Bits for the sum of one answer, when the weights of all answers stand in one whole number: the
sum over a hundred facts is then one addition each."""


class _Sums(dict[tuple[str, ...], int]):
    """What a group of facts weighs in all, remembered: the same groups come again and again.

    A group of `Facts` is looked for as the object it is, and none of its names is looked at.
    """

    def __init__(self, weights: Mapping[str, int]) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, facts: tuple[str, ...]) -> int:
        if len(self) > _REMEMBERED:
            self.clear()
        weight = self[facts] = sum(map(self._weights.get, facts, repeat(0)))
        return weight


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by fact, one for each of `answers`, each answer's in its lane of one number.

    temper: what scores are divided by, so that a confidence of 0.8 is right eight times in ten.
    """

    answers: tuple[str, ...]
    temper: float
    bias: int
    weights: Mapping[str, int]
    _sums: _Sums = field(init=False, repr=False, compare=False)
    _words: tuple[Mapping[str, int], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_sums", _Sums(self.weights))
        words = tuple(
            {
                intern(fact.removeprefix(side)): n
                for fact, n in self.weights.items()
                if fact.startswith(side)
            }
            for side in WORDS
        )
        object.__setattr__(self, "_words", words)

    def likely(
        self, facts: Iterable[tuple[str, ...]], words: Sequence[Iterable[str]] = ()
    ) -> dict[str, float]:
        """Return how likely each answer is, given groups of facts, and the words of me and of them."""
        sums = self._weighed(facts, words)
        most = max(sums)
        shares = [exp((one - most) / (UNIT * self.temper)) for one in sums]
        total = sum(shares)
        return {answer: share / total for answer, share in zip(self.answers, shares, strict=True)}

    def likeliest(
        self,
        among: Iterable[A],
        facts: Iterable[tuple[str, ...]],
        words: Sequence[Iterable[str]] = (),
    ) -> A:
        """Return which is the likeliest among these answers, the first of them among equals."""
        sums = dict(zip(self.answers, self._weighed(facts, words), strict=True))
        return max([one for one in among if one in sums], key=sums.__getitem__)

    def _weighed(
        self, facts: Iterable[tuple[str, ...]], words: Sequence[Iterable[str]]
    ) -> list[int]:
        """Return the sum of each answer."""
        whole = sum(map(self._sums.__getitem__, facts), self.bias)
        for weights, said in zip(self._words, words, strict=False):
            whole += sum(map(weights.get, said, repeat(0)))
        return lanes(whole, len(self.answers))


def packed(weights: Sequence[int]) -> int:
    """Return weights as one number, each in its lane."""
    return sum(weight << _LANE * place for place, weight in enumerate(weights))


def lanes(whole: int, count: int) -> list[int]:
    """Return what stands in each of `count` lanes."""
    raised, unpack = _reader(count)
    # A negative lane borrows from the next one, which is undone where all are lifted above zero,
    # and lifting by half a lane turns its sign bit: turned again, the bytes are signed numbers.
    return list(unpack((whole + raised ^ raised).to_bytes(_LANE // 8 * count, "little")))


@cache
def _reader(count: int) -> tuple[int, Callable[[bytes], tuple[int, ...]]]:
    """Return half a lane in each of `count` lanes, and what reads so many out of bytes."""
    return packed([1 << _LANE - 1] * count), Struct(f"<{count}i").unpack


def written(model: Model) -> str:
    """Return the table of `model`, as `load` reads it."""
    count = len(model.answers)
    head = [
        "# Written by `make train`. Columns: fact, then its weight in thousandths for each answer.",
        "\t".join(("answers", *model.answers)),
        f"temper\t{model.temper:.3f}",
        "\t".join(("bias", *map(str, lanes(model.bias, count)))),
    ]
    rows = (
        "\t".join((fact, *map(str, lanes(row, count))))
        for fact, row in sorted(model.weights.items())
    )
    return "\n".join((*head, *rows)) + "\n"


def parsed(table: str) -> Model:
    """Return the model that `written` wrote."""
    lines = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    answers, temper, bias, *rows = lines
    return Model(
        tuple(answers[1:]),
        float(temper[1]),
        packed([int(one) for one in bias[1:]]),
        {fact: packed([int(one) for one in weights]) for fact, *weights in rows},
    )


@dataclass(frozen=True, slots=True)
class Models:
    """What reads a conversation: where I never wrote, where both did, the ball, and the topic."""

    mail: Model
    outcome: Model
    ball: Model
    topic: Model


NAMES = ("mail", "outcome", "ball", "topic")


@cache
def shipped() -> Models:
    """Return the models that come with the program, read at the first call."""
    folder = files("cerchia.language.talk").joinpath("data")
    return Models(*(parsed(folder.joinpath(f"model_{n}.tsv").read_text("utf-8")) for n in NAMES))
