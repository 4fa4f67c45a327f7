"""Ties: how strong, how mutual, how balanced (science.md §1-2).

Active days are counted, not messages: a day with twenty messages is one day. Each day weighs
2^(-age / H); sums are DECIMAL, so that the same facts give the same ranks on any machine.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

HALF_LIFE = 60
"""H in days, for professional messages (science.md §2)."""
WIDE = 10
"""An event with more recipients than this makes no tie two-way (science.md §1)."""
LAYERS = (5, 15, 50, 150)

_WEIGHT = f"cast(pow(2, -age / {HALF_LIFE}.0) as decimal(18, 12))"

STEPS = (
    Step(
        "event_day",  # one row a person and day; a group message is an event with each member
        f"""
        with event as (
            select m.person, m.day, m.mine, false as wide
            from resolve_message m join resolve_thread t using (thread)
            where not t.is_group and not t.sponsored and not m.spam and m.person is not null
            union all
            select m.person, m.day, false, m.n_recipients > {WIDE}
            from resolve_message m join resolve_thread t using (thread)
            where t.is_group and not m.mine and not m.spam and m.person is not null
            union all
            select c.person, m.day, true, m.n_recipients > {WIDE}
            from resolve_message m join resolve_thread t using (thread)
            join resolve_member c using (thread)
            where t.is_group and m.mine
        )
        select person, day, extract(day from (as_of::timestamp - day::timestamp))::integer as age,
               count(*) filter (mine) as sent, count(*) filter (not mine) as received,
               count(*) filter (mine and not wide) > 0 as out,
               count(*) filter (not mine and not wide) > 0 as back
        from event, resolve_as_of
        group by person, day, as_of
        """,
    ),
    Step(
        "summed",
        f"""
        select person, sum(sent)::integer as sent, sum(received)::integer as received,
               count(*)::integer as days, (count(*) filter (sent > 0))::integer as days_out,
               (count(*) filter (received > 0))::integer as days_in,
               min(day) as first, max(day) as last, sum({_WEIGHT}) as activity,
               coalesce(sum({_WEIGHT}) filter (sent > 0), 0) as outflow,
               coalesce(sum({_WEIGHT}) filter (received > 0), 0) as inflow,
               bool_or(out) and bool_or(back) as two_way
        from event_day group by person
        """,
    ),
    Step(
        "weighed",
        """
        select *, 2 * least(outflow, inflow)::double
                   / nullif((outflow + inflow)::double, 0) as b,
               round(activity::double * (0.8 + 0.2 * coalesce(b, 0)), 9) as strength,
               round(sqrt(outflow::double * inflow::double), 9) as mutuality
        from summed
        """,
    ),
    Step(
        "measure_tie",
        f"""
        with ranked as (
            select *, row_number() over (order by strength desc, mutuality desc, last desc, person) as rank,
                   rank() over (order by strength) as lowest,
                   count(*) over (partition by strength) as equals, count(*) over () as all_ties
            from weighed
        )
        select person, sent, received, days, days_out, days_in, first, last,
               activity::double as activity, outflow::double as outflow, inflow::double as inflow,
               coalesce(b, 0) as balance, strength, mutuality, two_way, rank,
               case when rank <= {LAYERS[0]} then {LAYERS[0]} when rank <= {LAYERS[1]} then {LAYERS[1]}
                    when rank <= {LAYERS[2]} then {LAYERS[2]} when rank <= {LAYERS[3]} then {LAYERS[3]}
                    else 0 end as layer,
               100 * (lowest + (equals - 1) / 2.0 - 0.5) / all_ties as score
        from ranked
        """,
    ),
)
