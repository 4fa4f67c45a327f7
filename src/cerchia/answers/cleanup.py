"""Clean-up: who is off line and dead, who is spam, who is fake; each with reasons and how certain."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from math import ceil
from typing import Any

from cerchia.answers.alias import current
from cerchia.answers.person import known_as
from cerchia.answers.rings import rings
from cerchia.answers.what_if import what_if, what_if_of
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because
from cerchia.model.cleanup import (
    CERTAIN,
    PAGE,
    STAYS,
    USUAL,
    Bar,
    CleanUp,
    CleanUpPage,
    Parting,
    Stays,
    TwoRings,
)
from cerchia.model.errors import NotAContactError
from cerchia.model.purpose import Purpose
from cerchia.model.report import Rings

FAKE = {"fake_empty": 0.4, "fake_name": 0.7, "fake_same_pitch": 0.85}
"""How certain each sign of a fake is by itself; several make 1 - product of (1 - sign)."""
_SIGN = "(1 - case when {of} then {sign} else 0 end)"

_SORTED = f"""
    with talked as (
        select person, bool_or(outcome in ('courtesy_known', 'deepening')) as known,
               bool_or(outcome = 'courtesy') as talking,
               max(confidence) filter (outcome = 'spam') as spam,
               bool_or(outcome = 'spam' and because = 'sent_to_many') as to_many
        from judge_outcome
        where person is not null and outcome in ('courtesy_known', 'deepening', 'courtesy', 'spam')
        group by person
    ), found as (
        select p.*, coalesce(k.known, false) as known, pitching or coalesce(k.to_many, false) as pitched,
               case when not coalesce(k.talking, false) then k.spam end as spam
        from judge_parting p left join talked k using (person)
    ), weighed as (
        select *, case when blank or misnamed or pitched then 1 - (
                   1.0::double * {_SIGN.format(of="blank", sign=FAKE["fake_empty"])}
                   * {_SIGN.format(of="misnamed", sign=FAKE["fake_name"])}
                   * {_SIGN.format(of="pitched", sign=FAKE["fake_same_pitch"])}) end as fake
        from found
    ), graded as (
        select *, greatest(extra, spam, fake) as certainty from weighed
    )
    select person, id, in_line, extra, blank, misnamed, pitched, silent, certainty,
           case when spam = certainty then 'spam' when fake = certainty then 'fake' else 'extra' end as ground,
           spam is not null as spam,
           case when in_line or (in_line is null and certainty is null) then 'beside'
                when id in (select unnest(string_split($1, ','))) then 'safelisted'
                when active then 'company'
                when outside or known then 'known'
                when young then 'young'
                when undated and spam is null and fake is null then 'undated'
                when certainty is null then 'recent'
                when certainty < $2 then 'doubt' end as stays
    from graded
"""
"""Every contact with what speaks against it; `stays` is null for who could go."""
_ORDER = "round(certainty, 4) desc, greatest(silent, 0) desc, id"
_SPAM_AT = """
    select o.person, max(timezone(zone, timezone('UTC', t.last)))
    from (select * from judge_outcome where outcome = 'spam' and person in ({people})) o
    join resolve_thread t using (thread), resolve_as_of group by o.person
"""
_WHO = """
    select person, name, url, company, position, fit, last from judge_person where person in ({people})
"""


def cleanup(
    engine: Engine,
    purpose: Purpose | None,
    safe: Collection[str] = (),
    bar: Bar = USUAL,
    chosen: Collection[str] | None = None,
) -> CleanUp:
    """Return who could go, the most certain first, and the what-if for them, or for those `chosen`.

    safe: ids on the safelist.
    """
    _sort_out(engine, safe, bar.least)
    total, stays, unknown = _numbers(engine)
    rows = tuple(_partings(engine, bar.most))
    gone = [row.id for row in rows] if chosen is None else chosen
    found = what_if(engine, purpose, gone)
    return CleanUp(rows, total - len(rows), bar.least, purpose is not None, stays, unknown, found)


def cleanup_page(
    engine: Engine,
    purpose: Purpose | None,
    safe: Collection[str],
    page: int = 1,
    least: float = CERTAIN,
) -> CleanUpPage:
    """Return fifty of those who could go, in the order of `cleanup`, and the what-if for all of them."""
    _sort_out(engine, safe, least)
    total, stays, unknown = _numbers(engine)
    pages = max(1, ceil(total / PAGE))
    page = min(max(page, 1), pages)
    rows = tuple(_partings(engine, PAGE, (page - 1) * PAGE))
    found = what_if_of(engine, purpose, "id in (select id from parting_now where stays is null)")
    judged = purpose is not None
    return CleanUpPage(rows, total, page, pages, least, judged, stays, unknown, found)


def going(engine: Engine, safe: Collection[str], bar: Bar = USUAL) -> list[str]:
    """Return the ids of all who could go, the most certain first; nobody's reasons are read."""
    _sort_out(engine, safe, bar.least)
    most = "" if bar.most is None else f"limit {bar.most}"
    sql = f"select id from parting_now where stays is null order by {_ORDER} {most}"
    return [known for (known,) in engine.rows(sql)]


def candidates(engine: Engine, safe: Collection[str], least: float) -> list[Parting]:
    """Return all who could go at this certainty, the most certain first."""
    _sort_out(engine, safe, least)
    return list(_partings(engine))


def contacts(engine: Engine, whos: Collection[str]) -> list[str]:
    """Return the ids of contacts named by name, address or id.

    Raises PersonUnknownError, PersonAmbiguousError; NotAContactError for who is met but no contact.
    """
    ids = []
    there = {row[0] for row in engine.rows("select id from resolve_person where contact")}
    for who in whos:
        known = who if who in there else known_as(engine, who)
        if known not in there:
            raise NotAContactError(who=who)
        ids.append(known)
    return list(dict.fromkeys(ids))


def two_rings(engine: Engine, purpose: Purpose | None, gone: Collection[str]) -> TwoRings:
    """Return the circle as it is drawn, and without the contacts of these ids."""
    whole, left_out = rings(engine, purpose), frozenset(gone)
    ties = {known for (known,) in engine.rows(_TIED)}
    staying = [dot for dot in whole.dots if dot.id not in left_out]
    dots = tuple(replace(dot, rank=rank) for rank, dot in enumerate(staying, 1))
    tied = sum(dot.id in ties for dot in dots)
    return TwoRings(whole, Rings(dots, tied, whole.personas, whole.judged))


_TIED = "select p.id from resolve_person p join measure_tie using (person) where p.contact"


def _sort_out(engine: Engine, safe: Collection[str], least: float) -> None:
    """Make `parting_now`: who could go, and why others stay."""
    engine.make("parting_now", _SORTED, ",".join(current(engine, safe)), float(least))


def _numbers(engine: Engine) -> tuple[int, dict[Stays, int], int]:
    """Return how many could go, why others stay, and of how many too little is known."""
    rows = engine.rows(
        """
        select stays, count(*), count(*) filter (in_line is null and certainty is null)
        from parting_now group by stays
        """
    )
    by = {stays: count for stays, count, _ in rows}
    unknown = sum(count for *_, count in rows)
    return by.get(None, 0), {name: by.get(name, 0) for name in STAYS}, unknown


def _partings(engine: Engine, most: int | None = None, offset: int = 0) -> Iterator[Parting]:
    """Yield those who could go, the most certain first, with their reasons."""
    some = "" if most is None else f"limit {most} offset {offset}"
    rows = engine.named(f"from parting_now where stays is null order by {_ORDER} {some}")
    if not rows:
        return
    people = ", ".join(str(row["person"]) for row in rows)
    who = {row["person"]: row for row in engine.named(_WHO.format(people=people))}
    spam = dict(engine.rows(_SPAM_AT.format(people=people)))
    for row in rows:
        yield _parting({**row, **who[row["person"]], "spam_at": spam.get(row["person"])})


def _parting(row: dict[str, Any]) -> Parting:
    silent = row["silent"]
    return Parting(
        row["id"], row["name"], row["url"], row["ground"], tuple(_because(row)),
        round(row["certainty"], 4), None if silent is None else max(0, silent),
    )  # fmt: skip


def _because(row: dict[str, Any]) -> Iterator[Because]:
    """Yield every reason, of every ground there is."""
    if row["extra"] is not None:
        yield from _why_extra(row)
    if row["spam"]:
        yield Because("cleanup_spam", row["spam_at"])
    signs = {"fake_empty": "blank", "fake_name": "misnamed", "fake_same_pitch": "pitched"}
    yield from (Because(sign) for sign, cell in signs.items() if row[cell])


def _why_extra(row: dict[str, Any]) -> Iterator[Because]:
    work = ", ".join(filter(None, (row["position"].strip(), row["company"].strip())))
    yield Because("cleanup_off_line", text=work, params={"work": work, "fit": row["fit"]})
    months = None if row["silent"] is None else max(0, row["silent"]) // 30
    if row["last"] is not None:
        yield Because("cleanup_silent", params={"months": months or 0})
    elif months is None:
        yield Because("cleanup_never")
    else:
        yield Because("cleanup_never_since", params={"months": months})
