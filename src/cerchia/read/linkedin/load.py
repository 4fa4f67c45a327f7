"""From the archive to facts: every file to a Parquet segment as exported, counted to the last row.

The engine's bulk reader takes what is large and well-formed; its rows are held against an
independent count of the bytes. Whatever does not add up goes through the exact reader, which knows
lines, so that a row we cannot use becomes a problem and never silence.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from cerchia.engine.duckdb import NULL, Engine, EngineError, read_csv
from cerchia.formats.archive import Archive, Member
from cerchia.formats.delimited import (
    Dialect,
    Header,
    Record,
    RecordCount,
    encoding_of,
    find_header,
    open_text,
    records,
)
from cerchia.model.origin import Problem
from cerchia.model.reading import FileReport
from cerchia.read.linkedin.files import SPECS, Spec, columns, kind, status

BULK_FROM = 1 << 20  # bytes; a smaller file is read exactly at once, with its lines
MOST_PROBLEMS = 20  # of one kind in one file; the rest is counted


@dataclass(frozen=True, slots=True)
class Raw:
    """One file unpacked: where it lies, its encoding and header, and its records counted apart."""

    path: Path
    name: str
    encoding: str
    header: Header
    counted: int

    @property
    def rows(self) -> int:
        """How many records stand behind the header, by the independent count."""
        return max(self.counted - self.header.record - 1, 0)


@dataclass(frozen=True, slots=True)
class Segment:
    """Where a file's rows go: the Parquet file, its table, and the columns it will have."""

    path: Path
    spec: Spec
    names: tuple[str, ...]

    @property
    def absent(self) -> list[str]:
        """The columns of other eras that this file does not have."""
        return [name for name in columns(self.spec.columns) if name not in self.names]


def load(
    archive: Archive, engine: Engine, folder: Path
) -> tuple[list[FileReport], list[Problem]]:
    """Write one segment a file into `folder`; return what was read and what was wrong.

    Raises UnreadableError when a member is damaged or encrypted.
    """
    reports, problems = [], []
    taken: dict[str, int] = {}
    for member in archive.members:
        found = status(member.name)
        if found != "read":
            reports.append(FileReport(member.name, found))
            continue
        spec = SPECS[kind(member.name)]
        taken[spec.table] = taken.get(spec.table, 0) + 1
        part = "" if taken[spec.table] == 1 else f".{taken[spec.table]}"
        segment = folder / f"{spec.table}{part}.parquet"
        report, wrong = _file(archive, member, engine, segment)
        reports.append(report)
        problems += wrong
    return reports, problems


def _file(
    archive: Archive, member: Member, engine: Engine, path: Path
) -> tuple[FileReport, list[Problem]]:
    """Unpack one file beside its segment, read it, and account for its rows."""
    spec = SPECS[kind(member.name)]
    raw_path = path.with_suffix(".csv")
    try:
        counted = _unpack(archive, member, raw_path)
        encoding, damaged = _encoding(raw_path)
        with open_text(raw_path, encoding) as text:
            header = find_header(text, spec.keys)
        if header is None:
            return _headless(member, spec, counted)
        raw = Raw(raw_path, member.name, encoding, header, counted)
        segment = Segment(path, spec, tuple(columns(header.names)))
        problems = [Problem(damaged, member.name)] if damaged else []
        if not (encoding == "utf-8-sig" and not damaged and _bulk(engine, raw, segment)):
            problems += _exact(engine, raw, segment)
        return _account(engine, raw, segment, problems)
    finally:
        raw_path.unlink(missing_ok=True)


def _unpack(archive: Archive, member: Member, path: Path) -> int:
    """Write a member out and count its records; one thread inflates while the other writes."""
    count = RecordCount()
    with path.open("wb") as stream, ThreadPoolExecutor(1) as other:

        def take(chunk: bytes) -> None:
            count.feed(chunk)
            stream.write(chunk)

        pending: Future[None] | None = None
        for chunk in archive.chunks(member):
            if pending is not None:
                pending.result()
            pending = other.submit(take, chunk)
        if pending is not None:
            pending.result()
    return count.total()


def _encoding(path: Path) -> tuple[str, str]:
    """Return the encoding, and the code of a problem when the bytes are not plain UTF-8."""
    with path.open("rb") as stream:
        head = stream.read(BULK_FROM)
    named = encoding_of(head)
    if named != "utf-8-sig":
        return named, "encoding_resaved"
    if path.stat().st_size > BULK_FROM:
        return named, ""  # the bulk reader refuses what is no UTF-8, and the exact one marks it
    text = head.decode("utf-8", errors="replace")
    lost = text.count("\ufffd") - head.count("\ufffd".encode())
    if lost <= 0:
        return named, ""
    sound = sum(char > "\x7f" for char in text) - lost
    return ("cp1252", "encoding_resaved") if lost > sound else (named, "characters_damaged")


def _headless(member: Member, spec: Spec, counted: int) -> tuple[FileReport, list[Problem]]:
    """Report a file whose header is nowhere to be found: none of its rows can be used."""
    if counted == 0:
        return FileReport(member.name, "read", spec.table), []
    report = FileReport(
        member.name, "read", spec.table, rows=counted, skipped={"no_header": counted}, problems=1
    )
    return report, [Problem("header_missing", member.name, 1, " + ".join(spec.keys), counted)]


def _bulk(engine: Engine, raw: Raw, segment: Segment) -> bool:
    """Read a large file with the engine; False when its rows do not add up or look odd."""
    if raw.path.stat().st_size <= BULK_FROM or raw.header.delimiter != ",":
        return False
    source = read_csv(raw.path, dict.fromkeys(segment.names, "varchar"), skip=raw.header.line)
    # no record number is written: the rows stand in the file's order, so their place is the number
    select = f"$file as file, null::bigint as record, null::bigint as line, {_all(segment)}"
    try:
        written = _write(engine, raw, segment, f"select {select} from {source}")
    except EngineError:
        return False
    return written == raw.rows and not _undatable(engine, segment)


def _exact(engine: Engine, raw: Raw, segment: Segment) -> list[Problem]:
    """Read a file record by record into a clean copy, then to its segment; return the problems."""
    width = len(raw.header.names)
    dialects = [Dialect(raw.header.delimiter, backslash, width) for backslash in (False, True)]
    bad = _bad(raw, segment, dialects[0])
    best = dialects[0]
    if bad and _bad(raw, segment, dialects[1]) < bad:
        best = dialects[1]
    clean = raw.path.with_suffix(".clean")
    try:
        problems = _copy(raw, best, clean)
        kinds = {"record": "bigint", "line": "bigint"} | dict.fromkeys(segment.names, "varchar")
        select = f"$file as file, record, line, {_all(segment)}"
        _write(engine, raw, segment, f"select {select} from {read_csv(clean, kinds)}")
    finally:
        clean.unlink(missing_ok=True)
    return problems


def _data(raw: Raw, dialect: Dialect) -> Iterator[tuple[int, Record]]:
    """Yield the records behind the header, numbered from 1."""
    with open_text(raw.path, raw.encoding) as text:
        behind = (record for record in records(text, dialect) if record.line > raw.header.line)
        yield from enumerate(behind, start=1)


def _bad(raw: Raw, segment: Segment, dialect: Dialect) -> int:
    """Count the records that do not fit this dialect: broken, too wide, or with a strange date."""
    import re  # noqa: PLC0415 - only the exact path needs it

    date = segment.names.index(segment.spec.date) if segment.spec.date in segment.names else -1
    pattern = re.compile(segment.spec.pattern.strip("'")) if segment.spec.pattern else None
    bad = 0
    for _, record in _data(raw, dialect):
        wide = len(record.cells) != dialect.width and any(record.cells[dialect.width :])
        cell = record.cells[date] if 0 <= date < len(record.cells) else ""
        bad += bool(record.broken or wide or (pattern and cell and not pattern.search(cell)))
    return bad


def _copy(raw: Raw, dialect: Dialect, clean: Path) -> list[Problem]:
    """Write each usable record to a clean file; return a problem for each other one."""
    problems = []
    with clean.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        for number, record in _data(raw, dialect):
            surplus = record.cells[dialect.width :]
            why = record.broken or ("row_long" if any(surplus) else "")
            if why:
                problems.append(Problem(why, raw.name, record.line, ",".join(record.cells)[:80]))
                continue
            cells = list(record.cells[: dialect.width])
            if 0 < len(cells) < dialect.width and any(cells):
                problems.append(Problem("row_short", raw.name, record.line, ",".join(cells)[:80]))
            cells += [""] * (dialect.width - len(cells))
            writer.writerow([number, record.line, *(cell if cell != NULL else "" for cell in cells)])
    return problems


def _all(segment: Segment) -> str:
    names = [f'"{name}"' for name in segment.names]
    return ", ".join(names + [f'null::varchar as "{name}"' for name in segment.absent])


def _write(engine: Engine, raw: Raw, segment: Segment, select: str) -> int:
    """Copy a query to the segment; return the rows written."""
    file = "'" + raw.name.replace("'", "''") + "'"
    path = str(segment.path).replace("'", "''")
    return engine.run(
        f"copy ({select.replace('$file', file, 1)}) to '{path}'"
        " (format parquet, compression zstd, row_group_size 100000)"
    )


def _undatable(engine: Engine, segment: Segment) -> list[tuple[int, str]]:
    """Return line and text of every date that is none."""
    spec = segment.spec
    if not spec.date:
        return []
    return engine.rows(
        f"select line, {spec.date} from {_from(segment)} where coalesce({spec.date}, '') <> ''"
        f" and not regexp_matches({spec.date}, {spec.pattern}) order by record"
    )


def _from(segment: Segment) -> str:
    return "read_parquet('" + str(segment.path).replace("'", "''") + "')"


def _account(
    engine: Engine, raw: Raw, segment: Segment, problems: list[Problem]
) -> tuple[FileReport, list[Problem]]:
    """Hold what was written against the independent count, and say what each row became."""
    spec = segment.spec
    problems += [
        Problem("date_unreadable", raw.name, line or 0, text[:80])
        for line, text in _undatable(engine, segment)
    ]
    cells = [f"coalesce(\"{name}\", '') = ''" for name in segment.names]
    reasons = [("empty", " and ".join(cells)), *spec.skip]
    case = " ".join(f"when {condition} then '{reason}'" for reason, condition in reasons)
    notes = "".join(f", count(*) filter ({condition}) as {name}" for name, condition in spec.note)
    found = engine.rows(
        f"select case {case} else '' end as why, count(*){notes} from {_from(segment)} group by why"
    )
    skipped = {why: number for why, number, *_ in found if why}
    read = sum(number for why, number, *_ in found if not why)
    noted = {
        name: sum(row[2 + place] for row in found) for place, (name, _) in enumerate(spec.note)
    }
    broken = sum(problem.code in BROKEN for problem in problems)
    if broken:
        skipped["broken"] = broken
    rows = read + sum(skipped.values())
    if not broken and rows != raw.rows:
        problems.append(Problem("rows_unaccounted", raw.name, 0, f"{rows} / {raw.rows}"))
    noted = {name: number for name, number in noted.items() if number}
    report = FileReport(
        raw.name, "read", spec.table, segment.path.name, rows, read, skipped, noted, len(problems)
    )
    return report, _fewer(problems)


BROKEN = frozenset({"quote_open", "field_too_long", "cells_count", "row_long"})


def _fewer(problems: list[Problem]) -> list[Problem]:
    """Keep the first problems of each kind and count the rest."""
    kept: list[Problem] = []
    key = lambda problem: problem.code  # noqa: E731
    for code, group in itertools.groupby(sorted(problems, key=key), key):
        same = list(group)
        kept += same[:MOST_PROBLEMS]
        if len(same) > MOST_PROBLEMS:
            kept.append(Problem(code, same[0].file, 0, "", len(same) - MOST_PROBLEMS))
    return kept
