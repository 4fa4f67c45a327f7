"""Who is who where no address says so: records compared by several fields, weighed, joined or shown.

In: `match_record`. Out: `match_verdict`, and the pairs that are joined. After Fellegi and Sunter
(1969): every field's agreement weighs log2(m / u), the sum is the evidence (docs/who-is-who.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from cerchia.engine.steps import run
from cerchia.resolve.match import blocks, clusters, compare, prepare, verdict, weights
from cerchia.resolve.match.clusters import Pair, Ties
from cerchia.resolve.match.weights import Learned, Weights

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@dataclass(frozen=True, slots=True)
class Said:
    """What the owner said of records: which are one person, and which pairs are two."""

    together: Sequence[frozenset[int]] = ()
    apart: frozenset[Pair] = frozenset()


NOTHING_SAID = Said()


def match(engine: Engine, learned: Learned, said: Said = NOTHING_SAID) -> list[Pair]:
    """Return the pairs of `match_record` that are joined; make `match_verdict` of all that count.

    A pair of verdict "join" that would chain into a contradiction is turned into "review" there.
    """
    weighed = compared(engine, learned)
    verdict.judge(engine, learned)
    asked = (
        "select weight, one, other from match_verdict where verdict = 'join' order by one, other"
    )
    pairs = [pair for pair in engine.rows(asked) if (pair[1], pair[2]) not in said.apart]
    taken, refused = clusters.joined(pairs, _ties(engine, (learned, weighed), pairs, said))
    refused += sorted(said.apart)
    engine.fill("match_refused", sorted(set(refused)), {"one": "integer", "other": "integer"})
    engine.run(
        """
        create or replace temp table match_verdict as
        select v.* replace (case when r.one is not null then 'review' else v.verdict end as verdict)
        from match_verdict v left join match_refused r using (one, other) where v.verdict <> ''
        """
    )
    return taken


def compared(engine: Engine, learned: Learned) -> Weights:
    """Make `match_scored`: every pair worth comparing, its levels and weights; return the weights."""
    prepare.make(engine)
    run(engine, blocks.STEPS)
    compare.make(engine, "match_pair", "match_level")
    weighed = weights.own(engine, learned)
    verdict.score(engine, "match_level", "match_scored", weighed, learned)
    verdict.rivals(engine)
    return weighed


def _ties(
    engine: Engine,
    known: tuple[Learned, Weights],
    pairs: Iterable[tuple[float, int, int]],
    said: Said,
) -> Ties:
    """Return what is known of all pairs within what the joins tie together, compared if need be."""
    tied = [(one, other) for _, one, other in pairs]
    tied += [(min(group), one) for group in said.together for one in group]
    inside = [
        pair
        for group in clusters.components(tied)
        for pair in combinations(group[: clusters.LARGEST * 4], 2)
    ]
    engine.fill("match_inside", inside, {"one": "integer", "other": "integer"})
    found = _closing(engine, *known)
    forbidden = {(one, other) for one, other, _, forbids in found if forbids}
    return Ties(
        {(one, other): weight - known[1].prior for one, other, weight, _ in found},
        frozenset(forbidden | said.apart), said.together,
    )  # fmt: skip


def _closing(
    engine: Engine, learned: Learned, weighed: Weights
) -> list[tuple[int, int, float, bool]]:
    """Return the weight of each pair that joins would put into one person, and whether it is forbidden."""
    engine.make(
        "match_missing",
        "select one, other, 0 as email, 0 as phone from match_inside"
        " anti join match_scored using (one, other)",
    )
    compare.make(engine, "match_missing", "match_missing_level")
    verdict.score(engine, "match_missing_level", "match_closing", weighed, learned)
    return engine.rows(
        """
        with every as (
            select one, other, weight, forbids from match_scored semi join match_inside using (one, other)
            union all select one, other, weight, forbids from match_closing
        )
        select one, other, weight, forbids is not null or (a.linkedin and b.linkedin)
        from every join match_side a on a.record = one join match_side b on b.record = other
        order by one, other
        """
    )
