"""Rhythm: is a tie live, slowing, cooling, dormant, or too young to have one (science.md §3)."""

from __future__ import annotations

from cerchia.engine.steps import Step

LEAST_DAYS = 4
"""Active days below which a tie has no rhythm."""
LIVE, SLOWING, COOLING = 4, 8, 16
"""Upper bounds of r = days since last / mean gap."""
SILENCE = 365
"""Days of silence that make a tie dormant whatever its rhythm."""
ACTIVE_SINGLE = 90
"""A two-way tie without a rhythm counts as active for this many days."""
LEAST_GAPS = 5
"""Gaps below which burstiness says nothing."""

STEPS = (
    Step(
        "gaps",  # n gaps, and their coefficient of variation
        """
        with step as (
            select person, day - lag(day) over (partition by person order by day) as gap
            from event_day
        )
        select person, count(gap) as n, stddev_pop(gap) / nullif(avg(gap), 0) as c
        from step where gap is not null group by person
        """,
    ),
    Step(
        "timed",  # burstiness: Kim & Jo 2016, unbiased for short series
        f"""
        select t.person, t.days, t.two_way, s.since,
               case when t.days > 1
                    then greatest(1.0::double, (t.last - t.first)::double / (t.days - 1)) end as gap,
               case when g.n >= {LEAST_GAPS}
                    then (sqrt(g.n + 1) * g.c - sqrt(g.n - 1))
                         / nullif((sqrt(g.n + 1) - 2) * g.c + sqrt(g.n - 1), 0) end as burstiness
        from measure_tie t left join gaps g using (person)
        join (select person, min(age) as since from event_day group by person) s using (person)
        """,
    ),
    Step(
        "measure_rhythm",
        f"""
        with rated as (
            select *, since / gap as r,
                   case when days < {LEAST_DAYS} then 'single'
                        when since >= {SILENCE} or r > {COOLING} then 'dormant'
                        when r <= {LIVE} then 'live' when r <= {SLOWING} then 'slowing'
                        else 'cooling' end as state
            from timed
        )
        select person, days, gap, since, case when days >= {LEAST_DAYS} then r end as r, burstiness, state,
               state in ('live', 'slowing')
                   or (state = 'single' and two_way and since <= {ACTIVE_SINGLE}) as active
        from rated
        union all
        select person, 0, null, null, null, null, 'never', false
        from resolve_person p
        where contact and not exists (select 1 from measure_tie t where t.person = p.person)
        """,
    ),
)
