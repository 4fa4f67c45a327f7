"""Forgetting somebody in LinkedIn's facts: the marks they are known by, and the rows that go."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from cerchia.engine.duckdb import Engine
from cerchia.engine.segment import RECORD, columns, table
from cerchia.formats.profile_url import key
from cerchia.model.forgetting import Knows, Struck, email_mark, phone_mark
from cerchia.read.linkedin import forget_talk
from cerchia.read.linkedin.files import SPECS
from cerchia.read.linkedin.naming import HIDDEN_NAME, WHO, Who, plain

if TYPE_CHECKING:
    from pathlib import Path

    from cerchia.model.reading import FileReport

_SEVERAL = re.compile(r"[\s,;]+")
_LISTS = re.compile(r"[,;\n]")
_HIDDEN = {plain(HIDDEN_NAME), ""}
_spelling = cache(key)


def marks(engine: Engine, person: int) -> set[str]:
    """Return the marks of one person, from the findings: where resolve saw them, and as whom.

    A name alone is theirs where nobody else in the circle bears it, or where resolve gave it them.
    """
    seen = engine.rows(
        """
        select h.key, h.name, h.thread, h.connected from resolve_handle r
        join read_handle h using (handle) where r.person = $1 and h.source = 'linkedin'
        """,
        person,
    )
    names = {plain(name) for _, name, _, _ in seen} - _HIDDEN
    others = {
        plain(name)
        for (name,) in engine.rows(
            """
            select distinct h.name from read_handle h left join resolve_handle r using (handle)
            where r.person is distinct from $1
            """,
            person,
        )
    }
    found = {f"name:{name}" for name in names - others}
    for address, name, thread, connected in seen:
        if address:
            found.add(f"url:{address}")
        elif connected is not None:
            found.add(f"row:connections|{plain(name)}|{connected.isoformat()}")
        elif thread is None and plain(name) not in _HIDDEN:
            found |= {f"name:{plain(name)}", f"row:connections|{plain(name)}|"}
    return found | forget_talk.marks(engine, person, names)


def strike(engine: Engine, file: FileReport, path: Path, knows: Knows) -> Struck:
    """Return what of a segment is about somebody who is forgotten."""
    kind = _kind(file)
    if kind == "messages":
        return forget_talk.strike(engine, path, knows)
    return _listed(engine, kind, path, knows) if kind in WHO else Struck()


def _kind(file: FileReport) -> str:
    return next((kind for kind, spec in SPECS.items() if spec.table == file.table), "")


def _listed(engine: Engine, kind: str, path: Path, knows: Knows) -> Struck:
    """Look through a list, one row a person or two."""
    spec, there = SPECS[kind], columns(engine, path)
    when = f"({spec.when})::varchar" if spec.date in there else "null"
    cells = ", ".join(f"coalesce(\"{name}\", '')" for name in there)
    rows, learnt, others = set(), set(), set()
    for record, day, *values in engine.rows(
        f"select {RECORD}, {when}, {cells} from {table(path)} order by 1"
    ):
        row = dict(zip(there, values, strict=True))
        rest = day or ("" if spec.date else "".join(values))
        why = [_known(who, row, (kind, rest), knows) for who in WHO[kind]]
        if any(why):
            rows.add(record)
            theirs = next(who for who, known in zip(WHO[kind], why, strict=True) if known)
            learnt |= _reached(theirs, row) | {one for one in why if one.startswith("row:")}
        else:
            others |= {mark for who in WHO[kind] for mark in _reached(who, row)}
    shared = {one for one in others if kind == "connections" or one.startswith("phone:")}
    return Struck(frozenset(rows), (), frozenset(learnt), frozenset(shared))


def _known(who: Who, row: dict[str, str], place: tuple[str, str], knows: Knows) -> str:
    """Return the mark that says a row names somebody forgotten, "" when it does not.

    An address decides; without one an e-mail or a telephone number; without those the name.
    """
    if addresses := _addresses(who, row):
        return next((mark for mark in addresses if knows(mark)), "")
    if reached := next((mark for mark in sorted(_reached(who, row)) if knows(mark)), ""):
        return reached
    kind, rest = place
    for name in {plain(" ".join(row.get(one, "") for one in parts)) for parts in who.names}:
        mark = f"row:{kind}|{name}|{rest}"
        if name not in _HIDDEN and (knows(mark) or (not who.dated and knows(f"name:{name}"))):
            return mark
    return ""


def _addresses(who: Who, row: dict[str, str]) -> list[str]:
    found = (_spelling(url) for one in who.urls for url in _SEVERAL.split(row.get(one, "")))
    return [f"url:{one}" for one in found if one]


def _reached(who: Who, row: dict[str, str]) -> set[str]:
    """Return the marks of the e-mails and telephone numbers of a row."""
    mails = {email_mark(one) for name in who.emails for one in _SEVERAL.split(row.get(name, ""))}
    phones = {phone_mark(one) for name in who.phones for one in _LISTS.split(row.get(name, ""))}
    return (mails | phones) - {""}


def rewrite(
    engine: Engine, file: FileReport, paths: tuple[Path, Path], struck: Struck
) -> FileReport:
    """Write a segment anew, from the first path to the second, without what is struck.

    Rows keep their record numbers. Return the file's report, in which the rows that went are
    skipped as forgotten.
    """
    path, target = paths
    engine.fill("struck_row", ((one,) for one in sorted(struck.rows)), {"gone": "bigint"})
    columns = sorted({name for _, name, _ in struck.cells})
    anew: dict[int, dict[str, str]] = {}
    for record, name, text in struck.cells:
        anew.setdefault(record, {})[name] = text
    kinds = {"at_record": "bigint"} | dict.fromkeys(columns, "varchar")
    cells = ((one, *(texts.get(name) for name in columns)) for one, texts in anew.items())
    engine.fill("struck_cell", cells, kinds)
    instead = "".join(f', coalesce(s."{name}", p."{name}") as "{name}"' for name in columns)
    quoted = str(target).replace("'", "''")
    engine.run(
        f"copy (select p.* exclude (file_row_number) replace ({RECORD} as record{instead})"
        f" from {table(path)} p left join struck_cell s on s.at_record = {RECORD}"
        f" where {RECORD} not in (select gone from struck_row) order by record) to '{quoted}'"
        " (format parquet, compression zstd, compression_level 1, row_group_size 100000)"
    )
    return _settled(engine, file, path)


def _settled(engine: Engine, file: FileReport, path: Path) -> FileReport:
    """Account for the rows in `struck_row`: whatever they were, they are forgotten now."""
    spec = SPECS[_kind(file)]
    tests = "".join(f" when {test} then '{why}'" for why, test in spec.skip)
    why = f"case{tests} else '' end" if tests else "''"
    gone = f"from {table(path)} where {RECORD} in (select gone from struck_row)"
    was = Counter(dict(engine.rows(f"select {why} as why, count(*) {gone} group by 1")))
    skipped = Counter(file.skipped)
    skipped.subtract({one: n for one, n in was.items() if one})
    skipped["forgotten"] += was.total()
    noted = Counter(file.noted)
    noted.subtract(
        {
            name: engine.value(f"select count(*) {gone} and {why} = '' and ({test})")
            for name, test in spec.note
        }
    )
    return replace(
        file,
        read=file.read - was[""],
        skipped={one: n for one, n in skipped.items() if n > 0},
        noted={one: n for one, n in noted.items() if n > 0},
    )
