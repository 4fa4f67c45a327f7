"""Listed: each person met on one line, with all that lists show, filter and sort by.

A list of 30,000 asks for fifty of them, and for counts by standing, rhythm or trade: one line a
person answers that in milliseconds, where six tables would have to be joined each time.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

ORDER = (
    Step(
        "judge_order",
        """
        with spelt as (
            select person, id, lower(strip_accents(name)) as named, lower(strip_accents(company)) as works,
                   lower(strip_accents(position)) as does, company
            from resolve_person
        )
        select p.person, named || chr(10) || works || chr(10) || does as folded,
               coalesce(e.employer, '') as employer,
               row_number() over (order by m.rank nulls last, named, p.id) as place,
               row_number() over (order by named, p.id) as by_name,
               row_number() over (order by works = '', works, m.rank nulls last, named, p.id) as by_company
        from spelt p
        left join measure_tie m using (person)
        left join resolve_employer e on e.company = p.company
        order by p.person
        """,
    ),
)
"""What needs no purpose, so that a new one does not sort everybody anew."""

STEPS = (
    Step(
        "judge_person",
        """
        select p.person, p.id, p.name, p.url, p.company, p.position, t.functions,
               coalesce(t.seniority, case when t.owner then 'owner' end) as seniority, t.language,
               f.persona, f.fit, f.known, f.in_line,
               coalesce(m.strength, 0) as strength, coalesce(m.mutuality, 0) as mutuality,
               coalesce(r.state, 'never') as rhythm, m.last,
               coalesce(s.standing, 'unknown') as standing, coalesce(s.active, false) as active,
               coalesce(s.ambassador, false) as ambassador, p.contact, p.hidden, p.connected,
               m.person is not null as tied, coalesce(g.asking, false) as asked,
               o.employer, o.folded, o.place, o.by_name, o.by_company
        from judge_order o
        join resolve_person p using (person)
        join judge_title t using (person)
        left join judge_fit f using (person)
        left join measure_tie m using (person)
        left join measure_rhythm r using (person)
        left join judge_standing s using (person)
        left join judge_sign g using (person)
        order by p.person
        """,
    ),
)
