"""The corridor: the rooms in order and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cerchia.act import act, act_again
from cerchia.engine.duckdb import Engine
from cerchia.judge import correct, judge, weigh
from cerchia.measure import measure
from cerchia.model.correction import Correction
from cerchia.model.joining import Joins
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Import
from cerchia.read import read
from cerchia.resolve import resolve


@dataclass(frozen=True, slots=True)
class Ground:
    """What a walk starts from: the facts, the owner's zone, the day, the purpose, the corrections.

    joins: who is one person and who is not, as the owner says.
    """

    imports: Sequence[Import]
    segment: Callable[[str, str], Path]
    zone: str
    as_of: date | None
    purpose: Purpose | None
    corrections: Sequence[Correction] = ()
    joins: Joins = Joins()  # noqa: RUF009 - frozen


def walk(engine: Engine, ground: Ground) -> Iterator[str]:
    """Carry the facts through the house, one room after the other; yield each room as it is done."""
    read(engine, ground.imports, ground.segment, ground.zone)
    yield "read"
    yield from persons(engine, ground)


def persons(engine: Engine, ground: Ground) -> Iterator[str]:
    """Make everything but what was read: the part that a merge or a split changes."""
    resolve(engine, ground.zone, ground.as_of, ground.joins)
    yield "resolve"
    measure(engine)
    yield "measure"
    judge(engine)
    yield "judge"
    yield from again(engine, ground.purpose)


def again(engine: Engine, purpose: Purpose | None) -> Iterator[str]:
    """Hold findings that are there against a purpose: the part that a new purpose changes."""
    weigh(engine, purpose)
    yield "weigh"
    act(engine, purpose)
    yield "act"


@contextmanager
def over(engine: Engine, ground: Ground) -> Iterator[None]:
    """Lay what the owner corrected over findings for one question; the agenda follows them.

    The findings are not built anew and stay as they are.
    """
    if not ground.corrections:
        yield
        return
    with engine.over():
        correct(engine, ground.corrections)
        engine.later("act_proposal", lambda: act_again(engine, ground.purpose))
        yield
