"""Rings: every contact by the rank of the tie, with all that its place and its mark say."""

from __future__ import annotations

from cerchia.answers.people_table import View, view
from cerchia.engine.duckdb import Engine
from cerchia.model.people_table import Wanted
from cerchia.model.purpose import Purpose
from cerchia.model.report import Dot, Rings

_SQL = """
    with turn as (
        select distinct person from judge_outcome where ball = 'mine' and person is not null
    )
    select row_number() over (
               order by case when tied then place end nulls last, connected desc nulls last, by_name
           ) as rank,
           p.id, name, url, company, position, case when in_line then persona else '' end,
           case when in_line then 'in' when not in_line then 'off' else 'unknown' end,
           standing, active, ambassador, asked or turn.person is not null, last, tied
    from judge_person p left join turn using (person)
    where contact
    order by rank
"""


def rings(engine: Engine, purpose: Purpose | None) -> Rings:
    """Return the circle as it is drawn, the strongest tie first."""
    rows = engine.rows(_SQL)
    return Rings(
        dots=tuple(Dot(*row[:-1]) for row in rows),
        ties=sum(row[-1] for row in rows),
        personas=tuple(one.name for one in purpose.personas) if purpose else (),
        judged=purpose is not None,
    )


def chosen(engine: Engine, purpose: Purpose | None, wanted: Wanted) -> frozenset[str]:
    """Return the ids of the contacts a filter leaves; in the rings the others stand back.

    So the rings are worked out once for all filters.
    """
    seen: View = view(wanted, purpose)
    sql = f"select p.id from judge_person p where p.contact and {seen.where()}"
    return frozenset(known for (known,) in engine.rows(sql))
