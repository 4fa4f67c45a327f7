"""Room 3, measure: what needs no purpose: ties, rhythm, replies, layers, diversity."""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step, run
from cerchia.measure import diversity, figures, replies, rhythm, ties

MEASURES: tuple[tuple[Step, ...], ...] = (
    ties.STEPS,
    rhythm.STEPS,
    replies.STEPS,
    diversity.STEPS,
    figures.STEPS,
)


def measure(engine: Engine) -> None:
    """Make the `measure_` tables from the `resolve_` ones."""
    for steps in MEASURES:
        run(engine, steps)
