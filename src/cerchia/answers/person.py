"""Person: everything about one person on one page."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote

from cerchia.answers.conversations import conversations
from cerchia.answers.people import people
from cerchia.answers.proposals import proposals
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because, Change, Noted, PersonPage, Talk, Tie, Words
from cerchia.model.errors import PersonAmbiguousError, PersonUnknownError

_FIND = """
    select person, id, name, company from resolve_person
    where $1 <> '' and (id = $1 or lower(url_decode(split_part(url, '/in/', 2))) = $2
       or lower(strip_accents(name)) = lower(strip_accents($1)))
    order by person
"""
_BY_ID = "select person, id, name, company from resolve_person where id = $1"
"""A page asks by id: looking at that alone takes a tenth of the time."""
_ALIAS = """
    select person, p.id, name, company from resolve_alias a join resolve_person p using (person)
    where a.id = $1 or a.id = left(md5('linkedin|in/' || $2), 12)
"""
_LIKE = """
    select person, id, name, company from resolve_person
    where not hidden and contains(lower(strip_accents(name)), lower(strip_accents($1)))
    order by contact desc, name limit 20
"""
_NOTES = """
    select made, note from read_note join resolve_handle using (handle)
    where person = $1 order by made nulls last, note
"""
_PHONES = """
    select distinct unnest(phones) as phone from read_address join resolve_handle using (handle)
    where person = $1 order by phone
"""


def known_as(engine: Engine, who: str) -> str:
    """Return the id of the one person meant; PersonUnknownError, PersonAmbiguousError."""
    number = find(engine, who)
    return str(engine.value("select id from resolve_person where person = $1", number))


def person(engine: Engine, who: str) -> PersonPage:
    """Return the page of the one person who answers to a name, part of it, an address or an id.

    Raises PersonUnknownError and PersonAmbiguousError.
    """
    number = find(engine, who)
    row = people(engine, "p.person = $1", number)[0]
    own = engine.named(
        "select connected, gone, email from resolve_person where person = $1", number
    )[0]
    return PersonPage(
        row=row,
        connected=own["connected"],
        gone=own["gone"],
        email=own["email"],
        tie=_tie(engine, number),
        talks=_talks(engine, number),
        changes=tuple(
            Change(*change)
            for change in engine.rows(
                "select kind, seen, before, after from resolve_change where person = $1 order by seen, kind",
                number,
            )
        ),
        ambassador_because=_praise(engine, number),
        proposals=tuple(proposals(engine, "a.person = $1", number)),
        days=tuple(
            engine.rows(
                "select distinct day, mine from resolve_message where person = $1 order by day, mine",
                number,
            )
        ),
        notes=tuple(Noted(*note) for note in engine.rows(_NOTES, number)),
        phones=tuple(phone for (phone,) in engine.rows(_PHONES, number)),
    )


def find(engine: Engine, who: str) -> int:
    """Return the number of the one person who answers to `who`; the errors of `person`."""
    who = who.strip()
    slug = _slug(who)
    found = engine.rows(_BY_ID, who) if re.fullmatch("[0-9a-f]{12}", who) else []
    found = found or engine.rows(_FIND, who, slug) or engine.rows(_ALIAS, who, slug)
    found = found or (engine.rows(_LIKE, who) if len(who) > 1 else [])
    if not found:
        raise PersonUnknownError(who=who)
    if len(found) > 1:
        names = "; ".join(
            f"{name} ({company or '-'}, {known})" for _, known, name, company in found
        )
        raise PersonAmbiguousError(who=who, names=names, count=len(found))
    number: int = found[0][0]
    return number


def _slug(who: str) -> str:
    """Return the last part of a profile address in whatever spelling, or of a bare slug."""
    return (
        unquote(re.sub(r"[?#].*", "", who.rsplit("/in/", maxsplit=1)[-1])).strip("/").lower() or "/"
    )


def _tie(engine: Engine, number: int) -> Tie | None:
    rows = engine.rows(
        """
        select sent, received, t.days, days_out, days_in, first, last, strength, mutuality, balance,
               rank, layer, score, r.gap, r.since
        from measure_tie t join measure_rhythm r using (person) where person = $1
        """,
        number,
    )
    return Tie(*rows[0]) if rows else None


def _talks(engine: Engine, number: int) -> tuple[Talk, ...]:
    talks = []
    for row in conversations(engine, "o.person = $1", number):
        words = engine.named(
            """
            select timezone(zone, timezone('UTC', m.sent)) as said, m.mine, x.content,
                   m.message = o.message as decides
            from resolve_thread t join resolve_message m using (thread)
            join read_text x using (message) join judge_outcome o using (thread), resolve_as_of
            where t.id = $1 order by m.message
            """,
            row.id,
        )
        talks.append(Talk(row, tuple(_words(word) for word in words)))
    return tuple(talks)


def _words(word: dict[str, Any]) -> Words:
    return Words(word["said"], word["mine"], word["content"], bool(word["decides"]))


def _praise(engine: Engine, number: int) -> tuple[Because, ...]:
    text = engine.value("select ambassador_because from judge_standing where person = $1", number)
    found = json.loads(text) if text else []
    return tuple(Because(one["code"], params={"n": one["n"]}) for one in found if one["n"])
