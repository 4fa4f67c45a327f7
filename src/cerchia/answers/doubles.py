"""Doubles: who may be one person twice, and why. Nobody is joined by it; the owner says so or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cerchia.answers.person import find
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because
from cerchia.model.joining import Double, Doubles, Twin
from cerchia.resolve.doubles import REASONS, told

_PAGE = """
    select d.person, d.other, d.reasons from resolve_double d join resolve_person p using (person)
    order by d.rank, p.name, p.id, d.other limit $1 offset $2
"""
_SHARED = """
    select n.person from resolve_namesake n, (select * from resolve_namesake where person = $1) o
    where n.person <> $1 and ((o.folded <> '' and n.folded = o.folded)
                              or (o.email <> '' and n.email = o.email))
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
    twins = {person: Twin(*cells) for person, *cells in engine.rows(_TWINS.format(numbers=numbers))}
    return tuple(_double(twins[one], twins[other], reasons) for one, other, reasons in rows)


def _double(one: Twin, other: Twin, reasons: Sequence[str]) -> Double:
    # the name alone is said where there is nothing more
    found = [name for name in reasons if name != "name" or len(reasons) == 1]
    kept, gone = sorted((one, other), key=_keep)
    return Double(kept, gone, tuple(_because(name, kept, gone) for name in found))


def _keep(one: Twin) -> tuple[bool, bool, bool, int, str]:
    """Whom a merge would keep: a contact, with an address, with more said, the older id."""
    return not one.contact, not one.url, bool(one.gone), -one.messages, one.id


def _because(name: str, one: Twin, other: Twin) -> Because:
    params: dict[str, dict[str, str | int | float]] = {
        "email": {"email": one.email},
        "company": {"company": one.company or other.company},
        "position": {"position": one.position},
    }
    return Because(f"double_{name}", params=params.get(name, {}))
