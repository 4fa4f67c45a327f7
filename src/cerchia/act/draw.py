"""Which proposals a week holds: the best first, a fifth drawn from what we know of reply rates."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WEEKLY_MINUTES = 30
MOST_A_WEEK = 25
"""No more than 5 a day (science.md §12)."""
EXPLORED = 0.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible proposal: its row, and what decides its place.

    odds: the two parameters of the Beta distribution of a reply.
    """

    row: tuple[Any, ...]
    person: int
    minutes: int
    due: Any
    need: float
    relevance: float
    odds: tuple[float, float]

    @property
    def value(self) -> float:
        """relevance x P(reply) x need, 0-1; a debt or a request weighs whatever the odds."""
        return self.relevance * self.need * (self.odds[0] / sum(self.odds))


def one_a_person(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Keep the best proposal for each person, the best first."""
    seen: set[int] = set()
    kept = []
    for one in sorted(candidates, key=lambda one: (-one.value, one.row[0])):
        if one.person not in seen:
            seen.add(one.person)
            kept.append(one)
    return kept


def week(ranked: Sequence[Candidate], minutes: int, seed: str) -> tuple[set[str], set[str]]:
    """Return the ids for this week within the minutes, and which of them were drawn.

    The draws hang on `seed` alone: the same day and facts give the same week.
    """
    rng = random.Random(seed)  # noqa: S311 - nobody gains by guessing it
    chosen, left = _fill(ranked, minutes * (1 - EXPLORED), MOST_A_WEEK)
    rest = [one for one in ranked if one.row[0] not in chosen]
    drawn = sorted(
        rest, key=lambda one: (-one.relevance * one.need * rng.betavariate(*one.odds), one.row[0])
    )
    more, _ = _fill(drawn, left + minutes * EXPLORED, MOST_A_WEEK - len(chosen))
    return chosen | more, more


def _fill(ranked: Sequence[Candidate], minutes: float, most: int) -> tuple[set[str], float]:
    taken: set[str] = set()
    for one in ranked:
        if len(taken) >= most:
            break
        if one.minutes <= minutes:
            taken.add(one.row[0])
            minutes -= one.minutes
    return taken, minutes
