"""People: every contact with what it does, how it fits, how the tie stands."""

from __future__ import annotations

import json
from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because, Fit, PersonRow

_SQL = """
    select p.*, f.because from judge_person p left join judge_fit f using (person)
    where {where} order by p.place
"""


def people(engine: Engine, where: str = "p.contact", *params: object) -> list[PersonRow]:
    """Return the contacts, the strongest tie first; `where` narrows by the columns of `judge_person`."""
    fitted = weighed(engine)
    return [row_of(row, fitted) for row in engine.named(_SQL.format(where=where), *params)]


def one_of(engine: Engine, number: int) -> PersonRow:
    """Return somebody met, by number: two looks take half of what a join of them takes."""
    row = engine.named("from judge_person where person = $1", number)[0]
    fitted = weighed(engine)
    sql = "select because from judge_fit where person = $1"
    return row_of({**row, "because": engine.value(sql, number) if fitted else None}, fitted)


def weighed(engine: Engine) -> bool:
    """Say whether anybody was held against a purpose: without one there is no fit to show."""
    sql = "select exists (from judge_fit)"
    return engine.once("weighed", lambda: bool(engine.value(sql)), beneath=True)


def row_of(row: dict[str, Any], fitted: bool) -> PersonRow:
    """Return a line of `judge_person` as a record."""
    return PersonRow(
        id=row["id"],
        name=row["name"],
        url=row["url"],
        company=row["company"],
        position=row["position"],
        functions=tuple(row["functions"]),
        seniority=row["seniority"],
        language=row["language"],
        fit=_fit(row) if fitted else None,
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


def reasons(text: str | None) -> tuple[Because, ...]:
    """Return the reasons of a fit, one a field, from how `judge` writes them; none where not asked for."""
    if text is None:
        return ()
    return tuple(
        Because(
            one["code"], text=one["heard"], params={"heard": one["heard"], "weight": one["weight"]}
        )
        for one in json.loads(text)
    )
