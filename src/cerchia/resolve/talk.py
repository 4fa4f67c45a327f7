"""Who wrote to whom: conversations and messages with the person on the other side."""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step
from cerchia.resolve import zone

AS_OF = """
    with event as (
        select timezone($2, timezone('UTC', max(sent)))::date as day from read_message
        where sent < (select max(exported) + 2 from read_import where talk)
        union all select max(connected) from read_contact
        where connected <= (select max(exported) + 1 from read_import where ties)
        union all select max(sent)::date from read_invitation
        where sent < (select max(exported) + 2 from read_import where ties)
        union all select max(timezone($2, timezone('UTC', sent)))::date from read_meeting
        where sent < (select max(exported) + 2 from read_import where talk)
    )
    select coalesce($1::date, (select max(day) from event),
                    (select coalesce(max(exported) filter (talk), max(exported)) from read_import))
           as as_of,
           $2 as zone
"""
"""A day is one in the owner's zone, for the newest message as for every other."""

STEPS = (
    Step(
        "resolve_member",  # who is in a conversation beside the owner
        """
        select distinct p.thread, r.person
        from read_participant p join resolve_handle r using (handle)
        """,
    ),
    Step(
        "company_of",
        """
        select thread, count(*) as others, case when count(*) = 1 then any_value(person) end as person
        from resolve_member group by thread
        """,
    ),
    Step(
        "resolve_message",
        """
        with dated as (
            select *, {day} as day from read_message
        ), placed as (
            select m.message, m.thread, m.mine, m.sent, m.day, m.spam,
                   coalesce(c.others, 0) as n_recipients,
                   case when m.mine then c.person else r.person end as person,
                   lag(m.mine) over turns is distinct from m.mine as turns_over,
                   lag(m.sent) over turns as before
            from dated m
            left join company_of c using (thread)
            left join resolve_handle r using (handle)
            where m.day <= (select as_of from resolve_as_of)
            window turns as (partition by m.thread order by m.message)
        )
        select message, thread, person, mine, sent, day, n_recipients, spam,
               case when turns_over and before is not null
                    then epoch(sent)::bigint - epoch(before)::bigint end as latency
        from placed
        order by message
        """,
    ),
    Step(
        "resolve_thread",
        """
        with counted as (
            select thread, count(*) as messages, count(*) filter (mine) as sent,
                   count(*) filter (not mine) as received, min(sent) as first, max(sent) as last,
                   bool_and(spam) as spam
            from resolve_message group by thread
        )
        select thread, left(md5(t.source || '|' || t.key), 12) as id, t.source as channel, c.person,
               coalesce(c.others, 0) > 1 as is_group, n.messages, n.sent, n.received, n.first, n.last,
               t.sponsored or n.spam as sponsored
        from read_thread t join counted n using (thread) left join company_of c using (thread)
        """,
    ),
    Step(
        "resolve_recipient",  # to whom the owner's words in a group went: all of it, if nothing says
        """
        select distinct m.message, r.person
        from resolve_message m join read_recipient c using (message) join resolve_handle r using (handle)
        where m.mine and m.n_recipients > 1
        union all
        select m.message, c.person from resolve_message m join resolve_member c using (thread)
        where m.mine and m.n_recipients > 1
          and m.message not in (select message from read_recipient)
        """,
    ),
    Step(
        "resolve_meeting",
        """
        select distinct r.person, m.source as channel, m.kind, m.sent, m.title, m.mine, m.others,
               timezone(z.zone, timezone('UTC', m.sent))::date as day
        from read_meeting m join resolve_handle r using (handle), resolve_as_of z
        where timezone(z.zone, timezone('UTC', m.sent))::date <= z.as_of
        """,
    ),
    Step(
        "resolve_invitation",
        """
        with one as (
            select person, direction, sent, arg_max(note, (length(note), import)) as note
            from read_invitation join resolve_handle using (handle)
            group by all
        )
        select left(md5(p.id || '|' || direction || '|' || coalesce(sent::varchar, '')), 12) as id,
               person, direction, sent, note, p.contact or p.gone is not null as accepted
        from one join resolve_person p using (person)
        """,
    ),
)


def make(engine: Engine) -> None:
    """Make the tables of conversations and messages."""
    named = engine.value("select zone from resolve_as_of")
    first, last = engine.rows("select min(sent), max(sent) from read_message")[0]
    day = zone.day("sent", named, first, last) if first else "sent::date"
    for step in STEPS:
        engine.make(step.name, step.sql.replace("{day}", day))
