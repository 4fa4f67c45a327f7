"""Who is who in the owner's address books: by profile address, else by an e-mail, never by a name.

An entry joins a contact when one contact alone shows an e-mail of its own. An address that several
share (a family's, an office's) joins only whose name agrees: what speaks against it is heard. Where
the two names have no word in common nobody is joined either: the owner is asked (doubles.py).
"""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step, run
from cerchia.resolve import joins

OFFICES = (
    "^(info|office|ufficio|uffici|segreteria|amministrazione|admin|sales|vendite|commerciale|contatti|contact"
    "|contacts|hello|ciao|mail|posta|support|supporto|assistenza|hr|jobs|team|studio|direzione|kontakt"
    "|buero|famiglia|family|famille|casa|fam|noreply|no-reply)([._+-].*)?@"
)
"""Addresses that are an office's or a household's: whoever shows one is not the only one behind it."""


def _words(name: str) -> str:
    return f"string_split(regexp_replace(strip_accents(lower({name})), '[^[:alnum:]]+', ' ', 'g'), ' ')"


_ALIKE = "(list_has_all(m.words, t.words) or list_has_all(t.words, m.words))"
_LONG = "list_filter({0}, word -> length(word) > 2)"
_NEAR = (
    "(len(m.words) = 0 or len(t.words) = 0 or"
    f" list_has_any({_LONG.format('m.words')}, {_LONG.format('t.words')}))"
)
"""Whether two names are not plainly of two: a "de" or an initial in common says nothing."""

STEPS = (
    Step(
        "card_mail",  # every e-mail of every card, and whether cards of other names have it too
        f"""
        with each as (
            select distinct c.card, h.folded, unnest(c.emails) as email,
                   list_filter({_words("h.folded")}, lambda word: word <> '') as words
            from read_card c join read_handle h using (handle)
        )
        select *, regexp_matches(email, '{OFFICES}')
                  or count(distinct card) over (partition by email) > 1 as shared
        from each
        """,
    ),
    Step(
        "contact_mail",  # an e-mail that one contact alone shows
        f"""
        with shown as (
            select coalesce(r.entity, nullif(h.key, ''), l.entity) as entity, c.email, c.name
            from read_contact c join read_handle h using (handle)
            left join renamed r using (key) left join listed_bare l using (handle)
            where c.email like '%@%' and not h.mine
            union all  -- and those the owner's uploads to LinkedIn give for the same contact
            select coalesce(r.entity, nullif(h.key, ''), l.entity), unnest(a.emails), h.name
            from read_address a join read_handle h using (handle)
            left join renamed r using (key) left join listed_bare l using (handle)
            where not h.mine and h.source = 'linkedin'
              and coalesce(nullif(h.key, ''), l.entity) is not null
        )
        select email, any_value(entity) as entity,
               list_filter(list_distinct(flatten(list({_words("name")}))), lambda word: word <> '') as words
        from shown where entity is not null group by email having count(distinct entity) = 1
        """,
    ),
    Step(
        "card_entity",  # as whom a card is known: a profile address, else by e-mail, else itself
        f"""
        with keyed as (
            select c.card, any_value(coalesce(r.entity, h.key)) as entity
            from read_card c join read_handle h using (handle) left join renamed r using (key)
            where h.key <> '' group by c.card having count(distinct coalesce(r.entity, h.key)) = 1
        ), mailed as (
            select m.card, any_value(t.entity) as entity
            from card_mail m join contact_mail t using (email)
            where (not m.shared and {_NEAR}) or (len(m.words) > 0 and {_ALIKE})
            group by m.card having count(distinct t.entity) = 1
        )
        select c.card, coalesce(k.entity, m.entity, c.card) as entity,
               case when k.entity is not null then 'address' when m.entity is not null
                    then 'same_email' else 'own_card' end as evidence
        from (select distinct card from read_card) c
        left join keyed k using (card) left join mailed m using (card)
        """,
    ),
    Step(
        "card_held",  # an e-mail that would have joined, and did not: for the owner to look at
        """
        select c.handle, min(m.email) as email
        from read_card c join card_mail m using (card) join contact_mail t using (email)
        join card_entity e using (card) where e.evidence = 'own_card' group by c.handle
        """,
    ),
    Step(
        "booked",
        """
        select c.handle, c.atom, e.entity, e.evidence
        from read_card c join read_handle h using (handle) join card_entity e using (card)
        where h.key = ''
        """,
    ),
)


def make(engine: Engine) -> None:
    """Make `booked`: the entries of address books without an address of their own, and whose they are."""
    run(engine, STEPS)
    joins.part(engine, "booked")
