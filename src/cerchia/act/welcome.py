"""Welcome: somebody who asked for the contact and with whom no word was written yet."""

from __future__ import annotations

from cerchia.engine.steps import Step

WITHIN = 90
MINUTES = 3

STEP = Step(
    "propose_welcome",
    f"""
    select 'welcome' as kind, p.person, null::integer as thread,
           case when any_value(i.note) <> '' then 'welcome_note' else 'welcome_new' end as code,
           to_json({{'days': (as_of - any_value(p.connected)), 'note': left(any_value(i.note), 160)}}) as params,
           null::integer as message, {MINUTES} as minutes, 0.7 as need, as_of + 3 as due
    from resolve_person p join resolve_invitation i using (person), resolve_as_of
    where p.contact and i.direction = 'inbound' and p.connected > as_of - {WITHIN}
      and not exists (select 1 from resolve_thread t where t.person = p.person)
    group by p.person, as_of
    """,
)
