"""Standing: core, opportunity, company, extra or unknown; ambassadors (design.md §7)."""

from __future__ import annotations

from cerchia.engine.steps import Step

YOUNG = 90
"""Days from the connection during which a contact is young."""
DEAD_MONTHS = 24
"""Months without a word after which a tie is dead."""
ENDORSED = 3
"""Skills endorsed by somebody that make an ambassador; one written recommendation is enough."""

STEPS = (
    Step(
        "judge_standing",
        f"""
        with praised as (
            select person, sum(skills) as skills, sum(texts) as texts from (
                select h.person, count(distinct skill) as skills, 0 as texts
                from read_endorsement e join resolve_handle h using (handle)
                where direction = 'received' and coalesce(status, '') <> 'PENDING' group by all
                union all
                select h.person, 0, count(*)
                from read_recommendation e join resolve_handle h using (handle)
                where direction = 'received' and coalesce(status, '') <> 'PENDING' group by all
            ) group by person
        ), contacts as (
            select p.person, coalesce(r.active, false) as active, f.in_line, p.connected, t.last,
                   coalesce(s.skills, 0) as skills, coalesce(s.texts, 0) as texts
            from resolve_person p
            left join measure_rhythm r using (person)
            left join measure_tie t using (person)
            left join judge_fit f using (person)
            left join praised s using (person)
            where p.contact
        )
        select person,
               case when in_line is null then 'unknown'
                    when in_line and active then 'core' when in_line then 'opportunity'
                    when active then 'company' else 'extra' end as standing,
               active, texts > 0 or skills >= {ENDORSED} as ambassador,
               to_json([{{'code': 'recommendations', 'n': texts}}, {{'code': 'endorsements', 'n': skills}}])
                   as ambassador_because,
               last is null or last < (select as_of - interval {DEAD_MONTHS} month from resolve_as_of) as dead,
               coalesce(connected > (select as_of - {YOUNG} from resolve_as_of), false) as young
        from contacts
        """,
    ),
)
