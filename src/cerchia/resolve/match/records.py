"""Records to match: what every source says of an entity as the deterministic part left it.

Any source takes part: a handle whose key is "email:…" says an e-mail, "phone:…" a number, "in/…" a
profile address; what stands in contact lists and address books comes beside it.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

STEPS = (
    Step(
        "match_said",  # everything said of an entity, one row a thing; the newest list last
        """
        with card as (
            select e.entity, a.* from read_address a join entity e using (handle)
            where a.handle in (select handle from read_card)
        ), contact as (
            select e.entity, c.* from read_contact c join entity e using (handle)
        ), handle as (
            select e.entity, h.* from read_handle h join entity e using (handle)
            where not h.mine and not h.hidden
        )
        select entity, 'source' as kind, source as said, 0 as import from handle
        union all select entity, 'name', name, 0 from handle where source <> 'linkedin' and name <> ''
        union all select entity, 'listed', name, 0 from handle where source = 'linkedin' and name <> ''
        union all select entity, 'profile', key, 0 from handle
        where key <> '' and not regexp_matches(key, '^[a-z]+:')
        union all select entity, 'email', lower(substr(key, 7)), 0 from handle where key like 'email:%'
        union all select entity, 'phone', substr(key, 7), 0 from handle where key like 'phone:%'
        union all select entity, 'email', lower(email), import from contact where email like '%@%'
        union all select entity, 'employer', company, import from contact where company <> ''
        union all select entity, 'title', position, import from contact where position <> ''
        union all select entity, 'email', unnest(emails), 0 from card
        union all select entity, 'phone', unnest(phones), 0 from card
        union all select entity, 'employer', company, 0 from card where company <> ''
        union all select entity, 'title', title, 0 from card where title <> ''
        union all select entity, 'place', place, 0 from card where place <> ''
        """,
    ),
    Step(
        "match_parted",  # the parts of the name as a list of contacts has them, of the newest
        """
        select entity, arg_max(first_name, (import, record)) as given,
               arg_max(last_name, (import, record)) as family
        from read_contact join entity using (handle) where trim(name) <> '' group by entity
        """,
    ),
    Step(
        "match_record",
        """
        with gathered as (
            select entity, kind, list_sort(list(said)) as said
            from (select distinct entity, kind, said from match_said) group by all
        ), wide as (
            select entity,
                   any_value(said) filter (kind = 'source') as sources,
                   any_value(said) filter (kind = 'listed') as listed,
                   any_value(said) filter (kind = 'name') as names,
                   any_value(said) filter (kind = 'email') as emails,
                   any_value(said) filter (kind = 'phone') as phones,
                   any_value(said) filter (kind = 'profile') as keys,
                   any_value(said) filter (kind = 'employer') as employers,
                   any_value(said) filter (kind = 'title') as titles,
                   any_value(said) filter (kind = 'place') as places
            from gathered group by entity
        )
        select row_number() over (order by entity)::integer as record, entity,
               coalesce(sources, []) as sources, coalesce(p.given, '') as given,
               coalesce(p.family, '') as family,
               coalesce(list_concat(listed, names), listed, names, []) as names,
               coalesce(emails, []) as emails, coalesce(phones, []) as phones,
               coalesce(keys, []) as keys, coalesce(employers, []) as employers,
               coalesce(titles, []) as titles, coalesce(places, []) as places
        from wide left join match_parted p using (entity)
        """,
    ),
)
"""`match_record`, one row an entity: entity, sources, given and family where they are told apart, bare
names (a list of contacts' first), e-mails, phones, profile keys, employers, titles, places."""

COLUMNS = {
    "record": "integer", "entity": "varchar", "sources": "varchar[]", "given": "varchar",
    "family": "varchar", "names": "varchar[]", "emails": "varchar[]", "phones": "varchar[]",
    "keys": "varchar[]", "employers": "varchar[]", "titles": "varchar[]", "places": "varchar[]",
}  # fmt: skip
"""The columns of `match_record`, for who fills it otherwise."""
