"""Whose archive it is (linkedin.md §9): no file says the owner's address, several betray it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.formats.profile_url import key
from cerchia.model.reading import FileReport, Owner
from cerchia.read.linkedin.names import HIDDEN, folded, full

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine

PRESENT = 0.8  # of the conversations an owner is in "nearly all"; somebody else hardly ever
ENOUGH = 3  # conversations below which presence says nothing

_PROFILE = f"""
    select import, {full()} as name, {folded(full())} as folded, coalesce(headline, '') as headline
    from linkedin_profile where {full()} <> ''
"""
_INVITATIONS = f"""
    with named as (
        select import, trim(case upper(direction) when 'OUTGOING' then "from"
                                                  when 'INCOMING' then "to" end) as name
        from linkedin_invitation
    )
    select import, name, {folded("name")} as folded, '' as headline from named
    where coalesce(name, '') <> '' group by import, name
    qualify row_number() over (partition by import order by count(*) desc, name) = 1
"""
_PRESENCE = f"""
    with here as (
        select import, conversation_id, trim("from") as name from linkedin_message
        union select import, conversation_id, trim("to") from linkedin_message
    ), total as (
        select import, count(distinct conversation_id) as threads from here group by import
    )
    select import, name, {folded("name")} as folded, '' as headline
    from here join total using (import)
    where {folded("name")} not in {HIDDEN} and threads >= {ENOUGH}
    group by import, name, threads having count(*) >= {PRESENT} * threads
    qualify count(*) over (partition by import) = 1
"""

STEPS = (
    Step(
        "owner_key",  # one an import: the owner's address changes as other people's do
        f"""
        with sender as (
            select import, sender_profile_url as url, "from" as name, count(*) as votes
            from linkedin_message where sender_profile_url <> '' group by all
        ), recipient as (
            select import, recipient_profile_urls as url, "to" as name, count(*) as votes
            from linkedin_message where recipient_profile_urls <> '' group by all
        ), vote as (
            select 1 as rule, import, count(*) as votes,
                   case upper(direction) when 'OUTGOING' then inviter_profile_url
                                         when 'INCOMING' then invitee_profile_url end as url
            from linkedin_invitation group by all
            union all
            select 2, import, votes, url from sender
            where {folded("name")} in (select folded from owner_name)
            union all
            select 3, import, votes, url from recipient
            where {folded("name")} in (select folded from owner_name)
        )
        select import, key from vote join profile_key using (url) where key like 'in/%'
        group by import, rule, key
        qualify row_number() over (partition by import order by rule, sum(votes) desc, key) = 1
        """,
    ),
    Step(
        "read_owner",
        """
        with newest as (
            select arg_max(key, import) as key from owner_key
        ), called as (
            select "from" as name, count(*) as times
            from linkedin_message m join profile_key k on k.url = m.sender_profile_url
            where k.key = (select key from newest) and not exists (select 1 from owner_name)
            group by all
        )
        select coalesce((select arg_max(name, import) from owner_name),
                        (select arg_max(name, (times, name)) from called), '') as name,
               coalesce((select key from newest), '') as key,
               coalesce((select max(address) from profile_key
                         where key = (select key from newest)), '') as url,
               coalesce((select list(distinct lower(email_address) order by lower(email_address))
                         from linkedin_email_address where email_address like '%@%'), []) as emails,
               coalesce((select arg_max(headline, import) from owner_name), '') as headline
        """,
    ),
)


def find(engine: Engine) -> None:
    """Make `owner_name` and `owner_key`, by import, and `read_owner`; empty where nothing tells."""
    for names in (_PROFILE, _INVITATIONS, _PRESENCE):
        engine.make("owner_name", names)
        if engine.value("select count(*) from owner_name"):
            break
    run(engine, STEPS)


def of(engine: Engine, folder: Path, files: Sequence[FileReport]) -> Owner:
    """Return whose archive it is, by the files that say so outright: profile, e-mails, requests."""
    tables = {file.table: file.segment for file in files if file.segment}

    def rows(table: str, sql: str) -> list[tuple[str, ...]]:
        if table not in tables:
            return []
        path = str(folder / tables[table]).replace("'", "''")
        return engine.rows(sql.replace("$segment", f"read_parquet('{path}')"))

    names = rows("linkedin_profile", f"select {full()} from $segment where {full()} <> ''")
    emails = rows(
        "linkedin_email_address",
        "select distinct lower(email_address) from $segment where email_address like '%@%' order by 1",
    )
    urls = rows(
        "linkedin_invitation",
        """
        select case upper(direction) when 'OUTGOING' then inviter_profile_url
                                     when 'INCOMING' then invitee_profile_url end as url
        from $segment where url <> '' group by url order by count(*) desc, url limit 1
        """,
    )
    return Owner(
        names[0][0] if names else "",
        tuple(email for (email,) in emails),
        key(urls[0][0]) if urls else "",
    )
