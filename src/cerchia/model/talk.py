"""A conversation as language/ is given it, and what language/ makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cerchia.model.vocabulary import Ball, Outcome, Topic


@dataclass(frozen=True, slots=True)
class Said:
    """One message: whose, when (naive UTC), which words.

    number: the place of the message in its thread, from 0 (a long thread may come with its
    middle left out, so numbers can jump).
    widely_sent: to how many other people of this circle the same text was sent by the owner, or
    from how many others it was received.
    """

    number: int
    mine: bool
    at: datetime
    text: str
    widely_sent: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about a conversation before reading a word.

    colleague: their company is one of the owner's past or present employers.
    first_name, title: theirs. total: how many messages the whole thread has.
    sponsored: an advertisement or a message from the spam folder. note: of their invitation.
    headline: the owner's.
    """

    first_name: str = ""
    title: str = ""
    colleague: bool = False
    sponsored: bool = False
    total: int = 0
    mine_total: int = 0
    note: str = ""
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """One 1:1 conversation, in order of time."""

    said: Sequence[Said]
    setting: Setting


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a conversation (outcomes.md), and on what the verdict rests.

    confidence: 0-1. because: a code of show/phrases.py. number: the deciding message (`Said.number`),
    -1 when no single message decides. heard: the words in it that decided, as written.
    thanked_by: who thanks for the connection in their first words, for `began`: "me", "them" or "".
    ball_number: the message on which the ball rests. scores: how likely each outcome is that was
    weighed, the one given among them; `confidence` is its share.
    """

    outcome: Outcome
    ball: Ball
    topic: Topic | None
    confidence: float
    because: str
    number: int = -1
    heard: str = ""
    thanked_by: str = ""
    ball_number: int = -1
    scores: tuple[tuple[Outcome, float], ...] = ()
