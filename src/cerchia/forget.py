"""The way out: somebody leaves the circle for good, and a departure broken off is completed.

What is to go is written down first; then every step may be done twice. So a kill at any instant
costs nothing but the next start, which goes on from what was written down.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cerchia import home
from cerchia.engine import disk, findings
from cerchia.engine.duckdb import Engine
from cerchia.engine.facts import Facts, revised, revision
from cerchia.model.errors import CircleBusyError, FolderUnwritableError, ImportUnknownError
from cerchia.model.forgetting import Farewell, Forgotten, Knows, Leaving, Struck
from cerchia.model.origin import Problem
from cerchia.model.reading import FileReport, Import
from cerchia.model.vocabulary import KINDS
from cerchia.read import SOURCES, Source, named

PENDING = ".forgetting.json"
PASSES = 4
"""How often marks learnt on the way (an e-mail beside the name) may lead to further rows."""
_QUOTING_NOBODY = frozenset({"header_missing", "rows_unaccounted", "date_unreadable"})
_DATE = 24
"""Characters of the longest thing somebody may have meant as a date."""
CUT = "…"


def farewell(engine: Engine, facts: Facts, number: int) -> Farewell:
    """Say what would go with one person; `engine`: the findings. Nothing is changed."""
    marks, ids, leaving = known_by(engine, facts, number)
    name, person_id, url = engine.rows(
        "select name, id, url from resolve_person where person = $1", number
    )[0]
    return Farewell(
        person=name,
        person_id=person_id,
        url=url,
        namesakes=_namesakes(engine, number),
        leaving=tuple(leaving),
        decisions=_decisions(
            facts.circle, (*ids, *(one for each in marks.values() for one in each))
        ),
        marks={source: tuple(sorted(found)) for source, found in marks.items()},
        ids=ids,
    )


def known_by(
    engine: Engine, facts: Facts, number: int
) -> tuple[dict[str, set[str]], tuple[str, ...], list[Leaving]]:
    """Return the marks of one person by source, the ids they go by, and what of each import is theirs."""
    marks = {source.name: source.marks(engine, number) for source in SOURCES}
    with Engine.open(facts.circle) as scratch:
        leaving = _learn(scratch, facts, marks)
    return marks, tuple(sorted(_ids(engine, number))), leaving


def _learn(engine: Engine, facts: Facts, marks: dict[str, set[str]]) -> list[Leaving]:
    """Look through all segments until nothing more is learnt; add what was to `marks`."""
    leaving: list[Leaving] = []
    for _ in range(PASSES):
        leaving, learnt, others = [], set[str](), set[str]()
        for one in facts.imports():
            found = list(struck(engine, facts, one, marks[one.source].__contains__))
            learnt.update(*(each.learnt for _, each in found))
            others.update(*(each.others for _, each in found))
            leaving.append(_leaving(one, found))
        new = learnt - others
        if all(new <= known for known in marks.values()):
            break
        for each in marks.values():
            each.update(new)
    return leaving


def struck(
    engine: Engine, facts: Facts, one: Import, knows: Knows
) -> Iterator[tuple[FileReport, Struck]]:
    """Yield what of each file of an import is about somebody known by these marks."""
    source = named(one.source)
    for file in one.files:
        if file.segment:
            path = facts.segment(one.id, file.segment)
            yield file, source.strike(engine, file, path, knows)


def _leaving(one: Import, found: Sequence[tuple[FileReport, Struck]]) -> Leaving:
    talk = [each for file, each in found if file.table.endswith("_message")]
    rows = sum(len(each.rows) for _, each in found)
    return Leaving(one.id, one.path, rows, sum(len(each.rows) for each in talk))


def _namesakes(engine: Engine, number: int) -> tuple[str, ...]:
    """Return the ids of others of this name; among them rows that name nobody in particular."""
    found = engine.rows(
        """
        select o.id from resolve_person p join resolve_person o
          on o.person <> p.person and lower(strip_accents(o.name)) = lower(strip_accents(p.name))
        where p.person = $1 and p.name <> '' and not p.hidden order by o.id
        """,
        number,
    )
    return tuple(one for (one,) in found)


def _ids(engine: Engine, number: int) -> set[str]:
    """Return every id a decision about this person may name, those of older archives among them."""
    kinds = ", ".join(f"('{kind}')" for kind in KINDS)
    found = engine.rows(
        f"""
        with named as (
            select id from resolve_person where person = $1
            union select left(md5(h.source || '|' || h.key), 12) from resolve_handle r
                  join read_handle h using (handle) where r.person = $1 and h.key <> ''
            union select id from resolve_alias where person = $1
        ), thread as (
            select left(md5(t.source || '|' || t.key), 12) as id from resolve_member m
            join read_thread t using (thread)
            group by t.source, t.key having bool_and(m.person = $1)
        )
        select id from named
        union select id from thread
        union select id from resolve_invitation where person = $1
        union select id from act_proposal where person = $1
        union select left(md5('silent|' || id), 12) from named
        union select left(md5(kind || '|' || p.id || '|' || coalesce(t.id, '')), 12)
              from (values {kinds}) k(kind), named p,
                   (select id from thread union all select null) t(id)
        """,
        number,
    )
    return {known for (known,) in found}


def _decisions(circle: Path, ids: Sequence[str]) -> int:
    if not home.has_decisions(circle):
        return 0
    from cerchia.decisions import forgotten, store  # noqa: PLC0415 - 0.2 s, only where it is asked

    with store.open_store(circle) as journal:
        return len(forgotten.concerning(journal, ids))


def carry_out(facts: Facts, going: Farewell) -> Forgotten:
    """Forget somebody. Raises CircleBusyError while another process writes to the circle."""
    with facts.writing() as aside:
        _write_down(facts.circle, going.marks, going.ids)
        return _through(facts, aside, going.marks, going.ids)


def complete(facts: Facts) -> str:
    """Complete what a killed process began; return the code of what to tell, "" for nothing.

    Raises FolderUnwritableError: a circle that still holds who should be gone gives no answers.
    """
    if not any(facts.circle.glob(".forgetting*")):
        return ""
    try:
        with facts.writing() as aside:
            for left in facts.circle.glob(".forgetting-*"):
                left.unlink(missing_ok=True)  # not yet whole: nothing was begun
            file = facts.circle / PENDING
            if not file.exists():
                return "work_broke_off"
            kept = json.loads(file.read_text("utf-8"))
            _through(facts, aside, kept["marks"], kept["ids"])
    except CircleBusyError:  # it is still alive
        return ""
    except OSError as error:
        if error.errno == errno.ENOSPC:  # a sentence of its own
            raise
        raise FolderUnwritableError(circle=str(facts.circle), why=error.strerror or "") from error
    return "forgetting_completed"


def _write_down(circle: Path, marks: Mapping[str, Sequence[str]], ids: Sequence[str]) -> None:
    aside = circle / f".forgetting-{os.getpid()}.json"
    handle = os.open(aside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as stream:
        json.dump(
            {"marks": {name: list(each) for name, each in marks.items()}, "ids": list(ids)}, stream
        )
        stream.flush()
        os.fsync(stream.fileno())
    aside.rename(circle / PENDING)
    disk.sync(circle)


def _through(
    facts: Facts, aside: Path, marks: Mapping[str, Sequence[str]], ids: Sequence[str]
) -> Forgotten:
    """Take every step; each finds nothing to do where it was taken before."""
    from cerchia.decisions import forgotten, place, store  # noqa: PLC0415

    with store.open_store(facts.circle) as journal:
        every = {mark for each in marks.values() for mark in each}
        decisions = forgotten.forget(journal, ids, every)
    copies = place.compact(facts.circle)
    with Engine.open(facts.circle) as engine:
        leaving = [
            _anew(engine, facts, aside, one, frozenset(marks.get(one.source, ())).__contains__)
            for one in facts.imports()
        ]
    facts.sweep_superseded()
    findings.wipe(facts.circle)
    disk.sync(facts.folder)
    (facts.circle / PENDING).unlink(missing_ok=True)
    return Forgotten(tuple(leaving), decisions, tuple(str(copy) for copy in copies))


def _anew(engine: Engine, facts: Facts, aside: Path, one: Import, knows: Knows) -> Leaving:
    """Write one import anew beside the old one, where anything in it goes; it then takes its place."""
    found = list(struck(engine, facts, one, knows))
    leaving = _leaving(one, found)
    problems = tuple(unquoted(one.problems))
    if not any(each for _, each in found) and problems == one.problems:
        return leaving
    folder = aside / "anew"
    folder.mkdir()
    source = named(one.source)
    reports = {}
    for file, each in found:
        old, new = facts.segment(one.id, file.segment), folder / file.segment
        if each:
            reports[file.segment] = source.rewrite(engine, file, (old, new), each)
        else:
            shutil.copyfile(old, new)
    files = tuple(reports.get(file.segment, file) for file in one.files)
    anew = replace(one, id=revised(one.id), files=files, problems=problems)
    facts.commit(folder, _unnamed(one, anew))
    return leaving


def _unnamed(one: Import, anew: Import) -> Import:
    """Take out how files were called of which nothing is left: a chat bears the other's name."""
    gone = {
        was.file: f"{now.file}{number}"
        for number, (was, now) in enumerate(zip(one.files, anew.files, strict=True))
        if was.file != now.file
    }
    if not gone:
        return anew
    return replace(
        anew,
        path=anew.path if any(file.read for file in anew.files) else CUT,
        members={gone.get(name, name): digest for name, digest in anew.members.items()},
        problems=tuple(
            replace(each, file=gone.get(each.file, each.file)) for each in anew.problems
        ),
    )


def keep_out(
    engine: Engine, source: Source, folder: Path, files: Sequence[FileReport], knows: Knows
) -> list[FileReport]:
    """Leave those who are forgotten out of segments just written to `folder`, before they count."""
    kept = []
    for file in files:
        path = folder / file.segment
        found = source.strike(engine, file, path, knows) if file.segment else Struck()
        if found:
            anew = path.with_suffix(".anew")
            file = source.rewrite(engine, file, (path, anew), found)  # noqa: PLW2901
            anew.rename(path)
        kept.append(file)
    return kept


def known(circle: Path) -> Knows | None:
    """Return what says whether a mark is of somebody forgotten in this circle; None if nobody is."""
    if not home.has_decisions(circle):
        return None
    from cerchia.decisions import forgotten, store  # noqa: PLC0415

    with store.open_store(circle) as journal:
        return forgotten.known(journal)


def unquoted(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield problems without the beginning of the row they quote: it may be anybody's."""
    for one in problems:
        a_date = one.code != "date_unreadable" or (
            len(one.seen) <= _DATE and any(letter.isdigit() for letter in one.seen)
        )
        harmless = not one.seen or (one.code in _QUOTING_NOBODY and a_date)
        yield one if harmless else replace(one, seen=CUT)


def wanted(facts: Facts, seen: str) -> Import:
    """Return the import of this id, or from an archive of this name; ImportUnknownError."""
    base, imports = revision(seen)[0], facts.imports()
    found = [one for one in imports if revision(one.id)[0] == base] or [
        one for one in imports if seen in {one.path, Path(one.path).name}
    ]
    if len(found) != 1:
        known = ", ".join(one.id for one in found or imports)
        several = {"count": len(found)} if found else {}
        raise ImportUnknownError(seen=seen, known=known, **several)
    return found[0]


def remove(facts: Facts, seen: str) -> Import:
    """Take an import out of the facts and drop what was worked out from it; return what went.

    Raises ImportUnknownError, CircleBusyError.
    """
    with facts.writing():
        found = wanted(facts, seen)
        facts.remove(found.id)
        findings.wipe(facts.circle)
    return found
