"""What the owner says of who is who: parts taken out of a person, persons made one.

The newest word is heard first, and an older one that would break it does not count: so a merge after
a split joins, a split after a merge parts, and of a = b, b = c, "a is not c" the oldest gives way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cerchia.engine.duckdb import Engine
from cerchia.model.joining import Joins

APART = "said_apart"
MERGED = "merged"
"""Evidence of a handle that the owner took out, or put to another person."""
HASH = "left(md5('linkedin|' || {0}), 12)"
"""The id of a natural key; a person's is that of the address or name they are known by."""

_SAID = "(select one as id from decided_split union select other from decided_split)"
_KEYED = f"""
    select distinct coalesce(r.entity, h.key) as entity, {HASH.format("h.key")} as id
    from read_handle h left join renamed r using (key)
    where h.key <> '' and not h.mine and {HASH.format("h.key")} in {_SAID}
"""
_PART = """
    create or replace temp table {table} as
    with told as (
        select one, other from decided_split union all select other, one from decided_split
    ), out as (
        select distinct p.atom, p.entity
        from (select distinct atom, entity from {table} where atom <> entity) p
        join told t on t.one = {id} join split_member m on m.id = t.other and m.entity = p.entity
    )
    select p.* replace (
        case when o.atom is null then p.entity else p.atom end as entity,
        case when o.atom is null then p.evidence else '{apart}' end as evidence
    )
    from {table} p left join out o on o.atom = p.atom and o.entity = p.entity and {movable}
"""


@dataclass(frozen=True, slots=True)
class _Said:
    number: int
    kind: str
    one: str
    other: str


def load(engine: Engine, said: Joins) -> None:
    """Make `decided_merge` and `decided_split` of what the owner said."""
    if not said.merges:  # nearly always; a tenth of the time
        engine.make(
            "decided_merge", "select 0 as number, '' as one, '' as other, '' as held limit 0"
        )
    else:
        engine.fill("decided_merge", [(m.number, m.one, m.other, "missing") for m in said.merges])
    if not said.splits:
        engine.make(
            "decided_split", "select 0 as number, '' as one, '' as other, true as held limit 0"
        )
    else:
        engine.fill(
            "decided_split",
            [(s.number, s.one, other, True) for s in said.splits for other in s.others],
        )


def addresses_apart(engine: Engine) -> list[frozenset[str]]:
    """Return the pairs of profile addresses that the owner says are two persons."""
    found = engine.rows(
        f"""
        with keyed as (
            select distinct key, {HASH.format("key")} as id from read_handle
            where key <> '' and not mine and {HASH.format("key")} in {_SAID}
        )
        select a.key, b.key from decided_split s
        join keyed a on a.id = s.one join keyed b on b.id = s.other where a.key <> b.key
        """
        if _any(engine, "decided_split")
        else "select '', '' limit 0"
    )
    return [frozenset(pair) for pair in found]


def part(engine: Engine, table: str, movable: str = "true") -> None:
    """Take out of `table` (handle, atom, entity, evidence) what the owner says is somebody else's.

    movable: which rows may go. An atom taken out is a person by itself, under its own key.
    """
    if not _any(engine, "decided_split"):
        return
    listed = ""
    if table != "listed_bare":
        listed = f"union select distinct entity, {HASH.format('atom')} from listed_bare"
    if table == "booked":  # of entries that are one person's the first stands for the person
        listed += f" union select distinct entity, {HASH.format('entity')} from booked"
    engine.make("split_member", f"{_KEYED} {listed}")
    engine.run(_PART.format(table=table, id=HASH.format("p.atom"), apart=APART, movable=movable))


def heard(engine: Engine) -> tuple[list[frozenset[str]], set[frozenset[str]]]:
    """Return the groups of entities that the owner says are one, and the pairs that are two."""
    if not _any(engine, "decided_merge") and not _any(engine, "decided_split"):
        return [], set()
    known = _known(engine)
    held = sorted(_held(_words(engine), known), key=lambda one: one.number)
    groups: dict[str, frozenset[str]] = {}
    for one in held:
        if one.kind == "merge":
            pair = [_node(each, known) for each in (one.one, one.other)]
            whole = frozenset(pair).union(*(groups.get(each, ()) for each in pair))
            groups.update(dict.fromkeys(whole, whole))
    apart = {
        frozenset(_node(each, known) for each in (one.one, one.other))
        for one in held if one.kind == "split"
    }  # fmt: skip
    return list(dict.fromkeys(groups.values())), apart


def _known(engine: Engine) -> dict[str, str]:
    """Return the entity that each id the owner named stands for."""
    return dict(
        engine.rows(
            f"""
            select id, any_value(entity) from (
                select distinct {HASH.format("atom")} as id, entity from entity
            ) where id in (select one from decided_merge union select other from decided_merge
                           union select id from {_SAID})
            group by id having count(distinct entity) = 1
            """
        )
    )


def _words(engine: Engine) -> list[_Said]:
    return [
        _Said(*row)
        for row in engine.rows(
            """
            select number, 'merge', one, other from decided_merge
            union all select number, 'split', one, other from decided_split
            order by all
            """
        )
    ]


def merge(engine: Engine) -> None:
    """Give the handles of persons made one to the one kept, in `entity`; say in the tables what held."""
    if not _any(engine, "decided_merge"):
        return
    known, said = _known(engine), _words(engine)
    held = _held(said, known)
    pairs = sorted(_kept([one for one in said if one in held and one.kind == "merge"], known))
    engine.fill("merged_entity", pairs, {"entity": "varchar", "kept": "varchar"})
    engine.run(
        f"""
        create or replace temp table entity as
        select e.* replace (coalesce(m.kept, e.entity) as entity,
            case when m.kept is null then e.evidence else '{MERGED}' end as evidence)
        from entity e left join merged_entity m using (entity)
        """
    )
    engine.fill(
        "decided_merge",
        [
            (one.number, one.one, one.other, _state(one, held, known))
            for one in said if one.kind == "merge"
        ],
    )  # fmt: skip
    if any(one.kind == "split" for one in said):
        engine.fill(
            "decided_split",
            [(one.number, one.one, one.other, one in held) for one in said if one.kind == "split"],
        )


def _state(one: _Said, held: set[_Said], known: Mapping[str, str]) -> str:
    if one.one not in known or one.other not in known:
        return "missing"
    return "joined" if one in held else "refused"


def _held(said: Sequence[_Said], known: Mapping[str, str]) -> set[_Said]:
    """Return what counts: the newest word first, each that does not break a newer one."""
    held: set[_Said] = set()
    group_of: dict[str, set[str]] = {}
    apart: list[frozenset[str]] = []
    for one in sorted(said, key=lambda each: -each.number):
        left, right = (_node(each, known) for each in (one.one, one.other))
        groups = [group_of.get(each, {each}) for each in (left, right)]
        whole = groups[0] | groups[1]
        if one.kind == "split":
            if right not in groups[0]:
                apart.append(frozenset({left, right}))
                held.add(one)
        elif not any(pair <= whole for pair in apart):
            group_of.update(dict.fromkeys(whole, whole))
            held.add(one)
    return held


def _kept(merges: Iterable[_Said], known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each entity that goes, and the one it goes to: that of the last word on whom to keep."""
    root: dict[str, str] = {}
    for one in merges:
        left, right = (_node(each, known) for each in (one.one, one.other))
        kept, gone = root.setdefault(left, left), root.setdefault(right, right)
        root.update([(each, kept) for each, to in root.items() if to == gone])
    there = set(known.values())
    groups: dict[str, list[str]] = {}
    for node, to in root.items():  # in the order they were named
        if node in there:
            groups.setdefault(to, []).append(node)
    for to, nodes in groups.items():
        # who was to be kept is in no archive any more: the first named of the others is
        kept = to if to in there else nodes[0]
        yield from ((node, kept) for node in nodes if node != kept)


def _node(known_as: str, known: Mapping[str, str]) -> str:
    """Return what stands for an id: the entity it belongs to, or itself where nobody has it."""
    return known.get(known_as, f"id:{known_as}")


def _any(engine: Engine, table: str) -> bool:
    return bool(engine.value(f"select count(*) from {table}"))
