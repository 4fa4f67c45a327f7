"""The week: all proposals by value, at most one a person, as many as the minutes allow.

value = relevance x P(reply) x need (science.md §12). Relevance is the fit where it is known; P(reply)
is the owner's own rate for people as warm as this one, shrunk to her overall rate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cerchia.act.draw import WEEKLY_MINUTES, Candidate, one_a_person, week
from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step
from cerchia.model.purpose import Purpose

SHRINK = 10
NEUTRAL = 0.5
"""Relevance of somebody of whom too little is known, and of everybody without a purpose."""
LEAST = 0.15
"""Relevance of somebody off line: a question deserves its answer all the same."""

WARMTH = Step(
    "warmth",  # cold: first words to somebody; warm: a two-way tie
    f"""
    with rate as (
        select coalesce(t.two_way, false) as warm, count(*) as n,
               count(*) filter (state = 'answered') as k
        from measure_reply r left join measure_tie t using (person), resolve_as_of
        where r.mine and extract(day from (as_of::timestamp - asked::date::timestamp)) > 30
        group by warm
    ), whole as (select coalesce(sum(k) / nullif(sum(n), 0), 0.5)::double as m from rate)
    select w.warm, coalesce(k, 0) + {SHRINK} * m + 0.01 as a,
           coalesce(n - k, 0) + {SHRINK} * (1 - m) + 0.01 as b
    from (values (true), (false)) w(warm) left join rate using (warm), whole
    """,
)

_CERTAIN = (1e6, 1.0)
"""A debt, a request and a thank-you do not hang on whether the other replies."""


def choose(engine: Engine, kinds: Sequence[Step], purpose: Purpose | None) -> None:
    """Make `act_proposal` from the proposals of every kind."""
    minutes = purpose.weekly_minutes if purpose else WEEKLY_MINUTES
    ranked = one_a_person(list(_candidates(engine, kinds)))
    chosen, drawn = week(ranked, minutes, str(engine.value("select as_of from resolve_as_of")))
    rows = (
        (*one.row, one.minutes, round(one.value, 4), one.due, one.row[0] in chosen, one.row[0] in drawn)
        for one in sorted(ranked, key=lambda one: (one.row[0] not in chosen, -one.value, one.row[0]))
    )
    engine.fill("act_proposal", rows)


def _candidates(engine: Engine, kinds: Sequence[Step]) -> Iterator[Candidate]:
    every = " union all by name ".join(f"select * from {step.name}" for step in kinds)
    rows = engine.rows(
        f"""
        select left(md5(k.kind || '|' || p.id || '|' || coalesce(t.id, '')), 12) as id,
               k.kind, k.person, k.thread, k.code, k.params::varchar, k.message,
               k.minutes, k.due, k.need::double,
               greatest({LEAST}, case when f.in_line is null then {NEUTRAL} else f.fit end) as relevance,
               case when k.kind in ('follow_up', 'rekindle', 'welcome') then w.a else {_CERTAIN[0]} end,
               case when k.kind in ('follow_up', 'rekindle', 'welcome') then w.b else {_CERTAIN[1]} end
        from ({every}) k join resolve_person p using (person)
        left join resolve_thread t using (thread)
        left join judge_fit f on f.person = k.person
        left join measure_tie m on m.person = k.person
        join warmth w on w.warm = coalesce(m.two_way, false)
        where not p.hidden
        order by id
        """
    )
    for row in rows:
        yield Candidate(row[:7], row[2], row[7], row[8], row[9], row[10], (row[11], row[12]))
