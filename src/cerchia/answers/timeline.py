"""Timeline: what happened with one person over all channels, and from which files it is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cerchia.engine.duckdb import Engine
from cerchia.model.reading import Import
from cerchia.model.timeline import Carried, Happened, Traced

_DAY = "timezone(zone, timezone('UTC', {at}))::date"
_THREADS = "select thread, id, channel, is_group from resolve_thread where thread in ({threads})"
_REST = f"""
    select 'connected', connected, '', '', '' from resolve_person
    where person = $1 and connected is not null
    union all
    select case direction when 'inbound' then 'asked_me' else 'asked_by_me' end, {_DAY.format(at="sent")}, note, '', ''
    from resolve_invitation, resolve_as_of where person = $1 and sent is not null
    union all
    select case direction when 'received' then 'endorsed_me' else 'endorsed_by_me' end, {_DAY.format(at="made")},
           string_agg(skill, ', ' order by skill), '', ''
    from read_endorsement, resolve_as_of
    where made is not null and handle in ({{handles}}) group by 1, 2
    union all
    select case direction when 'received' then 'recommended_me' else 'recommended_by_me' end,
           {_DAY.format(at="made")}, content, '', ''
    from read_recommendation, resolve_as_of where made is not null and handle in ({{handles}})
    union all
    select 'noted', {_DAY.format(at="made")}, note, '', ''
    from read_note, resolve_as_of where made is not null and handle in ({{handles}})
    union all
    select case kind when 'call' then 'called' else 'met' end, day, title, '', ''
    from resolve_meeting where person = $1 group by all
    union all
    select 'changed', seen, after, before, kind from resolve_change where person = $1
"""
_CONTACT = """
    select import, count(*), max(record) from read_contact where handle in ({handles}) group by import
"""
_IMPORTS = {
    "message": """
        select distinct import from read_participant
        semi join (select thread from resolve_thread where person = $1
                   union select thread from resolve_member where person = $1) using (thread)
    """,
    "invitation": """
        select distinct import from read_invitation where handle in ({handles})
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
    "meeting": "read_meeting where true",
}
"""Fact -> where it stands; of these only the file is kept, whichever export it came with."""

_CARRIED = """
    with said as (
        select a.*, h.source <> 'linkedin' as elsewhere
        from read_address a join read_handle h using (handle) where a.handle in ({handles})
    )
    select p.company <> '' and coalesce(l.company, '') = '',
           p.position <> '' and coalesce(l.position, '') = '',
           exists (from said where company <> '' and not by_email),
           exists (from said where title <> '' and not by_email),
           (select max(made)::date from said where by_email and elsewhere)
    from (select * from resolve_person where person = $1) p,
         (select arg_max(company, import) as company, arg_max(position, import) as position
          from read_contact where handle in ({handles})) l
    where exists (from read_card where handle in ({handles}))
       or exists (from said where by_email and elsewhere)
"""


@dataclass(frozen=True, slots=True)
class Active:
    """One day in one conversation with somebody: how many messages went one way."""

    thread: int
    day: date
    mine: bool
    messages: int


def timeline(
    engine: Engine, person: int, handles: str, active: Sequence[Active]
) -> tuple[Happened, ...]:
    """Return what happened with somebody, the newest first; messages a month and conversation at a time.

    handles: as `handles_of` gives them. What bears no date is not in it.
    """
    found = [*_talk(engine, active), *_rest(engine, person, handles)]
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.text), reverse=True))


def _talk(engine: Engine, active: Sequence[Active]) -> Iterator[Happened]:
    months: dict[tuple[int, int, int], list[Active]] = defaultdict(list)
    for one in active:
        months[one.thread, one.day.year, one.day.month].append(one)
    numbered = ", ".join({str(thread) for thread, *_ in months}) or "null"
    threads = {row[0]: row[1:] for row in engine.rows(_THREADS.format(threads=numbered))}
    for (thread, *_), days in months.items():
        known, channel, group = threads[thread]
        mine, theirs = (
            sum(one.messages for one in days if one.mine is whose) for whose in (True, False)
        )
        last = max(one.day for one in days)
        yield Happened(
            "messages", last, mine, theirs, channel=channel, conversation=known, group=group
        )


def _rest(engine: Engine, person: int, handles: str) -> Iterator[Happened]:
    sql = _REST.format(handles=handles)
    for kind, day, text, before, what in engine.rows(sql, person):
        yield Happened(kind, day, text=text or "", before=before or "", what=what)


def handles_of(engine: Engine, person: int) -> str:
    """Return the numbers under which the facts name somebody, as a list for a query."""
    rows = engine.rows("select handle from resolve_handle where person = $1", person)
    return ", ".join(str(handle) for (handle,) in rows) or "null"


def traced(
    engine: Engine, person: int, handles: str, imports: Sequence[Import]
) -> tuple[Traced, ...]:
    """Return from which file each kind of fact about somebody comes, the newest archive first."""
    if not imports:
        return ()
    held = {
        fact: [number for (number,) in engine.rows(sql.format(handles=handles), person)]
        for fact, sql in _IMPORTS.items()
    }
    for fact, source in _said(engine, handles):
        numbers = [number for number, one in enumerate(imports, start=1) if one.source == source]
        held[fact] = held.get(fact, []) + numbers
    contact = {
        number: (rows, record)
        for number, rows, record in engine.rows(_CONTACT.format(handles=handles))
    }
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


def carried(
    engine: Engine, person: int, handles: str, imports: Sequence[Import]
) -> tuple[Carried, ...]:
    """Return which fields of somebody an address book or a signature says, and not the network."""
    found = engine.rows(_CARRIED.format(handles=handles), person)
    books = [
        (one.exported, file.file)
        for one in imports if one.source == "addressbook"
        for file in one.files if file.segment
    ]  # fmt: skip
    if not found:
        return ()
    *flags, signed = found[0]
    told = []
    for place, field in enumerate(("company", "position")):
        if flags[place] and flags[place + 2] and books:
            name = books[0][1] if len(books) == 1 else ""
            told.append(Carried(field, max(books)[0], name))
        elif flags[place] and not flags[place + 2] and signed:
            told.append(Carried(field, signed, signed=True))
    return tuple(told)


def _newest(one: Traced) -> tuple[str, int, str]:
    return one.fact, -date.toordinal(one.exported), one.file


def _said(engine: Engine, handles: str) -> list[tuple[str, str]]:
    """Return which of the facts that do not say their import there are about somebody, and whence."""
    sql = " union all ".join(
        f"select distinct '{fact}', h.source from (select handle from {table} and handle in ({handles})) join named h using (handle)"
        for fact, table in _ANYWHERE.items()
    )
    named = f"with named as (select handle, source from read_handle where handle in ({handles}))"
    return [(fact, source) for fact, source in engine.rows(f"{named} {sql}")]
