"""Joins: who is one person and who is not, one decision a pair; of two that contradict, the later holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cerchia.decisions.store import Decision, Store
from cerchia.model.errors import UnreadableError
from cerchia.model.joining import Joins, Merge, Split

MERGE = "merge"
SPLIT = "split"
MANY = (MERGE, SPLIT)
"""Kinds about two at once: the ids stand in the body, where a forgetting finds them."""


def merge(store: Store, one: str, other: str, by: str = "owner", *, seen: int | None = None) -> int:
    """Say that two are one person, the first to be kept; return the decision's number."""
    return _say(store, MERGE, [one, other], by, seen)


def split(
    store: Store, one: str, others: Sequence[str], by: str = "owner", *, seen: int | None = None
) -> int:
    """Say that one is none of the others; return the decision's number."""
    return _say(store, SPLIT, [one, *sorted(others)], by, seen)


def _say(store: Store, kind: str, ids: list[str], by: str, seen: int | None) -> int:
    """Say it, unless the same words count already and nothing was said since against them."""
    subject, body = "+".join(sorted(ids)), json.dumps(ids)
    current = store.now(kind, subject)
    latest = max((one.id for each in MANY for one in store.now(each)), default=0)
    if current and current[0].body == body and current[0].id == latest:
        return current[0].id
    more: dict[str, Any] = {"by": by} if seen is None else {"by": by, "seen": seen}
    return store.say(kind, subject, body, **more)


def all_joins(store: Store) -> Joins:
    """Return every merge and split that counts, in the order of saying."""
    merges = [Merge(said.id, said.at, *_ids(store, said)[:2]) for said in store.now(MERGE)]
    splits = [
        Split(said.id, said.at, ids[0], tuple(ids[1:]))
        for said in store.now(SPLIT)
        for ids in [_ids(store, said)]
    ]
    return Joins(tuple(merges), tuple(splits))


def about(decision: Decision) -> str:
    """Return the ids a decision is about."""
    body = json.loads(decision.body)
    return ", ".join(map(str, body)) if isinstance(body, list) else decision.subject


def _ids(store: Store, decision: Decision) -> list[str]:
    body = json.loads(decision.body)
    few = not isinstance(body, list) or len(body) < 2
    if few or not all(isinstance(one, str) and one for one in body):  # by other hands than ours
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}")
    return list(body)
