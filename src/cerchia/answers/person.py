"""Person: everything about one person on one page."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from cerchia.answers.conversations import conversations
from cerchia.answers.people import one_of, reasons
from cerchia.answers.proposals import proposals
from cerchia.answers.timeline import Active, carried, handles_of, timeline, traced
from cerchia.engine.duckdb import Engine
from cerchia.judge.fit import apiece
from cerchia.model.answers import (
    Because,
    Change,
    ConversationRow,
    Fit,
    Noted,
    PersonPage,
    Talk,
    Tie,
    Words,
)
from cerchia.model.errors import (
    ConversationUnknownError,
    PersonAmbiguousError,
    PersonUnknownError,
)
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Import

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
    select made, note from read_note where handle in ({handles}) order by made nulls last, note
"""
_PHONES = """
    select distinct unnest(phones) as phone from read_address where handle in ({handles}) order by phone
"""
_OWN = "select connected, gone, email from resolve_person where person = $1"
_CHANGES = (
    "select kind, seen, before, after from resolve_change where person = $1 order by seen, kind"
)
_TALKED = "select thread from resolve_thread where person = $1"
_MET = "select thread from resolve_member where person = $1"
_ACTIVE = """
    select thread, day, mine, count(*) from resolve_message
    where thread in ({threads}) and person = $1 group by all order by day, mine
"""
"""Messages stand by thread: a look at these alone, where all would have to be gone through by person."""
_TIE = """
    select sent, received, days, days_out, days_in, first, last, strength, mutuality, balance, rank, layer,
           score, activity, outflow, inflow
    from measure_tie where person = $1
"""
_RHYTHM = "select gap, since from measure_rhythm where person = $1"
_THREADS = """
    select t.id, t.thread, o.message from resolve_thread t left join judge_outcome o using (thread)
    where t.id in ({ids})
"""
_MESSAGES = """
    with counted as (
        select thread, message, sent, mine, row_number() over (partition by thread order by message) as place
        from resolve_message where thread in ({threads})
    )
    select c.thread, c.message, timezone(zone, timezone('UTC', c.sent)), c.mine
    from counted c join (values {spans}) s(thread, first, "end") using (thread), resolve_as_of
    where c.place > s.first and c.place <= s."end" order by c.message
"""
_TEXTS = "select message, content from read_text where message in ({messages})"


def known_as(engine: Engine, who: str) -> str:
    """Return the id of the one person meant; PersonUnknownError, PersonAmbiguousError."""
    number = find(engine, who)
    return str(engine.value("select id from resolve_person where person = $1", number))


def person(
    engine: Engine,
    who: str,
    purpose: Purpose | None = None,
    imports: Sequence[Import] = (),
    words: int | None = None,
) -> PersonPage:
    """Return the page of the one person who answers to a name, part of it, an address or an id.

    words: of each conversation so many, the last ones; None for all. imports: where facts come from.
    Raises PersonUnknownError and PersonAmbiguousError.
    """
    number = find(engine, who)
    connected, gone, email = engine.rows(_OWN, number)[0]
    handles = handles_of(engine, number)
    found = {*engine.rows(_TALKED, number), *engine.rows(_MET, number)}
    threads = _list(sorted(thread for (thread,) in found))
    active = [Active(*one) for one in engine.rows(_ACTIVE.format(threads=threads), number)]
    return PersonPage(
        row=one_of(engine, number),
        connected=connected,
        gone=gone,
        email=email,
        tie=_tie(engine, number),
        talks=_talks(engine, number, words),
        changes=tuple(Change(*change) for change in engine.rows(_CHANGES, number)),
        ambassador_because=_praise(engine, number),
        proposals=tuple(proposals(engine, "a.person = $1", number)),
        days=tuple(dict.fromkeys((one.day, one.mine) for one in active)),
        notes=tuple(Noted(*note) for note in engine.rows(_NOTES.format(handles=handles))),
        phones=tuple(phone for (phone,) in engine.rows(_PHONES.format(handles=handles))),
        fits=_fits(engine, purpose, number),
        timeline=timeline(engine, number, handles, active),
        sources=traced(engine, number, handles, imports),
        carried=carried(engine, number, handles, imports),
    )


def earlier(engine: Engine, conversation: str, before: int, most: int) -> Talk:
    """Return the words of a conversation that come before its `before` first ones, `most` at most.

    So `Talk.earlier` of one page asks for the page before. Raises ConversationUnknownError.
    """
    rows = conversations(engine, "t.id = $1", conversation)
    if not rows:
        raise ConversationUnknownError(which=conversation)
    span = max(0, before - max(1, most)), max(0, before)
    return _spoken(engine, rows[:1], [span])[0]


def _fits(engine: Engine, purpose: Purpose | None, number: int) -> tuple[Fit, ...]:
    found = apiece(engine, purpose, number) if purpose else []
    return tuple(
        Fit(persona, fit, known, in_line, reasons(because))
        for persona, fit, known, in_line, because in found
    )


def find(engine: Engine, who: str) -> int:
    """Return the number of the one person who answers to `who`; the errors of `person`."""
    who = who.strip()
    slug = _slug(who)
    found = (
        engine.rows(_BY_ID, who)
        or engine.rows(_FIND, who, slug)
        or engine.rows(_ALIAS, who, slug)
        or (engine.rows(_LIKE, who) if len(who) > 1 else [])
    )
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
    tied, rhythm = engine.rows(_TIE, number), engine.rows(_RHYTHM, number)
    return Tie(*tied[0][:-3], *rhythm[0], *tied[0][-3:]) if tied and rhythm else None


def _talks(engine: Engine, number: int, words: int | None) -> tuple[Talk, ...]:
    rows = conversations(engine, "o.person = $1", number)
    spans = [(0 if words is None else max(0, row.messages - words), row.messages) for row in rows]
    return _spoken(engine, rows, spans)


def _spoken(
    engine: Engine, rows: Sequence[ConversationRow], spans: Sequence[tuple[int, int]]
) -> tuple[Talk, ...]:
    """Return conversations with their words, of each from a place to another, counted from its beginning."""
    if not rows:
        return ()
    ids = ", ".join(f"'{row.id}'" for row in rows)
    threads = {known: told for known, *told in engine.rows(_THREADS.format(ids=ids))}
    places = ", ".join(
        f"({threads[row.id][0]}, {first}, {end})"
        for row, (first, end) in zip(rows, spans, strict=True)
    )
    found = engine.rows(
        _MESSAGES.format(threads=_list(thread for thread, _ in threads.values()), spans=places)
    )
    texts = dict(engine.rows(_TEXTS.format(messages=_list(one[1] for one in found))))
    said: dict[int, list[Words]] = defaultdict(list)
    decided = {message for _, message in threads.values()}
    for thread, message, at, mine in found:
        if message in texts:
            said[thread].append(Words(at, mine, texts[message], message in decided))
    return tuple(
        Talk(row, tuple(said[threads[row.id][0]]), min(first, row.messages))
        for row, (first, _) in zip(rows, spans, strict=True)
    )


def _list(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers)) or "null"


def _praise(engine: Engine, number: int) -> tuple[Because, ...]:
    text = engine.value("select ambassador_because from judge_standing where person = $1", number)
    found = json.loads(text) if text else []
    return tuple(Because(one["code"], params={"n": one["n"]}) for one in found if one["n"])
