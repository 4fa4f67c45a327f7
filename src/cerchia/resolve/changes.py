"""What differs between one archive's contact list and the next: new, gone, moved on."""

from __future__ import annotations

from cerchia.engine.steps import Step

STEPS = (
    Step(
        "lists",
        """
        select import, exported, lag(import) over (order by import) as before
        from read_import where has_contacts
        """,
    ),
    Step(
        "resolve_change",
        """
        with pair as (
            select n.person, l.exported as seen, o.person as was, n.company, o.company as company_was,
                   n.position, o.position as position_was
            from lists l join listing n on n.import = l.import
            left join listing o on o.import = l.before and o.person = n.person
            where l.before is not null
        )
        select person, 'new' as kind, seen, '' as before, '' as after from pair where was is null
        union all
        select person, 'company', seen, company_was, company from pair
        where was is not null and company <> company_was
        union all
        select person, 'position', seen, position_was, position from pair
        where was is not null and position <> position_was
        union all
        select o.person, 'gone', l.exported, '', ''
        from lists l join listing o on o.import = l.before
        where not exists (select 1 from listing n where n.import = l.import and n.person = o.person)
        """,
    ),
)
