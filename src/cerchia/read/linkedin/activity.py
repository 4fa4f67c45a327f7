"""What the owner did on LinkedIn: posts, comments, reactions, searches, events, jobs, services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step
from cerchia.read.linkedin.spec import half, moment, sane, sentence, slashed, stamp, weekday

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

_DONE = sane(moment("date"))


def number(column: str) -> str:
    """Return the SQL for the number of a post in any of its addresses, '' for none."""
    kinds = "(?:activity|ugcPost|share)(?::|%3A|-)(\\d{10,})"
    return f"regexp_extract(coalesce({column}, ''), '{kinds}', 1)"


def whole(column: str) -> str:
    """Return the SQL for a post's text as it was written.

    LinkedIn wraps each line of a post in quotes of its own, so that decoded text holds a quote, a
    line end and a quote wherever a line ends (linkedin.md §2); a text of one line is right as it is.
    """
    plain = f"replace(coalesce({column}, ''), chr(13), '')"
    bare = f"case when {plain} like '\"%\"' then {plain}[2:-2] else {plain} end"
    joined = f"replace(replace({bare}, '\"' || chr(10) || '\"', chr(10)), '\"\"', '\"')"
    return f"case when contains({plain}, '\"' || chr(10) || '\"') then {joined} else {plain} end"


def _newest(sql: str, by: str) -> str:
    """Return a query for each thing once, as the newest archive that holds it says it."""
    return f"select * exclude (import, record) from ({sql}) qualify row_number() over (partition by {by} order by import desc, record) = 1"


POSTS = Step(
    "read_post",
    _newest(
        f"""
        select import, record, {number("share_link")} as number, 'post' as kind, {_DONE} as made,
               {whole("share_commentary")} as text, coalesce(share_link, '') as url,
               coalesce(shared_url, '') as shared_url, coalesce(media_url, '') as media_url,
               coalesce(visibility, '') as visibility
        from linkedin_share where coalesce(share_link, '') || coalesce(date, '') <> ''
        union all
        select import, record, {number("link")}, 'repost', {_DONE}, '', coalesce(link, ''), '', '', ''
        from linkedin_repost where coalesce(link, '') <> ''
        union all
        select import, record, '', 'article', {moment("made || ':00'")},
               title || chr(10) || chr(10) || text, coalesce(url, ''), '', '', ''
        from linkedin_article
        """,
        "kind, case when url = '' then text else url end, made",
    ),
)

STEPS = (
    POSTS,
    Step(
        "read_comment",  # several comments share one link: the words tell them apart
        _newest(
            f"""
            select import, record, {number("link")} as number,
                   regexp_extract(coalesce(link, ''), 'commentUrn=.*?(?:%2C|,)(\\d{{10,}})', 1) as comment,
                   {_DONE} as made, coalesce(message, '') as text, coalesce(link, '') as url
            from linkedin_comment where coalesce(message, '') || coalesce(link, '') <> ''
            """,
            "url, made, text",
        ),
    ),
    Step(
        "read_reaction",
        _newest(
            f"""
            select import, record, {number("link")} as number, lower(coalesce(type, '')) as kind,
                   {_DONE} as made, coalesce(link, '') as url
            from linkedin_reaction where coalesce(link, '') || coalesce(type, '') <> ''
            """,
            "url, made, kind",
        ),
    ),
    Step(
        "read_vote",
        _newest(
            f"""
            select import, record, {number("link")} as number, coalesce(option_text, '') as choice,
                   {_DONE} as made, coalesce(link, '') as url
            from linkedin_vote where coalesce(link, '') || coalesce(option_text, '') <> ''
            """,
            "url, made, choice",
        ),
    ),
    Step(
        "read_saved",
        _newest(
            f"""
            select import, record, 'saved' as kind, {number("saved_item")} as number,
                   coalesce(saved_item, '') as url, '' as text,
                   coalesce({moment("created_time")}, {slashed("created_time")},
                            {stamp("created_time")}) as made
            from linkedin_saved_item where coalesce(saved_item, '') <> ''
            union all
            select import, record, 'upload', {number("coalesce(media_link, link)")},
                   coalesce(media_link, link, ''), coalesce(media_description, date_time, type, ''),
                   {sentence("date_time")}
            from linkedin_rich_media where coalesce(media_link, link, date_time, '') <> ''
            """,
            "kind, url, text, made",
        ),
    ),
    Step(
        "read_search",
        f"""
        select distinct coalesce(search_query, '') as query, {slashed("time")} as made
        from linkedin_search where coalesce(search_query, '') <> ''
        """,
    ),
    Step(
        "read_event",
        _newest(
            f"""
            select import, record, coalesce(event_name, '') as name, {half("event_time", 1)} as starts,
                   {half("event_time", 2)} as ends, lower(coalesce(status, '')) as status,
                   coalesce(external_url, '') as url
            from linkedin_event where coalesce(event_name, '') <> ''
            """,
            "name, starts, url",
        ),
    ),
    Step(
        "read_job",
        _newest(
            f"""
            select import, record, 'applied' as kind, {stamp("application_date")} as made,
                   coalesce(company_name, '') as company, coalesce(job_title, '') as title,
                   coalesce(job_url, '') as url
            from linkedin_job_application
            where coalesce(company_name, '') || coalesce(job_title, '') <> ''
            union all
            select import, record, 'saved', {stamp("saved_date")}, coalesce(company_name, ''),
                   coalesce(job_title, ''), coalesce(job_url, '')
            from linkedin_saved_job
            where coalesce(company_name, '') || coalesce(job_title, '') <> ''
            """,
            "kind, made, company, title, url",
        ),
    ),
    Step(
        "read_follow",
        _newest(
            f"""
            select import, record, 'member' as kind, trim(coalesce(full_name, '')) as name,
                   {_DONE} as made, not starts_with(lower(coalesce(status, '')), 'unfollow') as active
            from linkedin_member_follow where trim(coalesce(full_name, '')) <> ''
            union all
            select import, record, 'company', trim(organization), {weekday("followed_on")}, true
            from linkedin_company_follow where trim(coalesce(organization, '')) <> ''
            union all
            select import, record, 'hashtag', trim(hash_tag),
                   coalesce({moment("last_modified_time")}, {slashed("last_modified_time")},
                            {stamp("last_modified_time")}),
                   not starts_with(lower(coalesce(state, '')), 'unfollow')
            from linkedin_hashtag_follow where trim(coalesce(hash_tag, '')) <> ''
            """,
            "kind, name",
        ),
    ),
    Step(
        "read_review",
        _newest(
            f"""
            select import, record, trim(coalesce(reviewer, '')) as reviewer,
                   trim(coalesce(reviewee, '')) as reviewee, coalesce(review_type, '') as kind,
                   coalesce(rating, '') as rating, coalesce(review_text, '') as text,
                   coalesce({stamp("creation_date")}, {moment("creation_date")}) as made
            from linkedin_review
            where coalesce(reviewer, '') || coalesce(reviewee, '') || coalesce(review_text, '') <> ''
            """,
            "reviewer, reviewee, kind, text, made",
        ),
    ),
    Step(
        "read_service",
        """
        select distinct 'offer' as kind, coalesce(creation_time, '') as made,
               coalesce(secondary_service_category, top_level_service_category,
                        pro_finder_service_category, '') as category,
               '' as text, '' as amount, '' as currency, lower(coalesce(status, '')) as status
        from linkedin_service_offer
        union
        select 'engagement', coalesce(creation_time, ''), coalesce(marketplace_type, ''),
               coalesce(body, ''), coalesce(currency_amount, ''), coalesce(currency_code, ''), ''
        from linkedin_service_engagement
        union
        select 'request', coalesce(creation_time, ''), coalesce(service_category, ''),
               coalesce(questions_and_answers, ''), '', '', lower(coalesce(status, ''))
        from linkedin_service_request
        """,
    ),
)


def make(engine: Engine) -> None:
    """Make what the owner did to be asked for: views, for no verdict rests on them yet."""
    for step in STEPS:
        engine.view(step.name, step.sql)
