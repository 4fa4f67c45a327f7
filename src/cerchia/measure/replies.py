"""Replies: who answers first words, and how fast; the young ones are censored (science.md §4)."""

from __future__ import annotations

from cerchia.engine.steps import Step

PENDING, LATE = 14, 30
"""Days until an unanswered first message counts as late, and as no reply."""
AUTOMATIC = (
    r"automatic(ally)? (generated )?reply|auto-?reply|out of (the )?office|risposta automatica"
    r"|fuori (dall.?)?ufficio|abwesenheitsnotiz|réponse automatique|respuesta automática"
)
"""An automatic answer is not a reply."""

STEPS = (
    Step(
        "first_words",
        f"""
        with automatic as (
            select message from read_text where regexp_matches(content, '{AUTOMATIC}', 'i')
        ), talked as (
            select m.thread, m.person, m.mine, m.sent, m.message
            from resolve_message m join resolve_thread t using (thread)
            where not t.is_group and not t.sponsored and not m.spam and m.person is not null
              and m.message not in (select message from automatic)
        )
        select person, arg_min(mine, (sent, message)) as mine, arg_min(thread, (sent, message)) as thread,
               min(sent) as asked, min(sent) filter (mine) as by_me,
               min(sent) filter (not mine) as by_them
        from talked group by person
        """,
    ),
    Step(
        "measure_reply",
        f"""
        with timed as (
            select thread, person, mine, asked, case when mine then by_them else by_me end as answered,
                   extract(day from (as_of::timestamp - asked::date::timestamp)) as age
            from first_words, resolve_as_of
        )
        select thread, person, mine, asked, answered,
               (epoch(answered) - epoch(asked)) / 3600 as hours,
               case when answered <= asked + interval {LATE} day then 'answered'
                    when answered is not null then 'answered_later'
                    when age <= {PENDING} then 'pending' when age <= {LATE} then 'late'
                    else 'no_reply' end as state
        from timed
        """,
    ),
)
