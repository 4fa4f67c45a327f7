"""Subjects: whether something real was opened, and whether the other took it up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line

OPENED, TAKEN_UP, EXCHANGED = 0.9, 0.75, 0.75
"""What an opening, its answer, and both sides' whole share must weigh for a subject to stand."""


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
    pair = _pair(lines)
    if pair is None:
        return None
    shared = exchanged(lines) / EXCHANGED
    strength = 0.5 * min(pair.strength, 2.0) + 0.5 * min(shared, 2.0)
    return Subject(pair.opening, pair.answer, strength)


def _pair(lines: tuple[Line, ...]) -> Subject | None:
    found: Subject | None = None
    for place, line in enumerate(lines):
        opened = opening(line) / OPENED
        if opened <= 0:
            continue
        for later, late in _replies(lines[place + 1 :], line.said.mine):
            met = answering(later) + (_responds(line, later) if not late else 0.0)
            strength = min(opened, met / TAKEN_UP - late)
            if found is None or strength > found.strength:
                found = Subject(line, later, strength)
    return found


def _responds(asked: Line, line: Line) -> float:
    """Return what a message gains by standing right after a question, whatever its words."""
    if not asked.does(Act.ASKS | Act.REQUESTS | Act.OFFERS) or line.does(_EVADES):
        return 0.0
    words = line.acts.words
    return 0.15 + 0.2 * (words >= 5) + 0.15 * (words >= 10)


def _replies(later: tuple[Line, ...], mine: bool) -> Iterator[tuple[Line, float]]:
    """Yield the other's messages of the next two turns, and what the later turn costs."""
    turns, side = 0, mine
    for line in later:
        turns += line.said.mine != side
        side = line.said.mine
        if turns > 3:
            return
        if side != mine:
            yield line, 0.25 if turns > 1 else 0.0


def exchanged(lines: tuple[Line, ...]) -> float:
    """Return how much substance the side that put in less put in.

    A question in the last turn, which nobody has answered yet, does not count.
    """
    given = {True: 0.0, False: 0.0}
    last = lines[-1].said.mine
    open_end = True
    for place in range(len(lines) - 1, -1, -1):
        line, before = lines[place], lines[place - 1]
        open_end = open_end and line.said.mine == last
        turned = place > 0 and before.said.mine != line.said.mine
        answers = _responds(before, line) if turned and opening(before) > 0.5 else 0.0
        if not open_end or answers or not line.does(Act.ASKS | Act.REQUESTS):
            given[line.said.mine] += substance(line) + answers
    return min(given.values())


def substance(line: Line) -> float:
    """Return how much of a message is about something: facts, figures, acts on a matter."""
    acts = line.acts
    weight = 0.3 * min(acts.subject, 3.0) + 0.4 * (acts.asks > 0) + 0.3 * (acts.prices > 0)
    weight += 0.2 * (acts.figures > 0) + 0.3 * line.does(Act.REQUESTS) + 0.3 * line.does(Act.OFFERS | Act.PROMISES)
    weight += 0.3 * line.does(Act.ANSWERS) + 0.25 * line.does(Act.REPORTS)
    weight += 0.2 * line.does(Act.SAYS_WHEN) + 0.2 * line.does(Act.ACCEPTS)
    weight += min(max(acts.words - 8, 0) * 0.02, 0.4)
    return max(0.0, weight - 0.2 * min(acts.known, 2.0) - 0.3 * line.does(Act.WISHES))


def opening(line: Line) -> float:
    """Return how much a message opens a real matter: asks, proposes, sets out something."""
    acts = line.acts
    matter = min(acts.subject, 3.0)
    asked = acts.asks > 0
    weight = 0.3 * matter + 0.4 * asked * (1.0 if matter or line.does(Act.REQUESTS) else 0.5)
    weight += 0.35 * line.does(Act.REQUESTS) + 0.1 * (asked and line.does(Act.REQUESTS))
    weight += 0.3 * line.does(Act.OFFERS) + 0.3 * line.does(Act.INVITES)
    weight += 0.3 * line.does(Act.MEETS) + 0.15 * line.does(Act.SAYS_WHEN)
    weight += 0.2 * (acts.prices > 0) + 0.15 * line.does(Act.ANSWERS)
    weight += 0.1 * (acts.words >= 20) + 0.1 * (acts.words >= 40)
    if not acts.asks and not line.does(Act.REQUESTS | Act.OFFERS | Act.INVITES):
        weight -= 0.4
    return weight - 0.1 * min(acts.known, 2.0)


def answering(line: Line) -> float:
    """Return how much a message goes into what the other opened."""
    acts = line.acts
    weight = 0.25 * min(acts.subject, 3.0)
    weight += 0.4 * line.does(Act.ACCEPTS) + 0.3 * line.does(Act.ANSWERS)
    weight += 0.35 * (acts.asks > 0) + 0.2 * line.does(Act.REQUESTS)
    weight += 0.3 * line.does(Act.PROMISES | Act.OFFERS) + 0.25 * line.does(Act.REPORTS)
    weight += 0.25 * line.does(Act.SAYS_WHEN) + 0.2 * line.does(Act.MEETS)
    weight += 0.2 * (acts.prices > 0 or acts.figures > 0) + 0.15 * (acts.words >= 12) + 0.15 * (acts.words >= 25)
    if line.does(Act.DECLINES):
        weight -= 0.6
    if line.does(Act.DEFERS) and not acts.asks:
        weight -= 0.5
    if line.does(Act.ACKNOWLEDGES_ONLY):
        weight -= 0.4
    return weight
