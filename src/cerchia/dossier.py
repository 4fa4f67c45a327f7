"""The dossier: all that facts, findings and decisions hold about one person, found as a forgetting finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from cerchia import forget, home
from cerchia.engine.duckdb import Engine
from cerchia.engine.facts import Facts
from cerchia.model.answers import PersonPage
from cerchia.model.person_file import PersonFile, Raw, Table, Word
from cerchia.read import named

_KEYS = {
    "handle": "handle in (select handle from resolve_handle where person = $1)",
    "thread": "thread in (select thread from resolve_thread where person = $1)",
    "message": """message in (select m.message from resolve_message m join resolve_thread t using (thread)
        where m.person = $1 or t.person = $1)""",
}
"""Columns by which a table of the findings says whom a row is about, where it has no `person`."""
_TABLES = """
    select table_name, column_name from duckdb_columns() where not internal
    and table_name similar to '(read|resolve|measure|judge|act|decided)_.*' group by all order by all
"""


def dossier(
    engine: Engine, facts: Facts, number: int, page: Callable[[str], PersonPage]
) -> PersonFile:
    """Return everything about the person of this number; `engine`: the findings."""
    known = str(engine.value("select id from resolve_person where person = $1", number))
    marks, ids, _ = forget.known_by(engine, facts, number)
    every = {mark for each in marks.values() for mark in each}
    return PersonFile(
        page=page(known),
        as_of=engine.value("select as_of from resolve_as_of"),
        ids=ids,
        facts=tuple(_rows(facts, marks)),
        findings=tuple(_findings(engine, number)),
        decisions=tuple(_said(facts.circle, {*ids, *every})),
    )


def _rows(facts: Facts, marks: dict[str, set[str]]) -> Iterator[Raw]:
    with Engine.open(facts.circle) as scratch:
        for one in facts.imports():
            source = named(one.source)
            for file, struck in forget.struck(scratch, facts, one, marks[one.source].__contains__):
                records = struck.rows | {record for record, *_ in struck.cells}
                path = facts.segment(one.id, file.segment)
                for record, cells in source.rows(scratch, path, records) if records else ():
                    whole = record in struck.rows
                    yield Raw(one.id, one.path, file.file, record, whole, cells)


def _findings(engine: Engine, number: int) -> Iterator[Table]:
    columns = dict[str, list[str]]()
    for table, column in engine.rows(_TABLES):
        columns.setdefault(table, []).append(column)
    for table, there in columns.items():
        tests = [_KEYS[one] for one in _KEYS if one in there]
        about = "person = $1" if "person" in there else " or ".join(tests)
        rows = engine.named(f"select * from {table} where {about}", number) if about else []
        if rows:
            yield Table(table, tuple(rows[0]), tuple(tuple(row.values()) for row in rows))


def _said(circle: Path, known: set[str]) -> Iterator[Word]:
    if not home.has_decisions(circle):
        return
    from cerchia.decisions import forgotten, store  # noqa: PLC0415 - 0.2 s, only where it is asked

    with store.open_store(circle) as journal:
        about = set(forgotten.concerning(journal, known))
        for one in journal.history():
            if one.id in about:
                yield Word(one.id, one.at, one.kind, one.subject, one.body, one.by, one.undone_at)
