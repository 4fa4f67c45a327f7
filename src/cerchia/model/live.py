"""What a persona would bring, before it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.model.answers import Because, Share


@dataclass(frozen=True, slots=True)
class Fitting:
    """Somebody who fits a persona, or nearly does, with the reasons."""

    person: str
    person_id: str
    company: str
    position: str
    fit: float
    known: float
    active: bool
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class WouldFit:
    """How many contacts would fit a persona, alone and within its purpose.

    alone: in line with this persona, of those who say enough for it; unknown: who do not. active: of
    the ones in line. nearest, nearest_active: those it is the nearest persona of, as the audit counts
    once the purpose is kept. whole: in line with the purpose then; before: in line as it stands.
    """

    persona: str
    alone: Share
    active: int
    unknown: int
    nearest: int
    nearest_active: int
    whole: Share
    before: Share
    fits: tuple[Fitting, ...]
    nearly: tuple[Fitting, ...]
