"""Search: the messages that say something, and the people something is written of."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    Place,
    Query,
    Somebody,
)

EXCERPT, LEAD = 180, 40
"""Letters of an excerpt, and of what stands before the first that was found."""
_BLANK = re.compile(r"\s")
WORDS = 12
"""Words of a name, company and title that count."""
_HITS = """
    select m.message, m.thread, m.person, timezone(zone, timezone('UTC', m.sent)) as at, m.mine,
           x.content
    from resolve_message m join read_text x using (message), resolve_as_of
    where m.message in ({numbers}) and x.message in ({numbers})
"""
"""Both tables narrowed by their own numbers: DuckDB then reads the few blocks they lie in."""
_THREADS = """
    select message, thread from resolve_message join resolve_thread using (thread)
    where message in ({numbers}) and not is_group
"""
_PLACES = """
    select h.message, count(*) filter (m.message < h.message), count(*)
    from resolve_message m join (values {pairs}) h (message, thread) using (thread)
    where m.thread in ({threads}) group by h.message
"""
"""As `_HITS`; a conversation's words are in the order of their numbers."""
_WHOSE = """
    select id from resolve_person where person in
        (select person from resolve_message where message in ({numbers}) and person is not null)
    order by person
"""
_NOBODY = Somebody("", "", "", "", "", contact=False)


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


def whose(engine: Engine, index: Search, text: str) -> tuple[tuple[str, ...], bool]:
    """Return the ids of the people in whose words, or words to whom, it stands, and whether there are more.

    Of more than 20,000 messages the newest count.
    """
    numbers, total, _ = index.messages(parse(text), "newest", 0, MANY, MANY)
    listed = ", ".join(map(str, numbers)) or "null"
    return tuple(one for (one,) in engine.rows(_WHOSE.format(numbers=listed))), total > MANY


def find_people(index: Search, text: str, most: int = 20) -> People:
    """Return in whose name, company and title each word typed begins one; accents do not matter."""
    words = fold(harmless(text[:LONGEST])).split()[:WORDS]
    found, total = index.people(words, most)
    return People(tuple(found), total)


def places(engine: Engine, numbers: Sequence[int]) -> dict[int, Place]:
    """Return where messages stand in their conversations, by number; groups have no page and are left out."""
    if not numbers:
        return {}
    listed = ", ".join(map(str, numbers))
    pairs = engine.rows(_THREADS.format(numbers=listed))
    if not pairs:
        return {}
    rows = engine.rows(
        _PLACES.format(
            pairs=", ".join(f"({message}, {thread})" for message, thread in pairs),
            threads=", ".join(str(thread) for _, thread in pairs),
        )
    )
    return {message: Place(place, count) for message, place, count in rows}


def _hits(engine: Engine, index: Search, query: Query, numbers: Sequence[int]) -> tuple[Hit, ...]:
    if not numbers:
        return ()
    listed = ", ".join(map(str, numbers))
    rows = {row["message"]: row for row in engine.named(_HITS.format(numbers=listed))}
    texts = [harmless(rows[number]["content"]) for number in numbers]
    people = index.who({row["person"] for row in rows.values()} - {None})
    talks = index.talks({row["thread"] for row in rows.values()})
    return tuple(
        _hit(row, people.get(row["person"], _NOBODY), talks[row["thread"]], excerpt(text, marks))
        for row, text, marks in zip(
            (rows[number] for number in numbers), texts, index.marks(query, texts), strict=True
        )
    )


def _hit(row: dict[str, Any], person: Somebody, talk: tuple[str, bool], words: Excerpt) -> Hit:
    known, group = talk
    return Hit(
        number=row["message"],
        conversation=known,
        person=person.name,
        person_id=person.id,
        url=person.url,
        at=row["at"],
        mine=row["mine"],
        group=group,
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
