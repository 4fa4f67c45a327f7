"""LinkedIn's contacts, invitations and praise, and the owner's own path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.read.linkedin import handles
from cerchia.read.linkedin.names import full
from cerchia.read.linkedin.spec import day, moment, month, slashed, stamp

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


def _endorsement(direction: str, prefix: str) -> str:
    """Return one direction's endorsements: one of a skill by somebody, as last seen."""
    return f"""
        select h.handle, '{direction}' as direction, skill_name as skill,
               {slashed("endorsement_date")} as made, endorsement_status as status
        from linkedin_endorsement_{direction} e
        {handles.of(f"e.{prefix}_public_url", full(f"e.{prefix}_"))}
        qualify row_number() over (partition by h.handle, skill, made order by e.import desc) = 1
    """


def _recommendation(direction: str) -> str:
    """Return one direction's recommendations, each as last seen."""
    return f"""
        select h.handle, '{direction}' as direction, company, job_title as title, "text" as content,
               {stamp("creation_date")} as made, r.status
        from linkedin_recommendation_{direction} r
        {handles.of("null", full("r."))}
        qualify row_number() over (partition by h.handle, made, content order by r.import desc) = 1
    """


def _both(sql: str, given: str) -> str:
    return f"select * from ({sql}) union all select * from ({given})"


STEPS = (
    Step(
        "read_contact",
        f"""
        select c.import, c.record, h.handle, {full("c.")} as name,
               trim(coalesce(c.first_name, '')) as first_name,
               trim(coalesce(c.last_name, '')) as last_name,
               lower(trim(coalesce(c.email_address, ''))) as email,
               trim(coalesce(c.company, '')) as company, trim(coalesce(c.position, '')) as position,
               {day("c.connected_on")} as connected
        from linkedin_connection c
        {handles.of("c.url", full("c."), day("c.connected_on"))}
        """,
    ),
    Step(
        "read_invitation",
        f"""
        select h.handle,
               case upper(i.direction) when 'INCOMING' then 'inbound'
                    when 'OUTGOING' then 'outbound' else 'unknown' end as direction,
               {
            stamp("i.sent_at")
        } as sent, coalesce(i.message, '') as note, max(i.import) as import
        from linkedin_invitation i
        {
            handles.of(
                "case upper(i.direction) when 'OUTGOING' then i.invitee_profile_url else i.inviter_profile_url end",
                "case upper(i.direction) when 'OUTGOING' then i.to else i.from end",
            )
        }
        group by all
        """,
    ),
    Step(
        "read_position",  # a post that has ended since the older archive is one post
        f"""
        with told as (  -- and one that is told in two languages is one too
            select import, company_name as company, min(record) as record,
                   string_agg(distinct title, ' / ' order by title) as title,
                   {month("any_value(started_on)")} as started,
                   {month("any_value(finished_on)")} as finished
            from linkedin_position where coalesce(company_name, '') || coalesce(title, '') <> ''
            group by import, company_name, coalesce(location, ''), coalesce(started_on, ''),
                     coalesce(finished_on, ''),
                     case when coalesce(started_on, '') = '' then title end
        )
        select company, title, started, finished from told
        qualify row_number() over (partition by company, title, started
                                   order by import desc, record) = 1
        """,
    ),
    Step(
        "read_school",
        f"""
        select school_name as school, degree_name as degree,
               {month("start_date")} as started,
               {month("end_date")} as finished
        from linkedin_education where coalesce(school_name, '') <> ''
        qualify row_number() over (partition by school, degree, started
                                   order by import desc, record) = 1
        """,
    ),
    Step(
        "read_endorsement",
        _both(_endorsement("received", "endorser"), _endorsement("given", "endorsee")),
    ),
    Step("read_recommendation", _both(_recommendation("received"), _recommendation("given"))),
    Step(
        "read_note",
        f"""
        select h.handle, n.note, {moment("n.created_on")} as made, coalesce(n.edited_on, '') as edited
        from linkedin_note n
        {handles.of("n.connection_profile_url", full("n.connection_"))}
        where coalesce(n.note, '') <> ''
        qualify row_number() over (partition by h.handle, made, n.note order by n.import desc) = 1
        """,
    ),
    Step(
        "read_address",
        f"""
        select h.handle, a.name, a.emails, a.phones, a.company, a.title, a.place, a.made, a.by_email
        from address a
        {handles.of("a.url", "a.listed", "a.connected", "left")}
        qualify row_number() over (partition by a.name, a.emails, a.phones
                                   order by a.import desc, a.record) = 1
        """,
    ),
)


def make(engine: Engine) -> None:
    """Make the tables of contacts, invitations, posts, schools, praise and addresses."""
    run(engine, STEPS)
