"""Room 2, resolve: who is who, who wrote to whom, and what changed between archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import run
from cerchia.model.joining import Joins
from cerchia.resolve import changes, doubles, identity, joins, people, talk

if TYPE_CHECKING:
    from datetime import date

    from cerchia.engine.duckdb import Engine

NOTHING = Joins()


def resolve(engine: Engine, zone: str, as_of: date | None = None, said: Joins = NOTHING) -> None:
    """Make the `resolve_` tables from the `read_` ones.

    zone: the owner's time zone; a day is a day there. as_of: the day to compute for, None for the
    newest event that does not lie behind the newest archive's own date. said: who is one person and
    who is not, as the owner says.
    """
    joins.load(engine, said)
    identity.make(engine)
    people.name_employers(engine)
    run(engine, people.STEPS)
    run(engine, people.ALIASES)
    run(engine, doubles.STEPS)
    engine.make("resolve_as_of", talk.AS_OF, as_of, zone)
    talk.make(engine)
    run(engine, changes.STEPS)
