"""The week: all proposals by value, at most one a person, as many as the minutes allow.

value = relevance x P(reply) x need - cost (science.md §12). Relevance is the fit where it is known;
P(reply) is the owner's own rate for words of that sort, shrunk to her overall rate. What is not worth
its minutes is not proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cerchia.act.draw import WEEKLY_MINUTES, Candidate, one_a_person, week
from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step
from cerchia.model.purpose import Purpose
from cerchia.model.tables import TABLES

SHRINK = 10
"""Weight of the overall rate, in cases (science.md §5)."""
UNKNOWN_RATE = 0.3
"""Overall rate of somebody who never wrote first; about what first words get (science.md §6)."""
AGAIN = 0.5
"""What is expected of a second try against a first one, until the owner's own cases say it."""
NEUTRAL = 0.5
"""Relevance of somebody of whom too little is known, and of everybody without a purpose."""
LEAST = {
    "reply": 0.75,
    "thank": 0.5,
    "welcome": 0.3,
    "triage": 0.15,
    "follow_up": 0.15,
    "rekindle": 0.15,
}
"""Relevance of somebody off line: who waits for an answer is owed it whoever it is (method.md §6)."""

ODDS = Step(
    "odds",  # a, b of the Beta distribution of a reply; a debt and a request hang on none
    f"""
    with rate as (
        select name, k, n from measure_figure where name in ('reply_rate', 'second_try', 'reopened')
    ), whole as (
        select coalesce(sum(k) / nullif(sum(n), 0), {UNKNOWN_RATE})::double as m from rate
    ), expected as (
        select name, k, n, m * case name when 'second_try' then {AGAIN} else 1 end as m from rate, whole
    )
    select name, k + {SHRINK} * m + 0.01 as a, n - k + {SHRINK} * (1 - m) + 0.01 as b from expected
    union all select 'certain', 1e6, 1.0
    """,
)


def choose(engine: Engine, kinds: Sequence[Step], purpose: Purpose | None) -> None:
    """Make `act_candidate` and `act_proposal` from the proposals of every kind."""
    engine.fill("act_candidate", _ranked(engine, kinds, "true"))
    _draw(engine, purpose, "act_candidate")


def choose_again(engine: Engine, kinds: Sequence[Step], purpose: Purpose | None, some: str) -> None:
    """Make `act_proposal` anew where only the proposals to `some` persons may have changed."""
    kinds_of = TABLES["act_candidate"].columns
    engine.fill("candidate_again", _ranked(engine, kinds, f"k.person in ({some})"), kinds_of)
    others = f"from {engine.own('act_candidate')} where person not in ({some})"
    _draw(engine, purpose, f"({others} union all by name from candidate_again)")


def _ranked(engine: Engine, kinds: Sequence[Step], where: str) -> Iterator[tuple[object, ...]]:
    """Yield the best proposal for each person that is worth its minutes, the best first."""
    worthy = [one for one in _candidates(engine, kinds, where) if one.value > 0]
    for one in one_a_person(worthy):
        numbers = (one.need, one.relevance, *one.odds, one.value, round(one.value, 4))
        yield (*one.row, one.minutes, one.due, *numbers)


def _draw(engine: Engine, purpose: Purpose | None, candidates: str) -> None:
    """Make `act_proposal`: the candidates, those of this week first."""
    minutes = purpose.weekly_minutes if purpose else WEEKLY_MINUTES
    rows = engine.rows(
        f"""
        select id, person, minutes, due, need, relevance, a, b from {candidates}
        order by value desc, id
        """
    )
    ranked = [Candidate(row[:1], row[1], row[2], row[3], row[4], row[5], row[6:]) for row in rows]
    chosen, drawn = week(ranked, minutes, str(engine.value("select as_of from resolve_as_of")))
    engine.make(
        "act_proposal",
        f"""
        select id, kind, person, thread, code, params, message, minutes, score, due,
               {_among(chosen)} as this_week, {_among(drawn)} as explore
        from {candidates} order by this_week desc, value desc, id
        """,
    )


def _among(ids: set[str]) -> str:
    return f"id in ({', '.join(repr(one) for one in sorted(ids))})" if ids else "false"


def _candidates(engine: Engine, kinds: Sequence[Step], where: str) -> Iterator[Candidate]:
    least = ", ".join(str(pair) for pair in LEAST.items())
    every = " union all by name ".join(f"select * from {step.name}" for step in kinds)
    rows = engine.rows(
        f"""
        select left(md5(k.kind || '|' || p.id || '|' || coalesce(t.id, '')), 12) as id,
               k.kind, k.person, k.thread, k.code, k.params::varchar, k.message,
               k.minutes, k.due, k.need::double,
               greatest(l.least, case when f.in_line is null then {NEUTRAL} else f.fit end)::double
                   as relevance, o.a, o.b
        from ({every}) k join resolve_person p using (person) join odds o on o.name = k.odds
        join (values {least}) l(kind, least) on l.kind = k.kind
        left join resolve_thread t using (thread)
        left join judge_fit f on f.person = k.person
        where not p.hidden and {where}
        order by id
        """
    )
    for row in rows:
        yield Candidate(row[:7], row[2], row[7], row[8], row[9], row[10], (row[11], row[12]))
