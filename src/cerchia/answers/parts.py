"""Parts: what a person is made of, and what of it can be taken out."""

from __future__ import annotations

from dataclasses import replace

from cerchia.answers.person import find
from cerchia.engine.duckdb import Engine
from cerchia.model.joining import Likeness, Part, Parts
from cerchia.model.joining_errors import PartFixedError, PartOwnError
from cerchia.resolve.matching import MATCHED

_PARTS = """
    with own as (
        select r.part, r.evidence, h.*, r.part = p.id as main
        from (select * from resolve_handle where handle in ({handles})) r
        join (select * from read_handle where handle in ({handles})) h using (handle),
             (select id from resolve_person where person = $1) p
    ), present as (
        select * from read_participant where handle in ({handles})
    ), part as (
        select part, list_sort(list(distinct name) filter (name <> '')) as names,
               coalesce(max(url), '') as url, max(connected) as connected, bool_or(main) as main,
               case when max(key) <> '' then '' when max(connected) is not null then 'list'
                    when max(thread) is not null then 'conversation'
                    when max(source) = 'addressbook' then 'book' else 'elsewhere' end as place,
               max(evidence) as evidence
        from own group by part
    ), spoken as (
        select o.part, m.thread from own o join present m using (handle)
        join resolve_member b on b.thread = m.thread and b.person = $1
        union select o.part, o.thread from own o where o.thread is not null
    ), counted as (
        select part, count(*) as threads, coalesce(sum(t.messages), 0) as messages
        from spoken left join resolve_thread t using (thread) group by part
    ), fixed as (  -- an address stands in the same conversation of two: it is one other, not two
        select distinct o.part from own o join present m using (thread)
        join own k on k.handle = m.handle and k.key <> ''
        join resolve_thread t on t.thread = o.thread and not t.is_group
        where o.key = '' and o.thread is not null and o.evidence = 'same_conversation'
    )
    select p.part, p.names, p.url, p.place, p.connected, coalesce(c.threads, 0),
           coalesce(c.messages, 0), p.evidence, p.main, f.part is not null
    from part p left join counted c using (part) left join fixed f using (part)
    order by p.main desc, p.url = '', p.evidence, c.messages desc nulls last, p.part
"""
_ALIKE = """
    select l.part, l.other_part, l.field, l.level, l.weight, l.said, l.other_said
    from resolve_match m join resolve_likeness l using (part, other_part)
    where m.verdict = 'join' and m.person = $1
    order by m.weight desc, m.part, m.other_part, abs(l.weight) desc, l.field
"""
_IDENTITIES = """
    select distinct r.part from resolve_handle r join read_handle h using (handle)
    where r.person = $1 and r.part <> $2
      and (h.key <> '' or (h.thread is null and h.connected is not null)
           or r.part = (select id from resolve_person where person = $1)
           or r.part in (select one from decided_merge union select other from decided_merge))
    order by 1
"""


def parts(engine: Engine, who: str) -> Parts:
    """Return what a person is made of; PersonUnknownError, PersonAmbiguousError."""
    number = find(engine, who)
    name, known, url = engine.rows(
        "select name, id, url from resolve_person where person = $1", number
    )[0]
    found = engine.rows("select handle from resolve_handle where person = $1", number)
    sql = _PARTS.format(handles=", ".join(str(handle) for (handle,) in found))
    alike = _alike(engine, number)
    made = (
        Part(part, tuple(names or ()), *cells) for part, names, *cells in engine.rows(sql, number)
    )
    told = tuple(
        replace(one, alike=alike.get(one.id, ())) if one.evidence == MATCHED else one
        for one in made
    )
    return Parts(name, known, url, told)


def _alike(engine: Engine, number: int) -> dict[str, tuple[Likeness, ...]]:
    """Return for each part of a person the fields of the surest match that joined it."""
    found: dict[str, tuple[str, tuple[Likeness, ...]]] = {}
    for part, other, field, level, weight, said, other_said in engine.rows(_ALIKE, number):
        sides = ((part, other, said, other_said), (other, part, other_said, said))
        for own, partner, mine, theirs in sides:
            before, fields = found.get(own, (partner, ()))
            if before == partner:
                found[own] = (partner, (*fields, Likeness(field, level, weight, mine, theirs)))
    return {part: fields for part, (_, fields) in found.items()}


def taken_apart(engine: Engine, who: str, part: str) -> tuple[str, list[str]]:
    """Return what a split says: an id, and the ids it is none of.

    part: an id of something the person is made of, or another person, who is then known to be
    somebody else. Raises PersonUnknownError, PersonAmbiguousError, PartOwnError, PartFixedError.
    """
    whole = parts(engine, who)
    for one in whole.parts:
        if one.id != part:
            continue
        if one.own:
            raise PartOwnError(part=part, who=whole.person or whole.person_id)
        if one.fixed:
            raise PartFixedError(part=part)
        others = engine.rows(_IDENTITIES, find(engine, whole.person_id), part)
        return part, [known for (known,) in others]
    other = engine.value("select id from resolve_person where person = $1", find(engine, part))
    if other == whole.person_id:
        raise PartOwnError(part=part, who=whole.person or whole.person_id)
    return whole.person_id, [other]
