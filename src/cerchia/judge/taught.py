"""Taught: how much likelier each class is for this owner, from 20 corrections on.

A reading gives a class and a confidence q. What q leaves, 1 - q, is spread over the other classes
as the owner's own corrections from that class went (each class one case beforehand). So every
conversation has a probability for each of the four classes that words decide.

Each class then has one factor, the exponential of an additive bias of its log-odds:

    factor = (told + 5) / (expected + 5)

told: how often the owner said so; expected: the sum of its probabilities in the same conversations.
The conversations let stand count beside the corrections, all of them together as much as these:
corrections are made where the machine was wrong, and a factor from them alone would turn everything.
The 5 draws a factor to 1. A class changes where factor times probability of another is higher: only
where the reading was in doubt. Taking corrections back takes back what they taught.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cerchia.engine.duckdb import Engine
from cerchia.model.vocabulary import Outcome

CLASSES: tuple[Outcome, ...] = ("deepening", "spam", "courtesy", "courtesy_known")
"""What only the words tell apart; that nobody answered is no matter of reading."""
LESSONS = 20
"""Corrections from which the reading is weighed anew."""
SHRINK = 5
"""Cases for which each class was as likely as read, before anything was said."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A class as the machine reads it: its factor, and what the doubt about it is worth.

    others: the factors of the other classes, weighed by how the doubt is spread over them. instead:
    the one of them that is likeliest, best: its part of `others`.
    """

    outcome: str
    own: float
    others: float
    instead: str
    best: float


@dataclass(frozen=True, slots=True)
class Standing:
    """The conversations read as one class and let stand: how many, and their confidences summed."""

    count: int
    sure: float


Spread = Mapping[Outcome, Mapping[Outcome, float]]
_KINDS = {
    "outcome": "varchar", "own": "double", "others": "double", "instead": "varchar", "best": "double",
}  # fmt: skip
_PAIRS = """
    select o.outcome, o.confidence, c.outcome
    from {own} o join corrected c using (thread) join resolve_thread t using (thread)
    where t.sent > 0 and t.received > 0 and o.outcome in {classes} and c.outcome in {classes}
    order by o.thread
"""
_STANDING = """
    select o.outcome, count(*), sum(o.confidence::decimal(18, 4))::double
    from {own} o join resolve_thread t using (thread)
    where t.sent > 0 and t.received > 0 and o.outcome in {classes}
      and not exists (select 1 from corrected c where c.thread = o.thread)
    group by o.outcome
"""


def learn(engine: Engine) -> None:
    """Make `taught`: a lesson a class, none below 20 corrections that teach."""
    own = engine.own("judge_outcome")
    pairs: list[tuple[Outcome, float, Outcome]] = engine.rows(
        _PAIRS.format(own=own, classes=CLASSES)
    )
    standing = {
        name: Standing(count, sure)
        for name, count, sure in (
            engine.rows(_STANDING.format(own=own, classes=CLASSES)) if len(pairs) >= LESSONS else ()
        )
    }
    engine.fill("taught", lessons(pairs, standing), _KINDS)


def lessons(
    pairs: Sequence[tuple[Outcome, float, Outcome]], standing: Mapping[Outcome, Standing]
) -> list[Lesson]:
    """Return what corrections teach: (as read, how sure, as the owner says), and what was let stand."""
    if len(pairs) < LESSONS:
        return []
    spread = _spread(Counter((read, said) for read, _, said in pairs))
    told = dict.fromkeys(CLASSES, 0.0)
    expected = dict.fromkeys(CLASSES, 0.0)
    for read, sure, said in sorted(pairs):  # so that the sums come out the same
        told[said] += 1
        _expect(expected, spread, read, Standing(1, sure), 1)
    every = sum(one.count for one in standing.values())
    for read, one in sorted(standing.items()):
        told[read] += one.count * len(pairs) / every
        _expect(expected, spread, read, one, len(pairs) / every)
    factor = {one: (told[one] + SHRINK) / (expected[one] + SHRINK) for one in CLASSES}
    return [_lesson(one, factor, spread[one]) for one in CLASSES]


def _spread(went: Mapping[tuple[Outcome, Outcome], int]) -> Spread:
    """Return for each class which of the others it is when it is not itself."""
    found: dict[Outcome, dict[Outcome, float]] = {}
    for read in CLASSES:
        others = [one for one in CLASSES if one != read]
        whole = sum(went.get((read, one), 0) for one in others) + len(others)
        found[read] = {one: (went.get((read, one), 0) + 1) / whole for one in others}
    return found


def _expect(
    expected: dict[Outcome, float], spread: Spread, read: Outcome, some: Standing, weight: float
) -> None:
    """Add the probabilities of some conversations read as one class."""
    expected[read] += some.sure * weight
    for other, part in spread[read].items():
        expected[other] += (some.count - some.sure) * part * weight


def _lesson(
    read: Outcome, factor: Mapping[Outcome, float], spread: Mapping[Outcome, float]
) -> Lesson:
    parts = {one: factor[one] * part for one, part in spread.items()}
    instead = max(parts, key=lambda one: (parts[one], one))
    return Lesson(read, factor[read], sum(parts.values()), instead, parts[instead])
