"""Room 3, measure: what needs no purpose: events, ties, rhythm, replies, diversity, figures."""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step, run
from cerchia.measure import diversity, events, figures, replies, rhythm, ties

MEASURES: tuple[tuple[Step, ...], ...] = (
    events.STEPS,
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
