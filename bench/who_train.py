"""Learn what each agreement weighs and from where a pair is joined: part of `make train`.

From a fictional world whose truth is known (bench/world.py); writes resolve/match/weights.json with
where it comes from. The thresholds are the lowest at which what would be joined, in worlds that
nothing was learned on, is right with a lower bound of 0.99.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.figures import wilson
from bench.world import PEOPLE, world
from bench.world_mess import CAREFUL, LEARNED_ON, Mind
from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.resolve import match
from cerchia.resolve.match import blocks, compare, prepare, verdict, weights
from cerchia.resolve.match.levels import BY_CROWD, LEVELS
from cerchia.resolve.match.records import COLUMNS
from cerchia.resolve.match.weights import OWN, Learned

FILE = Path(match.__file__).parent / weights.FILE
LEARN, THRESHOLD = 11, (21, 22, 23)
"""Seeds of the world learned on, and of those the thresholds are found in."""
PRECISION = 0.99
LEAST = {"identifier": 0.0, "employer": 3.0}
"""Weights below which a threshold is never put: even odds, and for a name with a firm 8 to 1."""


def fill(engine: Engine, minds: Sequence[Mind]) -> None:
    """Make `match_record` of a world's records, and `truth`: whose each is."""
    rows = (
        (
            n, f"{one.source}:{n}", [one.source], one.given, one.family, [one.name] if one.name else [],
            list(one.emails), list(one.phones), [one.key] if one.key else [],
            [one.employer] if one.employer else [], [one.title] if one.title else [],
            [one.place] if one.place else [],
        )
        for n, one in enumerate(minds, 1)
    )  # fmt: skip
    engine.fill("match_record", rows, COLUMNS)
    engine.fill(
        "truth", ((n, one.person) for n, one in enumerate(minds, 1)),
        {"record": "integer", "person": "integer"},
    )  # fmt: skip


@contextmanager
def opened(minds: Sequence[Mind]) -> Iterator[Engine]:
    """Give an engine that holds a world's records."""
    with tempfile.TemporaryDirectory() as folder, Engine.open(Path(folder)) as engine:
        fill(engine, minds)
        yield engine


_TRUE = """
    with pair as (
        select a.record as one, b.record as other from truth a join truth b using (person)
        join match_side s on s.record = a.record join match_side t on t.record = b.record
        where a.record < b.record and not (s.linkedin and t.linkedin)
    ), shared as (
        select a.record as one, b.record as other, left(mark, 5) as kind, max(a.grade) as grade
        from match_mark a join match_mark b using (mark) where a.record < b.record group by all
    )
    select one, other, coalesce(max(grade) filter (kind = 'email'), 0) as email,
           coalesce(max(grade) filter (kind = 'phone'), 0) as phone
    from pair left join shared using (one, other) group by all
"""

_DRAWN = """
    select a.record as one, b.record as other, 0 as email, 0 as phone
    from (select record, unnest(range(1, 60)) as step from match_side) a
    join match_side b on b.record = 1 + (a.record * 7919 + a.step * 15485863) % {records}
    join truth s on s.record = a.record join truth t on t.record = b.record
    where s.person <> t.person
"""


def learn(minds: Sequence[Mind]) -> Learned:
    """Return m and u of each level, counted over pairs that are one person's and pairs that are not."""
    with opened(minds) as engine:
        prepare.make(engine)
        run(engine, blocks.STEPS)
        engine.make("true_pair", _TRUE)
        compare.make(engine, "true_pair", "true_level")
        compare.make(engine, "match_pair", "pair_level")
        engine.make(
            "false_level",
            "select p.* from pair_level p join truth a on a.record = p.one"
            " join truth b on b.record = p.other where a.person <> b.person",
        )
        engine.make("namesake_level", f"from false_level where {verdict.NAMED}")
        engine.make("drawn_pair", _DRAWN.format(records=len(minds)))
        compare.make(engine, "drawn_pair", "drawn_level")
        pairs = engine.value("select count(*) from true_pair")
        return Learned(
            {field: _m(engine, field) for field in LEVELS},
            {field: _u(engine, field, len(minds)) for field in LEVELS},
            2 * pairs / len(minds), LEAST,
        )  # fmt: skip


def _counts(engine: Engine, field: str, table: str) -> dict[int, int]:
    found = engine.rows(f"select {field}, count(*) from {table} where {field} > 0 group by 1")
    return dict(found)


def _m(engine: Engine, field: str) -> dict[str, float]:
    counts, names = _counts(engine, field, "true_level"), LEVELS[field]
    total = sum(counts.values()) + len(names)
    return {name: (counts.get(n, 0) + 1) / total for n, name in enumerate(names, 1)}


def _u(engine: Engine, field: str, records: int) -> dict[str, float]:
    """Return how often two people agree.

    Of pairs drawn at random, or of namesakes for what a name gives away; for what a few share, how
    many others' records a record shares it with.
    """
    names = LEVELS[field]
    shared = _counts(engine, field, "false_level")
    counts = _counts(engine, field, "drawn_level" if field in OWN else "namesake_level")
    total = sum(counts.values()) + len(names)
    crowd = BY_CROWD.get(field, ())
    return {
        name: (2 * shared.get(n, 0) + 1) / records if name in crowd else (counts.get(n, 0) + 1) / total
        for n, name in enumerate(names, 1)
    }  # fmt: skip


def thresholds(learned: Learned, worlds: Sequence[Sequence[Mind]]) -> dict[str, dict[str, Any]]:
    """Return for each kind of evidence the least weight that is sure enough, and on what it rests."""
    rows: dict[str, list[tuple[float, bool]]] = {kind: [] for kind in LEAST}
    for minds in worlds:
        with opened(minds) as engine:
            match.compared(engine, learned)
            for kind, weight, right in engine.rows(
                """
                select kind, weight, a.person = b.person from match_scored s
                join truth a on a.record = s.one join truth b on b.record = s.other
                where forbids is null and kind is not null
                  and not (kind = 'employer' and (one in (from match_rival) or other in (from match_rival)))
                """
            ):
                rows[kind].append((weight, right))
    return {kind: _least(rows[kind], LEAST[kind]) for kind in LEAST}


def _least(rows: Sequence[tuple[float, bool]], floor: float) -> dict[str, Any]:
    best: dict[str, Any] = {"weight": 999.0, "pairs": 0, "right": 0, "lower": 0.0}
    right, ordered = 0, sorted(rows, reverse=True)
    for n, (weight, is_right) in enumerate(ordered, 1):
        right += is_right
        if n < len(ordered) and ordered[n][0] == weight:
            continue
        lower = wilson(right, n)[0]
        if lower >= PRECISION and weight >= floor:
            best = {"weight": weight, "pairs": n, "right": right, "lower": round(lower, 5)}
    return best


def main() -> None:
    """Learn, find the thresholds, write the file."""
    learned = learn(world(LEARN, LEARNED_ON))
    found = thresholds(learned, [world(seed, CAREFUL) for seed in THRESHOLD])
    told = {
        "from": {
            "command": "make train", "world": "bench/world.py", "people": PEOPLE, "learned_on_seed": LEARN,
            "thresholds_on_seeds": THRESHOLD, "precision_lower_bound": PRECISION, "thresholds": found,
        },
        "matches": round(learned.matches, 6),
        "sure": {kind: one["weight"] for kind, one in found.items()},
        "m": _rounded(learned.m), "u": _rounded(learned.u),
    }  # fmt: skip
    FILE.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    print(json.dumps(told["from"], indent=1))


def _rounded(rates: weights.Rates) -> dict[str, dict[str, float]]:
    return {field: {name: float(f"{rate:.4g}") for name, rate in each.items()} for field, each in rates.items()}  # fmt: skip


if __name__ == "__main__":
    main()
