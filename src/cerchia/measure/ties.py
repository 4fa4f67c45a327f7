"""Ties: how strong, how mutual, how balanced (science.md §2).

Active days are counted, not messages: a day with twenty messages is one day. Each day weighs
2^(-age / H), H being the longest of the channels of that day; sums are DECIMAL, so that the order of the rows and the number of cores change nothing.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

LAYERS = (5, 15, 50, 150)
"""By rank, for display only (science.md §2)."""

# 30 places, so that ties of ten years ago still have their order
_WEIGHT = "cast(pow(2, -age / half_life::double) as decimal(38, 30))"
_LAYER = " ".join(f"when rank <= {layer} then {layer}" for layer in LAYERS)

STEPS = (
    Step(
        "summed",
        f"""
        select person, sum(sent)::integer as sent, sum(received)::integer as received,
               count(*)::integer as days, (count(*) filter (gave))::integer as days_out,
               (count(*) filter (took))::integer as days_in,
               min(day) as first, max(day) as last, sum({_WEIGHT})::double as activity,
               coalesce(sum({_WEIGHT}) filter (gave), 0)::double as outflow,
               coalesce(sum({_WEIGHT}) filter (took), 0)::double as inflow,
               bool_or(out) and bool_or(back) as two_way
        from event_day group by person
        """,
    ),
    Step(
        "weighed",
        """
        select *, coalesce(2 * least(outflow, inflow) / nullif(outflow + inflow, 0), 0) as balance,
               activity * (0.8 + 0.2 * balance) as strength, sqrt(outflow * inflow) as mutuality
        from summed
        """,
    ),
    Step(
        "measure_tie",  # score: the percentile of strength, equals sharing their mean rank
        f"""
        with ranked as (
            select *, row_number() over (order by strength desc, mutuality desc, last desc, person) as rank,
                   rank() over (order by strength) as lowest,
                   count(*) over (partition by strength) as equals, count(*) over () as all_ties
            from weighed
        )
        select person, sent, received, days, days_out, days_in, first, last, activity, outflow,
               inflow, balance, strength, mutuality, two_way, rank,
               case {_LAYER} else 0 end as layer,
               100 * (lowest + (equals - 1) / 2.0 - 0.5) / all_ties as score
        from ranked
        """,
    ),
)
