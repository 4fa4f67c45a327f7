"""Rekindle: a tie that sleeps, by past exchange, relevance and novelty, not by nostalgia.

science.md §3: the dormant ties worth most were mutual, are relevant to the purpose, and live today
in another world than the people one is in touch with.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

ASLEEP = 180
MINUTES = 10

STEP = Step(
    "propose_rekindle",
    f"""
    with awake as (
        select distinct lower(strip_accents(trim(company))) as company
        from resolve_person join measure_rhythm using (person) where active and company <> ''
    ), asleep as (
        select p.person, r.since, t.days_out, t.days_in,
               ln(1 + sqrt(t.days_out * t.days_in::double)) / ln(1 + 20) as mutual,
               p.company <> '' and lower(strip_accents(trim(p.company)))
                   not in (select company from awake) as novel
        from resolve_person p join measure_tie t using (person) join measure_rhythm r using (person)
        where p.contact and t.two_way and not r.active and r.since >= {ASLEEP}
    ), talked as (
        select person, bool_or(outcome = 'spam') as spam, arg_max(thread, opener) as thread,
               max_by(message, opener) as message,
               bool_or(outcome = 'deepening') as deep, arg_max(topic, opener) as topic,
               bool_or(ball = 'mine' and outcome <> 'spam') as owed
        from judge_outcome where person is not null group by person
    )
    select 'rekindle' as kind, a.person, k.thread,
           case when k.owed then 'rekindle_owed' when k.deep then 'rekindle_deep'
                else 'rekindle_dormant' end as code,
           to_json({{'months': a.since // 30, 'days': a.days_out + a.days_in, 'topic': k.topic}}) as params,
           k.message, {MINUTES} as minutes,
           least(1.0, a.mutual + 0.25 * k.deep::integer) * (1 + 0.5 * a.novel::integer) / 1.5 * 0.9
               as need,
           as_of + 7 as due
    from asleep a join talked k using (person) join judge_standing s using (person), resolve_as_of
    where not k.spam and s.standing in ('opportunity', 'unknown', 'core')
      and (a.days_out + a.days_in >= 3 or k.deep)
    """,
)
