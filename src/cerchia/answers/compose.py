"""Composing: whom a message goes to, and what is to be said of it while it is typed."""

from __future__ import annotations

from cerchia.answers.draft import addressee
from cerchia.answers.evidence import evidence
from cerchia.answers.person import find
from cerchia.engine.duckdb import Engine
from cerchia.formats.html_text import bare
from cerchia.language import lint as language
from cerchia.model.compose import Correspondent, Wrote
from cerchia.model.lint import Addressee, Kind, Lint

LAST, BEGINNING = 3, 600
"""Messages shown of the newest conversation, and letters of each that are read."""
_WHO = """
    select person, id, name, coalesce(url, '') as url, coalesce(company, '') as company,
           coalesce(position, '') as position, contact
    from resolve_person where person = $1
"""
_THREAD = """
    select thread, id from resolve_thread where person = $1 and not is_group and not sponsored
    order by last desc, thread desc limit 1
"""
_MESSAGES = """
    select message, timezone(zone, timezone('UTC', sent)), mine
    from (select message, sent, mine from resolve_message where thread = $1
          order by message desc limit $2), resolve_as_of
    order by message desc
"""


def correspondent(engine: Engine, who: str) -> Correspondent:
    """Return whom a message goes to. Raises PersonUnknownError, PersonAmbiguousError."""
    (row,) = engine.named(_WHO, find(engine, who))
    number = row.pop("person")
    threads = engine.rows(_THREAD, number)
    if not threads:
        return Correspondent(**row, conversation="", last=())
    ((thread, known),) = threads
    return Correspondent(**row, conversation=known, last=_last(engine, thread))


def _last(engine: Engine, thread: int) -> tuple[Wrote, ...]:
    rows = engine.rows(_MESSAGES, thread, LAST)
    listed = ", ".join(str(message) for message, _, _ in rows)
    texts = dict(
        engine.rows(
            f"select message, left(content, {BEGINNING}) from read_text where message in ({listed})"
        )
    )
    return tuple(Wrote(at, mine, bare(texts.get(message) or "")) for message, at, mine in rows)


def reader(engine: Engine, who: str, kind: str) -> Addressee:
    """Return what the lint knows of who will read a message; it stays so while one types."""
    return addressee(evidence(engine, find(engine, who)), kind)


def look_over(message: str, kind: Kind, to: Addressee) -> Lint:
    """Return what is to be said of a message as it stands, in the time between two keys.

    To how many others the text went is left out: that takes all messages there are.
    """
    return language.lint(message, kind, to)
