"""Which records are worth comparing: those that share something that seldom differs for one person."""

from __future__ import annotations

from cerchia.engine.steps import Step

BUSY = 400
"""Records from which a name or a firm leads to nobody: 400 already are 80,000 pairs."""

_INITIAL = "left(form, 1)"

STEPS = (
    Step(
        "match_block",
        f"""
        with formed as (
            select record, family, family_words, firms, unnest(stands_for) as form from match_side
        ), worded as (
            select record, form, unnest(list_distinct(list_append(family_words, family))) as word
            from formed where family <> ''
        ), swapped as (  -- who took the family's name for the given one
            select record, unnest(list_distinct(list_append(given_words, given))) as word,
                   left(family, 1) as initial
            from match_side where family <> '' and given <> '' and not in_full
        ), keyed as (
            select record, 'name:' || word || '|' || {_INITIAL} as block from worded
            where length(word) > 1
            union select record, 'name:' || word || '|' || initial from swapped where length(word) > 1
            union select record, 'firm:' || unnest(firms) || '|' || form from formed
            union select record, 'in:' || unnest(keys) from match_side
        )
        select record, block from keyed
        qualify count(*) over (partition by block) between 2 and {BUSY}
        """,
    ),
    Step(
        "match_pair",  # email, phone: how they are shared, 0 where they are not
        """
        with found as (
            select a.record as one, b.record as other, '' as kind, 0 as grade
            from match_block a join match_block b using (block) where a.record < b.record
            union all
            select a.record, b.record, left(mark, 5), a.grade
            from match_mark a join match_mark b using (mark) where a.record < b.record
        )
        select one, other, max(case when kind = 'email' then grade else 0 end) as email,
               max(case when kind = 'phone' then grade else 0 end) as phone
        from found join match_side a on a.record = one join match_side b on b.record = other
        where not (a.linkedin and b.linkedin)  -- LinkedIn's own doubles are looked at elsewhere
        group by one, other
        """,
    ),
)
