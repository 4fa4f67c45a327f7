"""Reply: the ball is the owner's: a question, a request or a promise waits for her."""

from __future__ import annotations

from cerchia.engine.steps import Step

WITHIN = 180
"""Days after which an answer would be an opening of its own, and is rekindling."""
FRESH, STALE = 30, 90
"""Days until which a debt weighs whole, and until which it weighs four fifths."""
MINUTES = 5

STEP = Step(
    "propose_reply",
    f"""
    with owed as (
        select o.*, b.mine as promise, as_of, as_of - m.day as days, m.sent as last
        from judge_outcome o
        join (select thread, max(day) as day, max(sent) as sent from resolve_message group by thread) m
            using (thread)
        left join resolve_message b on b.message = o.ball_message, resolve_as_of
        where o.ball = 'mine' and o.outcome <> 'spam' and o.person is not null
    )
    select 'reply' as kind, person, thread,
           case when outcome = 'ignored' then 'reply_ignored'
                when promise then 'reply_promise' else 'reply_question' end as code,
           to_json({{'days': days}}) as params, coalesce(ball_message, message) as message,
           {MINUTES} as minutes,
           case when days <= {FRESH} then 1.0 when days <= {STALE} then 0.8 else 0.6 end as need,
           'certain' as odds, case when days <= 7 then as_of + 2 else as_of + 1 end as due
    from owed w
    where days <= {WITHIN}
      and not exists (  -- answered since in another conversation of the two
          select 1 from resolve_message a join resolve_thread t using (thread)
          where a.person = w.person and a.mine and a.sent > w.last and not t.is_group)
      and not exists (select 1 from resolve_person p where p.person = w.person and p.gone is not null)
    """,
)
