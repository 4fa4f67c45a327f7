"""What the owner says of themselves and looks for, and what machines said to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.read.linkedin.spec import month
from cerchia.read.linkedin.specs_network import DRAFT, NO_THREAD, sent

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

_ENTRIES = (
    # kind, table, name, detail, started, finished, url
    ("summary", "profile_summary", "profile_summary", "''", "", "", ""),
    ("skill", "skill", "name", "''", "", "", ""),
    ("language", "language", "name", "proficiency", "", "", ""),
    ("project", "project", "title", "description", "started_on", "finished_on", "url"),
    ("certification", "certification", "name", "authority", "started_on", "finished_on", "url"),
    (
        "volunteering",
        "volunteering",
        "company_name",
        "role",
        "started_on",
        "finished_on",
        "",
    ),
    ("publication", "publication", "name", "publisher", "published_on", "", "url"),
    ("honor", "honor", "title", "description", "issued_on", "", ""),
    ("course", "course", "name", "number", "", "", ""),
    ("test_score", "test_score", "name", "score", "tested_on", "", ""),
    ("cause", "cause", "supported_cause", "''", "", "", ""),
    (
        "organization",
        "organization",
        "name",
        "coalesce(position, title)",
        "started_on",
        "finished_on",
        "",
    ),
    ("patent", "patent", "coalesce(title, name)", "number", "issued_on", "", "url"),
    ("group", "group", "coalesce(group_name, name)", "''", "", "", ""),
    (
        "learning",
        "learning",
        "content_title",
        "content_type",
        "content_completed_at_if_completed[:10]",
        "",
        "",
    ),
)
_WANTED = (
    ("wanted_place", "locations"),
    ("wanted_industry", "industries"),
    ("wanted_title", "job_titles"),
    ("wanted_company", "dream_companies"),
    ("wanted_type", "preferred_job_types"),
)
_EMPTY = "('', 'N/A', 'null', 'USER_DID_NOT_SPECIFY')"


def _entry(kind: str, table: str, name: str, detail: str, *more: str) -> str:
    started, finished, url = more
    return f"""
        select import, record, '{kind}' as kind, trim(coalesce({name}, '')) as name,
               trim(coalesce({detail}, '')) as detail,
               {month(started) if started else "null::date"} as started,
               {month(finished) if finished else "null::date"} as finished,
               coalesce({url or "''"}, '') as url
        from linkedin_{table}
    """


def _wish(kind: str, column: str) -> str:
    """Return what is looked for, one a row; the lists are parted by `|` or by `;`."""
    parts = f"unnest(regexp_split_to_array(coalesce({column}, ''), '\\s*[|;]\\s*'))"
    return f"""
        select import, record, '{kind}', trim({parts}), '', null::date, null::date, ''
        from linkedin_job_preference
    """


_EVERY = " union all ".join(
    [*(_entry(*one) for one in _ENTRIES), *(_wish(kind, column) for kind, column in _WANTED)]
)

_FEEDS = ("guide_message", "coach_message", "learning_coach_message", "learning_role_play_message")
_TALK = " union all ".join(
    f"select '{table.removesuffix('_message')}' as feed, * from linkedin_{table}"
    for table in _FEEDS
)

ENTRY = Step(
    "read_entry",  # entries a newer archive no longer has stay: they were said once
    f"""
        select kind, name, detail, started, finished, url from ({_EVERY})
        where name not in {_EMPTY}
        qualify row_number() over (partition by kind, name, detail, started
                                   order by import desc, record) = 1
        """,
)

FEED = Step(
    "read_feed",
    f"""
        select distinct feed, conversation_id as key,
               coalesce(k.key in (select key from owner_key)
                        or (k.key is null and trim("from") in (select name from owner_name)), false) as mine,
               {sent("date")} as sent, coalesce(content, '') as text
        from ({_TALK}) f left join profile_key k on k.url = f.sender_profile_url
        where not {DRAFT} and not ({NO_THREAD})
        """,
)


def make(engine: Engine) -> None:
    """Make the view of the owner's own lines, and the table of talk with machines."""
    engine.view(ENTRY.name, ENTRY.sql)
    run(engine, (FEED,))
