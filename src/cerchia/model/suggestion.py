"""Where personas come from: what sets the people of good results apart, and what a survey answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from cerchia.model.answers import Because, Share
from cerchia.model.origin import Problem
from cerchia.model.purpose import Persona
from cerchia.model.sheet import Supposed

From = Literal["results", "deepenings", "both"]
TraitKind = Literal["function", "seniority", "trade", "word", "language", "company"]

SOURCES: tuple[From, ...] = get_args(From)
TRAITS: tuple[TraitKind, ...] = get_args(TraitKind)
LEAST = 5
"""Of the good people so many bear a trait before it is compared, or make a persona (science.md §5)."""


@dataclass(frozen=True, slots=True)
class Trait:
    """How often a trait is met among the good people and in the whole circle.

    good, whole: of those of whom it is known. lift: the one share over the other. p: how often
    chance alone sets the good ones and the rest as far apart (Fisher). stands: after all traits
    were compared at 10 % false finds (Benjamini-Hochberg); without it, it is exploratory.
    """

    kind: TraitKind
    name: str
    good: Share
    whole: Share
    lift: float
    p: float
    stands: bool


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Somebody who fits and with whom not a word was ever exchanged; persona: its place among those made."""

    person: str
    person_id: str
    url: str
    company: str
    position: str
    persona: int
    fit: float
    known: float
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """One persona made of the traits: how many good people it rests on.

    share: how many of the whole circle's known ones are in line with it. exploratory: one of its
    traits does not stand after the comparison of all.
    """

    persona: Persona
    rests: int
    share: Share
    exploratory: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the good people have that the circle has less of, the personas made of it, and who is like them.

    good: contacts with a result or a deepening; beside: those who are no contacts, and count
    nowhere. compared: traits with enough cases; few: traits the good ones have, with too few.
    """

    source: From
    good: int
    results: int
    deepenings: int
    beside: int
    contacts: int
    compared: int
    few: int
    traits: tuple[Trait, ...]
    personas: tuple[Suggested, ...]
    lookalikes: tuple[Lookalike, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of a survey: how many of those rows who answered at all gave it."""

    field: str
    answer: str
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A persona made of a survey's rows, and the answers it is made of."""

    persona: Persona
    rests: int
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class SurveyRead:
    """A survey as it is read: its personas, how many rows say no role, and how many are in no persona."""

    supposed: Supposed
    personas: tuple[Surveyed, ...]
    roleless: int
    left: int
    problems: tuple[Problem, ...]
