"""Talk rows: every conversation and every contact without one, side by side, to be filtered and sorted.

Made once for an open engine (1 M messages: 0.1 s); a page of the list then reads this table alone.
"""

from __future__ import annotations

from typing import Any

from cerchia.answers.conversations import INVITED, asks, of_row
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import ConversationRow

_WHOSE = """
    case when f.in_line then 'in_line' when f.in_line is null then 'unknown' else 'off_line' end as line,
    case when f.in_line then f.persona end as persona
"""

# came: the day from which the study counts those it leaves beside its table
_TALKS = f"""
    with heard as (
        select thread, min(day) as day from resolve_message
        where thread in (select thread from judge_outcome where outcome = 'ignored') group by thread
    )
    select t.id, t.id as tie, coalesce(p.name, '') as person, coalesce(p.id, '') as person_id,
           coalesce(p.url, '') as url, t.channel, o.began, o.began_basis, t.first, t.last, t.messages,
           o.outcome, o.ball, o.topic, o.settled, o.confidence, o.because, m.sent as said,
           nullif(o.heard, '') as heard, o.message, d.by_owner, d.since, d.machine_outcome,
           d.machine_ball, d.machine_topic, d.machine_confidence, o.opener::date as opened,
           h.day as came, null::date as connected, {_WHOSE}
    from judge_outcome o
    join resolve_thread t using (thread)
    left join heard h using (thread)
    left join resolve_person p on p.person = o.person
    left join judge_fit f on f.person = o.person
    left join resolve_message m on m.message = o.message
    left join decided_outcome d on d.thread = o.thread
"""

_SILENT = f"""
    {INVITED}
    select left(md5('silent|' || p.id), 12) as id, p.id as tie, p.name as person, p.id as person_id,
           p.url, (select source from read_import order by import limit 1) as channel,
           coalesce(i.direction || '_request', 'unknown') as began,
           case when i.direction is not null then 'recorded' end as began_basis,
           null::timestamp as first, null::timestamp as last, 0 as messages, 'silent' as outcome,
           case when {{asks}} then 'mine' else 'nobody' end as ball, null::varchar as topic,
           true as settled, 1.0::double as confidence,
           case when {{asks}} then 'question_in_note' else 'nobody_wrote' end as because,
           i.sent as said, left(coalesce(i.note, ''), 80) as heard, null::integer as message,
           null::boolean as by_owner, null::integer as since, null::varchar as machine_outcome,
           null::varchar as machine_ball, null::varchar as machine_topic,
           null::double as machine_confidence, null::date as opened,
           p.connected as came, p.connected, {_WHOSE}
    from resolve_person p left join invited i using (person) left join judge_fit f using (person)
    where p.contact
      and not exists (select 1 from resolve_thread t where t.person = p.person and not t.is_group)
"""

_NOTES = """
    select person, max(note) from resolve_invitation i
    where direction = 'inbound' and person in (
        select person from resolve_invitation where direction = 'inbound' and contains(note, '?'))
      and not exists (select 1 from resolve_thread t where t.person = i.person and not t.is_group)
    group by person
"""

PAGE = """
    select * replace (
        timezone(zone, timezone('UTC', first)) as first, timezone(zone, timezone('UTC', last)) as last,
        timezone(zone, timezone('UTC', said)) as said)
    from talk_row, resolve_as_of
"""
"""The rows with their moments in the owner's zone; what follows narrows and sorts them."""


def prepare(engine: Engine) -> None:
    """Make `talk_row`, unless it is there and nothing changed since."""

    def make() -> None:
        asking = ", ".join(str(person) for person, note in engine.rows(_NOTES) if asks(note))
        sql = _SILENT.format(asks=f"p.person in ({asking})" if asking else "false")
        rows = f"from ({_TALKS}) union all by name from ({sql})"
        engine.make("talk_row", f"select *, lower(strip_accents(person)) as plain from ({rows})")

    engine.once("talk_row", make)


def rows(engine: Engine, narrowed: str, *params: object) -> list[ConversationRow]:
    """Return rows as `conversations` gives them; narrowed: what follows `from` in the SQL."""
    prepare(engine)
    found = engine.named(f"{PAGE} {narrowed}", *params)
    _complete(engine, found)
    return [of_row(row) for row in found]


def _complete(engine: Engine, found: list[dict[str, Any]]) -> None:
    """Give each row the words it rests on, asked for by number: the other texts are not unpacked."""
    lacking = [row["message"] for row in found if row["heard"] is None and row["message"]]
    if not lacking:
        return
    listed = ", ".join(map(str, lacking))
    texts = dict(
        engine.rows(f"select message, left(content, 80) from read_text where message in ({listed})")
    )
    for row in found:
        if row["heard"] is None:
            row["heard"] = texts.get(row["message"])
