"""From LinkedIn's facts to the house's `read_` tables: types, integers, doubles gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.read.linkedin.files import SPECS, columns
from cerchia.read.linkedin.profile_url import address, key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import Import

FOLD = "lower(strip_accents(trim(regexp_replace({0}, '\\s+', ' ', 'g'))))"
STAMPS = "['%m/%d/%y, %I:%M %p', '%m/%d/%Y, %I:%M %p', '%m/%d/%y %I:%M %p', '%Y-%m-%d %H:%M:%S']"
_NAME_OF = "coalesce({0}first_name, '') || ' ' || coalesce({0}last_name, '')"
_NAME = _NAME_OF.format("")
TITLES = r"'^(ph\.? ?d|m\.? ?sc|mba|m\.?d|cpa|pmp|esq|jr|sr|dr|ing|avv|prof)\.?$'"
DAYS = "['%d %b %Y', '%d-%b-%y', '%d %B %Y', '%d-%b-%Y', '%Y-%m-%d', '%m/%d/%Y', '%m/%d/%y']"


def typed(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> None:
    """Make every `read_` table of LinkedIn from the segments of these imports, oldest first."""
    _views(engine, imports, segment)
    _profile_keys(engine)
    run(engine, OWNER)
    run(engine, DICTIONARIES)
    run(engine, MESSAGES)
    run(engine, PEOPLE)


def _views(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> None:
    """Make one view a table over the segments of all imports; an empty one where there are none."""
    for spec in SPECS.values():
        names = ", ".join(f'"{name}"' for name in columns(spec.columns))
        parts = [
            f"select {number} as import, file, coalesce(record, file_row_number + 1) as record, {names} from"
            f" read_parquet('{str(segment(one.id, file.segment)).replace(chr(39), chr(39) * 2)}', file_row_number = true)"
            for number, one in imports
            for file in one.files
            if file.table == spec.table and file.segment
        ]
        empty = ", ".join(f'null::varchar as "{name}"' for name in columns(spec.columns))
        nothing = f"select 0 as import, '' as file, 0 as record, {empty} where false"
        engine.run(
            f"create or replace temp view {spec.table} as {' union all '.join(parts) or nothing}"
        )


def _profile_keys(engine: Engine) -> None:
    """Make `profile_key`: each spelling of a profile address seen anywhere, and its key."""
    urls = engine.rows(
        """
        select distinct unnest(regexp_split_to_array(url, '[,\\s]+')) from (
            select url from linkedin_connection
            union select sender_profile_url from linkedin_message
            union select recipient_profile_urls from linkedin_message
            union select inviter_profile_url from linkedin_invitation
            union select invitee_profile_url from linkedin_invitation
            union select endorser_public_url from linkedin_endorsement_received
            union select endorsee_public_url from linkedin_endorsement_given
        ) where url <> ''
        """
    )
    found = ((url, key(url), address(url)) for (url,) in urls if url)
    engine.fill("profile_key", found, {"url": "varchar", "key": "varchar", "address": "varchar"})


OWNER = (
    Step(
        "owner_name",
        """
        select arg_max(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), import) as name,
               arg_max(headline, import) as headline
        from linkedin_profile
        where coalesce(first_name, '') || coalesce(last_name, '') <> ''
        """,
    ),
    Step(
        "owner_votes",  # linkedin.md §9: invitations, then senders of the owner's name, then presence
        f"""
        select key, sum(votes) as votes from (
            select k.key, 1000000 * count(*) as votes
            from linkedin_invitation i
            join profile_key k on k.url = case upper(direction)
                when 'OUTGOING' then inviter_profile_url when 'INCOMING' then invitee_profile_url end
            group by all
            union all
            select k.key, 1000 * count(distinct conversation_id)
            from linkedin_message m join profile_key k on k.url = m.sender_profile_url, owner_name o
            where {FOLD.format('m."from"')} = {FOLD.format("o.name")}
            group by all
            union all
            select k.key, count(distinct conversation_id)
            from linkedin_message m join profile_key k on k.url = m.sender_profile_url
            group by all
            having count(distinct conversation_id) > 2
        ) where key like 'in/%' group by key
        """,
    ),
    Step(
        "read_owner",
        """
        select coalesce(
                   nullif((select name from owner_name), ''),
                   (select arg_max(m."from", m.date) from linkedin_message m
                    join profile_key p on p.url = m.sender_profile_url
                    where p.key = (select arg_max(key, (votes, key)) from owner_votes)),
                   '') as name,
               coalesce((select arg_max(key, (votes, key)) from owner_votes), '') as key,
               coalesce((select max(address) from profile_key
                         where key = (select arg_max(key, (votes, key)) from owner_votes)), '') as url,
               coalesce((select list(distinct lower(email_address) order by lower(email_address))
                         from linkedin_email_address where email_address like '%@%'), []) as emails,
               coalesce((select headline from owner_name), '') as headline
        """,
    ),
)

DICTIONARIES = (
    Step(
        "read_import",
        "select import, id, 'linkedin' as source, path, exported, has_contacts, hidden from imports",
    ),
    Step(
        "read_thread",  # numbered as the newest file lists them, so that texts stay where they are
        """
        select row_number() over (order by newest desc, first_record) as thread,
               conversation_id as key, 'linkedin' as source, title, sponsored
        from (
            select conversation_id, max(import) as newest, arg_max(title, import) as title,
                   bool_or(sponsored) as sponsored, arg_max(first_record, import) as first_record
            from (
                select import, coalesce(conversation_id, '') as conversation_id,
                       min(record) as first_record,
                       coalesce(max(conversation_title), '') as title,
                       bool_and(coalesce(sender_profile_url, '') = ''
                           and content like '%spinmail-quill-editor%') as sponsored
                from linkedin_message group by all
            ) group by conversation_id
        )
        """,
    ),
    Step(
        "sender",
        f"""
        select sender_profile_url as url, "from" as name, t.thread,
               coalesce(k.key, '') as key, {FOLD.format("name")} as folded
        from (
            select distinct coalesce(sender_profile_url, '') as sender_profile_url,
                   coalesce("from", '') as "from",
                   case when coalesce(sender_profile_url, '') = ''
                        then coalesce(conversation_id, '') end as conversation_id
            from linkedin_message
        ) m
        left join profile_key k on k.url = m.sender_profile_url
        left join read_thread t on t.key = m.conversation_id
        """,
    ),
    Step(
        "recipient",
        f"""
        with pair as (
            select distinct coalesce(conversation_id, '') as conversation_id,
                   coalesce(recipient_profile_urls, '') as urls, coalesce("to", '') as names
            from linkedin_message
        ), address as (
            select conversation_id, unnest(regexp_split_to_array(urls, '[,\\s]+')) as url,
                   case when urls not like '%,%' then names else '' end as name
            from pair where urls <> ''
        ), known as (
            select distinct {FOLD.format(_NAME)} as folded from linkedin_connection
            union select folded from sender
        ), bare as (  -- names hold commas themselves: split only what is nobody's whole name
            select conversation_id, trim(unnest(case
                when names not like '%, %' or {FOLD.format("names")} in (select folded from known)
                then [names]
                else list_filter(string_split(names, ', '),
                                 lambda part: not regexp_matches(part, {TITLES}, 'i')) end)) as name
            from pair where urls = '' and names <> ''
        )
        select distinct t.thread, k.key, a.name, {FOLD.format("a.name")} as folded
        from address a join profile_key k on k.url = a.url
        join read_thread t on t.key = a.conversation_id
        union
        select distinct t.thread, '' as key, b.name, {FOLD.format("b.name")} as folded
        from bare b join read_thread t on t.key = b.conversation_id
        """,
    ),
)

_PERSON_ROWS = """
    select '' as url, trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) as name,
           null::date as connected from linkedin_recommendation_{0}
"""

PEOPLE_NAMED = f"""
    select url, trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) as name,
           try_strptime(connected_on, {DAYS})::date as connected from linkedin_connection
    where coalesce(first_name, '') || coalesce(last_name, '') || coalesce(url, '') <> ''
    union select case upper(direction) when 'OUTGOING' then invitee_profile_url
                      else inviter_profile_url end,
           case upper(direction) when 'OUTGOING' then "to" else "from" end, null
    from linkedin_invitation
    union select endorser_public_url,
           trim(coalesce(endorser_first_name, '') || ' ' || coalesce(endorser_last_name, '')), null
    from linkedin_endorsement_received
    union select endorsee_public_url,
           trim(coalesce(endorsee_first_name, '') || ' ' || coalesce(endorsee_last_name, '')), null
    from linkedin_endorsement_given
    union {_PERSON_ROWS.format("received")}
    union {_PERSON_ROWS.format("given")}
"""

MESSAGES = (
    Step(
        "read_handle",
        f"""
        with named as (
            select coalesce(k.key, '') as key, trim(coalesce(p.name, '')) as name,
                   case when k.key is null then p.connected end as connected
            from ({PEOPLE_NAMED}) p left join profile_key k on k.url = p.url
        ), every as (
            select key, name, null::date as connected,
                   case when key = '' then thread end as thread from sender
            union select key, name, null, case when key = '' then thread end from recipient
            union select key, name, connected, null from named where key || name <> ''
        )
        select row_number() over (order by e.key, e.name, thread, connected) as handle,
               'linkedin' as source, e.key, e.name, {FOLD.format("e.name")} as folded,
               coalesce((select max(address) from profile_key p where p.key = e.key), '') as url,
               thread, connected,
               (o.key <> '' and e.key = o.key)
                   or (e.key = '' and o.name <> '' and folded = {FOLD.format("o.name")}) as mine,
               e.key = '' and folded in ('linkedin member', '') as hidden
        from every e, read_owner o
        """,
    ),
    Step(
        "sender_handle",
        """
        select s.url, s.name, s.thread, h.handle, h.mine
        from sender s join read_handle h
          on h.key = s.key and h.name = s.name and h.connected is null
         and h.thread is not distinct from case when s.key = '' then s.thread end
        """,
    ),
    Step(
        "numbered",  # one row a message; a copy in a later import is the same message
        """
        with typed as (
            select m.import, m.record, t.thread, s.handle, s.mine,
                   try_cast(left(m.date, 19) as timestamp) as sent,
                   lower(coalesce(m.folder, '')) = 'spam' as spam,
                   case when (select count(*) from imports) > 1
                        then hash(regexp_replace(trim(coalesce(m.content, '')), '\\s+', ' ', 'g'))
                        else m.record end as words
            from linkedin_message m
            join read_thread t on t.key = coalesce(m.conversation_id, '')
            join sender_handle s on s.url = coalesce(m.sender_profile_url, '')
             and s.name = coalesce(m."from", '')
             and (s.url <> '' or s.thread = t.thread)
            where lower(coalesce(m.is_message_draft, '')) not in ('yes', 'true', '1')
              and lower(coalesce(m.is_conversation_draft, '')) not in ('yes', 'true', '1')
        )
        select * exclude (words, equal)
        from (
            select *, case when (select count(*) from imports) > 1 then row_number() over (
                partition by import, thread, sent, mine, words order by record) else 1 end as equal
            from typed where sent is not null
        )
        qualify (select count(*) from imports) = 1
             or row_number() over (partition by thread, sent, mine, words, equal
                                   order by import desc) = 1
        """,
    ),
    Step(
        "placed",
        """
        select row_number() over (order by thread, sent, import, record desc) as message, *
        from numbered
        """,
    ),
    Step(
        "read_message",
        "select message, thread, handle, mine, sent, spam from placed order by message",
    ),
    Step(
        "read_text",
        """
        select p.message,
               case when m.content like '%<%>%' and regexp_matches(m.content, '</?(p|br|ul|ol|li|div|span|strong|em|a)\\b')
                    then trim(replace(replace(replace(replace(replace(
                         regexp_replace(regexp_replace(m.content, '<(br|/p|/li|/div)[^>]*>', chr(10), 'g'),
                                        '<[^>]+>', '', 'g'),
                         '&nbsp;', ' '), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&'))
                    else coalesce(m.content, '') end as text,
               case when coalesce(m.subject, '') = '' then text
                    else m.subject || chr(10) || text end as content
        from linkedin_message m join placed p on p.import = m.import and p.record = m.record
        """,
    ),
    Step(
        "read_participant",
        """
        select distinct thread, handle from placed
        union
        select r.thread, h.handle from recipient r join read_handle h
          on h.key = r.key and h.name = r.name and h.connected is null
         and h.thread is not distinct from case when r.key = '' then r.thread end
        """,
    ),
)


def _handle_of(url: str, name: str, connected: str = "null") -> str:
    """Return the SQL that finds the handle of a row's address, name and date of connection."""
    return f"""
        left join profile_key k on k.url = {url}
        join read_handle h on h.key = coalesce(k.key, '') and h.thread is null
         and h.name = trim(coalesce({name}, ''))
         and h.connected is not distinct from case when k.key is null then {connected} end
    """


def _endorsement(direction: str, prefix: str) -> str:
    return f"""
        select h.handle, '{direction}' as direction, skill_name as skill,
               coalesce(try_strptime(left(endorsement_date, 19), '%Y/%m/%d %H:%M:%S'),
                        try_cast(left(endorsement_date, 19) as timestamp)) as made,
               endorsement_status as status
        from linkedin_endorsement_{direction} e
        {_handle_of(f"e.{prefix}_public_url", _NAME_OF.format(f"e.{prefix}_"))}
    """


def _recommendation(direction: str) -> str:
    return f"""
        select h.handle, '{direction}' as direction, company, job_title as title, "text" as content,
               try_strptime(creation_date, {STAMPS}) as made, r.status
        from linkedin_recommendation_{direction} r
        {_handle_of("null", _NAME_OF.format("r."))}
    """


PEOPLE = (
    Step(
        "read_contact",
        f"""
        select c.import, c.record, h.handle, trim({_NAME_OF.format("c.")}) as name,
               trim(coalesce(c.first_name, '')) as first_name,
               trim(coalesce(c.last_name, '')) as last_name,
               lower(trim(coalesce(c.email_address, ''))) as email,
               trim(coalesce(c.company, '')) as company, trim(coalesce(c.position, '')) as position,
               try_strptime(c.connected_on, {DAYS})::date as connected
        from linkedin_connection c
        {_handle_of("c.url", _NAME_OF.format("c."), f"try_strptime(c.connected_on, {DAYS})::date")}
        """,
    ),
    Step(
        "read_invitation",
        f"""
        select h.handle,
               case upper(i.direction) when 'INCOMING' then 'inbound'
                    when 'OUTGOING' then 'outbound' else 'unknown' end as direction,
               try_strptime(regexp_replace(i.sent_at, '[\\s\u202f\u00a0]+', ' ', 'g'), {
            STAMPS
        }) as sent,
               coalesce(i.message, '') as note, max(i.import) as import
        from linkedin_invitation i
        {
            _handle_of(
                "case upper(i.direction) when 'OUTGOING' then i.invitee_profile_url else i.inviter_profile_url end",
                "case upper(i.direction) when 'OUTGOING' then i.to else i.from end",
            )
        }
        group by all
        """,
    ),
    Step(
        "read_position",
        """
        select distinct company_name as company, title,
               try_strptime(started_on, ['%b %Y', '%B %Y', '%Y'])::date as started,
               try_strptime(finished_on, ['%b %Y', '%B %Y', '%Y'])::date as finished
        from linkedin_position where coalesce(company_name, '') || coalesce(title, '') <> ''
        """,
    ),
    Step(
        "read_school",
        """
        select distinct school_name as school, degree_name as degree,
               try_strptime(start_date, ['%Y', '%b %Y'])::date as started,
               try_strptime(end_date, ['%Y', '%b %Y'])::date as finished
        from linkedin_education where coalesce(school_name, '') <> ''
        """,
    ),
    Step(
        "read_endorsement",
        f"select distinct * from ({_endorsement('received', 'endorser')}"
        f" union all {_endorsement('given', 'endorsee')})",
    ),
    Step(
        "read_recommendation",
        f"select distinct * from ({_recommendation('received')}"
        f" union all {_recommendation('given')})",
    ),
)
