"""LinkedIn's contacts, invitations and praise, and the owner's own path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.read.linkedin import handles
from cerchia.read.linkedin.files import day, slashed, stamp
from cerchia.read.linkedin.names import full

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

_MONTHS = "['%b %Y', '%B %Y', '%Y', '%m/%Y', '%b-%y']"


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
        "read_import",
        "select import, id, 'linkedin' as source, path, exported, has_contacts, hidden from imports",
    ),
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
        select company_name as company, title, try_strptime(started_on, {_MONTHS})::date as started,
               try_strptime(finished_on, {_MONTHS})::date as finished
        from linkedin_position where coalesce(company_name, '') || coalesce(title, '') <> ''
        qualify row_number() over (partition by company, title, started
                                   order by import desc, record) = 1
        """,
    ),
    Step(
        "read_school",
        f"""
        select school_name as school, degree_name as degree,
               try_strptime(start_date, {_MONTHS})::date as started,
               try_strptime(end_date, {_MONTHS})::date as finished
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
)


def make(engine: Engine) -> None:
    """Make the tables of imports, contacts, invitations, posts, schools and praise."""
    run(engine, STEPS)
