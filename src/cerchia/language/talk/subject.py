"""Subjects: whether something real was opened, and whether the other took it up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from cerchia.language.talk.lexicon import FIRST_HINT, Act
from cerchia.language.talk.line import Line

OPENED, TAKEN_UP, EXCHANGED = 0.9, 0.75, 0.75
"""What an opening, its answer, and both sides' whole share must weigh for a subject to stand."""


_TOLD = FIRST_HINT - 1
"""Hints do not open or answer anything."""
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
    openings = [opening(line) for line in lines]
    pair = _pair(lines, openings)
    if pair is None:
        return None
    shared = _exchanged(lines, openings) / EXCHANGED
    strength = 0.5 * min(pair.strength, 2.0) + 0.5 * min(shared, 2.0)
    return Subject(pair.opening, pair.answer, strength)


def _pair(lines: tuple[Line, ...], openings: list[float]) -> Subject | None:
    """Return the opening and the answer in the other's next two turns that fit best."""
    weights = [answering(line) / TAKEN_UP for line in lines]
    found: Subject | None = None
    for place, line in enumerate(lines):
        opened = openings[place] / OPENED
        if opened <= 0 or (found and opened <= found.strength):
            continue
        turns, side = 0, line.said.mine
        for later in range(place + 1, len(lines)):
            reply = lines[later]
            turns += reply.said.mine != side
            side = reply.said.mine
            if turns > 3:
                break
            if side == line.said.mine:
                continue
            late = 0.25 if turns > 1 else -_responds(line, reply) / TAKEN_UP
            strength = min(opened, weights[later] - late)
            if found is None or strength > found.strength:
                found = Subject(line, reply, strength)
    return found


def _responds(asked: Line, line: Line) -> float:
    """Return what a message gains by standing right after a question, whatever its words."""
    if not asked.does(Act.ASKS | Act.REQUESTS | Act.OFFERS) or line.does(_EVADES):
        return 0.0
    words = line.acts.words
    return 0.15 + 0.2 * (words >= 5) + 0.15 * (words >= 10)


def _exchanged(lines: tuple[Line, ...], openings: list[float]) -> float:
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
        answers = _responds(before, line) if turned and openings[place - 1] > 0.5 else 0.0
        if not open_end or answers or not line.does(Act.ASKS | Act.REQUESTS):
            given[line.said.mine] += substance(line) + answers
    return min(given.values())


def substance(line: Line) -> float:
    """Return how much of a message is about something: facts, figures, acts on a matter."""
    acts = line.acts
    weight = _by_acts(acts.did & _TOLD)[2] + 0.3 * (acts.subject if acts.subject < 3 else 3.0)
    if acts.prices:
        weight += 0.3
    if acts.figures:
        weight += 0.2
    if acts.words > 8:
        weight += min((acts.words - 8) * 0.02, 0.4)
    if acts.known:
        weight -= 0.2 * min(acts.known, 2.0)
    return weight if weight > 0 else 0.0


def opening(line: Line) -> float:
    """Return how much a message opens a real matter: asks, proposes, sets out something."""
    acts = line.acts
    weight = _by_acts(acts.did & _TOLD)[0] + 0.3 * (acts.subject if acts.subject < 3 else 3.0)
    if acts.asks and not acts.subject and not acts.did & Act.REQUESTS:
        weight -= 0.2
    if acts.prices:
        weight += 0.2
    if acts.words >= 20:
        weight += 0.1 if acts.words < 40 else 0.2
    if acts.known:
        weight -= 0.1 * min(acts.known, 2.0)
    return weight


def answering(line: Line) -> float:
    """Return how much a message goes into what the other opened."""
    acts = line.acts
    weight = _by_acts(acts.did & _TOLD)[1] + 0.25 * (acts.subject if acts.subject < 3 else 3.0)
    if acts.prices or acts.figures:
        weight += 0.2
    if acts.words >= 12:
        weight += 0.15 if acts.words < 25 else 0.3
    return weight


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


@lru_cache(maxsize=8192)
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
