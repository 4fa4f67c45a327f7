"""Rings: every contact by the rank of the tie, with all that its place and its mark say."""

from __future__ import annotations

from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.model.purpose import Purpose
from cerchia.model.report import Dot, Line, Rings

_SQL = """
    with asked as (
        select distinct person from resolve_invitation
        where direction = 'inbound' and contains(note, '?')
    ), turn as (
        select distinct person from judge_outcome where ball = 'mine'
    )
    select row_number() over (
               order by t.rank nulls last, p.connected desc nulls last, lower(p.name), p.id
           ) as rank,
           p.id, p.name, p.url, p.company, p.position, f.persona, f.in_line, s.standing, s.active,
           s.ambassador, t.last, t.person is not null as tied,
           turn.person is not null or (asked.person is not null and not exists
               (select 1 from resolve_thread h where h.person = p.person)) as mine
    from resolve_person p
    join judge_standing s using (person)
    left join judge_fit f using (person)
    left join measure_tie t using (person)
    left join asked using (person)
    left join turn using (person)
    where p.contact
    order by rank
"""


def rings(engine: Engine, purpose: Purpose | None) -> Rings:
    """Return the circle as it is drawn, the strongest tie first."""
    rows = engine.named(_SQL)
    return Rings(
        dots=tuple(_dot(row) for row in rows),
        ties=sum(row["tied"] for row in rows),
        personas=tuple(one.name for one in purpose.personas) if purpose else (),
        judged=purpose is not None,
    )


def _dot(row: dict[str, Any]) -> Dot:
    fits = row["in_line"]
    line: Line = "unknown" if fits is None else "in" if fits else "off"
    return Dot(
        rank=row["rank"],
        id=row["id"],
        name=row["name"],
        url=row["url"],
        company=row["company"],
        position=row["position"],
        persona=row["persona"] if fits else "",
        line=line,
        standing=row["standing"],
        active=row["active"],
        ambassador=row["ambassador"],
        mine=row["mine"],
        last=row["last"],
    )
