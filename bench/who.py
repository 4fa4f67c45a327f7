"""How well people are told apart and put together over six sources: `make eval`.

On fictional worlds (bench/world.py) that nothing was learned on and that hold more of every mess;
Splink 5 beside it on the same records. Writes docs/who-is-who.md's tables between their markers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from bench import who_splink
from bench.figures import wilson
from bench.labelled import ROOT
from bench.reading import table, write
from bench.who_train import opened
from bench.world import PEOPLE, world
from bench.world_mess import HELD_OUT, LEARNED_ON, Mess, Mind
from cerchia.engine.duckdb import Engine
from cerchia.resolve import match
from cerchia.resolve.match import clusters, weights
from cerchia.resolve.match.clusters import Pair

PAGE = ROOT / "docs/who-is-who.md"
SEEDS = (41, 42, 43)
MARKS = ("identifier", "own identifier", "name and employer", "name alone or less")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one way of matching made of the worlds: counts of pairs and of people.

    auto: pairs that were joined for their own evidence. chained: all pairs that stand together.
    by: kind of common ground -> pairs of one person that stand together, and there are. people:
    found exactly, groups that are one person's, groups that were made, people there are with two records.
    """

    auto: tuple[int, int]
    chained: tuple[int, int]
    true: int
    by: dict[str, tuple[int, int]]
    people: tuple[int, int, int, int]
    reviewed: tuple[int, int] = (0, 0)


def ours(minds: Sequence[Mind]) -> tuple[Outcome, dict[Pair, str]]:
    """Return what the matcher makes of a world, and what ground each pair of one person has."""
    with opened(minds) as engine:
        taken = match.match(engine, weights.shipped())
        ground = grounds(engine)
        look = "select one, other from match_verdict where verdict = 'review'"
        review = [(one, other) for one, other in engine.rows(look)]
    found = outcome(minds, taken, ground)
    right = sum(minds[a - 1].person == minds[b - 1].person for a, b in review)
    return Outcome(found.auto, found.chained, found.true, found.by, found.people, (right, len(review))), ground  # fmt: skip


def grounds(engine: Engine) -> dict[Pair, str]:
    """Return of each pair of one person what two records have in common, the strongest."""
    pairs = engine.rows(
        """
        with pair as (
            select a.record as one, b.record as other from truth a join truth b using (person)
            where a.record < b.record
        ), mark as (
            select a.record as one, b.record as other, max(a.grade) as grade from match_mark a
            join match_mark b using (mark) where a.record < b.record group by all
        ), keyed as (
            select one, other from pair join match_side a on a.record = one
            join match_side b on b.record = other where list_has_any(a.keys, b.keys)
        )
        select p.one, p.other, case when m.grade = 3 or k.one is not null then 'own identifier'
            when m.grade is not null then 'identifier'
            when s.kind = 'employer' then 'name and employer' else 'name alone or less' end
        from pair p left join mark m using (one, other) left join keyed k using (one, other)
        left join match_scored s using (one, other)
        """
    )
    return {(one, other): ground for one, other, ground in pairs}


def outcome(minds: Sequence[Mind], taken: Iterable[Pair], ground: dict[Pair, str]) -> Outcome:
    """Return the counts for pairs that were joined."""
    person = {n: one.person for n, one in enumerate(minds, 1)}
    auto = [person[a] == person[b] for a, b in taken]
    groups = [frozenset(group) for group in clusters.components(taken)]
    together = {pair for group in groups for pair in combinations(sorted(group), 2)}
    people: dict[int, set[int]] = defaultdict(set)
    for record, who in person.items():
        people[who].add(record)
    there = {frozenset(group) for group in people.values() if len(group) > 1}
    found, all_of = Counter[str](), Counter(ground.values())
    found.update(kind for pair, kind in ground.items() if pair in together)
    right = sum(person[a] == person[b] for a, b in together)
    pure = sum(len({person[one] for one in group}) == 1 for group in groups)
    return Outcome(
        (sum(auto), len(auto)), (right, len(together)), len(ground),
        {kind: (found[kind], all_of[kind]) for kind in MARKS},
        (len(there & set(groups)), pure, len(groups), len(there)),
    )  # fmt: skip


def added(outcomes: Sequence[Outcome]) -> Outcome:
    """Return the counts of several worlds as one."""

    def two(pairs: Iterable[tuple[int, int]]) -> tuple[int, int]:
        left, right = zip(*pairs, strict=True)
        return sum(left), sum(right)

    exact, pure, made, there = (
        sum(each) for each in zip(*(one.people for one in outcomes), strict=True)
    )
    return Outcome(
        two(one.auto for one in outcomes), two(one.chained for one in outcomes),
        sum(one.true for one in outcomes),
        {kind: two(one.by[kind] for one in outcomes) for kind in MARKS},
        (exact, pure, made, there), two(one.reviewed for one in outcomes),
    )  # fmt: skip


def lines(name: str, one: Outcome) -> list[str]:
    """Return the cells of a matcher's row in the table of figures."""
    identified = tuple(map(sum, zip(one.by["identifier"], one.by["own identifier"], strict=True)))
    cells = (
        one.auto, one.chained, (one.chained[0], one.true), identified, one.by["own identifier"],
        one.by["name and employer"], (one.people[1], one.people[2]), (one.people[0], one.people[3]),
    )  # fmt: skip
    return [name, *(_share(*cell) for cell in cells)]


def _share(right: int, count: int) -> str:
    low, _ = wilson(right, count) if count else (0.0, 0.0)
    return f"{right / max(count, 1):.4f} (from {low:.4f}; {right:,} of {count:,})"


HEAD = (
    "Figure", "Automatic joins: precision", "Pairs that stand together: precision",
    "Pairs: recall", "Pairs with a shared identifier: recall", "of these, one's own identifier",
    "Pairs with name and employer only: recall", "Groups: precision (one person only)",
    "People: recall (found whole)",
)  # fmt: skip


def figures(mess: Mess, seeds: Sequence[int]) -> list[list[str]]:
    """Return the rows of the table: a figure, then each matcher's."""
    mine, theirs = [], []
    for seed in seeds:
        minds = world(seed, mess)
        found, ground = ours(minds)
        mine.append(found)
        if (pairs := who_splink.joined(minds)) is not None:
            theirs.append(outcome(minds, pairs, ground))
    columns = [lines("cerchia", added(mine))]
    columns += [lines("Splink", added(theirs))] if theirs else []
    rows = [list(cells) for cells in zip(HEAD, *columns, strict=True)]
    right, count = added(mine).reviewed
    rows.append(["Pairs left for a person to look at, and of one person", _share(right, count), *[""] * (len(columns) - 1)])  # fmt: skip
    return rows


def main() -> None:
    """Write the tables."""
    text = [f"{PEOPLE:,} people over six sources, in each of {len(SEEDS)} worlds.", ""]
    for title, mess in (("With more of every mess than was learned on", HELD_OUT), ("With the mess that was learned on, other people", LEARNED_ON)):  # fmt: skip
        rows = figures(mess, SEEDS)
        text += [f"**{title}**", "", *table(" | ".join(rows[0]), rows[1:])]
    print("\n".join(text))
    write("who", "\n".join(text), PAGE)


if __name__ == "__main__":
    main()
