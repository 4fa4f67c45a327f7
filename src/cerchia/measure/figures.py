"""Figures about the whole circle, each with the count it rests on.

Shares carry k and n; answers/ gives them their Wilson interval. Hours carry the middle half of the
answers, indices an interval of their own.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

CENSORED = 30
"""Days before which nobody knows yet whether an answer will come (science.md §4)."""
WORTH = 5
"""Days a year with words from each side that make a tie worth counting (science.md §1)."""

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
    union all  -- words each way on five days or more in the last year (De Choudhury et al. 2010)
    select 'worth_counting', count(*) filter (least(outs, backs) >= {WORTH}), count(*) from (
        select p.person, count(*) filter (out) as outs, count(*) filter (back) as backs
        from resolve_person p
        left join (select * from event_day where age <= 365) using (person)
        where contact group by p.person)
"""

STEPS = (
    Step("counted", SHARES),
    Step(
        "hours",  # low and high are the middle half of the answers, which says more than an error
        """
        select mine, median(hours) as value, quantile_cont(hours, 0.25) as low,
               quantile_cont(hours, 0.75) as high, count(*) as n
        from measure_reply where state = 'answered' group by mine
        """,
    ),
    Step(
        "measure_figure",
        """
        select name, k / nullif(n, 0)::double as value, null as low, null as high, k, n, 'share' as unit
        from counted
        union all
        select 'reply_hours', any_value(value), any_value(low), any_value(high),
               coalesce(any_value(n), 0), coalesce(any_value(n), 0), 'hours' from hours where mine
        union all
        select 'your_reply_hours', any_value(value), any_value(low), any_value(high),
               coalesce(any_value(n), 0), coalesce(any_value(n), 0), 'hours' from hours where not mine
        union all
        select 'diversity', value, greatest(0, value - half), least(1, value + half), groups, total, 'index'
        from diversity
        union all
        select 'concentration', value, low, high, least(5, n), n, 'index' from concentration
        """,
    ),
)
