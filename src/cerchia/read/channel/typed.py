"""From the events of all imports of a channel to rows of the house's `read_` tables, beside what stands there.

Times written without a zone are the owner's local ones. A message that several exports hold is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.model.event import Signed
from cerchia.read.channel.load import COLUMNS, table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import Import
    from cerchia.read.channel.reader import Reader

_UTC = "timezone('UTC', timezone((select zone from local_zone), sent))"
_NAME = "case when contains({0}, '@') then '' else trim({0}) end"
_FOLDED = "lower(strip_accents(trim(regexp_replace({0}, '\\s+', ' ', 'g'))))"

_TOLD = Step(
    "channel_told",  # what counts, each once however many exports hold it, in UTC
    f"""
    with counted as (
        select * replace (case when shift is null then {_UTC} else sent end as sent),
               case when id = '' then concat_ws('|', thread, sent, sender_key, sender_name, text)
                    else id end as same
        from channel_event where "left" = '' and sent is not null
    ), numbered as (
        select *, row_number() over (partition by copy, same order by record) as equal from counted
    )
    select * from numbered where id = '' or equal = 1
    qualify row_number() over (partition by same, equal order by copy desc) = 1
    """,
)
"""Two equal messages of one minute are two, where the channel gives messages no id of their own."""

_OWN = Step(
    "channel_own",
    f"""
    select sender_key as key from channel_told group by sender_key
    having count(*) filter (mine) > count(*) filter (not mine) and sender_key <> ''
    union
    select unnest(string_split(owners, chr(10))) from channel_event where owners <> ''
    union
    select 'email:' || unnest(emails) from read_owner
    union
    select sender_key from channel_told, read_owner o
    where o.name <> '' and {_FOLDED.format("sender_name")} = {_FOLDED.format("o.name")}
    """,
)

_PARTIES = Step(
    "channel_party",  # everybody in every event: who sent it, and to whom it went
    f"""
    with each as (
        select copy, record, import, thread, kind, sender_key as key, sender_name as name, true as sender
        from channel_told
        union all
        select copy, record, import, thread, kind, key, name, false from (
            select copy, record, import, thread, kind,
                   unnest(string_split(to_keys, chr(10))) as key,
                   unnest(string_split(to_names, chr(10))) as name
            from channel_told where to_keys <> ''
        )
    )
    select distinct copy, record, import, thread, kind, key, {_NAME.format("name")} as name, sender,
           key in (select key from channel_own) as mine
    from each where key <> ''
    """,
)

_HANDLES = f"""
    with last as (select coalesce(max(handle), 0) as handle from read_handle)
    select last.handle + row_number() over (order by p.key, p.name) as handle, '$source' as source,
           p.key, p.name, {_FOLDED.format("p.name")} as folded, '' as url, null::integer as thread,
           null::date as connected, p.mine, false as hidden
    from (select key, name, bool_or(mine) as mine from channel_party group by all) p, last
"""

_THREADS = """
    with last as (select coalesce(max(thread), 0) as thread from read_thread)
    select last.thread + row_number() over (order by t.first, t.key) as thread, t.key,
           '$source' as source, t.title, false as sponsored
    from (select thread as key, arg_min(title, (sent, copy, record)) as title, min(sent) as first
          from channel_told where kind = 'message' group by thread) t, last
"""

_MESSAGES = """
    with last as (select coalesce(max(message), 0) as message from read_message)
    select last.message + row_number() over (order by n.thread, t.sent, t.copy, t.record) as message,
           n.thread, h.handle, t.sent, t.copy, t.record, t.import, t.text, t.title,
           coalesce(t.sender_key in (select key from channel_own), false) or coalesce(t.mine, false) as mine,
           row_number() over (partition by n.thread order by t.sent, t.copy, t.record) = 1 as first
    from channel_told t join channel_thread n on n.key = t.thread
    join channel_party p on p.copy = t.copy and p.record = t.record and p.sender
    join channel_handle h on h.key = p.key and h.name = p.name, last
    where t.kind = 'message'
"""

_MEETINGS = """
    with others as (
        select copy, record, count(distinct key) as others from channel_party where not mine group by all
    )
    select distinct h.handle, t.kind, t.sent, '$source' as source, t.title,
           coalesce(t.sender_key in (select key from channel_own), false) or coalesce(t.mine, false) as mine,
           o.others
    from channel_told t join channel_party p using (copy, record) join others o using (copy, record)
    join channel_handle h on h.key = p.key and h.name = p.name
    where t.kind <> 'message' and not p.mine
"""


def typed(
    engine: Engine,
    reader: Reader,
    imports: Sequence[tuple[int, Import]],
    segment: Callable[[str, str], Path],
) -> None:
    """Add a channel's people, conversations, messages and meetings to the `read_` tables."""
    name = reader.name
    parts = [
        (number, segment(one.id, file.segment))
        for number, one in imports
        for file in one.files
        if file.table == table(name) and file.segment
    ]
    if not parts:
        return
    engine.run(f"create or replace temp view channel_event as {_union(parts)}")
    run(engine, (_TOLD, _OWN, _PARTIES))
    engine.make("channel_handle", _HANDLES.replace("$source", name))
    engine.add("read_handle", "from channel_handle")
    engine.make("channel_thread", _THREADS.replace("$source", name))
    engine.add("read_thread", "from channel_thread")
    engine.make("channel_message", _MESSAGES)
    _talk(engine)
    _signatures(engine, reader)
    engine.add("read_meeting", _MEETINGS.replace("$source", name))


def _signatures(engine: Engine, reader: Reader) -> None:
    """Add what each writer's newest signature says of them, as an address of theirs."""
    newest = engine.rows(
        """
        select sender_key, arg_max(sender_name, sent), arg_max(signature, sent), max(sent)
        from channel_told where signature <> '' and sender_key not in (select key from channel_own)
        group by sender_key order by sender_key
        """
    )
    told = ((key, at, reader.signed(text, name, key)) for key, name, text, at in newest)
    engine.fill(
        "channel_signed",
        ((key, at, one.title, one.company, one.phones) for key, at, one in told if one != Signed()),
        {"key": "varchar", "made": "timestamp", "title": "varchar", "company": "varchar", "phones": "varchar[]"},
    )  # fmt: skip
    engine.add(
        "read_address",
        """
        select min(h.handle) as handle, max(h.name) as name, []::varchar[] as emails, s.phones, s.company,
               s.title, '' as place, s.made, true as by_email
        from channel_signed s join channel_handle h using (key) group by all
        """,
    )


def _talk(engine: Engine) -> None:
    engine.add("read_message", "select *, false as spam from channel_message order by message")
    engine.add(
        "read_text",  # a subject opens a conversation; later it is only repeated
        """
        select message, case when first and title <> '' and (select bool_or(starts_with(key, 'email:'))
                                                             from channel_handle)
                             then title || case when regexp_matches(title, '[[:punct:]…]$') then '' else '.' end
                                  || chr(10) || text else text end as content
        from channel_message order by message
        """,
    )
    engine.add(
        "read_participant",
        """
        select distinct n.thread, h.handle, p.import
        from channel_party p join channel_thread n on n.key = p.thread
        join channel_handle h on h.key = p.key and h.name = p.name where p.kind = 'message'
        """,
    )
    engine.add(
        "read_recipient",
        """
        select distinct m.message, h.handle
        from channel_party p join channel_message m on m.copy = p.copy and m.record = p.record
        join channel_handle h on h.key = p.key and h.name = p.name
        where not p.sender and not p.mine
        """,
    )


def _union(parts: Sequence[tuple[int, Path]]) -> str:
    chosen = ", ".join(f'"{name}"' for name in COLUMNS if name != "file")
    selects = []
    for copy, (number, path) in enumerate(parts, start=1):
        quoted = str(path).replace("'", "''")
        selects.append(
            f"select {number} as import, {copy} as copy, {chosen} from read_parquet('{quoted}')"
        )
    return " union all ".join(selects)
