"""Room 4, judge: what people do, what became of every conversation, who is in line."""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.judge import fit, outcome, standing, title
from cerchia.model.purpose import Purpose


def judge(engine: Engine) -> None:
    """Make the `judge_` tables that need no purpose: titles and outcomes."""
    outcome.judge(engine, meanwhile=lambda: title.judge(engine))


def weigh(engine: Engine, purpose: Purpose | None) -> None:
    """Make the `judge_` tables that hang on the purpose: fit and standing."""
    fit.judge(engine, purpose)
    run(engine, standing.STEPS)
