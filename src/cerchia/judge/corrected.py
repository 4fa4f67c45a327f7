"""Corrected: the owner's verdicts over the machine's, which stay beside them (outcomes.md).

Nothing is built anew: `judge_outcome` of the findings is hidden for one question behind a table
that holds what counts, and `decided_outcome` says what the machine had read.
"""

from __future__ import annotations

from collections.abc import Sequence

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step, run
from cerchia.model.correction import Correction

_KINDS = {
    "id": "varchar", "outcome": "varchar", "ball": "varchar", "topic": "varchar", "last": "timestamp",
}  # fmt: skip

_FOUND = Step(
    "corrected",  # the owner's verdicts on conversations there are; none on what was still to come
    """
    with found as (
        select t.thread, s.* exclude (id) from said_outcome s join resolve_thread t using (id)
        where not t.is_group and s.last::date <= (select as_of from resolve_as_of)
    )
    select thread, any_value(f.outcome) as outcome, any_value(f.ball) as ball,
           any_value(f.topic) as topic, count(*) filter (m.sent > f.last) as since,
           max(m.message) filter (m.mine) as mine, max(m.message) filter (not m.mine) as theirs,
           (select as_of from resolve_as_of) - max(m.day) as age
    from found f join resolve_message m using (thread) group by thread
    """,
)


def none(engine: Engine) -> None:
    """Make `decided_outcome` empty: what the findings hold before the owner says anything."""
    engine.fill("decided_outcome", [])


def load(engine: Engine, said: Sequence[Correction]) -> None:
    """Make `corrected`: the owner's verdicts, by conversation."""
    engine.fill("said_outcome", said, _KINDS)
    run(engine, [_FOUND])


def lay(engine: Engine, settled: int, settled_reply: int) -> None:
    """Make `decided_outcome`, and `judge_outcome` as it counts, from `corrected` and `taught`.

    settled, settled_reply: days of silence after which a conversation, and one without a reply,
    is settled. What a refusal or a reason rests on (`because`) stays the machine's.
    """
    own = engine.own("judge_outcome")
    engine.make("decided_outcome", _decided(own))
    engine.make("judge_outcome", _counting(own, settled, settled_reply))


def _decided(own: str) -> str:
    """By hand, or read anew: of two classes the likelier once both are weighed as taught."""
    return f"""
        with anew as (
            select thread, outcome, true as by_owner, ball, topic, 1.0 as confidence, since
            from corrected
            union all by name
            select o.thread, l.instead as outcome, false as by_owner,
                   (1 - o.confidence) * l.best
                       / (o.confidence * l.own + (1 - o.confidence) * l.others) as confidence
            from {own} o join taught l on l.outcome = o.outcome join resolve_thread t using (thread)
            where t.sent > 0 and t.received > 0
              and (1 - o.confidence) * l.best > o.confidence * l.own
              and not exists (select 1 from corrected c where c.thread = o.thread)
        )
        select a.thread, a.by_owner, a.outcome, a.since,
               case when a.ball is not null and a.since = 0 then a.ball
                    when a.outcome = 'spam' then 'nobody' else o.ball end as ball,
               case when a.outcome = 'deepening' then coalesce(a.topic, o.topic, 'other') end as topic,
               a.confidence, o.outcome as machine_outcome, o.ball as machine_ball,
               o.topic as machine_topic, o.confidence as machine_confidence
        from anew a join {own} o using (thread)
    """


def _counting(own: str, settled: int, settled_reply: int) -> str:
    return f"""
        select o.* replace (
            coalesce(d.outcome, o.outcome) as outcome, coalesce(d.ball, o.ball) as ball,
            case when d.thread is null then o.topic else d.topic end as topic,
            round(coalesce(d.confidence, case when l.outcome is not null and t.sent > 0 and t.received > 0
                then o.confidence * l.own / (o.confidence * l.own + (1 - o.confidence) * l.others) end,
                o.confidence), 4) as confidence,
            case when c.thread is null then o.settled
                 else c.age >= case c.outcome when 'no_reply' then {settled_reply} else {settled} end
                 end as settled,
            case when d.ball is null or d.ball = o.ball then o.ball_message
                 when d.ball = 'mine' then c.theirs when d.ball = 'theirs' then c.mine
                 end as ball_message
        )
        from {own} o join resolve_thread t using (thread)
        left join decided_outcome d using (thread) left join corrected c using (thread)
        left join taught l on l.outcome = o.outcome
    """
