"""Subjects: whether something real was opened, and whether the other took it up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from cerchia.language.talk.act import Acts
from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line

OPENED, TAKEN_UP, EXCHANGED = 0.9, 0.75, 0.75
"""What an opening, its answer, and both sides' whole share must weigh for a subject to stand."""


_CALLS = Act.ASKS | Act.REQUESTS | Act.OFFERS
_QUESTIONS = Act.ASKS | Act.REQUESTS
_EVADES = Act.DECLINES | Act.DEFERS | Act.ACKNOWLEDGES_ONLY


@dataclass(frozen=True, slots=True)
class Subject:
    """A matter opened in one message and met, or not, in another.

    strength: 1 = just enough for a real subject that was taken up; 0 = nothing of the kind.
    """

    opening: Line
    answer: Line
    strength: float


def best(lines: tuple[Line, ...]) -> Subject | None:
    """Return the subject most clearly opened and taken up, None where nobody opened any.

    One opening with its answer counts, and so does what both sides put into the whole exchange:
    a courtesy chat stays thin on one side at least, however long it is.
    """
    weights = [_weights(line.acts) for line in lines]
    pair = _pair(lines, weights)
    if pair is None:
        return None
    fit, opened, answered = pair
    shared = _exchanged(lines, weights) / EXCHANGED
    strength = 0.5 * min(fit, 2.0) + 0.5 * min(shared, 2.0)
    return Subject(lines[opened], lines[answered], strength)


def _pair(
    lines: tuple[Line, ...], weights: list[tuple[float, float, float]]
) -> tuple[float, int, int] | None:
    """Return how well the best opening and answer fit, and their places.

    An answer stands in the other's next two turns.
    """
    found: tuple[float, int, int] | None = None
    sides = [line.said.mine for line in lines]
    for place, mine in enumerate(sides):
        opened = weights[place][0] / OPENED
        if opened <= 0 or (found and opened <= found[0]):
            continue
        turns, side = 0, mine
        for later in range(place + 1, len(lines)):
            if sides[later] != side:
                side = not side
                turns += 1
                if turns > 3:
                    break
            if side == mine:
                continue
            late = 0.25 if turns > 1 else -_responds(lines[place], lines[later]) / TAKEN_UP
            fit = min(opened, weights[later][1] / TAKEN_UP - late)
            if found is None or fit > found[0]:
                found = fit, place, later
    return found


def _responds(asked: Line, line: Line) -> float:
    """Return what a message gains by standing right after a question, whatever its words."""
    if not asked.acts.did & _CALLS or line.acts.did & _EVADES:
        return 0.0
    words = line.acts.words
    return 0.15 + 0.2 * (words >= 5) + 0.15 * (words >= 10)


def _exchanged(lines: tuple[Line, ...], weights: list[tuple[float, float, float]]) -> float:
    """Return how much substance the side that put in less put in.

    A question in the last turn, which nobody has answered yet, does not count.
    """
    mine = theirs = 0.0
    last, open_end = lines[-1].said.mine, True
    for place in range(len(lines) - 1, -1, -1):
        line, before = lines[place], lines[place - 1]
        side = line.said.mine
        open_end = open_end and side == last
        turned = place > 0 and before.said.mine != side
        answers = _responds(before, line) if turned and weights[place - 1][0] > 0.5 else 0.0
        if not open_end or answers or not line.acts.did & _QUESTIONS:
            if side:
                mine += weights[place][2] + answers
            else:
                theirs += weights[place][2] + answers
    return min(mine, theirs)


def _weights(acts: Acts) -> tuple[float, float, float]:
    """Return how much a message opens a real matter, goes into one, and is about something.

    It opens by asking, proposing, setting out; it goes into what the other opened by taking it up;
    it is about something by facts, figures, acts on a matter.
    """
    opens, answers, substance = _by_acts(acts.did & _COUNTED)
    words = acts.words
    if acts.subject:
        matter = min(acts.subject, 3.0)
        opens += 0.3 * matter
        answers += 0.25 * matter
        substance += 0.3 * matter
    elif acts.asks and not acts.did & Act.REQUESTS:
        opens -= 0.2
    if acts.prices:
        opens += 0.2
        substance += 0.3
    if acts.figures:
        substance += 0.2
    if acts.prices or acts.figures:
        answers += 0.2
    if words > 8:
        substance += min((words - 8) * 0.02, 0.4)
    if words >= 12:
        answers += 0.15 if words < 25 else 0.3
    if words >= 20:
        opens += 0.1 if words < 40 else 0.2
    if acts.known:
        known = min(acts.known, 2.0)
        opens -= 0.1 * known
        substance -= 0.2 * known
    return opens, answers, max(substance, 0.0)


_OPENS = (
    (Act.ASKS, 0.4),
    (Act.REQUESTS, 0.35),
    (Act.OFFERS, 0.3),
    (Act.INVITES, 0.3),
    (Act.MEETS, 0.3),
    (Act.SAYS_WHEN, 0.15),
    (Act.ANSWERS, 0.15),
)
_MEETS_IT = (
    (Act.ACCEPTS, 0.4),
    (Act.ANSWERS, 0.3),
    (Act.ASKS, 0.35),
    (Act.REQUESTS, 0.2),
    (Act.PROMISES | Act.OFFERS, 0.3),
    (Act.REPORTS, 0.25),
    (Act.SAYS_WHEN, 0.25),
    (Act.MEETS, 0.2),
    (Act.DECLINES, -0.6),
    (Act.ACKNOWLEDGES_ONLY, -0.4),
)
_WEIGHS = (
    (Act.ASKS, 0.4),
    (Act.REQUESTS, 0.3),
    (Act.OFFERS | Act.PROMISES, 0.3),
    (Act.ANSWERS, 0.3),
    (Act.REPORTS, 0.25),
    (Act.SAYS_WHEN, 0.2),
    (Act.ACCEPTS, 0.2),
    (Act.WISHES, -0.3),
)


_COUNTED = reduce(or_, [acts for acts, _ in (*_OPENS, *_MEETS_IT, *_WEIGHS)]) | Act.DEFERS
"""The acts that open, answer or weigh: hints do not."""


@cache
def _by_acts(did: int) -> tuple[float, float, float]:
    """Return what the acts alone weigh as (opening, answering, substance)."""
    opens, meets, weighs = (
        sum(weight for acts, weight in table if did & acts)
        for table in (_OPENS, _MEETS_IT, _WEIGHS)
    )
    if not did & (Act.ASKS | Act.REQUESTS | Act.OFFERS | Act.INVITES):
        opens -= 0.4
    if did & Act.ASKS and did & Act.REQUESTS:
        opens += 0.1
    if did & Act.DEFERS and not did & Act.ASKS:
        meets -= 0.5
    return opens, meets, weighs
