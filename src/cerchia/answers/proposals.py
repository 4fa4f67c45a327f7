"""Proposals: whom to turn to next, why, and with how many minutes."""

from __future__ import annotations

import json

from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because, Proposal

_SQL = """
    select a.id, a.kind, p.name as person, p.id as person_id, p.url, a.code, a.params,
           timezone(zone, timezone('UTC', m.sent)) as said,
           a.message, a.minutes, a.score, a.due, a.this_week, a.explore, f.persona, f.in_line
    from act_proposal a
    join resolve_person p using (person)
    left join resolve_message m using (message)
    left join judge_fit f on f.person = a.person, resolve_as_of
    where {where}
    order by a.this_week desc, a.score desc, a.id
"""


def proposals(engine: Engine, where: str = "true", *params: object) -> list[Proposal]:
    """Return the proposals, this week's first, each group by value."""
    rows = engine.named(_SQL.format(where=where), *params)
    words = _words(engine, [row["message"] for row in rows if row["message"]])
    found = []
    for row in rows:
        numbers = {
            key: value for key, value in json.loads(row["params"]).items() if value is not None
        }
        if row["in_line"]:
            numbers["persona"] = row["persona"]
        if row["explore"]:
            numbers["explore"] = 1
        because = Because(row["code"], row["said"], words.get(row["message"], ""), numbers)
        found.append(
            Proposal(
                id=row["id"],
                kind=row["kind"],
                person=row["person"],
                person_id=row["person_id"],
                url=row["url"],
                because=because,
                minutes=row["minutes"],
                score=row["score"],
                due=row["due"],
                this_week=row["this_week"],
            )
        )
    return found


def _words(engine: Engine, messages: list[int]) -> dict[int, str]:
    """Return the beginning of these messages; asked for by number, the rest is not unpacked."""
    if not messages:
        return {}
    listed = ", ".join(map(str, messages))
    return dict(
        engine.rows(
            f"select message, left(content, 240) from read_text where message in ({listed})"
        )
    )
