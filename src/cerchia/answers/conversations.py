"""Conversations: each with its outcome, and every contact nothing was ever written with."""

from __future__ import annotations

from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.language import talk
from cerchia.model.answers import Because, ConversationRow, Machine
from cerchia.model.vocabulary import Ball

_SQL = """
    select t.id, p.name as person, p.id as person_id, p.url, t.channel, o.began, o.began_basis,
           timezone(zone, timezone('UTC', t.first)) as first, timezone(zone, timezone('UTC', t.last)) as last,
           t.messages, o.outcome, o.ball, o.topic, o.settled, o.confidence, o.because,
           timezone(zone, timezone('UTC', m.sent)) as said, o.heard,
           d.by_owner, d.since, d.machine_outcome, d.machine_ball, d.machine_topic, d.machine_confidence
    from judge_outcome o
    join resolve_thread t using (thread)
    left join resolve_person p on p.person = o.person
    left join resolve_message m on m.message = o.message
    left join decided_outcome d on d.thread = o.thread, resolve_as_of
    order by t.last desc, t.id
"""
_FEW = """
    select o.thread, o.message, o.person from judge_outcome o join resolve_thread t using (thread) where {where}
"""
_OUTCOMES = """
    select thread, person as number, message, began, began_basis, outcome, ball, topic, settled, confidence,
           because, heard
    from judge_outcome where thread in ({threads})
"""
_THREADS = """
    select thread, id, channel, messages, timezone(zone, timezone('UTC', first)) as first,
           timezone(zone, timezone('UTC', last)) as last
    from resolve_thread, resolve_as_of where thread in ({threads})
"""
_PEOPLE = "select person, name, id, url from resolve_person where person in ({people})"
_SAID = """
    select message, timezone(zone, timezone('UTC', sent)) from resolve_message, resolve_as_of
    where message in ({messages})
"""
_DECIDED = """
    select thread, by_owner, since, machine_outcome, machine_ball, machine_topic, machine_confidence
    from decided_outcome where thread in ({threads})
"""

INVITED = """
    with invited as (
        select person, arg_min(direction, coalesce(sent, timestamp '9999-01-01')) as direction,
               min(sent) as sent, coalesce(max(note) filter (direction = 'inbound'), '') as note
        from resolve_invitation where direction in ('inbound', 'outbound') group by person
    )
"""
"""Who asked whom first, when, and the note of who asked the owner."""

_SILENT = f"""
    {INVITED}
    select left(md5('silent|' || p.id), 12) as id, p.name as person, p.id as person_id, p.url,
           (select source from read_import where ties order by import limit 1) as channel,
           coalesce(i.direction || '_request', 'unknown') as began,
           case when i.direction is not null then 'recorded' end as began_basis,
           timezone(zone, timezone('UTC', i.sent)) as said, coalesce(i.note, '') as note
    from resolve_person p left join invited i using (person), resolve_as_of
    where p.contact and {{where}}
      and not exists (select 1 from resolve_thread t where t.person = p.person and not t.is_group)
    order by p.connected desc nulls last, p.id
"""


def conversations(engine: Engine, where: str = "true", *params: object) -> list[ConversationRow]:
    """Return all 1:1 conversations, the newest first, then the contacts without a word.

    `where` narrows by the columns of the query, and leaves the contacts without a word out.
    """
    if where == "true":
        return [of_row(row) for row in engine.named(_SQL)] + silent(engine)
    return [of_row(row) for row in _few(engine, where, *params)]


def _few(engine: Engine, where: str, *params: object) -> list[dict[str, Any]]:
    """Return what `_SQL` gives of a few conversations.

    Each table is asked for its lines by number and they are put together here: of so few, the joins
    would take longer than all the rest.
    """
    found = engine.rows(_FEW.format(where=where), *params)
    if not found:
        return []
    threads, messages, people = (
        ", ".join(sorted({str(one) for one in numbers if one is not None})) or "null"
        for numbers in zip(*found, strict=True)
    )
    talks = {row["thread"]: row for row in engine.named(_THREADS.format(threads=threads))}
    who = {number: of for number, *of in engine.rows(_PEOPLE.format(people=people))}
    said = dict(engine.rows(_SAID.format(messages=messages))) if messages != "null" else {}
    decided = {row["thread"]: row for row in engine.named(_DECIDED.format(threads=threads))}
    rows = []
    for row in engine.named(_OUTCOMES.format(threads=threads)):
        name, known, url = who.get(row["number"], ("", "", ""))
        rows.append(
            _UNDECIDED | row | talks[row["thread"]] | decided.get(row["thread"], {})
            | {"person": name, "person_id": known, "url": url, "said": said.get(row["message"])}
        )  # fmt: skip
    newest = sorted(rows, key=lambda row: row["id"])
    return sorted(newest, key=lambda row: (row["last"] is not None, row["last"]), reverse=True)


_UNDECIDED = {"by_owner": None, "since": None}


def silent(engine: Engine, where: str = "true") -> list[ConversationRow]:
    """Return the contacts nothing was ever written with; a question in their note waits for me."""
    return [_silent(row) for row in engine.named(_SILENT.format(where=where))]


def of_row(row: dict[str, Any]) -> ConversationRow:
    """Return a conversation from what a query gives under the names of `_SQL`."""
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
        because=_because(row),
        machine=_machine(row),
    )


def _because(row: dict[str, Any]) -> Because:
    """Return on what an outcome rests: the owner's word, what it taught, or a message."""
    if row["by_owner"] is None:
        return Because(row["because"], row["said"], row["heard"] or "")
    params: dict[str, str | int | float] = {"machine": row["machine_outcome"]}
    if row["since"]:
        params["since"] = row["since"]
    code = "corrected_by_you" if row["by_owner"] else "taught_by_you"
    return Because(code, row["said"], row["heard"] or "", params)


def _machine(row: dict[str, Any]) -> Machine | None:
    if row["by_owner"] is None:
        return None
    return Machine(
        row["machine_outcome"], row["machine_ball"], row["machine_topic"], row["machine_confidence"]
    )


def asks(note: str) -> bool:
    """Return whether the note of a request asks something."""
    return "?" in note and talk.acts(note).asks > 0


def _silent(row: dict[str, Any]) -> ConversationRow:
    note = row["note"]
    asked = asks(note)
    ball: Ball = "mine" if asked else "nobody"
    return ConversationRow(
        id=row["id"],
        person=row["person"],
        person_id=row["person_id"],
        url=row["url"],
        channel=row["channel"],
        began=row["began"],
        began_basis=row["began_basis"],
        first=None,
        last=None,
        messages=0,
        outcome="silent",
        ball=ball,
        topic=None,
        settled=True,
        confidence=1.0,
        because=Because("question_in_note" if asked else "nobody_wrote", row["said"], note[:80]),
    )
