"""Doubles: who may be one person twice, and why. Nobody is joined by it; the owner says so or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from cerchia.answers.person import find
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because
from cerchia.model.joining import Double, Doubles, Likeness, Twin
from cerchia.resolve.doubles import REASONS, told

_PAGE = """
    select d.person, d.other, d.reasons from resolve_double d join resolve_person p using (person)
    order by d.rank, p.name, p.id, d.other limit $1 offset $2
"""
_SHARED = """
    select n.person from resolve_namesake n, (select * from resolve_namesake where person = $1) o
    where n.person <> $1 and ((o.folded <> '' and n.folded = o.folded)
                              or (o.email <> '' and n.email = o.email))
    union
    select case when person = $1 then other else person end from resolve_match
    where verdict = 'review' and $1 in (person, other)
"""
_MATCHED = """
    select m.person, m.other, max(m.probability) over (partition by m.person, m.other) as probability,
           l.field, l.level, l.weight, l.said, l.other_said
    from resolve_match m join resolve_likeness l using (part, other_part)
    where m.verdict = 'review' and m.person in ({numbers}) and m.other in ({numbers})
    qualify m.probability = probability and m.part || m.other_part
            = first_value(m.part || m.other_part) over (partition by m.person, m.other
                                                        order by m.probability desc, m.part, m.other_part)
    order by m.person, m.other, abs(l.weight) desc, l.field
"""
_OF_ONE = f"""
    with told as (
        select $1 as person, p.person as other, {told("o", "p")} as reasons
        from (select * from resolve_person where person in ({{numbers}})) p,
             (select * from resolve_person where person = $1) o
    )
    select person, other, reasons from told
    order by list_position({list(REASONS)!r}, reasons[1]), other
"""
_APART = """
    with known as (select id, person from resolve_person union all from resolve_alias)
    select case when a.person = $1 then b.person else a.person end
    from decided_split s join known a on a.id = s.one join known b on b.id = s.other
    where s.held and $1 in (a.person, b.person)
"""
_TWINS = """
    select p.person, p.id, p.name, p.url, p.company, p.position, p.email, p.contact,
           coalesce(p.gone, ''), p.connected, coalesce(t.sent + t.received, 0), t.last
    from resolve_person p left join measure_tie t using (person) where p.person in ({numbers})
"""


def doubles(engine: Engine, limit: int = 50, offset: int = 0) -> Doubles:
    """Return the pairs worth a look in the whole circle, the strongest reason first."""
    total = engine.value("select count(*) from resolve_double")
    rows = engine.rows(_PAGE, limit, offset) if total > offset else []
    return Doubles(total, _pairs(engine, rows))


def namesakes(engine: Engine, who: str, limit: int = 20) -> Doubles:
    """Return who may be the same as one person, of the same name at least or the same e-mail.

    Raises PersonUnknownError, PersonAmbiguousError.
    """
    number = find(engine, who)
    numbers = ", ".join(str(one) for (one,) in engine.rows(_SHARED, number))
    if not numbers:
        return Doubles(0, ())
    rows = engine.rows(_OF_ONE.format(numbers=numbers), number)
    if engine.value("select count(*) from decided_split"):
        apart = {one for (one,) in engine.rows(_APART, number)}
        rows = [row for row in rows if row[1] not in apart]
    return Doubles(len(rows), _pairs(engine, rows[:limit]))


def _pairs(engine: Engine, rows: Sequence[tuple[Any, ...]]) -> tuple[Double, ...]:
    if not rows:
        return ()
    numbers = ", ".join(sorted({str(one) for row in rows for one in row[:2]}))
    alike = _alike(engine, numbers)
    twins = {person: Twin(*cells) for person, *cells in engine.rows(_TWINS.format(numbers=numbers))}
    return tuple(
        _double(
            (twins[one], twins[other]),
            reasons,
            alike.get((one, other)) or _turned(alike.get((other, one))),
        )
        for one, other, reasons in rows
    )


@dataclass(frozen=True, slots=True)
class _Matched:
    """What a match rests on, the strongest field first, and how likely it is."""

    probability: float = 0.0
    fields: tuple[Likeness, ...] = ()


def _alike(engine: Engine, numbers: str) -> dict[tuple[int, int], _Matched]:
    """Return of each pair of persons what the surest match of their parts rests on."""
    found: dict[tuple[int, int], _Matched] = {}
    for one, other, probability, *cells in engine.rows(_MATCHED.format(numbers=numbers)):
        before = found.get((one, other), _Matched()).fields
        found[one, other] = _Matched(probability, (*before, Likeness(*cells)))
    return found


def _turned(one: _Matched | None) -> _Matched:
    """Return a match with the sides exchanged."""
    if one is None:
        return _Matched()
    turned = tuple(replace(each, said=each.other_said, other_said=each.said) for each in one.fields)
    return _Matched(one.probability, turned)


def _double(pair: tuple[Twin, Twin], reasons: Sequence[str], matched: _Matched) -> Double:
    # the name alone is said where there is nothing more
    found = [name for name in reasons if name != "name" or len(reasons) == 1]
    if matched.fields and "match" not in found:
        found = [*(name for name in found if name != "name"), "match"]
    kept, gone = sorted(pair, key=_keep)
    told = matched if kept is pair[0] else _turned(matched)
    why = tuple(_because(name, (kept, gone), told.probability) for name in found)
    return Double(kept, gone, why, told.fields)


def _keep(one: Twin) -> tuple[bool, bool, bool, int, str]:
    """Whom a merge would keep: a contact, with an address, with more said, the older id."""
    return not one.contact, not one.url, bool(one.gone), -one.messages, one.id


def _because(name: str, pair: tuple[Twin, Twin], probability: float) -> Because:
    one, other = pair
    params: dict[str, dict[str, str | int | float]] = {
        "email": {"email": one.email},
        "company": {"company": one.company or other.company},
        "position": {"position": one.position},
        "match": {"percent": min(99, int(100 * probability))},
    }
    return Because(f"double_{name}", params=params.get(name, {}))
