"""From a channel's events to facts: every event a row of a Parquet segment, and all that is begun accounted for."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from cerchia.formats import dates
from cerchia.formats.archive import Box
from cerchia.formats.regular import why
from cerchia.formats.zipped import DAMAGE
from cerchia.model.errors import UnreadableError
from cerchia.model.origin import Problem
from cerchia.model.reading import FileReport, Owner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive
    from cerchia.model.event import Event
    from cerchia.read.channel.reader import Events, Reader

COLUMNS = {
    "file": "varchar", "record": "bigint", "line": "bigint", "id": "varchar", "thread": "varchar",
    "title": "varchar", "sender_key": "varchar", "sender_name": "varchar", "to_keys": "varchar",
    "to_names": "varchar", "sent": "timestamp", "shift": "integer", "kind": "varchar",
    "left": "varchar", "text": "varchar", "signature": "varchar", "mine": "boolean",
    "owners": "varchar",
}  # fmt: skip
"""Of a segment. to_keys, to_names: one a line, parallel. shift: minutes east of UTC as written.
left: why it makes no tie. owners: on the first row of a box, whose channel it is, a key a line."""
_BREAKS = str.maketrans({"\n": " ", "\r": " "})


def table(name: str) -> str:
    """Return the name of a channel's table."""
    return f"{name}_meeting" if name == "calendar" else f"{name}_message"


def load(
    reader: Reader, archive: Archive, engine: Engine, folder: Path
) -> tuple[list[FileReport], list[Problem]]:
    """Write one segment a box into `folder`; return what was read and what was wrong.

    Raises UnreadableError when the export is damaged or encrypted.
    """
    reports: list[FileReport] = []
    problems: list[Problem] = []
    until = _until(archive)
    boxes = reader.boxes(archive)
    for number, box in enumerate(boxes, start=1):
        path = folder / f"{table(reader.name)}{'' if number == 1 else f'.{number}'}.parquet"
        with closing(reader.events(archive, box, until)) as events:
            report, wrong = _box(archive, events, box, engine, path)
        reports.append(replace(report, table=table(reader.name)))
        problems += wrong
    known = {member.name for box in boxes for member in box.members}
    reports += [FileReport(one.name, "unknown") for one in archive.members if one.name not in known]
    return reports, problems


def _until(archive: Archive) -> date:
    """Return the day an export speaks for; intake says the same of the import."""
    return dates.in_name(archive.path.name) or dates.from_epoch(archive.newest())


def _box(
    archive: Archive, events: Events, box: Box, engine: Engine, path: Path
) -> tuple[FileReport, list[Problem]]:
    left: Counter[str] = Counter()
    try:
        engine.fill("channel_row", _rows(events, box, left), COLUMNS)
    except DAMAGE as error:
        raise UnreadableError(path=f"{archive.path}: {box.name}", why=why(error)) from error
    told = events.account()
    quoted = str(path).replace("'", "''")
    owners = "\n".join(told.owners).replace("'", "''")
    engine.run(
        f"copy (select * replace (case when record = 1 then '{owners}' else '' end as owners)"
        f" from channel_row order by record) to '{quoted}' (format parquet, compression zstd)"
    )
    engine.run("drop table channel_row")
    problems = list(told.problems)
    rows = left.total() + sum(told.skipped.values())
    if rows != told.rows:
        problems.append(Problem("rows_unaccounted", box.name, 0, f"{rows} / {told.rows}"))
    skipped = Counter(told.skipped)
    skipped.update({reason: n for reason, n in left.items() if reason})
    report = FileReport(
        box.name,
        "read",
        segment=path.name,
        rows=rows,
        read=left[""],
        skipped=dict(sorted(skipped.items())),
        noted=told.noted,
        problems=sum(one.count for one in problems),
    )
    return report, problems


def _rows(events: Events, box: Box, left: Counter[str]) -> Iterator[tuple[object, ...]]:
    """Yield each event as cells; count why those that make no tie do not."""
    for record, one in enumerate(events, start=1):
        out = one.out or ("" if one.sent else "undated")
        left[out] += 1
        yield (
            box.name, record, one.line, one.id, one.thread, one.title, one.sender.key,
            one.sender.name, *_parties(one), one.sent, one.offset, one.kind, out, one.text,
            one.signature, one.mine, "",
        )  # fmt: skip


def _parties(one: Event) -> tuple[str, str]:
    keys = "\n".join(to.key.translate(_BREAKS) for to in one.to)
    return keys, "\n".join(to.name.translate(_BREAKS) for to in one.to)


def owner(engine: Engine, folder: Path, files: list[FileReport]) -> Owner:
    """Return whose channel it is, as far as its files say so: the addresses."""
    emails: dict[str, None] = {}
    for file in files:
        if file.segment:
            path = str(folder / file.segment).replace("'", "''")
            said = engine.value(f"select owners from read_parquet('{path}') where record = 1")
            emails.update(dict.fromkeys(_emails(said or "")))
    return Owner(emails=tuple(emails))


def _emails(owners: str) -> list[str]:
    return [one.removeprefix("email:") for one in owners.split("\n") if one.startswith("email:")]
