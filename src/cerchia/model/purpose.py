"""What the circle is for: a purpose and the people it looks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cerchia.model.vocabulary import Function, Goal, Language, Seniority, Stance


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each field of a persona counts (science.md §8); they are rescaled over what is known."""

    function: float = 0.30
    level: float = 0.25
    industry: float = 0.20
    size: float = 0.10
    place: float = 0.10
    language: float = 0.05


@dataclass(frozen=True, slots=True)
class Persona:
    """The ideal person for a purpose. Empty fields ask for nothing.

    trades, companies, places and keywords are words as people write them, compared folded
    (case and accents aside); `avoid` are words that rule somebody out.
    size: company sizes the persona works in (micro, small, medium, large), where known.
    """

    name: str
    functions: tuple[Function, ...] = ()
    seniority: tuple[Seniority, ...] = ()
    trades: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    keywords: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    size: tuple[str, ...] = ()
    critical_points: str = ""
    opportunities: str = ""
    challenges: str = ""
    habits: str = ""
    found: str = ""
    weights: Weights = field(default_factory=Weights)


@dataclass(frozen=True, slots=True)
class Purpose:
    """A goal, how to reach it, with how much time, by when, and through whom (method.md §1)."""

    name: str
    goal: Goal
    stance: Stance
    personas: tuple[Persona, ...]
    way: str = ""
    weekly_minutes: int = 30
    by: date | None = None
