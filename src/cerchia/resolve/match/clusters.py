"""Pairs become persons, the surest first, and no chain of pairs ends in a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Pair = tuple[int, int]
LARGEST = 60
"""Records of one person at most: beyond it something that many share has joined them."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What is known beside the pairs to join.

    weights: of pairs compared, what speaks for it less what speaks against it; forbidden: pairs that are two; groups: records that the owner says are
    one.
    """

    weights: Mapping[Pair, float]
    forbidden: frozenset[Pair]
    groups: Sequence[frozenset[int]] = ()


def joined(pairs: Iterable[tuple[float, int, int]], ties: Ties) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs that are joined, and those refused because of what hangs on either.

    pairs: weight and both records. A pair is refused where it would put two who are forbidden, or
    who agree too little all in all, into one person. Nothing hangs on the order of `pairs`.
    """
    members: dict[int, set[int]] = {}
    for group in ties.groups:
        whole = set(group).union(*(members.get(one, ()) for one in group))
        members.update(dict.fromkeys(whole, whole))
    taken, refused = [], []
    for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        left, right = members.get(one, {one}), members.get(other, {other})
        if left is not right and not _fit(left, right, ties):
            refused.append((one, other))
            continue
        taken.append((one, other))
        if left is not right:
            whole = left | right
            members.update(dict.fromkeys(whole, whole))
    return taken, refused


def _fit(left: set[int], right: set[int], ties: Ties) -> bool:
    """Say whether two groups may be one person: no two are forbidden, and the crossing pairs agree."""
    if len(left) + len(right) > LARGEST:
        return False
    total = 0.0
    for a in left:
        for b in right:
            pair = (a, b) if a < b else (b, a)
            if pair in ties.forbidden:
                return False
            total += ties.weights.get(pair, 0.0)
    return total >= 0


def components(pairs: Iterable[Pair]) -> list[list[int]]:
    """Return the records that pairs tie together, each group in order."""
    root: dict[int, int] = {}

    def top(one: int) -> int:
        root.setdefault(one, one)
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    for one, other in pairs:
        low, high = sorted((top(one), top(other)))
        root[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for one in sorted(root):
        groups[top(one)].append(one)
    return [groups[one] for one in sorted(groups)]
