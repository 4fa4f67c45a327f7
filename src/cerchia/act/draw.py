"""Which proposals a week holds: the best first, a fifth drawn from what we know of reply rates."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

WEEKLY_MINUTES = 30
MOST_A_WEEK = 25
"""No more than 5 a day (science.md §12)."""
EXPLORED = 0.2
"""Share of the week that is drawn (science.md §12)."""
COST = 0.01
"""What a minute of the owner's costs, against 1 for the certain answer of an ideal person."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible proposal: its row, and what decides its place.

    row: the columns of `act_proposal` up to `message`. odds: a and b of the Beta distribution of a
    reply.
    """

    row: tuple[Any, ...]
    person: int
    minutes: int
    due: date
    need: float
    relevance: float
    odds: tuple[float, float]

    @property
    def id(self) -> str:
        """The proposal's id, stable over rebuilds."""
        return str(self.row[0])

    @property
    def value(self) -> float:
        """Relevance x need x P(reply) - cost; P(reply) is the mean of its distribution."""
        return self.worth(self.odds[0] / sum(self.odds))

    def worth(self, reply: float) -> float:
        """Return the value if the other replies with probability `reply`, at most 1."""
        return self.relevance * self.need * reply - COST * self.minutes


def one_a_person(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Keep the best proposal for each person, the best first."""
    seen: set[int] = set()
    kept = []
    for one in sorted(candidates, key=lambda one: (-one.value, one.id)):
        if one.person not in seen:
            seen.add(one.person)
            kept.append(one)
    return kept


def week(ranked: Sequence[Candidate], minutes: int, seed: str) -> tuple[set[str], set[str]]:
    """Return the ids for this week within the minutes, and which stand there because they were drawn.

    Four fifths go by value, the rest by a draw (Thompson sampling), so that it is not always the
    same people. The draws hang on `seed` alone: the same day and facts give the same week.
    """
    rng = random.Random(seed)  # noqa: S311 - nobody gains by guessing it
    plain, _ = _fill(ranked, minutes, MOST_A_WEEK)
    chosen, left = _fill(ranked, minutes * (1 - EXPLORED), round(MOST_A_WEEK * (1 - EXPLORED)))
    rest = [one for one in ranked if one.id not in chosen]
    drawn = sorted(rest, key=lambda one: (-one.worth(rng.betavariate(*one.odds)), one.id))
    more, _ = _fill(drawn, left + minutes * EXPLORED, MOST_A_WEEK - len(chosen))
    return chosen | more, more - plain


def _fill(ranked: Sequence[Candidate], minutes: float, most: int) -> tuple[set[str], float]:
    """Take from the top whatever still fits; return the ids and the minutes left."""
    taken: set[str] = set()
    for one in ranked:
        if len(taken) >= most:
            break
        if one.minutes <= minutes + 1e-9:
            taken.add(one.id)
            minutes -= one.minutes
    return taken, minutes
