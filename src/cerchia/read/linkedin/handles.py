"""Every way somebody is named in LinkedIn's files: by an address, or by a bare name somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.read.linkedin.names import HIDDEN, folded, full, split
from cerchia.read.linkedin.spec import day
from cerchia.read.linkedin.specs_network import NO_THREAD

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

_OWNERS = """
    ({0}.key <> '' and {0}.key in (select key from owner_key))
    or ({0}.key = '' and {0}.folded in (select folded from owner_name))
"""

THREADS = Step(
    "read_thread",  # numbered as the newest file lists them, so that texts stay where they are
    f"""
    select row_number() over (order by newest desc, first_record, conversation_id) as thread,
           conversation_id as key, 'linkedin' as source, title, sponsored
    from (
        select conversation_id, max(copy) as newest, arg_max(title, copy) as title,
               bool_or(sponsored) as sponsored, arg_max(first_record, copy) as first_record
        from (
            select copy, conversation_id, min(record) as first_record,
                   coalesce(max(conversation_title), '') as title,
                   bool_and(case when sender_profile_url <> '' then false
                       else contains(coalesce(content, ''), 'spinmail-quill-editor') end) as sponsored
            from linkedin_message where not ({NO_THREAD}) group by copy, conversation_id
        ) group by conversation_id
    )
    """,
)

TALKERS = (
    Step(
        "sender",
        f"""
        with bare as (
            select distinct coalesce(sender_profile_url, '') as url, coalesce("from", '') as name,
                   case when coalesce(sender_profile_url, '') = ''
                        then conversation_id end as conversation_id
            from linkedin_message where not ({NO_THREAD})
        ), keyed as (
            select b.url, b.name, t.thread, coalesce(k.key, '') as key, {folded("b.name")} as folded
            from bare b left join profile_key k using (url)
            left join read_thread t on t.key = b.conversation_id
        )
        select *, {_OWNERS.format("keyed")} as mine from keyed
        """,
    ),
    Step(
        "addressed",  # the other side of each message, as written
        f"""
        select distinct import, conversation_id, coalesce(recipient_profile_urls, '') as urls,
               coalesce("to", '') as names
        from linkedin_message where not ({NO_THREAD})
        """,
    ),
    Step(
        "whole_name",  # names that are one person's, commas and all
        f"""
        select distinct {folded(full())} as folded from linkedin_connection
        union select folded from sender
        """,
    ),
    Step(
        "recipient",
        f"""
        with pair as (
            select *, names not like '%, %' or {folded("names")} in (select folded from whole_name)
                      or len({split("names")}) = 1 as one,
                   list_filter({split("names")}, lambda part: part <> 'LinkedIn Member') as shown
            from addressed
        ), address as (
            select import, conversation_id,
                   case when urls like '%,%' then '' when one then names
                        when len(shown) = 1 then shown[1] else '' end as name, unnest(regexp_split_to_array(urls, '[,\\s]+')) as url
            from pair where urls <> ''
        ), bare as (  -- names hold commas themselves: split only what is nobody's whole name
            select import, conversation_id,
                   trim(unnest(case when one then [names] else {split("names")} end)) as name
            from pair where urls = '' and names <> ''
            union all
            select import, conversation_id, 'LinkedIn Member' from pair
            where urls <> '' and list_contains(string_split(names, ', '), 'LinkedIn Member')
        ), every as (
            select import, conversation_id, key, name from address join profile_key using (url)
            union all select import, conversation_id, '', name from bare
        ), placed as (
            select distinct e.import, t.thread, e.key, e.name, {folded("e.name")} as folded
            from every e join read_thread t on t.key = e.conversation_id
        )
        select *, {_OWNERS.format("placed")} as mine from placed
        """,
    ),
    Step(
        "nobody",  # conversations where nothing says who is on the other side
        """
        with silent as (
            select distinct import, conversation_id from addressed where urls = '' and names = ''
        ), told as (
            select distinct m.conversation_id, coalesce(m.sender_profile_url, '') as url,
                   coalesce(m."from", '') as name
            from linkedin_message m semi join silent using (conversation_id)
        ), others as (
            select t.conversation_id from told t join sender s using (url, name)
            where not s.mine
        )
        select s.import, r.thread from silent s join read_thread r on r.key = s.conversation_id
        where s.conversation_id not in (select conversation_id from others)
          and r.thread not in (select thread from recipient where not mine)
        """,
    ),
)

_PRAISED = """
    select null as url, {1} as name, null::date as connected from linkedin_recommendation_{0}
"""

_NAMED = f"""
    select url, {full()} as name, {day("connected_on")} as connected from linkedin_connection
    union select case upper(direction) when 'OUTGOING' then invitee_profile_url
                      else inviter_profile_url end,
           trim(case upper(direction) when 'OUTGOING' then "to" else "from" end), null
    from linkedin_invitation
    union select endorser_public_url, {full("endorser_")}, null from linkedin_endorsement_received
    union select endorsee_public_url, {full("endorsee_")}, null from linkedin_endorsement_given
    union {_PRAISED.format("received", full())}
    union {_PRAISED.format("given", full())}
    union select connection_profile_url, {full("connection_")}, null from linkedin_note
    union select url, listed, connected from address
"""

HANDLES = Step(
    "read_handle",
    f"""
    with named as (
        select coalesce(k.key, '') as key, coalesce(p.name, '') as name,
               case when k.key is null then p.connected end as connected
        from ({_NAMED}) p left join profile_key k using (url)
    ), every as (
        select key, name, null::date as connected, case when key = '' then thread end as thread, mine
        from sender
        union all select key, name, null, case when key = '' then thread end, mine from recipient
        union all select '', '', null, thread, false from nobody
        union all  -- nobody is in a list of their own, whoever bears their name
        select key, name, connected, null, key <> '' and key in (select key from owner_key)
        from named where key || name <> ''
    ), once as (
        select key, name, connected, thread, bool_or(mine) as mine, {folded("name")} as folded
        from every group by key, name, connected, thread
    )
    select row_number() over (order by o.key, o.name, o.thread, o.connected) as handle,
           'linkedin' as source, o.key, o.name, o.folded, coalesce(a.address, '') as url,
           o.thread, o.connected, o.mine, o.key = '' and o.folded in {HIDDEN} as hidden
    from once o left join (
        select key, max(address) as address from profile_key group by key
    ) a using (key)
    """,
)


def make(engine: Engine) -> None:
    """Make `read_thread` and `read_handle`, and what talk and people look handles up with."""
    run(engine, (THREADS, *TALKERS, HANDLES))


def of(url: str, name: str, connected: str = "null", join: str = "") -> str:
    """Return the SQL join that finds the handle of a row's address, name and day of connection.

    join: "left" keeps rows that name nobody.
    """
    return f"""
        left join profile_key k on k.url = {url}
        {join} join read_handle h on h.key = coalesce(k.key, '') and h.thread is null
         and h.name = trim(coalesce({name}, ''))
         and h.connected is not distinct from case when k.key is null then {connected} end
    """
