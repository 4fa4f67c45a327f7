"""Replies: who answers first words, and how fast; the young ones are censored (science.md §4)."""

from __future__ import annotations

from cerchia.engine.steps import Step

PENDING, LATE = 14, 30
"""Days until an unanswered first message counts as late, and as no reply."""
ASLEEP = 90
"""Days of silence after which a word to somebody who once answered opens anew."""

STEPS = (
    Step(
        "first_words",
        """
        select person, arg_min(mine, (sent, message)) as mine, arg_min(thread, (sent, message)) as thread,
               min(sent) as asked, (select as_of from resolve_as_of) - min(day) as age,
               min(sent) filter (mine) as by_me, min(sent) filter (not mine) as by_them
        from event where direct group by person
        """,
    ),
    Step(
        "measure_reply",
        f"""
        select thread, person, mine, asked, case when mine then by_them else by_me end as answered,
               (epoch(answered) - epoch(asked)) / 3600 as hours,
               case when answered <= asked + interval {LATE} day then 'answered'
                    when answered is not null then 'answered_later'
                    when age <= {PENDING} then 'pending' when age <= {LATE} then 'late'
                    else 'no_reply' end as state
        from first_words
        """,
    ),
    Step(
        "spoken",  # days on which the owner spoke first, with what went before and what came after
        """
        with heard as (select person, min(day) as heard from event_day where back group by person)
        select person, day, age, back, mine_first, day - lag(day) over days as quiet,
               row_number() over days as place, coalesce(heard < day, false) as heard,
               lead(case when back then day end ignore nulls) over days as next_back
        from event_day left join heard using (person) where out or back
        window days as (partition by person order by day)
        """,
    ),
    Step(
        "reopened",  # second_try: once more to who never answered; reopened: after a long silence
        f"""
        select case when heard then 'reopened' else 'second_try' end as name,
               back or coalesce(next_back - day <= {LATE}, false) as answered
        from spoken
        where mine_first and age > {LATE}
          and case when heard then quiet >= {ASLEEP} else place = 2 and quiet >= {PENDING} end
        """,
    ),
)
