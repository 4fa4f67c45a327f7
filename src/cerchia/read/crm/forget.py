"""Forgetting somebody in a CRM: their own row, the deals and activities that are with them alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cerchia.engine import segment as segments
from cerchia.formats import profile_url, reach
from cerchia.language.fold import fold
from cerchia.model.forgetting import Knows, Struck, email_mark, phone_mark

if TYPE_CHECKING:
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import FileReport

_ASKED = (
    "thing",
    "kind",
    "number",
    "uid",
    "name",
    "emails",
    "phones",
    "urls",
    "company",
    "contact",
    "contact_ids",
)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says of people, as marks.

    own: of whom the row is, where it is somebody's. reached: what reaches them. linked: of each of
    those a deal or activity is with, by number where there is one, else by name and firm.
    """

    own: frozenset[str]
    reached: frozenset[str]
    linked: tuple[str, ...]


def strike(engine: Engine, path: Path, knows: Knows) -> Struck:
    """Return what of a segment is about somebody who is forgotten.

    A deal with several people loses one name and number of those it is with, and stays.
    """
    rows, cells = set[int](), list[tuple[int, str, str]]()
    learnt, others = set[str](), set[str]()
    chosen = ", ".join(f"coalesce({name}, '')" for name in _ASKED)
    asked = f"select record, coalesce(\"left\", ''), {chosen} from {segments.plain(path)} order by record"
    for record, left, *row in engine.rows(asked):
        said = _said(dict(zip(_ASKED, row, strict=True)), left)
        if _known(said, knows):
            rows.add(record)
            learnt |= said.reached | said.own
            continue
        others |= said.reached | said.own
        gone = [place for place, mark in enumerate(said.linked) if knows(mark)]
        if gone and len(gone) == len(said.linked):
            rows.add(record)
        elif gone:
            cells += _without(record, row, gone)
    return Struck(frozenset(rows), tuple(cells), frozenset(learnt), frozenset(others))


def _said(row: dict[str, str], left: str) -> _Said:
    named = not left or row["thing"] == "user"
    mails, phones = reach.mails(row["emails"]), reach.numbers(row["phones"])
    marks = [*map(email_mark, mails), *map(phone_mark, phones)]
    urls = (f"url:{key}" for url in row["urls"].split() if (key := profile_url.key(url)))
    reached = frozenset(filter(None, (*marks, *urls))) if named else frozenset()
    own = set[str]()
    if not left:
        first = [*mails, *phones, row["company"]][0]
        own = {
            _row(f"card:{fold(row['name'])}|{first}")
        }  # as the entries of address books are called
        own |= {_row(row["uid"])} if row["uid"] else set()
        if row["thing"] == "person":
            own |= {_called(row["name"], row["company"]), _called(row["name"], "")} - {""}
            own |= {_row(f"{row['kind']}:{row['number']}")} if row["number"] else set()
    linked: tuple[str, ...] = ()
    if row["thing"] in {"deal", "activity", "role"}:
        ids = [one for one in row["contact_ids"].split("\n") if one]
        names = [one for one in row["contact"].split("\n") if one]
        linked = tuple(_row(f"{row['kind']}:{one}") for one in ids) or tuple(
            mark for one in names if (mark := _called(one, row["company"]))
        )
    return _Said(frozenset(own), reached, linked)


def _row(what: str) -> str:
    return f"row:{what}"


def _called(name: str, company: str) -> str:
    """Return the mark of a name in a firm; without one it ends in "|" and is never kept."""
    return f"row:called|{fold(name)}|{fold(company)}" if fold(name) else ""


def _known(said: _Said, knows: Knows) -> bool:
    """Say whether a row is of somebody forgotten: by their address or what reaches them, or its number.

    A name is none, and an e-mail that somebody with an address of their own shares says nothing of them.
    """
    by_url = {one for one in said.reached if one.startswith("url:")}
    marks = by_url | {one for one in said.own if not one.startswith("row:called|")}
    marks |= set() if by_url else said.reached
    return any(map(knows, sorted(marks)))


def _without(record: int, row: list[str], gone: list[int]) -> list[tuple[int, str, str]]:
    """Return the cells of a deal with several people as they are without some of them."""
    cells = []
    for column in ("contact", "contact_ids"):
        lines = row[_ASKED.index(column)].split("\n")
        left = [line for place, line in enumerate(lines) if place not in gone]
        cells.append((record, column, "\n".join(left)))
    return cells


def rewrite(
    engine: Engine, file: FileReport, paths: tuple[Path, Path], struck: Struck
) -> FileReport:
    """Write a segment anew without what is struck; rows that went are skipped as forgotten."""
    read, skipped = file.read, dict(file.skipped)
    for why, count in segments.without(engine, paths, struck.rows, struck.cells).items():
        if why == "empty":
            skipped[why] = skipped.get(why, 0) - count
        else:
            read -= count
        skipped["forgotten"] = skipped.get("forgotten", 0) + count
    return replace(file, read=read, skipped={why: n for why, n in skipped.items() if n > 0})
