"""Overdue: with whom the owner wanted to be in touch by now; and what ids stand for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from operator import itemgetter
from zoneinfo import ZoneInfo

from cerchia.answers.alias import OTHER_IDS
from cerchia.engine.duckdb import Engine
from cerchia.model.mark import Cadence, Called, Overdue

_THESE = "p.id in (select unnest(string_split($1, ',')))"
_LAST = f"""
    select p.id, p.name, coalesce(p.url, ''), t.last
    from resolve_person p left join measure_tie t using (person) where {_THESE}
"""


def overdue(
    engine: Engine,
    wanted: Sequence[Cadence],
    copied: Mapping[str, datetime],
    day: date | None = None,
) -> list[Overdue]:
    """Return who is overdue, the longest first, on a day or on that of the findings.

    wanted: the last word on each, in the order it was said; of several ids of one person the last
    counts, and days 0 is none. copied: when a message was last copied to somebody. It counts as a word: the export that will
    show it is yet to come. Who is in no archive any more is left out.
    """
    as_of, zone = engine.rows("select as_of, zone from resolve_as_of")[0]
    now: dict[str, str] = dict(engine.rows(OTHER_IDS)) if wanted else {}
    today, last_word = day or as_of, {now.get(one.person, one.person): one for one in wanted}
    by = {known: one for known, one in last_word.items() if one.days}
    copied = {now.get(one, one): when for one, when in sorted(copied.items(), key=itemgetter(1))}
    found = []
    for known, name, url, last in engine.rows(_LAST, ",".join(by)) if by else ():
        one, when = by[known], copied.get(known)
        taken = _day(when, zone) if when else None
        since = max((each for each in (last, taken) if each), default=_day(one.at, zone))
        days = (today - since).days - one.days
        if days > 0:
            found.append(Overdue(known, name, url, one.days, last, taken, days, one.number))
    return sorted(found, key=lambda one: (-one.days, one.person, one.id))


def called(engine: Engine, ids: Collection[str]) -> dict[str, Called]:
    """Return the name and address of each id, "" for who is in no archive."""
    found = {one: Called(one, "", "") for one in ids}
    these = _THESE.replace("p.id", "a.id")
    sql = f"""
        select p.id, p.name, coalesce(p.url, '') from resolve_person p where {_THESE}
        union all  -- an id from before a merge is theirs still
        select a.id, p.name, coalesce(p.url, '') from resolve_alias a
        join resolve_person p using (person) where {these}
    """
    for known, name, url in engine.rows(sql, ",".join(found)) if found else ():
        found[known] = Called(known, name, url)
    return found


def _day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
