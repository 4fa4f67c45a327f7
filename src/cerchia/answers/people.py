"""People: every contact with what it does, how it fits, how the tie stands."""

from __future__ import annotations

import json
from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because, Fit, PersonRow
from cerchia.model.vocabulary import Seniority

_SQL = """
    select p.id, p.name, p.url, p.company, p.position, t.functions, t.seniority, t.owner, t.language,
           f.persona, f.fit, f.known, f.in_line, f.because, coalesce(m.strength, 0) as strength,
           coalesce(m.mutuality, 0) as mutuality, coalesce(r.state, 'never') as rhythm, m.last,
           coalesce(s.standing, 'unknown') as standing, coalesce(s.ambassador, false) as ambassador,
           p.contact
    from resolve_person p
    join judge_title t using (person)
    left join judge_fit f using (person)
    left join measure_tie m using (person)
    left join measure_rhythm r using (person)
    left join judge_standing s using (person)
    where {where}
    order by m.rank nulls last, lower(strip_accents(p.name)), p.id
"""


def people(engine: Engine, where: str = "p.contact", *params: object) -> list[PersonRow]:
    """Return the contacts, the strongest tie first; `where` narrows by the columns of the query."""
    weighed = bool(engine.value("select count(*) from judge_fit"))
    return [_row(row, weighed) for row in engine.named(_SQL.format(where=where), *params)]


def _row(row: dict[str, Any], weighed: bool) -> PersonRow:
    seniority: Seniority | None = row["seniority"] or ("owner" if row["owner"] else None)
    return PersonRow(
        id=row["id"],
        name=row["name"],
        url=row["url"],
        company=row["company"],
        position=row["position"],
        functions=tuple(row["functions"]),
        seniority=seniority,
        language=row["language"],
        fit=_fit(row) if weighed else None,
        strength=row["strength"],
        mutuality=row["mutuality"],
        rhythm=row["rhythm"],
        last=row["last"],
        standing=row["standing"],
        ambassador=row["ambassador"],
        contact=row["contact"],
    )


def _fit(row: dict[str, Any]) -> Fit:
    found = reasons(row["because"])
    return Fit(row["persona"], row["fit"], row["known"], row["in_line"], found)


def reasons(text: str) -> tuple[Because, ...]:
    """Return the reasons of a fit, one a field, from how `judge` writes them."""
    return tuple(
        Because(
            one["code"], text=one["heard"], params={"heard": one["heard"], "weight": one["weight"]}
        )
        for one in json.loads(text)
    )
