"""The topic of a deepening: what the talk was about, by the words of all its messages."""

from __future__ import annotations

from cerchia.language.talk.lexicon import lexicon
from cerchia.language.talk.line import Line, Thread
from cerchia.model.vocabulary import TOPICS, Topic


def topic(thread: Thread, opening: Line | None) -> Topic:
    """Return the topic most spoken of, "other" where no words tell it.

    A phrase counts once per message, twice in the message that opened the matter.
    """
    book = lexicon().phrases
    votes = dict.fromkeys(TOPICS, 0)
    for line in thread.lines:
        share = 2 if line is opening else 1
        for entry in line.acts.entries:
            for name in book[entry].topics:
                votes[name] += share
    winner = max(TOPICS, key=lambda name: votes[name])
    return winner if votes[winner] else "other"
