"""Follow up: the owner's words went unanswered, and it is time to try once more.

At most two unanswered messages to one person, a fortnight apart, and never to who refused.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

AFTER, WITHIN = 14, 180
MOST_UNANSWERED = 2
MINUTES = 4

STEP = Step(
    "propose_follow_up",
    f"""
    with unanswered as (
        select thread, count(*) as n, max(message) as message
        from (select thread, max(turn) as turn from resolve_message group by thread)
        join resolve_message using (thread, turn)
        where mine group by thread
    )
    select 'follow_up' as kind, o.person, o.thread,
           case when o.outcome = 'no_reply' then 'follow_up_opener' else 'follow_up_question' end as code,
           to_json({{'days': as_of - t.last::date}}) as params,
           coalesce(o.ball_message, u.message) as message, {MINUTES} as minutes,
           case when o.outcome = 'deepening' then 0.7 else 0.5 end as need, as_of + 5 as due
    from judge_outcome o join resolve_thread t using (thread) join unanswered u using (thread),
         resolve_as_of
    where o.ball = 'theirs' and o.outcome in ('no_reply', 'deepening', 'courtesy', 'courtesy_known')
      and as_of - t.last::date between {AFTER} and {WITHIN} and u.n < {MOST_UNANSWERED}
      and o.person is not null
    """,
)
