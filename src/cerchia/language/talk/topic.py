"""The topic of a deepening: what the talk was about, by the words of all its messages."""

from __future__ import annotations

from collections.abc import Mapping

from cerchia.language.talk.lexicon import lexicon
from cerchia.language.talk.line import Line, Thread
from cerchia.model.vocabulary import TOPICS, Topic

_EARLY = 6
"""What is said later than this many messages in counts half: the talk has moved on by then."""
_OPENED = 2.0
"""The message that opened the matter counts this much."""
_PRICE = 1.0
"""Who asks the price wants to buy: they of me (client), or I of them (supplier)."""


def topic(thread: Thread, opening: Line | None) -> Topic:
    """Return the topic most spoken of, "other" where no words tell it."""
    votes: dict[Topic, float] = dict.fromkeys(TOPICS, 0.0)
    for place, line in enumerate(thread.lines):
        share = _OPENED if line is opening else 1.0 if place < _EARLY else 0.5
        for name, weight in spoken(line).items():
            votes[name] += share * weight
    winner = max(TOPICS, key=lambda name: votes[name])
    return winner if votes[winner] else "other"


def spoken(line: Line) -> Mapping[Topic, float]:
    """Return how much one message speaks of each topic."""
    book = lexicon().phrases
    spoken: dict[Topic, float] = {}
    for entry in line.acts.entries:
        for name, weight in book[entry].topics:
            spoken[name] = spoken.get(name, 0.0) + weight
        if book[entry].asks_price and line.acts.asks:
            buys: Topic = "supplier" if line.said.mine else "client"
            spoken[buys] = spoken.get(buys, 0.0) + _PRICE
    return spoken
