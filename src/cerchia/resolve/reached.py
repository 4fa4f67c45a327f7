"""Who is who in mail, chats and calendars: by an e-mail or a number that one person alone is reached by.

WhatsApp calls people as the owner's own address book does: that label, where one entry alone bears
it to the letter, is that entry's. It is no name that somebody else might bear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.resolve import joins

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

STEPS = (
    Step(
        "reach",  # what one entity alone is reached by
        """
        with entity_of_card as (
            select distinct b.handle, e.entity from read_card b join card_entity e using (card)
        ), each as (
            select 'email:' || lower(email) as reach, entity from contact_mail
            union
            select 'email:' || lower(email), e.entity from card_mail m join card_entity e using (card)
            where not m.shared
            union
            select 'phone:' || phone, e.entity
            from (select handle, unnest(phones) as phone from read_address) a
            join entity_of_card e using (handle)
            union
            select 'whatsapp:' || h.name, e.entity
            from read_handle h join entity_of_card e using (handle) where h.name <> ''
        )
        select reach, any_value(entity) as entity from each group by reach
        having count(distinct entity) = 1
        """,
    ),
    Step(
        "reached",
        """
        select h.handle, h.key as atom, coalesce(r.entity, h.key) as entity,
               case when r.entity is null then 'own_key'
                    else 'same_' || split_part(h.key, ':', 1) end as evidence
        from read_handle h left join reach r on r.reach = h.key
        where h.source not in ('linkedin', 'addressbook') and not h.mine
        """,
    ),
)


def make(engine: Engine) -> None:
    """Make `reached`: the handles of channels, and whose they are."""
    run(engine, STEPS)
    joins.part(engine, "reached")
