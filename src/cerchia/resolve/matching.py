"""Where several sources meet: entities that agree in several fields become one, with the evidence kept.

After the deterministic joins and before the owner's word, which wins: whom they parted is not
joined, and nobody is joined to one of those they made one against what else they said.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cerchia.engine.steps import run
from cerchia.resolve import joins
from cerchia.resolve.match import Said, clusters, match, records, weights
from cerchia.resolve.match.levels import LEVELS

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

MATCHED = "matched"
"""Evidence of a handle that was joined because several fields agree."""
_SAYS = {
    "profile": "keys", "email": "emails", "phone": "phones", "given": "given", "family": "family",
    "employer": "employers", "title": "titles", "place": "places",
}  # fmt: skip
_NONE = {
    "resolve_match": "select 0 as person, 0 as other, '' as part, '' as other_part, '' as verdict,"
    " 0 as weight, 0 as probability limit 0",
    "resolve_likeness": "select '' as part, '' as other_part, '' as field, '' as level, 0 as weight,"
    " '' as said, '' as other_said limit 0",
}


def join(engine: Engine) -> None:
    """Give the handles of entities that are one person to the one kept, in `entity`."""
    sources = "select count(distinct source) from read_handle where not mine"
    if engine.value(sources) < 2:
        engine.run("drop table if exists temp.main.match_verdict")
        return
    run(engine, records.STEPS)
    rows = engine.rows(
        "select record, entity, list_contains(sources, 'linkedin') from match_record"
    )
    known = {entity: record for record, entity, _ in rows}
    taken = match(engine, weights.shipped(), _said(engine, known))
    order = {record: (not linkedin, entity) for record, entity, linkedin in rows}
    kept = [
        (order[one][1], min(order[each] for each in group)[1])
        for group in clusters.components(taken)
        for one in group
    ]
    engine.fill("match_kept", kept, {"entity": "varchar", "kept": "varchar"})
    engine.run(
        f"""
        create or replace temp table entity as
        select e.* replace (coalesce(m.kept, e.entity) as entity,
            case when m.kept is null or m.kept = e.entity then e.evidence else '{MATCHED}' end as evidence)
        from entity e left join match_kept m using (entity)
        """
    )


def _said(engine: Engine, known: Mapping[str, int]) -> Said:
    """Return what the owner said, of records."""
    together, apart = joins.heard(engine)
    groups = [frozenset(known[one] for one in group if one in known) for group in together]
    pairs = [[known[one] for one in pair if one in known] for pair in apart]
    return Said(
        [group for group in groups if len(group) > 1],
        frozenset((min(pair), max(pair)) for pair in pairs if len(pair) == 2),
    )


def tell(engine: Engine) -> None:
    """Make `resolve_match` and `resolve_likeness`: what was joined or may be one, and why."""
    if not engine.has("match_verdict"):
        for table, nothing in _NONE.items():
            engine.make(table, nothing)
        return
    engine.make("match_told", _TOLD)
    engine.make("resolve_match", "from match_told")
    engine.make("resolve_likeness", " union all ".join(_likeness(field) for field in LEVELS))


_PART = joins.HASH.format("{0}.entity")
_TOLD = f"""
    with whose as (
        select m.record, {_PART.format("m")} as part, n.person
        from match_record m join resolve_handle r on r.part = {_PART.format("m")}
        join numbered_entity n using (person) group by all
    )
    select least(a.person, b.person) as person, greatest(a.person, b.person) as other,
           case when a.person <= b.person then a.part else b.part end as part,
           case when a.person <= b.person then b.part else a.part end as other_part,
           v.verdict, v.weight, v.probability, v.one, v.other as two,
           a.person > b.person as turned
    from match_verdict v join whose a on a.record = v.one join whose b on b.record = v.other
    where (v.verdict = 'join') = (a.person = b.person)
"""


def _likeness(field: str) -> str:
    """Return the SQL for a field of every pair that both sides say something in."""
    names = ", ".join(f"'{name}'" for name in LEVELS[field])
    one, other = (_words(side, field) for side in ("a", "b"))
    return f"""
        select t.part, t.other_part, '{field}' as field, [{names}][v.{field}] as level,
               v.{field}_weight as weight, case when t.turned then {other} else {one} end as said,
               case when t.turned then {one} else {other} end as other_said
        from match_told t join match_verdict v on v.one = t.one and v.other = t.two
        join match_record a on a.record = t.one join match_record b on b.record = t.two
        join match_side s on s.record = t.one join match_side u on u.record = t.two
        where v.{field} > 0
    """


def _words(side: str, field: str) -> str:
    """Return the SQL for what a side says of a field, the first three things of many."""
    if field in ("given", "family"):
        return f"{'s' if side == 'a' else 'u'}.{field}_said"
    return f"array_to_string({side}.{_SAYS[field]}[:3], ', ')"
