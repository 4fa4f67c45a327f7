"""What a job title says, as language/titles.py reads it."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.model.vocabulary import Function, Language, Seniority


@dataclass(frozen=True, slots=True)
class Title:
    """The reading of one job title or headline; empty and None mean unknown, never a guess.

    functions: at most three of the 26 job functions, the likeliest first.
    owner: founder, owner or self-employed, beside whatever the seniority says.
    trades: hints at an industry, as ids of language/trades.py.
    employer: the tail after "presso", "at", "@", "c/o", "bei", "chez".
    confidence: 0-1, how sure the first function and the seniority are.
    """

    text: str
    functions: tuple[Function, ...] = ()
    seniority: Seniority | None = None
    owner: bool = False
    job_seeker: bool = False
    student: bool = False
    trades: tuple[str, ...] = ()
    employer: str = ""
    language: Language = "unknown"
    confidence: float = 0.0
