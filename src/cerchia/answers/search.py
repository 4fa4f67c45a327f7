"""Search: the messages that say something, and the people something is written of."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.engine.search import Search
from cerchia.language.fold import fold
from cerchia.language.query import LONGEST, harmless, parse
from cerchia.model.search import (
    MANY,
    Excerpt,
    Found,
    Hit,
    Order,
    People,
    Query,
    Somebody,
)

EXCERPT, LEAD = 180, 40
"""Letters of an excerpt, and of what stands before the first that was found."""
_BLANK = re.compile(r"\s")
WORDS = 12
"""Words of a name, company and title that count."""
_WHOSE = "select thread, person from resolve_message where message in ({numbers})"
_HITS = """
    select m.message, t.id, coalesce(p.name, '') as person, coalesce(p.id, '') as person_id,
           coalesce(p.url, '') as url, timezone(zone, timezone('UTC', m.sent)) as at, m.mine,
           t.is_group, x.content
    from resolve_message m join read_text x using (message) join resolve_thread t using (thread)
    left join (select person, id, name, url from resolve_person where person in ({people})) p
        on p.person = m.person, resolve_as_of
    where m.message in ({numbers}) and x.message in ({numbers}) and t.thread in ({threads})
"""
"""Every table narrowed by its own numbers: DuckDB then reads the few blocks they lie in."""
_PEOPLE = """
    select person, id, name, url, company, position, contact from resolve_person
    where person in ({numbers})
"""


def search(  # noqa: PLR0913 - a question with its page
    engine: Engine,
    index: Search,
    text: str,
    *,
    order: Order = "newest",
    first: int = 0,
    most: int = 50,
) -> Found:
    """Return the messages that hold what was typed, from the `first` on; any text may be typed."""
    query = parse(text)
    numbers, total, given = index.messages(query, order, first, most, MANY)
    return Found(
        hits=_hits(engine, index, query, numbers),
        total=min(total, MANY),
        more=total > MANY,
        order=given,
        first=first,
        words=any(not piece.without for piece in query.pieces),
        cut=query.cut,
    )


def find_people(engine: Engine, index: Search, text: str, most: int = 20) -> People:
    """Return in whose name, company and title each word typed begins one; accents do not matter."""
    words = fold(harmless(text[:LONGEST])).split()[:WORDS]
    numbers, total = index.people(words, most)
    if not numbers:
        return People((), 0)
    found = {row[0]: Somebody(*row[1:]) for row in engine.rows(_in(_PEOPLE, numbers=numbers))}
    return People(tuple(found[number] for number in numbers), total)


def _hits(engine: Engine, index: Search, query: Query, numbers: Sequence[int]) -> tuple[Hit, ...]:
    if not numbers:
        return ()
    whose = engine.rows(_in(_WHOSE, numbers=numbers))
    threads, people = ({row[n] for row in whose} - {None} for n in (0, 1))
    sql = _in(_HITS, numbers=numbers, threads=threads, people=people)
    rows = {row["message"]: row for row in engine.named(sql)}
    texts = [harmless(rows[number]["content"]) for number in numbers]
    marks = index.marks(query, texts)
    return tuple(
        _hit(rows[number], excerpt(text, found))
        for number, text, found in zip(numbers, texts, marks, strict=True)
    )


def _in(sql: str, **numbers: Collection[int]) -> str:
    """Put lists of numbers into their places; an empty one matches nothing."""
    return sql.format(**{name: ", ".join(map(str, n)) or "null" for name, n in numbers.items()})


def _hit(row: dict[str, Any], words: Excerpt) -> Hit:
    return Hit(
        number=row["message"],
        conversation=row["id"],
        person=row["person"],
        person_id=row["person_id"],
        url=row["url"],
        at=row["at"],
        mine=row["mine"],
        group=row["is_group"],
        excerpt=words,
    )


def excerpt(text: str, marks: Sequence[tuple[int, int]]) -> Excerpt:
    """Return the part of a text where most of what was found stands, whole words, on one line."""
    start = _start(text, marks)
    end = _end(text, start, marks)
    shown = [
        (max(a, start) - start, min(b, end) - start) for a, b in marks if a < end and b > start
    ]
    return Excerpt(
        _BLANK.sub(" ", text[start:end]), tuple(shown), before=start > 0, after=end < len(text)
    )


def _start(text: str, marks: Sequence[tuple[int, int]]) -> int:
    """Return where the excerpt begins: before the mark after which most others stand near."""
    if not marks or len(text) <= EXCERPT:
        return 0
    room = EXCERPT - LEAD
    near = [sum(begin <= a < begin + room for a, _ in marks) for begin, _ in marks]
    begin = marks[near.index(max(near))][0]
    if begin <= LEAD:
        return 0
    from_here = max(0, min(begin - LEAD, len(text) - EXCERPT))
    blank = next((n for n in range(from_here, begin) if text[n].isspace()), from_here - 1)
    return blank + 1


def _end(text: str, start: int, marks: Sequence[tuple[int, int]]) -> int:
    """Return where it ends: at a blank, but not before what was found is told, if there is room."""
    limit = start + EXCERPT
    if limit >= len(text):
        return len(text)
    least = next((min(end, limit) for begin, end in marks if start <= begin < limit), start)
    blank = next((n for n in range(limit, start, -1) if text[n].isspace()), limit)
    return max(blank, least)
