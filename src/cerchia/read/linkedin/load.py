"""From the archive to facts: every file to a Parquet segment as exported, counted to the last row.

The engine's bulk reader takes what is large and well-formed; its rows are held against an
independent count of the bytes. Whatever does not add up goes through the exact reader, which knows
lines, so that a row we cannot use becomes a problem and never silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cerchia.engine.duckdb import Engine, EngineError, read_csv
from cerchia.formats.archive import Archive, Member
from cerchia.formats.delimited import Header, find_header
from cerchia.formats.raw import Raw, unpack
from cerchia.model.errors import UnreadableError
from cerchia.model.origin import MOST_PROBLEMS, Problem, Problems
from cerchia.model.reading import FileReport
from cerchia.read.linkedin import articles, exact
from cerchia.read.linkedin.exact import Exact
from cerchia.read.linkedin.files import SPECS, article, columns, kind, status
from cerchia.read.linkedin.spec import FOUNDED, Spec

BULK_FROM = 1 << 20  # bytes; a smaller file is read exactly at once, with its lines
LARGE = 64 << 20  # bytes from which a file is read beside the others
NOTHING = "no conversations found"
"""What LinkedIn writes into a feed that was never used, in place of a header."""


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
    places: dict[str, Path] = {}
    taken: dict[str, int] = {}
    for member in archive.members:
        if status(member.name) == "read" and not article(member.name):
            table = SPECS[kind(member.name)].table
            taken[table] = taken.get(table, 0) + 1
            part = "" if taken[table] == 1 else f".{taken[table]}"
            places[member.name] = folder / f"{table}{part}.parquet"
    read = _files(archive, engine, places)
    reports: list[FileReport] = []
    problems: list[Problem] = []
    for member in archive.members:
        if member.name in read:
            reports.append(read[member.name][0])
            problems += read[member.name][1]
        elif not article(member.name):
            reports.append(FileReport(member.name, status(member.name)))
    written, wrong = articles.load(archive, engine, folder)
    return reports + written, problems + wrong


Read = tuple[FileReport, list[Problem]]


def _files(archive: Archive, engine: Engine, places: Mapping[str, Path]) -> dict[str, Read]:
    """Read each file to its place; a large one beside the small ones, for it waits for the disk."""
    members = [member for member in archive.members if member.name in places]
    with ThreadPoolExecutor(1) as other:
        large = {
            one.name: other.submit(_file, archive, one, engine.cursor(), places[one.name])
            for one in members
            if one.size >= LARGE
        }
        read = {
            one.name: _file(archive, one, engine, places[one.name])
            for one in members
            if one.name not in large
        }
        return read | {name: found.result() for name, found in large.items()}


def _file(archive: Archive, member: Member, engine: Engine, path: Path) -> Read:
    """Unpack one file beside its segment, read it, and account for its rows."""
    spec = SPECS[kind(member.name)]
    raw_path = path.with_suffix(".csv")
    try:
        raw = unpack(archive, member, raw_path, partial(find_header, keys=spec.keys))
        if raw.header is None:
            return _headless(raw, spec)
        segment = Segment(path, spec, tuple(columns(raw.header.names)))
        found = _bulk(engine, raw, raw.header, segment)
        if found is None:
            found = _exact(engine, raw, raw.header, segment)
        return _account(engine, raw, segment, found)
    finally:
        raw_path.unlink(missing_ok=True)


def _headless(raw: Raw, spec: Spec) -> tuple[FileReport, list[Problem]]:
    """Report a file whose header is nowhere to be found: none of its rows can be used."""
    if raw.rows == 0:
        return FileReport(raw.name, "read", spec.table), []
    if raw.rows == 1 and raw.path.stat().st_size < len(NOTHING) * 4:
        said = raw.path.read_text("utf-8", errors="replace").strip().strip('"')
        if said.lower() == NOTHING:
            return FileReport(raw.name, "read", spec.table, rows=1, skipped={"empty": 1}), []
    report = FileReport(
        raw.name, "read", spec.table, rows=raw.rows, skipped={"no_header": raw.rows}, problems=1
    )
    return report, [Problem("header_missing", raw.name, 1, " + ".join(spec.keys), raw.rows)]


def _bulk(engine: Engine, raw: Raw, header: Header, segment: Segment) -> Exact | None:
    """Read a large file with the engine; None when its rows do not add up or look odd."""
    size = raw.path.stat().st_size
    hollow = size < raw.rows * len(segment.names)  # hardly a row has room for its commas
    if size <= BULK_FROM or hollow or header.delimiter != "," or raw.resaved or _returns(raw.path):
        return None
    # the line end is given: DuckDB would take it from the first cell that holds a carriage return
    source = read_csv(raw.path, dict.fromkeys(segment.names, "varchar"), longest=0)
    # no number is written: rows stand in the file's order, so that their place is their number
    select = f"$file as file, null::bigint as record, null::bigint as line, {_all(segment)}"
    try:
        written = _write(engine, raw, segment, f"select {select} from {source}")
    except EngineError:
        return None
    if written != raw.rows:
        return None
    flawless = _flawless(engine, segment)
    return Exact(flawless=flawless) if flawless or not _undatable(engine, segment) else None


def _returns(path: Path) -> bool:
    """Say whether the file's last line ends as a spreadsheet on Windows ends its lines."""
    with path.open("rb") as stream:
        stream.seek(max(path.stat().st_size - 2, 0))
        return b"\r" in stream.read()


def _exact(engine: Engine, raw: Raw, header: Header, segment: Segment) -> Exact:
    """Read a file record by record into a clean copy, then to its segment; return what was wrong."""
    if raw.path.stat().st_size > exact.LARGE and header.delimiter == "," and not raw.resaved:
        quick = _copied(engine, raw, header, segment, lined=False)
        if quick is not None and not _undatable(engine, segment):
            return quick
    found = _copied(engine, raw, header, segment, lined=True)  # a bad date is told with its line
    if found is None:
        raise UnreadableError(path=raw.name, why="rows")
    found.problems.extend(_undatable(engine, segment, raw.name))
    return found


def _copied(
    engine: Engine, raw: Raw, header: Header, segment: Segment, *, lined: bool
) -> Exact | None:
    """Copy the usable records and write the segment; None when the engine reads them otherwise."""
    clean = raw.path.with_suffix(".clean")
    names = dict.fromkeys(segment.names, "varchar")
    numbers = {"record": "bigint", "line": "bigint"}
    chosen = "record, line" if lined else "null::bigint as record, null::bigint as line"
    try:
        copy = exact.copy if lined else exact.copy_runs
        found = copy(raw, header, segment.spec, clean)
        source = read_csv(clean, numbers | names if lined else names, longest=found.longest)
        select = f"select $file as file, {chosen}, {_all(segment)} from {source}"
        return found if _write(engine, raw, segment, select) == found.good else None
    except (EngineError, UnicodeDecodeError):
        if lined:  # what we quoted ourselves: the fault is ours or the disk's
            raise
        return None
    finally:
        clean.unlink(missing_ok=True)


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


def _flawless(engine: Engine, segment: Segment) -> bool:
    """Say at one look whether every date is one that can be, and no row is to be skipped."""
    spec = segment.spec
    if spec.date not in segment.names:
        return False
    tests = [f"(({spec.parsed}) >= {FOUNDED}) is not true"]
    tests += [test for why, test in spec.skip if why != "undated"]
    return not engine.value(f"select count(*) from {_from(segment)} where {' or '.join(tests)}")


def _undatable(engine: Engine, segment: Segment, file: str = "") -> list[Problem]:
    """Return a problem for the first dates that are none, or cannot be; and one for the rest."""
    spec = segment.spec
    if not spec.date:
        return []
    wrong = f"coalesce({spec.date}, '') <> '' and {spec.when} is null"
    if not engine.value(f"select count(*) from {_from(segment)} where {wrong}"):
        return []
    found = []
    for code, test in (("date_unreadable", "is null"), ("date_absurd", "is not null")):
        rows = engine.rows(
            f"select line, {spec.date}, count(*) over () from {_from(segment)}"
            f" where {wrong} and ({spec.parsed}) {test} order by record limit {MOST_PROBLEMS}"
        )
        found += [Problem(code, file, line or 0, text[:80]) for line, text, _ in rows]
        if rows and rows[0][2] > len(rows):
            found.append(Problem(code, file, 0, "", rows[0][2] - len(rows)))
    return found


def _from(segment: Segment) -> str:
    return "read_parquet('" + str(segment.path).replace("'", "''") + "')"


def _account(
    engine: Engine, raw: Raw, segment: Segment, found: Exact
) -> tuple[FileReport, list[Problem]]:
    """Hold what was written against the independent count, and say what each row became."""
    taken, skipped, noted = _became(engine, segment, odd=not found.flawless)
    problems: Problems = found.problems
    if found.blank:
        skipped["empty"] = skipped.get("empty", 0) + found.blank
    if found.given_up:  # whatever stands behind that line
        found.broken = raw.rows - found.blank - found.good
    if found.broken:
        skipped["broken"] = found.broken
    rows = taken + sum(skipped.values())
    if not found.broken and rows != raw.rows:
        problems.add(Problem("rows_unaccounted", raw.name, 0, f"{rows} / {raw.rows}"))
    if raw.nuls:
        problems.add(Problem("nul_bytes", raw.name, 0, "", raw.nuls))
    listed = problems.all()
    report = FileReport(
        raw.name,
        "read",
        segment.spec.table,
        segment.path.name,
        rows=rows,
        read=taken,
        skipped=skipped,
        noted=noted,
        problems=sum(problem.count for problem in listed),
    )
    return report, listed


def _became(
    engine: Engine, segment: Segment, *, odd: bool
) -> tuple[int, dict[str, int], dict[str, int]]:
    """Return how many rows are taken, how many are skipped by reason, and what is of note."""
    table = _from(segment)
    why, among = "''", ""
    if odd and _odd(engine, segment):
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
