"""Exported: the people of a view as they go out, with how to reach them and what is on record."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from cerchia.answers.people_table import listed, numbers, view
from cerchia.engine.duckdb import Engine
from cerchia.model.export import Head, Leaving, Tie
from cerchia.model.people_table import Wanted
from cerchia.model.purpose import Purpose

AT_ONCE = 2_000
"""People looked up at a time: enough that a look costs little, few enough to be held."""
_NAMED = (
    "select person, first_name, last_name, email from resolve_person where person in ({people})"
)
_BOOKED = """
    select person, emails, phones from (select * from resolve_handle where person in ({people}))
    join read_address using (handle) order by handle
"""
_TIES = """
    select person, sent, received, t.days, days_out, days_in, first, last, strength, mutuality, two_way,
           gap, since
    from (select * from measure_tie where person in ({people})) t
    left join (select person, gap, since from measure_rhythm where person in ({people})) r using (person)
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
    engine: Engine, people: Sequence[int], tags: Mapping[str, tuple[str, ...]]
) -> Iterator[Leaving]:
    """Yield these people, each once, in this order, some thousands at a time; tags: by id."""
    for start in range(0, len(people), AT_ONCE):
        some = people[start : start + AT_ONCE]
        numbered = ", ".join(map(str, some))
        named = {row[0]: row[1:] for row in engine.rows(_NAMED.format(people=numbered))}
        reach, ties = _reach(engine, numbered), _ties(engine, numbered)
        for person, one in zip(some, listed(engine, some), strict=True):
            first, last, email = named[person]
            mails, phones = reach.get(person, ([], []))
            yield Leaving(
                one, first, last, _each(email, *mails), _each(*phones), ties.get(person),
                tags.get(one.row.id, ()),
            )  # fmt: skip


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


def _ties(engine: Engine, numbered: str) -> dict[int, Tie]:
    return {row[0]: Tie(*row[1:]) for row in engine.rows(_TIES.format(people=numbered))}


def _each(*values: str | None) -> tuple[str, ...]:
    """Return values that say something, each once however it is written."""
    return tuple({one.casefold(): one for one in reversed(values) if one}.values())[::-1]
