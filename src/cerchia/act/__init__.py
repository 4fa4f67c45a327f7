"""Room 5, act: whom to turn to next, and why; one file a kind, then the week."""

from __future__ import annotations

from cerchia.act import follow_up, limits, rekindle, reply, thank, triage, week, welcome
from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step, run
from cerchia.model.purpose import Purpose

KINDS: tuple[Step, ...] = (
    reply.STEP,
    welcome.STEP,
    follow_up.STEP,
    rekindle.STEP,
    triage.STEP,
    thank.STEP,
)


def act(engine: Engine, purpose: Purpose | None) -> None:
    """Make `act_proposal`: all that could be done, the best first, this week's within its minutes."""
    triage.read_notes(engine)
    run(engine, (*limits.STEPS, *KINDS, week.ODDS))
    week.choose(engine, KINDS, purpose)
