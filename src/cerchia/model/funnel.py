"""From being in line to a contract, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cerchia.model.answers import Share
from cerchia.model.result import Total

StepName = Literal["in_line", "spoken", "deep", "result", "contract"]


@dataclass(frozen=True, slots=True)
class Step:
    """How many people came so far, of those of the step before; the first of those we can judge."""

    name: StepName
    share: Share


@dataclass(frozen=True, slots=True)
class Funnel:
    """The steps, and what came of it in money and hours.

    beside: people with a result who are not in line, or whom the circle does not know; they count
    in the totals and in no step.
    """

    steps: tuple[Step, ...]
    totals: tuple[Total, ...]
    beside: int
