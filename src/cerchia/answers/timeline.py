"""Timeline: what happened with one person over all channels, and from which files it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cerchia.engine.duckdb import Engine
from cerchia.model.reading import Import
from cerchia.model.timeline import Happened, Traced

_DAY = "timezone(zone, timezone('UTC', {at}))::date"
_TALK = """
    select t.id, t.channel, t.is_group, max(m.day), count(*) filter (m.mine), count(*) filter (not m.mine)
    from (select thread, day, mine from resolve_message where person = $1) m
    join resolve_thread t using (thread)
    group by t.id, t.channel, t.is_group, date_trunc('month', m.day)
"""
_REST = f"""
    with h as (select handle from resolve_handle where person = $1)
    select 'connected', connected, '', '', '' from resolve_person
    where person = $1 and connected is not null
    union all
    select case direction when 'inbound' then 'asked_me' else 'asked_by_me' end, {_DAY.format(at="sent")}, note, '', ''
    from resolve_invitation, resolve_as_of where person = $1 and sent is not null
    union all
    select case direction when 'received' then 'endorsed_me' else 'endorsed_by_me' end, {_DAY.format(at="made")},
           string_agg(skill, ', ' order by skill), '', ''
    from read_endorsement semi join h using (handle), resolve_as_of
    where made is not null group by 1, 2
    union all
    select case direction when 'received' then 'recommended_me' else 'recommended_by_me' end,
           {_DAY.format(at="made")}, content, '', ''
    from read_recommendation semi join h using (handle), resolve_as_of where made is not null
    union all
    select 'noted', {_DAY.format(at="made")}, note, '', ''
    from read_note semi join h using (handle), resolve_as_of where made is not null
    union all
    select 'changed', seen, after, before, kind from resolve_change where person = $1
"""
_CONTACT = """
    select import, count(*), max(record)
    from read_contact semi join (select handle from resolve_handle where person = $1) using (handle)
    group by import
"""
_IMPORTS = {
    "message": """
        select distinct import from read_participant
        semi join (select thread from resolve_thread where person = $1
                   union select thread from resolve_member where person = $1) using (thread)
    """,
    "invitation": """
        select distinct import from read_invitation
        semi join (select handle from resolve_handle where person = $1) using (handle)
    """,
}
"""Fact -> the imports that hold it, where that is kept."""
_ANYWHERE = {
    "endorsement_received": "read_endorsement where direction = 'received'",
    "endorsement_given": "read_endorsement where direction = 'given'",
    "recommendation_received": "read_recommendation where direction = 'received'",
    "recommendation_given": "read_recommendation where direction = 'given'",
    "note": "read_note where true",
    "address": "read_address where true",
}
"""Fact -> where it stands; of these only the file is kept, whichever export it came with."""


def timeline(engine: Engine, person: int) -> tuple[Happened, ...]:
    """Return what happened with somebody, the newest first; messages a month and conversation at a time.

    What bears no date is not in it.
    """
    found = [*_talk(engine, person), *_rest(engine, person)]
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.text), reverse=True))


def _talk(engine: Engine, person: int) -> Iterator[Happened]:
    for known, channel, group, last, mine, theirs in engine.rows(_TALK, person):
        yield Happened(
            "messages", last, mine, theirs, channel=channel, conversation=known, group=group
        )


def _rest(engine: Engine, person: int) -> Iterator[Happened]:
    for kind, day, text, before, what in engine.rows(_REST, person):
        yield Happened(kind, day, text=text or "", before=before or "", what=what)


def traced(engine: Engine, person: int, imports: Sequence[Import]) -> tuple[Traced, ...]:
    """Return from which file each kind of fact about somebody comes, the newest archive first."""
    if not imports:
        return ()
    held = {fact: [n for (n,) in engine.rows(sql, person)] for fact, sql in _IMPORTS.items()}
    held |= dict.fromkeys(_said(engine, person), [number for number, _ in enumerate(imports, 1)])
    contact = {number: (rows, record) for number, rows, record in engine.rows(_CONTACT, person)}
    held["connection"] = list(contact)
    found = []
    for fact, numbers in held.items():
        for number in numbers:
            one = imports[number - 1]
            rows, record = contact[number] if fact == "connection" else (0, 0)
            found += [
                Traced(fact, file.file, one.path, one.exported, record if rows == 1 else 0)
                for file in one.files
                if file.table == f"{one.source}_{fact}"
            ]
    return tuple(sorted(found, key=_newest))


def _newest(one: Traced) -> tuple[str, int, str]:
    return one.fact, -date.toordinal(one.exported), one.file


def _said(engine: Engine, person: int) -> list[str]:
    """Return which of the facts that do not say their import there are about somebody."""
    sql = " union all ".join(
        f"(select '{fact}' from {table} and handle in (select handle from resolve_handle where person = $1) limit 1)"
        for fact, table in _ANYWHERE.items()
    )
    return [fact for (fact,) in engine.rows(sql, person)]
