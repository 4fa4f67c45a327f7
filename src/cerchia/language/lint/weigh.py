"""The models: weights a feature and a class, learnt by `python -m bench.lint --train`, as tables."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from cerchia.model.lint import PostClass, Verdict

_SELLING = ("has_sell", "has_urge", "price", "percent", "pitch", "links")
"""Without any of these, whatever it is like, a message sells nothing."""


@dataclass(frozen=True, slots=True)
class Model:
    """A linear model: for each feature its mean, its spread, and a weight a class."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, float, tuple[float, ...]]]

    def chances(self, features: dict[str, float]) -> dict[str, float]:
        """Return the chance of each class."""
        sums = list(self.bias)
        for name, (mean, spread, weights) in self.weights.items():
            scaled = (features[name] - mean) / spread
            for place, weight in enumerate(weights):
                sums[place] += weight * scaled
        top = max(sums)
        powers = [math.exp(one - top) for one in sums]
        return {name: power / sum(powers) for name, power in zip(self.classes, powers, strict=True)}


@cache
def load(name: str) -> Model:
    """Return the model `verdict` or `post`, from its table."""
    table = files("cerchia.language.lint").joinpath("data", f"{name}_model.tsv")
    rows = [
        line.split("\t")
        for line in table.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    head, bias, rest = rows[0], rows[1], rows[2:]
    return Model(
        tuple(head[3:]),
        tuple(map(float, bias[3:])),
        {row[0]: (float(row[1]), float(row[2]), tuple(map(float, row[3:]))) for row in rest},
    )


def verdict(features: dict[str, float]) -> tuple[Verdict, dict[str, float]]:
    """Return whether a message is personal, generic or a pitch, and the chance of each."""
    chances = load("verdict").chances(features)
    if not any(features[name] for name in _SELLING):
        chances["pitch"] = 0.0
        whole = sum(chances.values())
        chances = {name: chance / whole for name, chance in chances.items()}
    return cast("Verdict", max(chances, key=lambda name: chances[name])), chances


def post(features: dict[str, float]) -> tuple[PostClass, dict[str, float]]:
    """Return what a post is (useful, self_centred, complaint, advertisement), and the chances."""
    chances = load("post").chances(features)
    return cast("PostClass", max(chances, key=lambda name: chances[name])), chances
