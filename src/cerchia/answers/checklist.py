"""Checklist: how far the owner is with a list kept, and what the newest export says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from cerchia.answers.alias import current
from cerchia.answers.cleanup import candidates
from cerchia.answers.share import share
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Alignment
from cerchia.model.cleanup import Checklist, Kept, Named, Safe, Ticked

Said = tuple[str, int, date]
"""Somebody on the safelist: the id, the decision, its day."""
_PEOPLE = """
    select id, name, url, contact, gone from resolve_person
    union all
    select a.id, name, url, contact, gone from resolve_alias a join resolve_person using (person)
"""
_EXPORT = "select max(exported) from read_import where has_contacts and whole"


def checklist(
    engine: Engine, kept: Kept, ticked: Sequence[Ticked], safe: Collection[str]
) -> Checklist:
    """Return a list as it stands; nobody is asked for again who is ticked, gone or no longer proposed."""
    people = {row["id"]: row for row in engine.named(_PEOPLE)}
    export: date | None = engine.value(_EXPORT)
    listed = current(engine, kept.people)
    days = {one: tick.day for tick in ticked for one in current(engine, tick.people)}
    own = {one for t in ticked if t.name == kept.name for one in current(engine, t.people)}
    there = {one for one in listed if one in people and people[one]["contact"]}
    gone = [one for one in listed if one in people and people[one]["gone"]]
    proposed = {one.id: one for one in candidates(engine, safe, 0.0)}
    left = [one for one in listed if one in there and one not in own]
    # an export of the same day may have been asked for before the tick: only a later one tells
    told = {one for one, day in days.items() if export is not None and export > day}
    return Checklist(
        as_of=kept.as_of,
        export=export,
        total=len(kept.people),
        before=_aligned(kept.before),
        after=_aligned(kept.after),
        open=tuple(proposed[one] for one in left if one in proposed),
        waiting=_named(people, days, (one for one in listed if one in own & there - told)),
        gone=_named(people, days, gone),
        hidden=any(people[one]["gone"] == "gone_or_hidden" for one in gone),
        still=_named(
            people,
            days,
            (one for one in days if one in told and people.get(one, {}).get("contact")),
        ),
        spared=sum(one not in proposed for one in left),
    )


def safelist(engine: Engine, safe: Iterable[Said]) -> list[Safe]:
    """Return who is on the safelist, as it was said; who is in no archive any more stands by the id."""
    people = {row["id"]: row for row in engine.named(_PEOPLE)}
    nobody = {"name": "", "url": ""}
    return [
        Safe(known, found["name"], found["url"], number, day)
        for known, number, day in safe
        for found in [people.get(known, nobody)]
    ]


def _aligned(numbers: tuple[int, int, int]) -> Alignment:
    in_line, known, unknown = numbers
    return Alignment(share(in_line, known), unknown)


def _named(
    people: Mapping[str, dict[str, Any]], days: Mapping[str, date], ids: Iterable[str]
) -> tuple[Named, ...]:
    return tuple(Named(one, people[one]["name"], people[one]["url"], days.get(one)) for one in ids)
