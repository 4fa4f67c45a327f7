"""Forgetting somebody in an address book: the rows that go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cerchia.engine import segment
from cerchia.model.forgetting import Knows, Struck
from cerchia.read.addressbook.named import COLUMNS, Named, named

if TYPE_CHECKING:
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import FileReport


def strike(engine: Engine, path: Path, knows: Knows) -> Struck:
    """Return what of a segment is about somebody who is forgotten."""
    rows, learnt, others = set(), set[str](), set[str]()
    chosen = ", ".join(f"coalesce({name}, '')" for name in COLUMNS)
    asked = f"select record, {chosen} from {segment.plain(path)} order by record"
    for record, *row in engine.rows(asked):
        entry = named(row, 0, record)
        if _known(entry, knows):
            rows.add(record)
            learnt |= entry.reached | {_row(entry.atom)}
        else:
            others |= entry.reached
    return Struck(frozenset(rows), (), frozenset(learnt), frozenset(others))


def _known(entry: Named, knows: Knows) -> bool:
    """Say whether an entry is of somebody forgotten: by their address, else itself or what reaches it."""
    if entry.key:
        return knows(f"url:{entry.key}") or knows(_row(entry.atom))
    return knows(_row(entry.atom)) or any(map(knows, sorted(entry.reached)))


def _row(atom: str) -> str:
    return f"row:{atom}"


def rewrite(
    engine: Engine, file: FileReport, paths: tuple[Path, Path], struck: Struck
) -> FileReport:
    """Write a segment anew, from the first path to the second, without what is struck.

    Return the file's report, in which the rows that went are skipped as forgotten.
    """
    skipped = dict(file.skipped)
    read = file.read
    for why, count in segment.without(engine, paths, struck.rows).items():
        if why:
            skipped[why] = skipped.get(why, 0) - count
        else:
            read -= count
        skipped["forgotten"] = skipped.get("forgotten", 0) + count
    return replace(file, read=read, skipped={why: n for why, n in skipped.items() if n > 0})
