"""Pictures: the funnel, rhythm strips, evidence for each persona, the circle over time."""

from __future__ import annotations

from datetime import date

from cerchia.answers.share import share
from cerchia.engine.duckdb import Engine
from cerchia.model.purpose import Purpose
from cerchia.model.report import Direction, Evidence, Funnel, Growth, Quarter, Step, Strip
from cerchia.model.vocabulary import STANDINGS, STUDIED

STRIPS = 12
"""Ties whose rhythm is drawn."""
MONTHS = 24
"""Months a strip looks back."""
LATELY = 90
"""Days within which somebody has written lately."""


def funnels(engine: Engine) -> tuple[Funnel, ...]:
    """Return the way from request to result, in both directions, where there was any request."""
    found = (_funnel(engine, "inbound"), _funnel(engine, "outbound"))
    return tuple(one for one in found if one.steps[0].count)


def _funnel(engine: Engine, direction: Direction) -> Funnel:
    """Count persons; a request no list holds is known by the conversation it began.

    A list of requests that forgets makes the shares of its first stages worthless: those that were
    never accepted leave no trace. So only the last share is given where anything is inferred.
    """
    counted = f"(settled and opener is not null and outcome in {STUDIED})"  # as in the study
    asked, inferred, accepted, talks, deep = engine.rows(
        f"""
        with recorded as (
            select person, bool_or(accepted) as accepted from resolve_invitation, resolve_as_of
            where direction = '{direction}' and (sent is null or sent < as_of + 1) group by person
        ), talked as (
            select person, bool_or({counted}) as counted,
                   bool_or({counted} and outcome = 'deepening') as deep
            from judge_outcome where began = '{direction}_request' and person is not null
            group by person
        )
        select count(*), count(*) filter (r.person is null),
               count(*) filter (coalesce(r.accepted, true)), count(*) filter (coalesce(counted, false)),
               count(*) filter (coalesce(deep, false))
        from recorded r full join talked t using (person)
        """
    )[0]
    whole = inferred == 0
    steps = (
        Step("request", asked, None),
        Step("accepted", accepted, share(accepted, asked) if whole and asked else None),
        Step("conversation", talks, share(talks, accepted) if whole and accepted else None),
        Step("deepening", deep, share(deep, talks) if talks else None),
        Step("result", None, None),
    )
    return Funnel(direction, steps, inferred)


def evidence(engine: Engine, purpose: Purpose | None) -> tuple[Evidence, ...]:
    """Return what speaks for each persona of the purpose, nobody for one included."""
    if purpose is None:
        return ()
    rows = engine.rows(
        f"""
        with wrote as (
            select distinct person from resolve_message, resolve_as_of
            where not mine and day > as_of - {LATELY} and n_recipients <= 1
        ), turn as (select distinct person from judge_outcome where ball = 'mine')
        select persona, count(*), count(*) filter (s.active), count(wrote.person),
               count(*) filter (s.ambassador), count(turn.person)
        from judge_fit f join judge_standing s using (person)
        left join wrote using (person) left join turn using (person)
        where f.in_line group by persona
        """
    )
    found = {persona: counts for persona, *counts in rows}
    return tuple(Evidence(one.name, *found.get(one.name, (0,) * 5)) for one in purpose.personas)


def strips(engine: Engine) -> tuple[Strip, ...]:
    """Return the ties to contacts with most active days in the last two years, the strongest first."""
    rows = engine.rows(
        f"""
        with active as (
            select person, day, bool_or(mine) as mine, bool_or(not mine) as theirs
            from resolve_message, resolve_as_of
            where day > as_of - interval {MONTHS} month and n_recipients <= 1 group by all
        ), busiest as (
            select person, count(*) as days from active group by person
        ), near as (
            select person, t.rank as rank, p.name, p.url, s.standing, r.state, t.last
            from busiest b join measure_tie t using (person) join resolve_person p using (person)
            join judge_standing s using (person) join measure_rhythm r using (person)
            where p.contact order by b.days desc, t.rank limit {STRIPS}
        )
        select n.rank, n.name, n.url, n.standing, n.state, n.last, a.day, a.mine, a.theirs
        from near n join active a using (person) order by n.rank, a.day
        """
    )
    found: dict[int, Strip] = {}
    for rank, name, url, standing, rhythm, last, day, mine, theirs in rows:
        before = found[rank].days if rank in found else ()
        days = (*before, (day, mine, theirs))
        found[rank] = Strip(rank, name, url, standing, rhythm, last, days)
    return tuple(found.values())


def growth(engine: Engine) -> Growth:
    """Return the contacts there are today by the quarter they came in, summed up."""
    rows = engine.rows(
        """
        select least((date_trunc('quarter', connected) + interval 3 month - interval 1 day)::date, as_of),
               standing, count(*)
        from resolve_person join judge_standing using (person), resolve_as_of
        where contact and connected <= as_of group by all order by 1
        """
    )
    undated = engine.value(
        """
        select count(*) from resolve_person, resolve_as_of
        where contact and (connected is null or connected > as_of)
        """
    )
    by = dict.fromkeys(STANDINGS, 0)
    quarters: dict[date, Quarter] = {}
    for end, standing, count in rows:
        by[standing] += count
        quarters[end] = Quarter(end, dict(by))
    return Growth(tuple(quarters.values()), undated)


def unclear(engine: Engine) -> int:
    """Return how many outcomes are no more than a guess (science.md §4)."""
    return int(engine.value("select count(*) from judge_outcome where confidence < 0.6"))
