"""Follow up: the owner's words went unanswered, and it is time to try once more.

At most two unanswered messages to one person, a fortnight apart, and never to who refused.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

WITHIN = 180
"""Days after which trying once more would be an opening of its own."""
MINUTES = 4

STEP = Step(
    "propose_follow_up",
    f"""
    select 'follow_up' as kind, o.person, o.thread,
           case when o.outcome = 'no_reply' then 'follow_up_opener' else 'follow_up_question' end as code,
           to_json({{'days': as_of - u.last}}) as params, coalesce(o.ball_message, o.message) as message,
           {MINUTES} as minutes, case when o.outcome = 'deepening' then 0.7 else 0.5 end as need,
           case when o.outcome = 'no_reply' then 'second_try' else 'reopened' end as odds,
           as_of + 5 as due
    from judge_outcome o join unanswered u using (person), resolve_as_of
    where o.ball = 'theirs' and o.outcome in ('no_reply', 'deepening', 'courtesy', 'courtesy_known')
      and as_of - u.last <= {WITHIN}
      and exists (select 1 from resolve_message m  -- what was asked elsewhere, and answered since, is not open
                  where m.thread = o.thread and m.mine and m.day = u.last)
      and not exists (select 1 from left_in_peace l where l.person = o.person)
    """,
)
