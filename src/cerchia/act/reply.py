"""Reply: the ball is the owner's: a question, a request or a promise waits for her."""

from __future__ import annotations

from cerchia.engine.steps import Step

WITHIN = 365
"""Days after which an answer would be an opening of its own, and is rekindling."""
MINUTES = 5

STEP = Step(
    "propose_reply",
    f"""
    select 'reply' as kind, g.person, o.thread,
           case when o.outcome = 'ignored' then 'reply_ignored'
                when b.mine then 'reply_promise' else 'reply_question' end as code,
           to_json({{'days': g.since_thread}}) as params, o.ball_message as message,
           {MINUTES} as minutes,
           1.0 as need, case when g.since_thread <= 7 then as_of + 2 else as_of + 1 end as due
    from judge_outcome o
    join (select thread, extract(day from (as_of::timestamp - last::date::timestamp))::integer
                 as since_thread, person from resolve_thread, resolve_as_of) g using (thread)
    left join resolve_message b on b.message = o.ball_message, resolve_as_of
    where o.ball = 'mine' and o.outcome <> 'spam' and g.since_thread <= {WITHIN}
      and g.person is not null
    """,
)
