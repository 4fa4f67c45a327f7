"""Weights: log2(m / u) of each level (Fellegi and Sunter 1969), u as the circle itself shows it.

What is shipped was learned on a fictional world (`make train`) and says where it comes from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log2
from typing import TYPE_CHECKING

from cerchia.resolve.match import compare
from cerchia.resolve.match.levels import BY_CROWD, BY_RATE, LEVELS
from cerchia.resolve.match.prepare import HESITANT

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

DRAWN = 100_000
"""Pairs drawn to see how often strangers agree."""
TRUST = 1000
"""Drawn pairs that what was learned elsewhere counts as much as: few records say little."""
FEWEST = 500
"""Records that a circle is taken to have at least: in one of ten nobody is likelier to be somebody else."""
OWN = ("given", "family", "employer", "title", "place")
"""Fields of which the circle's own records tell how often strangers agree."""
FILE = "weights.json"
Rates = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned: m and u of each level, records of one person for each record, thresholds.

    u: of a level in BY_CROWD, how many other people's records a record shares it with; else a share
    of pairs. sure: evidence ("identifier", "employer") -> weight from which a pair is joined.
    """

    m: Rates
    u: Rates
    matches: float
    sure: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """What a level weighs in this circle; prior: what a pair weighs of which nothing is known."""

    levels: Rates
    prior: float


@cache
def shipped() -> Learned:
    """Return what is shipped."""
    told = json.loads((files(__name__.rpartition(".")[0]) / FILE).read_text("utf-8"))
    return Learned(told["m"], told["u"], told["matches"], told["sure"])


def own(engine: Engine, learned: Learned) -> Weights:
    """Return the weights for the records in `match_side`."""
    records = max(2, engine.value("select count(*) from match_side"))
    strangers = _strangers(engine, records)
    whole = max(FEWEST, records)
    levels: dict[str, dict[str, float]] = {}
    for field, names in LEVELS.items():
        said = sum(strangers.get((field, place), 0) for place in range(1, len(names) + 1))
        levels[field] = {}
        for place, name in enumerate(names, 1):
            u = learned.u[field][name]
            if name in BY_CROWD.get(field, ()):
                u /= whole
            elif field in OWN:
                u = (strangers.get((field, place), 0) + TRUST * u) / (said + TRUST)
            levels[field][name] = log2(learned.m[field][name] / u)
    odds = learned.matches / whole
    return Weights(levels, log2(odds / (1 - odds)))


def _strangers(engine: Engine, records: int) -> Mapping[tuple[str, int], int]:
    """Return how many pairs drawn at random have each level; the draw hangs on the records alone."""
    steps = max(1, DRAWN // records)
    engine.make(
        "match_drawn",
        f"""
        select distinct least(a.record, b.record) as one, greatest(a.record, b.record) as other,
               0 as email, 0 as phone
        from (select record, unnest(range(1, {steps + 1})) as step from match_side) a
        join match_side b on b.record = 1 + (a.record * 7919 + a.step * 104729) % {records}
        where a.record <> b.record
        """,
    )
    compare.make(engine, "match_drawn", "match_drawn_level")
    found: dict[tuple[str, int], int] = {}
    for field in OWN:
        counted = engine.rows(f"select {field}, count(*) from match_drawn_level group by {field}")
        found.update({(field, level): count for level, count in counted})
    return found


def expression(field: str, weights: Weights, learned: Learned, records: int) -> str:
    """Return the SQL for what a field weighs, names by how many of the records bear them."""
    branches = []
    for place, name in enumerate(LEVELS[field], 1):
        weight = f"{weights.levels[field][name]:.6f}"
        if name in BY_RATE.get(field, ()):
            usual = learned.u[field][name]
            share = f"({field}_bearers + {HESITANT} * {usual:.9f}) / ({HESITANT} + {records})"
            weight = f"log2({learned.m[field][name]:.9f} / ({share}))"
        branches.append(f"when {place} then {weight}")
    return f"(case {field} {' '.join(branches)} else 0 end)"
