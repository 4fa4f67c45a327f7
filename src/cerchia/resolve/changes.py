"""What differs between one archive's contact list and the next: new, gone, moved on."""

from __future__ import annotations

from cerchia.engine.steps import Step

STEPS = (
    Step(
        "lists",
        """
        select import, exported, hidden > lag(hidden) over lists as more_hidden,
               lag(import) over lists as before
        from read_import where has_contacts and whole
        window lists as (order by import)
        """,
    ),
    Step(
        "resolve_change",  # an employer or title that disappears is nothing we know of
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
        where was is not null and company not in (company_was, '')
        union all
        select person, 'position', seen, position_was, position from pair
        where was is not null and position not in (position_was, '')
        union all
        select o.person, case when l.more_hidden then 'gone_or_hidden' else 'gone' end,
               l.exported, '', ''
        from lists l join listing o on o.import = l.before
        where not exists (select 1 from listing n where n.import = l.import and n.person = o.person)
        """,
    ),
)
