"""Welcome: somebody who asked for the contact and with whom no word was written yet."""

from __future__ import annotations

from cerchia.engine.steps import Step

WITHIN = 90
"""Days from the connection after which a welcome comes too late to be one."""
MINUTES = 3

STEP = Step(
    "propose_welcome",
    f"""
    with asked as (
        select person, max(note) as note from resolve_invitation where direction = 'inbound' group by person
    )
    select 'welcome' as kind, p.person, null::integer as thread,
           case when i.note <> '' then 'welcome_note' else 'welcome_new' end as code,
           to_json({{'days': as_of - p.connected, 'note': left(i.note, 160)}}) as params,
           null::integer as message, {MINUTES} as minutes, 0.7 as need, 'reply_rate' as odds,
           as_of + 3 as due
    from resolve_person p join asked i using (person), resolve_as_of
    where p.contact and p.connected between as_of - {WITHIN} and as_of
      and not exists (select 1 from resolve_thread t where t.person = p.person)
    """,
)
