"""The written data of the circle: packaged text, read into records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

DATA = files("cerchia.demo") / "data"
TALKS = ("talk_a.jsonl", "talk_b.jsonl", "talk_c.jsonl")


@dataclass(frozen=True, slots=True)
class Line:
    """One message as written: by the owner or not, days after the first, local time HH:MM."""

    mine: bool
    day: int
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """One conversation as written, without what its writer meant it to be an example of.

    start: None where the calendar of the study decides. study: it belongs to the 302 of 2016.
    """

    first: str
    last: str
    company: str
    position: str
    began: str
    start: date | None
    study: bool
    lines: tuple[Line, ...]

    @property
    def answered(self) -> bool:
        """Say whether the owner wrote at all."""
        return any(line.mine for line in self.lines)


@cache
def talks() -> tuple[Told, ...]:
    """Return every conversation, in the order of the files."""
    starts = {(first, last): day for first, last, day in rows("starts.tsv", 3)}
    return tuple(_told(record, starts) for name in TALKS for record in records(name))


def text(name: str) -> str:
    """Return a packaged text file."""
    return (DATA / name).read_text(encoding="utf-8")


def records(name: str) -> Iterator[Any]:
    """Yield the objects of a file with one JSON object a line."""
    return (json.loads(line) for line in text(name).split("\n") if line.strip())


def rows(name: str, width: int) -> list[list[str]]:
    """Return the rows of a tab-separated file, comments out; ValueError if one is not so wide."""
    found = [line.split("\t") for line in text(name).splitlines() if line and line[0] != "#"]
    if wrong := [row for row in found if len(row) != width]:
        raise ValueError(name, wrong)
    return found


def sections(name: str) -> dict[str, list[str]]:
    """Return the lines under each `[heading]` of a text file."""
    found: dict[str, list[str]] = {}
    under: list[str] = []
    for line in text(name).splitlines():
        if line.startswith("["):
            under = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            under.append(line)
    return found


def ready_made() -> dict[str, bytes]:
    """Return the files that go into the archive as they are: their path in it and their bytes."""
    return dict(sorted(_walk(DATA / "archive", "")))


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{path}{entry.name}/")
        else:
            yield f"{path}{entry.name}", entry.read_bytes()


def _told(record: dict[str, Any], starts: dict[tuple[str, str], str]) -> Told:
    person = record["person"]
    start = record["start"] or starts.get((person["first"], person["last"]))
    return Told(
        first=person["first"],
        last=person["last"],
        company=person["company"],
        position=person["position"],
        began=record["began"],
        start=date.fromisoformat(start) if start else None,
        study=record["set"] == "study",
        lines=tuple(
            Line(who == "me", day, at, words) for who, day, at, words in record["messages"]
        ),
    )
