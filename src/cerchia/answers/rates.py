"""Groups of the study's conversations: counts, shrunk rates, and which of them stand out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cerchia.answers import chance
from cerchia.answers.share import share
from cerchia.model.study import FEW, RATES, Group, Of, Rate
from cerchia.model.vocabulary import STUDIED, Outcome

SHRINK = 10
"""Weight of the overall rate in a group's, in cases (science.md §5)."""

Counts = Counter[Outcome]


def hits(counts: Counts, of: Of) -> int:
    """Return how many of these conversations count for a rate."""
    return counts["deepening"] if of == "deepening" else counts.total() - counts["no_reply"]


def group(name: str, counts: Counts, whole: Counts, *, coded: bool = False) -> Group:
    """Return one group with its rates; `differs` is said by `compared`, which knows them all."""
    deepening, answered = (_rate(counts, whole, of) for of in RATES)
    return Group(
        name, coded, counts.total(), {one: counts[one] for one in STUDIED}, deepening, answered
    )


def _rate(counts: Counts, whole: Counts, of: Of) -> Rate:
    k, n, all_k, all_n = hits(counts, of), counts.total(), hits(whole, of), whole.total()
    shrunk = (k + SHRINK * all_k / all_n) / (n + SHRINK) if all_n else None
    comparable = FEW <= n < all_n
    p = chance.fisher(k, n, all_k - k, all_n - n) if comparable else None
    return Rate(share(k, n), shrunk, p, differs=False)


def compared(groups: Iterable[Group]) -> tuple[Group, ...]:
    """Say of each group whether it stands out among all of them, for both rates."""
    found = list(groups)
    for of in RATES:
        places = [place for place, one in enumerate(found) if one.rate(of).p is not None]
        stands = chance.found([found[place].rate(of).p or 0.0 for place in places])
        for place, differs in zip(places, stands, strict=True):
            rate = replace(found[place].rate(of), differs=differs)
            found[place] = (
                replace(found[place], deepening=rate)
                if of == "deepening"
                else replace(found[place], answered=rate)
            )
    return tuple(found)


def ranked(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Order groups by the lower bound of deepening, then of answers; never by the raw rate."""
    return tuple(
        sorted(
            groups,
            key=lambda one: (
                -one.deepening.share.low, -one.answered.share.low, -one.conversations, one.name,
            ),
        )
    )  # fmt: skip
