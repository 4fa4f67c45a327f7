"""Proposals: whom to turn to next, why, and with how many minutes."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because, Proposal

_SQL = """
    select a.id, a.kind, p.name as person, p.id as person_id, p.url, a.code, a.params,
           a.message, a.minutes, a.score, a.due, a.this_week, a.explore, f.persona, f.in_line
    from act_proposal a
    join resolve_person p using (person)
    left join judge_fit f on f.person = a.person
    where {where}
    order by a.this_week desc, a.score desc, a.id
"""


def proposals(engine: Engine, where: str = "true", *params: object) -> list[Proposal]:
    """Return the proposals, this week's first, each group by value."""
    rows = engine.named(_SQL.format(where=where), *params)
    numbers = ", ".join(str(row["message"]) for row in rows if row["message"])
    said = _said(engine, numbers)
    return [_proposal(row, *said.get(row["message"], (None, ""))) for row in rows]


def _proposal(row: dict[str, Any], at: datetime | None, text: str) -> Proposal:
    numbers = {key: value for key, value in json.loads(row["params"]).items() if value is not None}
    if row["in_line"]:
        numbers["persona"] = row["persona"]
    if row["explore"]:
        numbers["explore"] = 1
    return Proposal(
        id=row["id"],
        kind=row["kind"],
        person=row["person"],
        person_id=row["person_id"],
        url=row["url"],
        because=Because(row["code"], at, text, numbers),
        minutes=row["minutes"],
        score=row["score"],
        due=row["due"],
        this_week=row["this_week"],
    )


def _said(engine: Engine, numbers: str) -> dict[int, tuple[datetime, str]]:
    """Return when these messages were written and how they begin.

    Asked for by number: the columns are in that order, and the rest of a million is not unpacked.
    """
    if not numbers:
        return {}
    texts = dict(
        engine.rows(
            f"select message, left(content, 240) from read_text where message in ({numbers})"
        )
    )
    zone = ZoneInfo(engine.value("select zone from resolve_as_of"))
    return {
        message: (_local(sent, zone), texts.get(message, ""))
        for message, sent in engine.rows(
            f"select message, sent from resolve_message where message in ({numbers})"
        )
    }


def _local(sent: datetime, zone: ZoneInfo) -> datetime:
    """Return a moment as the owner's clock showed it; worked out in SQL it would cost a join."""
    return sent.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
