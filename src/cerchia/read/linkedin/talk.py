"""LinkedIn's messages: typed, in order, each once however many archives hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.read.linkedin.specs_network import DRAFT, sent

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

_TELLERS = Step(
    "sender_handle",
    """
    select s.url, s.name, s.thread, h.handle, h.mine
    from sender s join read_handle h
      on h.key = s.key and h.name = s.name and h.connected is null
     and h.thread is not distinct from case when s.key = '' then s.thread end
    """,
)

_TOLD = f"""
    select m.import, m.copy, m.record, t.thread, s.handle, s.mine, s.url <> '' as known,
           {sent("m.date")} as sent, coalesce(lower(m.folder) = 'spam', false) as spam{{words}}
    from linkedin_message m
    join read_thread t on t.key = m.conversation_id
    join sender_handle s on s.url = coalesce(m.sender_profile_url, '')
     and s.name = coalesce(m."from", '') and (s.url <> '' or s.thread = t.thread)
    where not {DRAFT} and {sent("m.date")} is not null
"""

_WORDS = """, hash(trim(case when contains(m.content, chr(13))
    then replace(m.content, chr(13), '') else coalesce(m.content, '') end)) as words"""
"""Whichever way a line ends: one archive writes CRLF where the other has LF."""

_ONCE = """
    (select * from (
        select *, row_number() over (
            partition by copy, thread, sent, mine, words order by record) as equal
        from told
     )
     qualify row_number() over (partition by thread, sent, mine, words, equal
                                order by known desc, copy desc) = 1)
"""
"""Of the same message in several files, the one that still shows who wrote it, else the newest."""

_PLACED = """
    select row_number() over (order by thread, sent, copy, record desc) as message, *
    from {0}
"""

_MARKUP = r"'</?(p|br|ul|ol|li|div|span|strong|em|a)\b'"
_ENTITIES = (
    ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "''"),
    ("&apos;", "''"), ("&amp;", "&"),
)  # fmt: skip


def _plain(column: str) -> str:
    """Return the SQL for a text without markup: some rows are HTML, and entities occur in all."""
    ends = f"regexp_replace({column}, '<(br|/p|/li|/div)[^>]*>', chr(10), 'g')"
    bare = f"trim(regexp_replace({ends}, '<[^>]+>', '', 'g'), ' ' || chr(10) || chr(13))"
    marked = f"contains({column}, '<') and regexp_matches({column}, {_MARKUP})"
    text = f"case when {marked} then {bare} else coalesce({column}, '') end"
    freed = text
    for entity, character in _ENTITIES:
        freed = f"replace({freed}, '{entity}', '{character}')"
    return f"case when contains({column}, '&') then {freed} else {text} end"


STEPS = (
    Step(
        "read_message",
        "select message, thread, handle, mine, sent, spam from placed order by message",
    ),
    Step(
        "read_text",
        f"""
        select p.message, {_plain("m.content")} as text,
               case when coalesce(m.subject, '') = '' then text
                    else m.subject || chr(10) || text end as content
        from linkedin_message m join placed p on p.copy = m.copy and p.record = m.record
        """,
    ),
    Step(
        "read_participant",
        """
        select distinct thread, handle, import from told
        union
        select r.thread, h.handle, r.import from recipient r join read_handle h
          on h.key = r.key and h.name = r.name and h.connected is null
         and h.thread is not distinct from case when r.key = '' then r.thread end
        union
        select n.thread, h.handle, n.import from nobody n join read_handle h
          on h.thread = n.thread and h.key = '' and h.name = ''
        """,
    ),
)


def make(engine: Engine, *, several: bool) -> None:
    """Make the tables of messages; `several`: more than one file may hold the same message."""
    engine.make(_TELLERS.name, _TELLERS.sql)
    told = _TOLD.format(words=_WORDS if several else "")
    if several:
        engine.make("told", told)
        engine.make("placed", _PLACED.format(_ONCE))
    else:
        engine.make("placed", _PLACED.format(f"({told})"))
        engine.run("create or replace temp view told as select * from placed")
    run(engine, STEPS)
