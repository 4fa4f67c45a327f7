"""A named SQL step: reads named tables, makes one; the name says the room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cerchia.engine.duckdb import Engine


@dataclass(frozen=True, slots=True)
class Step:
    """One query and the table it makes."""

    name: str
    sql: str


def run(engine: Engine, steps: Iterable[Step]) -> None:
    """Make the table of every step, in order."""
    for step in steps:
        engine.make(step.name, step.sql)
