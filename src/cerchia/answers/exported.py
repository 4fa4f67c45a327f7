"""Exported: the people of a view as they go out, with how to reach them and what is on record."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from cerchia.answers.people_table import among, listed, numbers, view
from cerchia.engine.duckdb import Engine
from cerchia.model.export import Head, Leaving, Tie, Tied
from cerchia.model.people_table import Wanted
from cerchia.model.purpose import Purpose

AT_ONCE = 5_000
"""People looked up at a time: enough that a look costs little, few enough to be held."""
_NAMED = (
    "select person, first_name, last_name, email from resolve_person where person in ({people})"
)
_BOOKED = """
    select person, emails, phones from (select * from resolve_handle where person in ({people}))
    join read_address using (handle) order by handle
"""
_TIES = """
    select p.id, p.name, p.url, sent, received, t.days, days_out, days_in, t.first, t.last,
           t.strength, t.mutuality, two_way, gap, since
    from (select * from measure_tie where person in ({people})) t
    join (select person, id, name, url, place from judge_person where person in ({people})) p using (person)
    left join (select person, gap, since from measure_rhythm where person in ({people})) r using (person)
    order by place
"""
Reach = dict[int, tuple[list[str], list[str]]]


def chosen(engine: Engine, purpose: Purpose | None, wanted: Wanted) -> list[int]:
    """Return who is in a view, by number, in its order."""
    return numbers(engine, view(wanted, purpose))


def ids(engine: Engine, people: Sequence[int]) -> frozenset[str]:
    """Return the ids of these people."""
    wanted = set(people)
    rows = engine.rows("select person, id from judge_person")
    return frozenset(one for person, one in rows if person in wanted)


def narrowed(wanted: Wanted) -> bool:
    """Say whether only some of the people are meant."""
    return replace(wanted, sort="strength", descending=None, page=1) != Wanted()


def emails(engine: Engine, known: Collection[str]) -> dict[str, str]:
    """Return the first e-mail of each of these people, by id; who has none is left out."""
    rows = engine.rows("select person, id from resolve_person where not hidden")
    people = [person for person, one in rows if one in known]
    return {one.id: one.emails[0] for one in leaving(engine, people, {}) if one.emails}


def leaving(
    engine: Engine,
    people: Sequence[int],
    tags: Mapping[str, tuple[str, ...]],
    *,
    why: bool = False,
) -> Iterator[Leaving]:
    """Yield these people, each once, in this order, some thousands at a time.

    tags: by id. why: with the reasons of the fit.
    """
    for start in range(0, len(people), AT_ONCE):
        some = people[start : start + AT_ONCE]
        numbered = among(some)
        named = {row[0]: row[1:] for row in engine.rows(_NAMED.format(people=numbered))}
        reach = _reach(engine, numbered)
        found = {one.id: one.tie for one in ties(engine, some)}
        for person, one in zip(some, listed(engine, some, why=why), strict=True):
            first, last, email = named[person]
            mails, phones = reach.get(person, ([], []))
            known = one.row.id
            yield Leaving(
                one, first, last, _each(email, *mails), _each(*phones), found.get(known),
                tags.get(known, ()),
            )  # fmt: skip


def ties(engine: Engine, people: Sequence[int]) -> Iterator[Tied]:
    """Yield the ties of these people, the strongest first."""
    if not people:
        return
    for known, name, url, *tie in engine.rows(_TIES.format(people=among(people))):
        yield Tied(known, name, url, Tie(*tie))


def head(engine: Engine, purpose: Purpose | None) -> Head:
    """Return what stands above a file."""
    as_of, zone = engine.rows("select as_of, zone from resolve_as_of")[0]
    owner = engine.value("select name from read_owner")
    return Head(owner or "", as_of, zone, purpose.name if purpose else "")


def _reach(engine: Engine, numbered: str) -> Reach:
    """Return the e-mails and telephone numbers the owner's own address books hold."""
    found: Reach = {}
    for person, mails, phones in engine.rows(_BOOKED.format(people=numbered)):
        theirs = found.setdefault(person, ([], []))
        theirs[0].extend(mails or ())
        theirs[1].extend(phones or ())
    return found


def _each(*values: str | None) -> tuple[str, ...]:
    """Return values that say something, each once however it is written."""
    return tuple({one.casefold(): one for one in reversed(values) if one}.values())[::-1]
