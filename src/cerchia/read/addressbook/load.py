"""From a file to facts: every entry a row of a Parquet segment, each that is begun accounted for."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from cerchia.formats import vcard
from cerchia.formats.delimited import as_utf8
from cerchia.formats.raw import unpack
from cerchia.formats.rows import rows
from cerchia.model.origin import Problem, Problems
from cerchia.model.reading import FileReport
from cerchia.read.addressbook import cards, files, headings, sheet
from cerchia.read.addressbook.entry import COLUMNS, TABLE, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.formats.archive import Archive, Member
    from cerchia.formats.raw import Raw

_CELLS = attrgetter(*COLUMNS)
Read = tuple[FileReport, list[Problem]]


def load(archive: Archive, engine: Engine, folder: Path) -> tuple[list[FileReport], list[Problem]]:
    """Write one segment a file into `folder`; return what was read and what was wrong.

    Raises UnreadableError when a member is damaged or encrypted.
    """
    reports: list[FileReport] = []
    problems: list[Problem] = []
    for number, member in enumerate(archive.members, start=1):
        kind = files.kind(archive, member)
        if not kind:
            reports.append(FileReport(member.name, "unknown"))
            continue
        path = folder / f"{TABLE}{'' if number == 1 else f'.{number}'}.parquet"
        read = _cards if kind == cards.KIND else _sheet
        report, wrong = read(archive, member, engine, path)
        reports.append(report)
        problems += wrong
    return reports, problems


class _Taking:
    """What becomes of the entries of one file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.left: Counter[str] = Counter()
        self.problems = Problems()
        self.read = 0

    def cards(self, archive: Archive, member: Member) -> Iterator[Entry]:
        """Yield the entries of a file of vCards."""
        for card in vcard.cards(as_utf8(archive.chunks(member))[1]):
            if card.broken == "card_inside":
                self.left["inside"] += 1
            elif card.broken:
                self.left["broken"] += card.broken != "card_none"
                self.problems.add(Problem(card.broken, self.name, card.line, card.seen))
            else:
                yield self.took(cards.entry(card))

    def rows(self, raw: Raw) -> Iterator[Entry]:
        """Yield the entries of a table, behind its header."""
        layout = headings.layout(raw.header.names) if raw.header else None
        if raw.header is None or layout is None:
            return
        for row in rows(raw, raw.header, self.problems):
            if not row.usable:
                self.left["broken"] += 1
            elif not row.cells:
                self.left["empty"] += 1
            else:
                yield self.took(sheet.entry(row, layout))

    def took(self, entry: Entry) -> Entry:
        """Count an entry that was read."""
        if entry.left:
            self.left[entry.left] += 1
        else:
            self.read += 1
        return entry

    def report(self, segment: str, begun: int) -> Read:
        """Account for the file: the entries begun, counted apart, are those read and those left."""
        told = self.read + self.left.total()
        if told != begun:
            self.problems.add(Problem("rows_unaccounted", self.name, 0, f"{told} / {begun}"))
        found = self.problems.all()
        skipped = {why: n for why, n in sorted(self.left.items()) if n}
        wrong = sum(one.count for one in found)
        return (
            FileReport(self.name, "read", TABLE, segment, told, self.read, skipped, {}, wrong),
            found,
        )


def _cards(archive: Archive, member: Member, engine: Engine, path: Path) -> Read:
    """Read a file of vCards."""
    taking = _Taking(member.name)
    begun = vcard.count(as_utf8(archive.chunks(member))[1])
    _write(engine, member.name, taking.cards(archive, member), path)
    return taking.report(path.name, begun)


def _sheet(archive: Archive, member: Member, engine: Engine, path: Path) -> Read:
    """Read a table, unpacked beside its segment."""
    taking = _Taking(member.name)
    beside = path.with_suffix(".csv")
    try:
        raw = unpack(archive, member, beside, headings.find)
        _write(engine, member.name, taking.rows(raw), path)
    finally:
        beside.unlink(missing_ok=True)
    # where a quote never closes, the records counted apart are not those that can be told
    told = taking.read + taking.left.total()
    return taking.report(path.name, told if taking.left["broken"] else raw.rows)


def _write(engine: Engine, name: str, entries: Iterator[Entry], path: Path) -> None:
    """Write entries to a segment, numbered in their order."""
    numbered = ((name, number, *_CELLS(one)) for number, one in enumerate(entries, start=1))
    engine.fill("entry", numbered, {"file": "varchar", "record": "bigint"} | COLUMNS)
    quoted = str(path).replace("'", "''")
    engine.run(
        f"copy (from entry order by record) to '{quoted}' (format parquet, compression zstd)"
    )
    engine.run("drop table entry")
