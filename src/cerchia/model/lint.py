"""A message one is about to send: to whom, what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

Kind = Literal["note", "opener", "reply", "post", "profile"]
Severity = Literal["error", "warning", "hint"]
Verdict = Literal["personal", "generic", "pitch"]
PostClass = Literal["useful", "self_centred", "complaint", "advertisement"]

KINDS: tuple[Kind, ...] = get_args(Kind)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
POST_CLASSES: tuple[PostClass, ...] = get_args(PostClass)


@dataclass(frozen=True, slots=True)
class Addressee:
    """What the circle knows of who will read it; all empty when nobody was named.

    asked: their last words that still wait for an answer. widely: to how many other people the
    same text went, names and numbers aside; None where that cannot be known. reason: a sentence
    with a true personal reason, by language, ready to stand in the message. facts: words that are
    about them and nobody else, as the evidence has them.
    """

    first_name: str = ""
    last_name: str = ""
    asked: str = ""
    widely: int | None = None
    reason: dict[str, str] = field(default_factory=dict)
    facts: tuple[str, ...] = ()


NOBODY = Addressee()


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule a message breaks: how badly, where (characters of the message as given), with what.

    The sentences are show/phrases' `lint.<rule>` and `lint.<rule>.better`, filled with params.
    """

    rule: str
    severity: Severity
    span: tuple[int, int]
    params: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lint:
    """What is to be said of a message; score 0-100, 100 with nothing to say.

    likely: the verdict's chance as the model sees it, 0-1. language: the message's.
    """

    score: int
    verdict: Verdict
    likely: float
    findings: tuple[Finding, ...]
    language: str
