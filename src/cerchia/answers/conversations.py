"""Conversations: each with its outcome, and every contact nothing was ever written with."""

from __future__ import annotations

from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because, ConversationRow

_SQL = """
    select t.id, p.name as person, p.id as person_id, p.url, t.channel, o.began, o.began_basis,
           timezone(zone, timezone('UTC', t.first)) as first, timezone(zone, timezone('UTC', t.last)) as last,
           t.messages, o.outcome, o.ball, o.topic, o.settled, o.confidence, o.because,
           timezone(zone, timezone('UTC', m.sent)) as said, coalesce(nullif(o.heard, ''), left(x.content, 80)) as heard
    from judge_outcome o
    join resolve_thread t using (thread)
    left join resolve_person p on p.person = o.person
    left join resolve_message m on m.message = o.message
    left join read_text x on x.message = o.message, resolve_as_of
    where {where}
    order by t.last desc, t.id
"""

_SILENT = """
    select left(md5('silent|' || p.id), 12) as id, p.name as person, p.id as person_id, p.url,
           (select source from read_import limit 1) as channel,
           coalesce(i.direction || '_request', 'unknown') as began,
           case when i.direction is not null then 'recorded' end as began_basis,
           null as first, null as last, 0 as messages, 'silent' as outcome,
           case when i.direction = 'inbound' and i.note like '%?%' then 'mine' else 'nobody' end as ball,
           null as topic, true as settled, 1.0 as confidence,
           case when i.direction = 'inbound' and i.note like '%?%' then 'question_in_note'
                else 'never_written' end as because, i.sent as said, coalesce(left(i.note, 80), '') as heard
    from resolve_person p
    left join (select person, arg_min(direction, sent) as direction, min(sent) as sent, max(note) as note
               from resolve_invitation group by person) i using (person)
    where p.contact and not exists (select 1 from resolve_thread t where t.person = p.person and not t.is_group)
    order by p.connected desc nulls last, p.id
"""


def conversations(engine: Engine, where: str = "true", *params: object) -> list[ConversationRow]:
    """Return all 1:1 conversations, the newest first, then the contacts without a word."""
    rows = engine.named(_SQL.format(where=where), *params)
    silent = engine.named(_SILENT) if where == "true" else []
    return [_row(row) for row in rows + silent]


def _row(row: dict[str, Any]) -> ConversationRow:
    return ConversationRow(
        id=row["id"],
        person=row["person"] or "",
        person_id=row["person_id"] or "",
        url=row["url"] or "",
        channel=row["channel"],
        began=row["began"],
        began_basis=row["began_basis"],
        first=row["first"],
        last=row["last"],
        messages=row["messages"],
        outcome=row["outcome"],
        ball=row["ball"],
        topic=row["topic"],
        settled=row["settled"],
        confidence=row["confidence"],
        because=Because(row["because"], row["said"], row["heard"] or ""),
    )
