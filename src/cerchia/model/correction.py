"""What the owner says became of a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cerchia.model.vocabulary import Ball, Outcome, Topic


@dataclass(frozen=True, slots=True)
class Correction:
    """The owner's own verdict on one conversation, by its id.

    ball, topic: None where the owner left them to the machine. last: the last message there was
    then (naive UTC); whose turn it is may change with every word, so `ball` holds until the next.
    """

    id: str
    outcome: Outcome
    ball: Ball | None
    topic: Topic | None
    last: datetime
