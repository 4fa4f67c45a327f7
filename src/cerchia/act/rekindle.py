"""Rekindle: a tie that sleeps, by past exchange, relevance and novelty, not by nostalgia.

science.md §3: the dormant ties worth most were mutual, are relevant to the purpose, and live today
in another world than the people one is in touch with.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

ASLEEP = 180
"""Days of silence from which a tie that is not active sleeps."""
LEAST_DAYS = 3
"""Active days an exchange must have had, unless it had a subject."""
FULL = 20
"""Mutual active days from which more of them add nothing."""
REMEMBERED, FORGOTTEN = 1095, 3650
"""Days of silence that cost nothing (Levin et al. 2011: three years and more), and the further days
over which the rest of a memory goes; three tenths of it stay."""
MINUTES = 10

AWAKE = Step(
    "awake",  # the worlds of those one is in touch with
    """
    select distinct lower(strip_accents(trim(p.company))) as world
    from resolve_person p join measure_rhythm r using (person) where r.active
    """,
)

STEP = Step(
    "propose_rekindle",
    f"""
    with asleep as (
        select p.person, r.since, t.days,
               greatest(0.3, 1 - greatest(0, r.since - {REMEMBERED}) / {FORGOTTEN}) as memory,
               least(1, ln(1 + sqrt(t.days_out * t.days_in)) / ln(1 + {FULL})) as mutual,
               trim(p.company) <> ''
                   and lower(strip_accents(trim(p.company))) not in (select world from awake) as novel
        from resolve_person p join measure_tie t using (person) join measure_rhythm r using (person)
        where p.contact and t.two_way and not r.active and r.since >= {ASLEEP}
    ), talked as (
        select o.person, arg_max(thread, t.last) as thread, arg_max(o.message, t.last) as message,
               bool_or(outcome = 'deepening') as deep,
               arg_max(topic, t.last) filter (outcome = 'deepening') as topic,
               bool_or(ball = 'mine') as owed
        from judge_outcome o join resolve_thread t using (thread)
        where o.person is not null group by o.person
    )
    select 'rekindle' as kind, a.person, k.thread,
           case when k.owed then 'rekindle_owed' when k.deep then 'rekindle_deep'
                else 'rekindle_dormant' end as code,
           to_json({{'months': a.since // 30, 'days': a.days, 'topic': k.topic}}) as params,
           k.message, {MINUTES} as minutes,
           least(1, a.mutual + 0.25 * k.deep::integer) * (1 + 0.5 * a.novel::integer) / 1.5 * 0.9
               * a.memory as need,
           'reopened' as odds, as_of + 7 as due
    from asleep a join talked k using (person) join judge_standing s using (person), resolve_as_of
    where s.standing in ('opportunity', 'unknown') and (a.days >= {LEAST_DAYS} or k.deep)
      and not exists (select 1 from left_in_peace l where l.person = a.person)
    """,
)
