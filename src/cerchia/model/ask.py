"""What a question is asked with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cerchia.model.purpose import Purpose


@dataclass(frozen=True, slots=True)
class Ask:
    """purpose: counts for this question alone; None for the circle's own. as_of: the day to answer for."""

    purpose: Purpose | None = None
    as_of: date | None = None
