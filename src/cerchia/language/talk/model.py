"""Models: what facts about a conversation weigh for each answer, as plain tables (data/model_*.tsv).

`make train` writes the tables from corpus/; they are multinomial logistic regressions. A weight is
a whole number of thousandths, so that a sum is the same in any order and on any machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from types import MappingProxyType

UNIT = 1000
"""Weights are whole numbers of 1/UNIT."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by fact, one for each of `answers`; temper: what scores are divided by, so that
    a confidence of 0.8 is right eight times in ten.
    """

    answers: tuple[str, ...]
    temper: float
    bias: tuple[int, ...]
    weights: Mapping[str, tuple[int, ...]]

    def likely(self, facts: Iterable[str]) -> dict[str, float]:
        """Return how likely each answer is, given the facts."""
        weights = self.weights
        rows = [weights[fact] for fact in facts if fact in weights]
        sums = [sum(column) for column in zip(self.bias, *rows, strict=True)]
        most = max(sums)
        shares = [exp((one - most) / (UNIT * self.temper)) for one in sums]
        whole = sum(shares)
        return {
            answer: share / whole for answer, share in zip(self.answers, shares, strict=True)
        }


def written(model: Model) -> str:
    """Return the table of `model`, as `load` reads it."""
    head = [
        "# Written by `make train`. Columns: fact, then its weight in thousandths for each answer.",
        "\t".join(("answers", *model.answers)),
        f"temper\t{model.temper:.3f}",
        "\t".join(("bias", *map(str, model.bias))),
    ]
    rows = ("\t".join((fact, *map(str, row))) for fact, row in sorted(model.weights.items()))
    return "\n".join((*head, *rows)) + "\n"


def parsed(table: str) -> Model:
    """Return the model that `written` wrote."""
    lines = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    answers, temper, bias, *rows = lines
    return Model(
        tuple(answers[1:]),
        float(temper[1]),
        tuple(map(int, bias[1:])),
        MappingProxyType({fact: tuple(map(int, weights)) for fact, *weights in rows}),
    )


@dataclass(frozen=True, slots=True)
class Models:
    """The four that read a conversation: where I never wrote, where both did, the ball, the topic."""

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
