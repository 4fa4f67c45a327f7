"""Figures about the whole circle, each with the count it rests on.

Shares carry k and n; answers/ gives them their Wilson interval. Other figures carry an interval of
their own where one can be given.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

CENSORED = 30
"""Days before which nobody knows yet whether an answer will come (science.md §4)."""
WORTH = 5
"""Two-way exchanges a year that make a tie worth counting (science.md §1)."""

_OLD = f"""
    (select as_of - {CENSORED} from resolve_as_of)
        > timezone((select zone from resolve_as_of), timezone('UTC', asked))::date
"""

SHARES = f"""
    -- of the people you wrote to, how many wrote back at some time
    select 'reciprocity' as name, count(*) filter (received > 0) as k, count(*) as n
    from measure_tie where sent > 0
    union all  -- of your first words older than 30 days, how many were answered in 30 days
    select 'reply_rate', count(*) filter (state = 'answered'), count(*)
    from measure_reply where mine and {_OLD}
    union all  -- of their first words, how many you answered in 30 days
    select 'your_reply_rate', count(*) filter (state = 'answered'), count(*)
    from measure_reply where not mine and {_OLD}
    union all  -- written once more, a fortnight later or more, to who had never answered
    select 'second_try', count(*) filter (answered), count(*) from reopened where name = 'second_try'
    union all  -- written after 90 days of silence to who had answered before
    select 'reopened', count(*) filter (answered), count(*) from reopened where name = 'reopened'
    union all  -- who spoke first
    select 'you_began', count(*) filter (mine), count(*) from measure_reply
    union all  -- contacts with at least one word from each side
    select 'two_way', count(*) filter (two_way), count(*)
    from resolve_person left join measure_tie using (person) where contact
    union all  -- De Choudhury et al. 2010: the geometric mean of both sides' days in a year
    select 'worth_counting', count(*) filter (outs * backs >= {WORTH * WORTH}), count(*) from (
        select p.person, count(*) filter (out) as outs, count(*) filter (back) as backs
        from resolve_person p
        left join (select * from event_day where age <= 365) using (person)
        where contact group by p.person)
"""

STEPS = (
    Step("counted", SHARES),
    Step(
        "hours",  # the median's interval by order statistics, which asks nothing of the shape
        """
        with placed as (
            select mine, hours, row_number() over (partition by mine order by hours) as place,
                   count(*) over (partition by mine) as n
            from measure_reply where state = 'answered'
        ), found as (
            select mine, median(hours) as median, count(*) as n,
                   min(hours) filter (place = floor((n - 1.96 * sqrt(n)) / 2)) as early,
                   min(hours) filter (place = ceil(1 + (n + 1.96 * sqrt(n)) / 2)) as late
            from placed group by mine
        )
        select w.name, median, early, late, coalesce(n, 0) as n
        from (values ('reply_hours', true), ('your_reply_hours', false)) w(name, mine)
        left join found using (mine)
        """,
    ),
    Step(
        "measure_figure",
        """
        select name, k / nullif(n, 0)::double as value, null as low, null as high, k, n, 'share' as unit
        from counted
        union all
        select name, median, early, late, n, n, 'hours' from hours where name = 'reply_hours'
        union all
        select name, median, early, late, n, n, 'hours' from hours where name = 'your_reply_hours'
        union all
        select 'diversity', value, greatest(0, value - half), least(1, value + half), groups, total, 'index'
        from diversity
        union all
        select 'concentration', value, low, high, least(5, n), n, 'index' from concentration
        """,
    ),
)
