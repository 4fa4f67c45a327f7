"""A draft: a message made ready for somebody, and the evidence that every word of it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from cerchia.model.answers import Because
from cerchia.model.lint import Kind

DraftKind = Literal[
    "welcome", "opener", "reply", "follow_up", "rekindle", "intro_request", "thank", "ask_why",
    "decline",
]  # fmt: skip
DRAFT_KINDS: tuple[DraftKind, ...] = get_args(DraftKind)

LINTED_AS: dict[DraftKind, Kind] = {
    "welcome": "opener",
    "opener": "opener",
    "reply": "reply",
    "follow_up": "reply",
    "rekindle": "reply",
    "intro_request": "reply",
    "thank": "reply",
    "ask_why": "reply",
    "decline": "reply",
}
"""As which kind of message a draft is linted: who writes to somebody known owes no thanks first."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the owner wants a draft of.

    reason, lever: in the owner's own words, "" for none. about: of an intro request, whom they
    should introduce. language: to write in; "" for the conversation's, else `fallback`.
    """

    kind: DraftKind
    reason: str = ""
    lever: str = ""
    about: str = ""
    language: str = ""
    fallback: str = "en"


@dataclass(frozen=True, slots=True)
class Draft:
    """One alternative: the text, what it rests on, its language."""

    text: str
    evidence: tuple[Because, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Drafts:
    """The alternatives, and what the owner should know of them.

    lacks: the language they should be in and are not, "" for none. beside: what is
    on record and was left out on purpose, such as the owner's private notes. to: the first name.
    """

    to: str
    kind: DraftKind
    drafts: tuple[Draft, ...]
    lacks: str = ""
    beside: tuple[Because, ...] = field(default=())
