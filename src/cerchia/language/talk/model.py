"""Models: what facts about a conversation weigh for each answer, as plain tables (data/model_*.tsv).

`make train` writes the tables from corpus/; they are multinomial logistic regressions. A weight is
a whole number of thousandths, so that a sum is the same in any order and on any machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp

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
    """What a group of facts weighs in all, remembered: the same groups come again and again."""

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
                fact.removeprefix(side): n
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
        whole = self.bias + sum(map(self._sums.__getitem__, facts))
        for weights, said in zip(self._words, words, strict=False):
            whole += sum(map(weights.get, said, repeat(0)))
        sums = lanes(whole, len(self.answers))
        most = max(sums)
        shares = [exp((one - most) / (UNIT * self.temper)) for one in sums]
        total = sum(shares)
        return {answer: share / total for answer, share in zip(self.answers, shares, strict=True)}


def packed(weights: Sequence[int]) -> int:
    """Return weights as one number, each in its lane."""
    return sum(weight << _LANE * place for place, weight in enumerate(weights))


def lanes(whole: int, count: int) -> list[int]:
    """Return what stands in each of `count` lanes."""
    half = 1 << _LANE - 1
    whole += packed([half] * count)
    return [(whole >> _LANE * place & (half << 1) - 1) - half for place in range(count)]


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
