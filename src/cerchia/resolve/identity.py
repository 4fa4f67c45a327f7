"""Who is who: one person for every profile address and every name that evidence ties to it.

A profile address is an identity. A bare name is only evidence: it is joined to an identity when
the date of connection agrees too, when it stands in the same conversation, or when nobody else in
the circle bears it. Two people with the same name stay two people.
What the owner says wins over all of it (joins.py). An `atom` is what stands or falls together: an
address, or a bare name where it stood; its natural key is the one it has as a person by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.resolve import books, joins, matching, reached, renames

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

KNOWN = Step(
    "keyed",  # every name an identity goes by
    """
    select distinct coalesce(r.entity, h.key) as entity, h.folded, c.connected
    from read_handle h
    left join renamed r using (key)
    left join read_contact c using (handle)
    where h.key <> '' and not h.mine and h.source = 'linkedin'
    """,
)

LISTED = Step(
    "listed_bare",  # contacts without an address: old archives
    """
    with dated as (
        select folded, connected, any_value(entity) as entity from keyed
        where connected is not null group by all having count(distinct entity) = 1
    ), lone as (  -- whoever has a day of connection of their own is somebody else
        select folded, any_value(entity) as entity from keyed where folded <> ''
        group by folded having count(distinct entity) = 1 and count(connected) = 0
    ), bare as (
        select handle, folded, connected, count(*) over (partition by folded) as homonyms
        from read_handle
        where key = '' and thread is null and connected is not null and not mine
    )
    select b.handle, b.folded, 'name:' || b.folded || '|' || b.connected as atom,
           coalesce(d.entity, case when homonyms = 1 then o.entity end,
                    'name:' || b.folded || '|' || b.connected) as entity,
           case when d.entity is not null then 'name_and_date'
                when homonyms = 1 and o.entity is not null then 'only_of_that_name'
                else 'name' end as evidence
    from bare b left join dated d using (folded, connected) left join lone o using (folded)
    """,
)

ONLY = Step(
    "only_named",  # names that one person alone bears
    """
    select folded, any_value(entity) as entity
    from (select entity, folded from keyed union select entity, folded from listed_bare)
    where folded <> '' group by folded having count(distinct entity) = 1
    """,
)

IN_THREAD = (
    Step(
        "in_thread",  # who is in a conversation under an address
        """
        select distinct p.thread, h.folded, coalesce(r.entity, h.key) as entity
        from read_participant p join read_handle h using (handle) left join renamed r using (key)
        where h.key <> '' and not h.mine
        """,
    ),
    Step(
        "two_only",  # conversations that never held more than the owner and one other
        """
        with named as (
            select thread, folded, any_value(entity) as entity from in_thread group by all
            having count(distinct entity) = 1
        ), present as (
            select distinct p.thread, p.import,
                   case when h.key <> '' then coalesce(r.entity, h.key)
                        when h.hidden then 'hidden'
                        else coalesce(n.entity, 'name:' || h.folded) end as who
            from read_participant p join read_handle h using (handle)
            left join renamed r on r.key = h.key
            left join named n on n.thread = p.thread and n.folded = h.folded
            where not h.mine
        ), crowd as (
            select thread, import, count(*) as others from present group by all
        ), known as (
            select thread, any_value(entity) as entity, count(distinct entity) as known
            from in_thread group by thread
        )
        select c.thread, k.entity from crowd c left join known k using (thread)
        group by c.thread, k.entity, k.known
        having max(c.others) = 1 and coalesce(k.known, 0) <= 1
        """,
    ),
)

OTHERS = Step(
    "other_bare",  # bare names in conversations, invitations and praise
    """
    with placed as (
        select h.handle, h.folded, h.hidden, h.thread, r.key as thread_key,
               w.thread is not null as alone, w.entity as partner,
               case when not h.hidden then t.entity end as namesake,
               case when not h.hidden then o.entity end as only_one
        from read_handle h
        left join two_only w on w.thread = h.thread
        left join (
            select thread, folded, any_value(entity) as entity from in_thread group by all
            having count(distinct entity) = 1
        ) t on t.thread = h.thread and t.folded = h.folded
        left join only_named o on o.folded = h.folded and h.source = 'linkedin'
        left join read_thread r on r.thread = h.thread
        where h.key = '' and h.connected is null and not h.mine and h.source = 'linkedin'
    ), shared as (  -- hidden today, named in an older archive: the name speaks for both
        select thread, any_value(only_one) as entity from placed
        where alone and only_one is not null group by thread having count(distinct only_one) = 1
    )
    select handle, partner,
           case when p.thread is null then 'name:' || folded
                when alone then 'thread:' || thread_key
                else 'thread:' || thread_key || ':' || folded end as atom,
           coalesce(partner, namesake, only_one, s.entity, atom) as entity,
           case when coalesce(partner, namesake) is not null then 'same_conversation'
                when only_one is not null then 'only_of_that_name'
                when s.entity is not null then 'same_conversation'
                else 'nothing_known' end as evidence
    from placed p left join shared s on s.thread = p.thread and p.alone
    """,
)

ENTITY = Step(
    "entity",
    """
    select handle, key as atom, coalesce(r.entity, key) as entity,
           case when r.entity is null or r.entity = key then 'address' else 'renamed' end as evidence
    from read_handle left join renamed r using (key)
    where key <> '' and not mine
      and (source = 'linkedin' or handle in (select handle from read_card))
    union all select handle, atom, entity, evidence from listed_bare
    union all select handle, atom, entity, evidence from other_bare
    union all select handle, atom, entity, evidence from booked
    union all select handle, atom, entity, evidence from reached
    """,
)

NUMBERS = (
    Step(
        "numbered_entity",
        # whom LinkedIn does not show comes last: nobody else's number moves for them
        """
        select entity, row_number() over (order by elsewhere, entity) as person from (
            select entity, bool_and(source <> 'linkedin') as elsewhere
            from entity join read_handle using (handle) group by entity)
        """,
    ),
    Step(
        "resolve_handle",
        f"""
        select handle, person, evidence, {joins.HASH.format("atom")} as part
        from entity join numbered_entity using (entity)
        """,
    ),
)


def make(engine: Engine) -> None:
    """Make `resolve_handle`, and `numbered_entity`: a person's number and their natural key."""
    renames.make(engine, joins.addresses_apart(engine))
    run(engine, (KNOWN, LISTED))
    joins.part(engine, "listed_bare")
    run(engine, (ONLY, *IN_THREAD, OTHERS))
    joins.part(engine, "other_bare", "p.partner is null")
    books.make(engine)
    reached.make(engine)
    run(engine, (ENTITY,))
    matching.join(engine)
    joins.merge(engine)
    run(engine, NUMBERS)
    matching.tell(engine)
