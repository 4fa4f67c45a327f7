"""From the archive to facts: every file to a Parquet segment as exported, counted to the last row.

The engine's bulk reader takes what is large and well-formed; its rows are held against an
independent count of the bytes. Whatever does not add up goes through the exact reader, which knows
lines, so that a row we cannot use becomes a problem and never silence.
"""

from __future__ import annotations

import csv
import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.engine.duckdb import NULL, Engine, EngineError, read_csv
from cerchia.formats.delimited import (
    FIELD_LIMIT,
    Dialect,
    Header,
    RecordCount,
    as_utf8,
    encoding_of,
    find_header,
    open_text,
    records,
)
from cerchia.model.origin import Problem
from cerchia.model.reading import FileReport
from cerchia.read.linkedin.files import SPECS, Spec, columns, kind, status

if TYPE_CHECKING:
    from pathlib import Path

    from cerchia.formats.archive import Archive, Member

BULK_FROM = 1 << 20  # bytes; a smaller file is read exactly at once, with its lines
MOST_PROBLEMS = 20  # of one kind in one file; the rest is counted


@dataclass(frozen=True, slots=True)
class Raw:
    """What stands behind a file's header, as UTF-8: where it lies, and its records counted apart.

    resaved: the file was UTF-16. header: None where none was found; then everything is there.
    """

    path: Path
    name: str
    resaved: bool
    header: Header | None
    rows: int


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


def load(archive: Archive, engine: Engine, folder: Path) -> tuple[list[FileReport], list[Problem]]:
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
        raw = _unpack(archive, member, raw_path, spec)
        if raw.header is None:
            return _headless(raw, spec)
        segment = Segment(path, spec, tuple(columns(raw.header.names)))
        if _bulk(engine, raw, raw.header, segment):
            return _account(engine, raw, segment, Exact([]))
        return _account(engine, raw, segment, _exact(engine, raw, raw.header, segment))
    finally:
        raw_path.unlink(missing_ok=True)


def _unpack(archive: Archive, member: Member, path: Path, spec: Spec) -> Raw:
    """Write what stands behind the header to `path`, counting its records on the way."""
    resaved, chunks = as_utf8(archive.chunks(member))
    first = next(chunks, b"")
    header = find_header(first, spec.keys)
    count = RecordCount()
    with path.open("wb") as stream, ThreadPoolExecutor(1) as other:

        def take(chunk: bytes) -> None:
            count.feed(chunk)
            stream.write(chunk)

        taken = other.submit(take, first[header.end if header else 0 :])
        for chunk in chunks:  # one thread inflates while the other counts and writes
            taken.result()
            taken = other.submit(take, chunk)
        taken.result()
    return Raw(path, member.name, resaved, header, count.total())


def _headless(raw: Raw, spec: Spec) -> tuple[FileReport, list[Problem]]:
    """Report a file whose header is nowhere to be found: none of its rows can be used."""
    if raw.rows == 0:
        return FileReport(raw.name, "read", spec.table), []
    report = FileReport(
        raw.name, "read", spec.table, rows=raw.rows, skipped={"no_header": raw.rows}, problems=1
    )
    return report, [Problem("header_missing", raw.name, 1, " + ".join(spec.keys), raw.rows)]


def _bulk(engine: Engine, raw: Raw, header: Header, segment: Segment) -> bool:
    """Read a large file with the engine; False when its rows do not add up or look odd."""
    small = raw.path.stat().st_size <= BULK_FROM
    if small or header.delimiter != "," or raw.resaved or _returns(raw.path):
        return False
    # the line end is given: DuckDB would take it from the first cell that holds a carriage return
    source = read_csv(raw.path, dict.fromkeys(segment.names, "varchar"), longest=0)
    # no number is written: rows stand in the file's order, so that their place is their number
    select = f"$file as file, null::bigint as record, null::bigint as line, {_all(segment)}"
    try:
        written = _write(engine, raw, segment, f"select {select} from {source}")
    except EngineError:
        return False
    return written == raw.rows and not _undatable(engine, segment)


def _returns(path: Path) -> bool:
    """Say whether the file's last line ends as a spreadsheet on Windows ends its lines."""
    with path.open("rb") as stream:
        stream.seek(max(path.stat().st_size - 2, 0))
        return b"\r" in stream.read()


@dataclass(frozen=True, slots=True)
class Exact:
    """What the exact reader found wrong, and how many records of the file it could not use.

    longest: the characters of the longest record it could.
    """

    problems: list[Problem]
    broken: int = 0
    longest: int = 0


def _exact(engine: Engine, raw: Raw, header: Header, segment: Segment) -> Exact:
    """Read a file record by record into a clean copy, then to its segment; return the problems."""
    encoding, lost = encoding_of(raw.path)
    clean = raw.path.with_suffix(".clean")
    try:
        found = _copy(raw, header, encoding, clean)
        kinds = {"record": "bigint", "line": "bigint"} | dict.fromkeys(segment.names, "varchar")
        select = f"$file as file, record, line, {_all(segment)}"
        _write(
            engine,
            raw,
            segment,
            f"select {select} from {read_csv(clean, kinds, longest=found.longest)}",
        )
    finally:
        clean.unlink(missing_ok=True)
    if raw.resaved or encoding != "utf-8":
        found.problems.append(Problem("encoding_resaved", raw.name))
    elif lost:
        found.problems.append(Problem("characters_damaged", raw.name, 0, "", lost))
    found.problems.extend(
        Problem("date_unreadable", raw.name, line, text[:80])
        for line, text in _undatable(engine, segment)
    )
    return found


def _copy(raw: Raw, header: Header, encoding: str, clean: Path) -> Exact:
    """Write each usable record to a clean file; return a problem for each other one."""
    problems: list[Problem] = []
    width = len(header.names)
    broken = longest = 0
    torn = False  # behind a broken record stand the fragments of what it tore apart
    with (
        open_text(raw.path, encoding) as text,
        clean.open("w", encoding="utf-8", newline="") as out,
    ):
        writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for number, record in enumerate(records(text, Dialect(header.delimiter, width)), start=1):
            line = record.line + header.line
            why = record.broken or _misfit(record.cells, width)
            torn = bool(record.broken) or why == "row_long" or (torn and bool(why))
            if why:
                problems.append(Problem(why, raw.name, line, ",".join(record.cells)[:80]))
            if torn:
                broken += 1
                continue
            cells = (*record.cells[:width], *[""] * (width - len(record.cells)))
            cells_out = [cell if cell != NULL else "" for cell in cells]
            longest = max(longest, writer.writerow([number, line, *cells_out]))
    return Exact(problems, broken, longest)


def _misfit(cells: tuple[str, ...], width: int) -> str:
    """Name what is wrong with the number of cells; an empty row is as good as any."""
    if any(cells[width:]):
        return "row_long"
    if len(cells) < width and any(cells):
        return "row_short"
    return "field_too_long" if sum(map(len, cells)) > FIELD_LIMIT else ""


def _all(segment: Segment) -> str:
    names = [f'"{name}"' for name in segment.names]
    return ", ".join(names + [f'null::varchar as "{name}"' for name in segment.absent])


def _write(engine: Engine, raw: Raw, segment: Segment, select: str) -> int:
    """Copy a query to the segment; return the rows written."""
    file = "'" + raw.name.replace("'", "''") + "'"
    path = str(segment.path).replace("'", "''")
    return engine.run(
        f"copy ({select.replace('$file', file, 1)}) to '{path}'"
        " (format parquet, compression zstd, compression_level 1, row_group_size 100000)"
    )


def _undatable(engine: Engine, segment: Segment) -> list[tuple[int, str]]:
    """Return line and text of every date that is none."""
    spec = segment.spec
    if not spec.date:
        return []
    return engine.rows(
        f"select line, {spec.date} from {_from(segment)} where coalesce({spec.date}, '') <> ''"
        f" and {spec.when} is null order by record"
    )


def _from(segment: Segment) -> str:
    return "read_parquet('" + str(segment.path).replace("'", "''") + "')"


def _account(
    engine: Engine, raw: Raw, segment: Segment, found: Exact
) -> tuple[FileReport, list[Problem]]:
    """Hold what was written against the independent count, and say what each row became."""
    taken, skipped, noted = _became(engine, segment)
    problems = list(found.problems)
    if found.broken:
        skipped["broken"] = found.broken
    rows = taken + sum(skipped.values())
    if not found.broken and rows != raw.rows:
        problems.append(Problem("rows_unaccounted", raw.name, 0, f"{rows} / {raw.rows}"))
    report = FileReport(
        raw.name,
        "read",
        segment.spec.table,
        segment.path.name,
        rows=rows,
        read=taken,
        skipped=skipped,
        noted=noted,
        problems=sum(problem.count for problem in problems),
    )
    return report, _fewer(problems)


def _became(engine: Engine, segment: Segment) -> tuple[int, dict[str, int], dict[str, int]]:
    """Return how many rows are taken, how many are skipped by reason, and what is of note."""
    table = _from(segment)
    why, among = "''", ""
    if _odd(engine, segment):
        why = _why(segment)
        among = f" and {why} = ''"
    counted = dict(
        engine.rows(f"select {why} as why, count(*) from {table} group by why order by why")
    )
    noted = {
        name: engine.value(f"select count(*) from {table} where {condition}{among}")
        for name, condition in segment.spec.note
    }
    return counted.pop("", 0), counted, {name: n for name, n in noted.items() if n}


def _why(segment: Segment) -> str:
    """Return the SQL that says why a row is skipped, '' for one that is taken."""
    empty = " and ".join(f"coalesce(\"{name}\", '') = ''" for name in segment.names)
    reasons = [("empty", empty), *segment.spec.skip]
    return "case " + " ".join(f"when {test} then '{why}'" for why, test in reasons) + " else '' end"


def _odd(engine: Engine, segment: Segment) -> bool:
    """Say whether any row may be skipped; a row with a date is not empty, so no text is read."""
    spec = segment.spec
    if spec.date not in segment.names:
        return True
    tests = [f"coalesce(\"{spec.date}\", '') = ''", *(test for _, test in spec.skip)]
    return bool(engine.value(f"select count(*) from {_from(segment)} where {' or '.join(tests)}"))


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
