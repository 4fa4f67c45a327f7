"""Room 4, judge: what people do, what became of every conversation, who is in line."""

from __future__ import annotations

from collections.abc import Sequence

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.judge import (
    corrected,
    fit,
    listed,
    moved,
    outcome,
    parting,
    said,
    standing,
    taught,
    title,
)
from cerchia.model.correction import Correction
from cerchia.model.purpose import Purpose


def judge(engine: Engine) -> None:
    """Make the `judge_` tables that need no purpose: titles, outcomes, signs of a fake."""
    outcome.judge(engine, lambda: title.judge(engine), moved.lay)
    said.judge(engine)
    corrected.none(engine)
    parting.signs(engine)
    run(engine, (*listed.ORDER, *parting.OUTSIDE))


def weigh(engine: Engine, purpose: Purpose | None) -> None:
    """Make the `judge_` tables that hang on the purpose: fit and standing, and what lists show of people."""
    fit.judge(engine, purpose)
    run(engine, (*standing.STEPS, *listed.STEPS))
    run(engine, parting.steps(fit.IN_LINE, standing.YOUNG))
    engine.index("judge_person", "person")  # a page is fifty of them


def correct(engine: Engine, verdicts: Sequence[Correction]) -> None:
    """Lay the owner's verdicts over the outcomes, and read anew what they teach."""
    corrected.load(engine, verdicts)
    taught.learn(engine)
    corrected.lay(engine, outcome.SETTLED, outcome.SETTLED_REPLY)
