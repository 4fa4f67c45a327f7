"""The address books the owner once uploaded: whose entry is whose, by e-mail first."""

from __future__ import annotations

from cerchia.engine.steps import Step
from cerchia.read.linkedin.names import full
from cerchia.read.linkedin.spec import day, sane, stamp

_PROFILE = (
    "regexp_extract(coalesce(profiles, ''), '(?i)https?://[^\\s,;|]*linkedin\\.com/[^\\s,;|]+')"
)
_NAME = (
    "coalesce(nullif(trim(full_name), ''), trim(regexp_replace(concat_ws(' ', first_name,"
    " middle_name, last_name), '\\s+', ' ', 'g')))"
)


def _list(column: str, apart: str, keep: str) -> str:
    """Return the SQL for the entries of a list parted by any of `apart`."""
    parts = f"regexp_split_to_array(lower(coalesce({column}, '')), '\\s*[{apart}]\\s*')"
    return f"list_sort(list_distinct(list_filter({parts}, lambda part: {keep})))"


_EMAILS = _list("emails", ";,|\\s", "contains(part, '@')")
_PHONES = _list("phone_numbers", ";,|", "regexp_matches(part, '[0-9]{3}')")

STEP = Step(
    "address",
    f"""
    with book as (
        select import, record, {_NAME} as name, {_PROFILE} as profile,
               {_EMAILS} as emails,
               {_PHONES} as phones,
               coalesce(companies, '') as company, coalesce(title, '') as title,
               coalesce(location, '') as place, {sane(stamp("created_at"))} as made
        from (from linkedin_address union all by name from linkedin_imported_address)
    ), listed as (  -- an e-mail that one contact alone shows
        select lower(trim(email_address)) as email, any_value(url) as url,
               any_value({full()}) as name, any_value({day("connected_on")}) as connected
        from linkedin_connection where email_address like '%@%' group by 1
        having count(distinct coalesce(url, '') || '|' || {full()}) = 1
    ), found as (
        select b.import, b.record, min(l.email) as email
        from (select import, record, unnest(emails) as email from book) b join listed l using (email)
        group by all having count(distinct l.email) = 1
    ), own as (
        select list(lower(trim(email_address))) as emails from linkedin_email_address
    )
    select b.*, coalesce(l.url, nullif(b.profile, '')) as url, coalesce(l.name, b.name) as listed,
           l.connected, l.email is not null as by_email
    from book b left join found f using (import, record) left join listed l using (email)
    where not coalesce(list_has_any(b.emails, (select emails from own)), false)
    """,
)
"""Each entry, and as whom the list of contacts knows them."""
