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

_SOME = "select person from touched"
_TOUCHED = """
    select distinct person from decided_outcome join resolve_thread using (thread)
    where person is not null
"""
_TOUCHED_MESSAGE = f"""
    select * from resolve_message
    where thread in (select thread from resolve_thread where person in ({_SOME}))
"""
_THEIRS = f"""
    resolve_message as (from touched_message),
    resolve_person as (from resolve_person where person in ({_SOME})),
    resolve_invitation as (from resolve_invitation where person in ({_SOME})),
    judge_outcome as (from judge_outcome where person in ({_SOME}))
"""
"""What the steps read of those persons alone, under the names they read."""


def act(engine: Engine, purpose: Purpose | None) -> None:
    """Make `act_proposal`: all that could be done, the best first, this week's within its minutes."""
    triage.read_notes(engine)
    run(engine, (*limits.STEPS, rekindle.AWAKE, *KINDS, week.ODDS))
    week.choose(engine, KINDS, purpose)


def act_again(engine: Engine, purpose: Purpose | None) -> None:
    """Make `act_proposal` anew where the owner corrected what became of conversations.

    Every proposal hangs on one person's own rows, so the same steps are run over those of whom a
    conversation counts as something else, and the week is drawn from all: as `act`, in a fifth of
    the time.
    """
    engine.make("touched", _TOUCHED)
    engine.make("touched_message", _TOUCHED_MESSAGE)
    triage.read_notes(engine, f"person in ({_SOME})")
    engine.once("awake", lambda: run(engine, [rekindle.AWAKE]), beneath=True)
    engine.once("odds", lambda: run(engine, [week.ODDS]), beneath=True)
    for step in (*limits.STEPS, *KINDS):
        engine.make(step.name, f"with {_THEIRS} select * from ({step.sql})")
    week.choose_again(engine, KINDS, purpose, _SOME)
