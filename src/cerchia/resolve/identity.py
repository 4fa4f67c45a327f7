"""Who is who: one person for every profile address and every name that evidence ties to it.

A profile address is an identity. A bare name is only evidence: it is joined to an identity when
the date of connection agrees too, when it stands in the same conversation, or when nobody else in
the circle bears it. Two people with the same name stay two people.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

STEPS = (
    Step(
        "renamed",  # an address that gave way to another: same name, same day, never side by side
        """
        with listed as (
            select distinct h.key, h.folded, c.connected, c.import
            from read_contact c join read_handle h using (handle)
            where h.key <> '' and c.connected is not null and h.folded <> ''
        ), alike as (
            select folded, connected from listed group by all
            having count(distinct key) > 1 and count(distinct import) > 1
               and max(import) > min(import)
        ), beside as (
            select folded, connected from listed join alike using (folded, connected)
            group by folded, connected, import having count(distinct key) > 1
        )
        select key, arg_min(first_key, first_import) as entity
        from listed join (
            select folded, connected, key as first_key, min(import) as first_import
            from listed group by all
        ) using (folded, connected)
        where (folded, connected) in (select (folded, connected) from alike)
          and (folded, connected) not in (select (folded, connected) from beside)
        group by key
        """,
    ),
    Step(
        "keyed",  # every name an identity goes by
        """
        select distinct coalesce(r.entity, h.key) as entity, h.folded, c.connected
        from read_handle h
        left join renamed r using (key)
        left join read_contact c using (handle)
        where h.key <> '' and not h.mine
        """,
    ),
    Step(
        "listed_bare",  # contacts without an address: old archives
        """
        with dated as (
            select folded, connected, any_value(entity) as entity from keyed
            where connected is not null group by all having count(distinct entity) = 1
        ), lone as (
            select folded, any_value(entity) as entity from keyed where folded <> ''
            group by folded having count(distinct entity) = 1
        ), bare as (
            select handle, folded, connected, count(*) over (partition by folded) as homonyms
            from read_handle
            where key = '' and thread is null and connected is not null and not mine
        )
        select b.handle, b.folded,
               coalesce(d.entity, case when homonyms = 1 then o.entity end,
                        'name:' || b.folded || '|' || b.connected) as entity,
               case when d.entity is not null then 'name_and_date'
                    when homonyms = 1 and o.entity is not null then 'only_of_that_name'
                    else 'name' end as evidence
        from bare b left join dated d using (folded, connected) left join lone o using (folded)
        """,
    ),
    Step(
        "only_named",  # names that one person alone bears
        """
        select folded, any_value(entity) as entity
        from (select entity, folded from keyed union select entity, folded from listed_bare)
        where folded <> '' group by folded having count(distinct entity) = 1
        """,
    ),
    Step(
        "in_thread",  # who is in a conversation under an address
        """
        select distinct p.thread, h.folded, coalesce(r.entity, h.key) as entity
        from read_participant p join read_handle h using (handle) left join renamed r using (key)
        where h.key <> '' and not h.mine
        """,
    ),
    Step(
        "other_bare",
        """
        with alone as (
            select thread, any_value(entity) as entity from in_thread
            group by thread having count(distinct entity) = 1
        )
        select h.handle,
               coalesce(t.entity, case when h.hidden then a.entity else o.entity end,
                   case when h.thread is null then 'name:' || h.folded
                        else 'thread:' || r.key || ':' || h.folded end) as entity,
               case when t.entity is not null or (h.hidden and a.entity is not null)
                        then 'same_conversation'
                    when not h.hidden and o.entity is not null then 'only_of_that_name'
                    else 'nothing_known' end as evidence
        from read_handle h
        left join in_thread t on t.thread = h.thread and t.folded = h.folded and not h.hidden
        left join alone a on a.thread = h.thread
        left join only_named o on o.folded = h.folded
        left join read_thread r on r.thread = h.thread
        where h.key = '' and h.connected is null and not h.mine
        """,
    ),
    Step(
        "entity",
        """
        select handle, coalesce(r.entity, key) as entity,
               case when r.entity is null or r.entity = key then 'address' else 'renamed' end as evidence
        from read_handle left join renamed r using (key) where key <> '' and not mine
        union all select handle, entity, evidence from listed_bare
        union all select handle, entity, evidence from other_bare
        """,
    ),
    Step(
        "numbered_entity",
        "select entity, row_number() over (order by entity) as person from (select distinct entity from entity)",
    ),
    Step(
        "resolve_handle",
        "select handle, person, evidence from entity join numbered_entity using (entity)",
    ),
    Step(
        "listing",  # each person in each import's contact list, once
        """
        select person, import, arg_max(name, record) as name, arg_max(first_name, record) as first_name,
               arg_max(last_name, record) as last_name, max(email) as email,
               arg_max(company, record) as company, arg_max(position, record) as position,
               max(connected) as connected
        from read_contact join resolve_handle using (handle)
        group by all
        """,
    ),
    Step(
        "newest_list",
        """
        select max(import) filter (has_contacts) as import,
               arg_max(hidden, import) filter (has_contacts) as hidden,
               coalesce(arg_min(hidden, import) filter (has_contacts), 0) as hidden_first
        from read_import
        """,
    ),
    Step(
        "resolve_person",
        """
        with latest as (
            select person, max(import) as import, arg_max(name, import) as name,
                   arg_max(first_name, import) as first_name, arg_max(last_name, import) as last_name,
                   max(email) as email, arg_max(company, import) as company,
                   arg_max(position, import) as position, max(connected) as connected
            from listing group by person
        ), spelt as (
            select person, max(name) filter (not hidden) as name, bool_and(hidden) as hidden,
                   arg_max(url, coalesce(c.import, 0)) filter (url <> '') as url
            from resolve_handle join read_handle h using (handle)
            left join (select handle, max(import) as import from read_contact group by all) c
                using (handle)
            group by person
        ), worked as (
            select distinct lower(strip_accents(trim(company))) as company from read_position
            where trim(coalesce(company, '')) <> ''
        )
        select e.person, left(md5('linkedin|' || e.entity), 12) as id,
               coalesce(nullif(l.name, ''), s.name, '') as name,
               coalesce(nullif(l.first_name, ''), split_part(coalesce(s.name, ''), ' ', 1)) as first_name,
               coalesce(l.last_name, '') as last_name, coalesce(s.url, '') as url,
               coalesce(l.email, '') as email, coalesce(l.company, '') as company,
               coalesce(l.position, '') as position,
               coalesce(l.import = n.import and trim(l.name) <> '', false) as contact,
               l.connected,
               case when l.import < n.import
                    then case when n.hidden > n.hidden_first then 'gone_or_hidden' else 'gone' end
                    end as gone,
               coalesce(lower(strip_accents(trim(l.company))) in (select company from worked)
                        and trim(l.company) <> '', false) as colleague,
               coalesce(s.hidden, false) and l.person is null as hidden
        from numbered_entity e
        join spelt s using (person)
        left join latest l using (person)
        cross join newest_list n
        """,
    ),
)
