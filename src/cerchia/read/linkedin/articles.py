"""The owner's articles: one HTML file each, gathered into one segment."""

from __future__ import annotations

from pathlib import Path

from cerchia.engine.duckdb import Engine
from cerchia.formats import html_text
from cerchia.formats.archive import Archive, Member
from cerchia.model.origin import Problem
from cerchia.model.reading import FileReport
from cerchia.read.linkedin.files import article

TABLE = "linkedin_article"
COLUMNS = ("title", "url", "text", "made")
LARGEST = 16 << 20
"""Bytes of an article; nobody writes more."""


def load(archive: Archive, engine: Engine, folder: Path) -> tuple[list[FileReport], list[Problem]]:
    """Write the articles of an archive to one segment; return a report each and what was wrong.

    The first report names the segment, for all of them.
    """
    reports: list[FileReport] = []
    problems: list[Problem] = []
    rows: list[tuple[object, ...]] = []
    for member in archive.members:
        if not article(member.name):
            continue
        if member.size > LARGEST:
            problems.append(Problem("article_too_long", member.name))
            reports.append(
                FileReport(member.name, "read", TABLE, rows=1, skipped={"broken": 1}, problems=1)
            )
            continue
        rows.append(_row(archive, member, len(rows) + 1))
        name = f"{TABLE}.parquet" if len(rows) == 1 else ""
        reports.append(FileReport(member.name, "read", TABLE, name, rows=1, read=1))
    if rows:
        _write(engine, folder / f"{TABLE}.parquet", rows)
    return reports, problems


def _row(archive: Archive, member: Member, record: int) -> tuple[object, ...]:
    text = b"".join(archive.chunks(member)).decode("utf-8-sig", errors="replace")
    page = html_text.read(text)
    return (member.name, record, 1, page.title, page.url, page.text, page.made)


def _write(engine: Engine, path: Path, rows: list[tuple[object, ...]]) -> None:
    kinds = {"file": "varchar", "record": "bigint", "line": "bigint"}
    engine.fill("article", rows, kinds | dict.fromkeys(COLUMNS, "varchar"))
    quoted = str(path).replace("'", "''")
    engine.run(f"copy article to '{quoted}' (format parquet, compression zstd)")
    engine.run("drop table article")
