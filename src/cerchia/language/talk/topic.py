"""The topic of a deepening: what the talk was about, by the words of all its messages."""

from __future__ import annotations

from collections import Counter

from cerchia.language.talk.act import phrases
from cerchia.language.talk.line import Line, Thread
from cerchia.model.vocabulary import TOPICS, Topic


def topic(thread: Thread, deciding: Line | None) -> Topic:
    """Return the topic most spoken of, "other" where no words tell it."""
    votes: Counter[str] = Counter()
    for line in thread.lines:
        share = 2 if line is deciding else 1
        for phrase in {phrase for phrase, *_ in phrases(line.said.text)}:
            for name in phrase.topics:
                votes[name] += share
    if not votes:
        return "other"
    order = {name: -place for place, name in enumerate(TOPICS)}
    winner = max(votes, key=lambda name: (votes[name], order[name]))
    return next(name for name in TOPICS if name == winner)
