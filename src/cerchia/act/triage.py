"""Triage: requests that wait for an answer."""

from __future__ import annotations

from cerchia.engine.steps import Step

WITHIN = 365
MINUTES = 2

STEP = Step(
    "propose_triage",
    f"""
    select 'triage' as kind, i.person, null::integer as thread,
           case when any_value(i.note) <> '' then 'triage_note' else 'triage_new' end as code,
           to_json({{'days': as_of - max(i.sent)::date, 'note': left(any_value(i.note), 160)}}) as params,
           null::integer as message, {MINUTES} as minutes,
           case when any_value(i.note) <> '' then 0.65 else 0.45 end as need, as_of + 7 as due
    from resolve_invitation i, resolve_as_of
    where i.direction = 'inbound' and not i.accepted and i.sent::date > as_of - {WITHIN}
    group by i.person, as_of
    """,
)
