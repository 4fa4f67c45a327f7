"""Figures of a reading: scores with intervals, confusions, how true confidences come."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from bench.labelled import Labelled
from cerchia.model.talk import Reading
from cerchia.model.vocabulary import OUTCOMES, Outcome

HARD: tuple[Outcome, ...] = ("deepening", "courtesy", "courtesy_known", "spam", "ignored")
"""The outcomes that structure alone does not tell."""
DRAWS = 1000
BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A conversation with its labels, and what was read."""

    row: Labelled
    read: Reading


def macro_f1(rows: Sequence[Judged]) -> float:
    """Return the mean F1 over the hard outcomes."""
    return sum(f1(rows, outcome) for outcome in HARD) / len(HARD)


def f1(rows: Sequence[Judged], outcome: Outcome) -> float:
    """Return F1 of one outcome; 0 where it is never right."""
    hit = sum(one.row.outcome == one.read.outcome == outcome for one in rows)
    either = sum((one.row.outcome == outcome) + (one.read.outcome == outcome) for one in rows)
    return 2 * hit / either if hit else 0.0


def spread(
    rows: Sequence[Judged], figure: Callable[[Sequence[Judged]], float]
) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of a figure over conversations; the same at every run."""
    draw = random.Random(1).choices
    seen = sorted(figure(draw(rows, k=len(rows))) for _ in range(DRAWS))
    return seen[int(0.025 * DRAWS)], seen[int(0.975 * DRAWS)]


def wilson(k: int, n: int) -> tuple[float, float]:
    """Return the Wilson interval of k in n."""
    z = 1.96
    middle, half = k + z * z / 2, z * sqrt(k * (n - k) / n + z * z / 4)
    return (middle - half) / (n + z * z), (middle + half) / (n + z * z)


def ball_right(rows: Sequence[Judged]) -> int:
    """Return how often the ball is right."""
    return sum(one.row.ball == one.read.ball for one in rows)


def topics(rows: Sequence[Judged]) -> list[Judged]:
    """Return what deepened, by label and by reading: where a topic can be right."""
    return [one for one in rows if one.row.outcome == one.read.outcome == "deepening"]


def topic_right(rows: Sequence[Judged]) -> int:
    """Return how often the topic is right."""
    return sum(one.row.topic == one.read.topic for one in rows)


@dataclass(frozen=True, slots=True)
class Bin:
    """Readings of like confidence: how many, their mean confidence, how many were right."""

    count: int
    said: float
    right: int


def reliability(rows: Sequence[Judged]) -> list[Bin]:
    """Return the readings by tenths of confidence, empty tenths left out."""
    bins = []
    for tenth in range(BINS):
        inside = [one for one in rows if min(int(one.read.confidence * BINS), BINS - 1) == tenth]
        if inside:
            said = sum(one.read.confidence for one in inside) / len(inside)
            right = sum(one.row.outcome == one.read.outcome for one in inside)
            bins.append(Bin(len(inside), said, right))
    return bins


def calibration_error(rows: Sequence[Judged]) -> float:
    """Return the expected calibration error over tenths."""
    return sum(abs(bin_.count * bin_.said - bin_.right) for bin_ in reliability(rows)) / len(rows)


def confusions(rows: Sequence[Judged]) -> Counter[tuple[Outcome, Outcome]]:
    """Return how often each label was read as each outcome."""
    return Counter((one.row.outcome, one.read.outcome) for one in rows)


def present(rows: Sequence[Judged]) -> list[Outcome]:
    """Return the outcomes that occur, in the law's order."""
    return [
        name
        for name in OUTCOMES
        if any(name in {one.row.outcome, one.read.outcome} for one in rows)
    ]


def worst(rows: Sequence[Judged], count: int = 10) -> list[Judged]:
    """Return the mistakes made most confidently."""
    wrong = [one for one in rows if one.row.outcome != one.read.outcome]
    return sorted(wrong, key=lambda one: (-one.read.confidence, one.row.id))[:count]
