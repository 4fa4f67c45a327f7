"""Talk rows: every conversation and every contact without one, side by side, to be filtered and sorted.

Made once for an open engine (1 M messages: 0.2 s); what the owner corrects is joined to it at each
asking, which costs less than writing the rows anew.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    with begun as (select thread, min(day) as day from resolve_message group by thread)
    select o.thread, t.id, t.id as tie, coalesce(p.name, '') as person,
           coalesce(p.id, '') as person_id, coalesce(p.url, '') as url, t.channel, o.began,
           o.began_basis, t.first, t.last, t.messages, o.outcome, o.ball, o.topic, o.settled,
           o.confidence, o.because, m.sent as said, nullif(o.heard, '') as heard, o.message,
           o.opener::date as opened, b.day as came, null::date as connected, {_WHOSE}
    from {{own}} o
    join resolve_thread t using (thread)
    left join begun b using (thread)
    left join resolve_person p on p.person = o.person
    left join judge_fit f on f.person = o.person
    left join resolve_message m on m.message = o.message
"""

_SILENT = f"""
    {INVITED}
    select left(md5('silent|' || p.id), 12) as id, p.id as tie, p.name as person, p.id as person_id,
           p.url, (select source from read_import where ties order by import limit 1) as channel,
           coalesce(i.direction || '_request', 'unknown') as began,
           case when i.direction is not null then 'recorded' end as began_basis,
           null::timestamp as first, null::timestamp as last, 0 as messages, 'silent' as outcome,
           case when {{asks}} then 'mine' else 'nobody' end as ball, null::varchar as topic,
           true as settled, 1.0::double as confidence,
           case when {{asks}} then 'question_in_note' else 'nobody_wrote' end as because,
           i.sent as said, left(coalesce(i.note, ''), 80) as heard, null::date as opened,
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

TALKS = """(
    select b.* replace (
               case when o.thread is null then b.outcome else o.outcome end as outcome,
               case when o.thread is null then b.ball else o.ball end as ball, o.topic as topic,
               case when o.thread is null then b.settled else o.settled end as settled,
               case when o.thread is null then b.confidence else o.confidence end as confidence,
               case when o.thread is null or o.outcome = 'ignored' then b.came end as came),
           b.rowid as place, d.by_owner, d.since, d.machine_outcome, d.machine_ball,
           d.machine_topic, d.machine_confidence
    from talk_row b
    left join judge_outcome o using (thread) left join decided_outcome d using (thread)
) talk"""
"""The rows as the owner has them: what was read of a conversation does not change with that."""

_PAGE = f"""
    select * replace (
        timezone(zone, timezone('UTC', talk.first)) as first,
        timezone(zone, timezone('UTC', talk.last)) as last,
        timezone(zone, timezone('UTC', talk.said)) as said)
    from {TALKS}, resolve_as_of where place in ({{places}})
"""


def prepare(engine: Engine) -> None:
    """Make `talk_row`, unless it is there; a correction leaves it as it is."""

    def make() -> None:
        asking = ", ".join(str(person) for person, note in engine.rows(_NOTES) if asks(note))
        talks = _TALKS.format(own=engine.own("judge_outcome"))
        silent = _SILENT.format(asks=f"p.person in ({asking})" if asking else "false")
        every = f"from ({talks}) union all by name from ({silent})"
        engine.make("talk_row", f"select *, lower(strip_accents(person)) as plain from ({every})")

    engine.once("talk_row", make, beneath=True)


def rows(engine: Engine, places: Sequence[int]) -> list[ConversationRow]:
    """Return the rows at these places of `talk_row` in their order, as `conversations` gives them."""
    if not places:
        return []
    found = engine.named(_PAGE.format(places=", ".join(map(str, places))))
    _complete(engine, found)
    by = {row["place"]: of_row(row) for row in found}
    return [by[place] for place in places]


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
