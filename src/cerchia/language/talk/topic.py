"""The topic of a deepening: by what was said, by the parts the two play, by who asks and who pays."""

from __future__ import annotations

from cerchia.language.talk.line import Line, Thread
from cerchia.language.talk.matter import matter
from cerchia.language.talk.model import Model
from cerchia.model.vocabulary import TOPICS, Topic


def topic(thread: Thread, opening: Line | None, model: Model) -> Topic:
    """Return what the talk was about; opening: the message that opened its subject."""
    likely = model.likely(matter(thread, opening))
    return max(TOPICS, key=lambda name: likely.get(name, 0.0))
