"""Limits: to whom nothing may be proposed unasked (science.md §12, method.md §6)."""

from __future__ import annotations

from cerchia.engine.steps import Step

MOST_UNANSWERED = 2
"""Days of the owner's words left unanswered after which a person is left in peace."""
APART = 14
"""Days between two of them."""

STEPS = (
    Step(
        "unanswered",  # the days of the owner's words since the other's last, over all channels
        """
        with talk as (
            select m.person, m.mine, m.sent, m.day from resolve_message m join resolve_thread t using (thread)
            where not t.is_group and m.person is not null
        ), heard as (select person, max(sent) as heard from talk where not mine group by person)
        select person, count(distinct day) as days, max(day) as last
        from talk left join heard using (person)
        where mine and (heard is null or sent > heard) group by person
        """,
    ),
    Step(
        "left_in_peace",
        f"""
        select person from unanswered
        where days >= {MOST_UNANSWERED} or last > (select as_of - {APART} from resolve_as_of)
        union  -- who advertised, and who said no
        select o.person from judge_outcome o left join resolve_message m using (message)
        where o.outcome = 'spam'
           or (o.because in ('offer_declined', 'terms_discussed') and not m.mine)
        union select person from resolve_person where gone is not null or hidden
        """,
    ),
)
