"""Figures about the whole circle, each with the count it rests on.

Shares carry k and n; answers/ gives them their Wilson interval. Other figures carry an interval of
their own where one can be given.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

STEPS = (
    Step(
        "measure_figure",
        """
        with share as (
            -- of the people you wrote to, how many wrote back at some time
            select 'reciprocity' as name, count(*) filter (received > 0) as k, count(*) as n
            from measure_tie where sent > 0
            union all  -- of your first words older than 30 days, how many were answered in 30 days
            select 'reply_rate', count(*) filter (state = 'answered'), count(*)
            from measure_reply, resolve_as_of
            where mine and extract(day from (as_of::timestamp - asked::date::timestamp)) > 30
            union all  -- of their first words, how many you answered in 30 days
            select 'your_reply_rate', count(*) filter (state = 'answered'), count(*)
            from measure_reply, resolve_as_of
            where not mine and extract(day from (as_of::timestamp - asked::date::timestamp)) > 30
            union all  -- who spoke first
            select 'you_began', count(*) filter (mine), count(*) from measure_reply
            union all  -- contacts with at least one word from each side
            select 'two_way', count(*) filter (two_way), count(*)
            from resolve_person left join measure_tie using (person) where contact
            union all  -- five or more two-way days in the last year (science.md §1)
            select 'worth_counting', count(*) filter (days >= 5), count(*) from (
                select p.person, count(*) filter (sent > 0 and received > 0 and age <= 365) as days
                from resolve_person p left join event_day using (person) where contact
                group by p.person)
        )
        select name, k / nullif(n, 0)::double as value, null as low, null as high, k, n, 'share' as unit
        from share
        union all
        select 'reply_hours', median(hours), quantile_cont(hours, 0.25), quantile_cont(hours, 0.75),
               count(*), count(*), 'hours'
        from measure_reply where mine and state = 'answered'
        union all
        select 'your_reply_hours', median(hours), quantile_cont(hours, 0.25),
               quantile_cont(hours, 0.75), count(*), count(*), 'hours'
        from measure_reply where not mine and state = 'answered'
        union all
        select 'diversity', value, greatest(0, value - half), least(1, value + half), groups, total, 'index'
        from diversity
        union all
        select 'concentration', value, low, high, least(5, n), n, 'index' from concentration
        """,
    ),
)
