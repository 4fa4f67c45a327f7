"""What is known of each person, as the newest list that holds them says it."""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step
from cerchia.language import companies
from cerchia.resolve.joins import MERGED
from cerchia.resolve.matching import MATCHED

STEPS = (
    Step(
        "listing",  # each person in each import's contact list, once; of those made one, the one kept
        f"""
        select person, import, arg_max(name, place) as name, arg_max(first_name, place) as first_name,
               arg_max(last_name, place) as last_name, arg_max(email, (own, email)) as email,
               arg_max(company, place) as company, arg_max(position, place) as position,
               least(max(connected) filter (own), min(connected) filter (not own)) as connected
        from (
            select *, evidence <> '{MERGED}' as own, (own, record) as place
            from read_contact join resolve_handle using (handle)
        ) group by person, import
        """,
    ),
    Step(
        "newest_list",
        """
        select coalesce(max(import) filter (has_contacts and whole), 0) as import,
               arg_max(hidden, import) filter (has_contacts and whole) as hidden
        from read_import
        """,
    ),
    Step(
        "resolve_person",
        f"""
        with latest as (
            select person, max(import) as import, arg_max(name, import) as name,
                   arg_max(first_name, import) as first_name, arg_max(last_name, import) as last_name,
                   arg_max(email, import) filter (email <> '') as email,
                   arg_max(company, import) as company, arg_max(position, import) as position,
                   max(connected) as connected, arg_max(employer, import) as employer
            from listing left join resolve_employer using (company) group by person
        ), spelt as (
            select person, bool_and(hidden) as hidden,
                   arg_max(name, (evidence not in ('{MERGED}', '{MATCHED}'), h.source = 'linkedin', h.source = 'addressbook', name))
                       filter (not hidden and name <> '') as name,
                   min(substr(key, 7)) filter (key like 'email:%') as mailed,
                   arg_max(url, (coalesce(c.import, p.import, 0), evidence <> '{MERGED}', url))
                       filter (url <> '') as url
            from resolve_handle join read_handle h using (handle)
            left join (select handle, max(import) as import from read_contact group by all) c
                using (handle)
            left join (select handle, max(import) as import from read_participant group by all) p
                using (handle)
            group by person
        ), booked as (  -- what the owner's own address book adds
            select person, coalesce(min(k.email), min(emails[1])) as email
            from read_address join resolve_handle using (handle) left join card_held k using (handle)
            where len(emails) > 0 group by person
        ), carried as (  -- and what LinkedIn does not show of somebody, or of whom it knows nothing
            select person, arg_max(a.company, (a.company <> '', not a.by_email, a.handle)) as company,
                   arg_max(a.title, (a.title <> '', not a.by_email, a.handle)) as position
            from read_address a join resolve_handle using (handle) join read_handle h using (handle)
            where h.source <> 'linkedin' or a.handle in (select handle from read_card) group by person
        ), worked as (
            select distinct employer from read_position join resolve_employer using (company)
            where employer <> ''
        )
        select e.person, left(md5('linkedin|' || e.entity), 12) as id,
               coalesce(nullif(l.name, ''), s.name, '') as name,
               coalesce(nullif(l.first_name, ''), split_part(coalesce(s.name, ''), ' ', 1)) as first_name,
               coalesce(l.last_name, '') as last_name, coalesce(s.url, '') as url,
               coalesce(l.email, b.email, s.mailed, '') as email, coalesce(nullif(l.company, ''), d.company, '') as company,
               coalesce(nullif(l.position, ''), d.position, '') as position,
               coalesce(l.import >= n.import and trim(l.name) <> '', false) as contact,
               l.connected,
               case when l.import < n.import
                    then case when n.hidden > i.hidden then 'gone_or_hidden' else 'gone' end
                    end as gone,
               coalesce(l.employer in (select employer from worked), false) as colleague,
               coalesce(s.hidden, false) and l.person is null as hidden
        from numbered_entity e
        join spelt s using (person)
        left join latest l using (person)
        left join booked b using (person)
        left join carried d using (person)
        left join read_import i on i.import = l.import
        cross join newest_list n
        """,
    ),
)

ALIASES = (
    Step(
        "resolve_alias",
        """
        select part as id, any_value(person) as person from resolve_handle
        where evidence not in ('address', 'nothing_known')
          and part not in (select id from resolve_person)
        group by part having count(distinct person) = 1
        """,
    ),
)


def name_employers(engine: Engine) -> None:
    """Make `resolve_employer`: every spelling of a company, the owner's past ones too, with its employer."""
    spelt = engine.rows(
        """
        select company from read_contact where company <> ''
        union
        select company from read_position where company <> ''
        union
        select company from read_address semi join read_card using (handle) where company <> ''
        union
        select company from read_address join read_handle using (handle)
        where source <> 'linkedin' and company <> ''
        """
    )
    engine.fill(
        "resolve_employer", sorted((company, companies.fold(company)) for (company,) in spelt)
    )
