"""Pitches: messages that sell what nobody asked for, and whether the owner took one up."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.language.talk import subject
from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line, Thread

SPAM = 1.2
"""From this weight on a message counts as a pitch."""
_OFFERS, _LOOKS = Act.OFFERS | Act.INVITES, Act.SENDS_CV | Act.LOOKS_FOR_JOB
UNASKED = 0.6
"""A price in a conversation in which I asked nothing weighs this much."""


@dataclass(frozen=True, slots=True)
class Pitch:
    """Their strongest pitch, how much it weighs, and whether the owner went into it."""

    line: Line
    weight: float
    taken_up: bool


FIRM = 1.2
"""A subject of this strength, apart from what sells, stands against the suspicion of spam."""


def sells(thread: Thread, sold: Pitch) -> bool:
    """Return whether a pitch is one by the rules: heavy, and nothing firm is talked of beside it.

    Between people who really work on something, a word of the trade is no pitch.
    """
    if sold.weight < SPAM:
        return False
    others = tuple([line for line in thread.lines if line.said.mine or weigh(line) < SPAM])
    matter = subject.best(others) if others else None
    return matter is None or matter.strength < FIRM


def strongest(thread: Thread) -> Pitch | None:
    """Return the message of theirs that sells most, None if none sells."""
    best, most, pressing, asked = -1, 0.0, 0.0, False
    for place, line in enumerate(thread.lines):
        if line.said.mine:
            asked = asked or line.acts.asks > 0
            continue
        weight = weigh(line)
        if line.acts.prices and not asked:
            weight += UNASKED
        if weight > 0:
            pressing += weight
            if weight > most:
                best, most = place, weight
    if best < 0:
        return None
    # They who sell write again: what the other messages weigh counts too, at a third.
    weight = most + (pressing - most) / 3
    return Pitch(thread.lines[best], weight, _taken_up(thread.lines[best + 1 :]))


def weigh(line: Line) -> float:
    """Return how much a message of theirs is a pitch: words, and the signs that go with them."""
    acts = line.acts
    weight = acts.pitch
    if weight > 0:
        weight += 0.5 * (acts.prices > 0) + 0.3 * (acts.phones > 0)
        weight += 0.3 * line.does(_OFFERS) + 0.3 * ("%" in line.said.text)
        weight += 0.15 * min(acts.loud, 6)
        weight += 0.3 * (acts.words > 60) - 0.8 * line.does(_LOOKS)
    if acts.links:
        weight += 0.6
    if line.said.widely_sent:
        weight += min(line.said.widely_sent, 4) * 0.4
    return weight - acts.known * 0.5


def _taken_up(after: tuple[Line, ...]) -> bool:
    """Return whether the owner asks on or agrees to meet, rather than being polite.

    A bare "thanks, I'll have a look", a free gift accepted and a no are not enough.
    """
    for line in after:
        if not line.said.mine or line.does(Act.DECLINES | Act.DEFERS):
            continue
        if line.acts.asks and (line.acts.subject >= 1 or line.does(Act.REQUESTS)):
            return True
        if line.does(Act.ACCEPTS) and line.does(Act.MEETS | Act.SAYS_WHEN):
            return True
    return False
