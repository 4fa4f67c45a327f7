"""What changed in the circle since the export before, or in the last four weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Basis = Literal["export", "weeks"]


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody who changed company or position between two exports."""

    id: str
    name: str
    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What is new since a day, that day not included.

    basis: the day is that of the export before, or lies four weeks before the newest fact. joined:
    contacts connected since; in_line: how many of them are in line, None without a purpose. gone:
    contacts the newer export no longer lists (gone, or hidden since). moved: the nearest ties first, `moves` in all. wrote:
    people who wrote since, waiting: those whose last word still waits for the owner. deepened:
    conversations that became something and had their last word since.
    """

    since: date
    basis: Basis
    joined: int
    in_line: int | None
    gone: int
    moves: int
    moved: tuple[Moved, ...]
    wrote: int
    waiting: int
    deepened: int
