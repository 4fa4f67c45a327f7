"""The journal for people: what was said, and taking it back."""

from __future__ import annotations

import json
from collections.abc import Sequence

from cerchia.decisions import (
    answers,
    cleanups,
    copied,
    follow_ups,
    joins,
    marks,
    policies,
    proposals,
    purposes,
)
from cerchia.decisions.store import FIXED, Decision, Store
from cerchia.model.errors import DecisionFixedError, NothingToUndoError
from cerchia.model.journal import Said, Undone

NAMED = {proposals.KIND: proposals.named, follow_ups.KIND: follow_ups.named}
"""Kinds that history names by what was said of the thing."""
INNER = "forgotten_key"
"""A decision that nobody took: not shown."""


def history(store: Store) -> list[Said]:
    """Return everything that was ever said, the oldest first."""
    return [_said(one) for one in store.history() if one.kind != INNER]


def one(store: Store, number: int) -> Said | None:
    """Return the decision of a number, None where there is none to show."""
    found = store.one(number)
    return None if found is None or found.kind == INNER else _said(found)


def words(store: Store, number: int) -> tuple[tuple[str, str], ...]:
    """Return what was said in a decision, as names and words; "" names what has no name."""
    found = store.one(number)
    if found is None or found.kind in FIXED:
        return ()
    plain = json.loads(found.body)
    if isinstance(plain, dict):
        return tuple((name, str(one)) for name, one in plain.items() if isinstance(one, str | int))
    if isinstance(plain, list):
        return (("", ", ".join(map(str, plain))),)
    return (("", plain),) if isinstance(plain, str) else ()


def about(store: Store, owner: str, others: Sequence[str], limit: int) -> list[Said]:
    """Return what was said about somebody, the newest first; lists of many people are left out."""
    found = store.naming(owner, others, limit)
    return [_said(one) for one in found if one.kind not in cleanups.MANY]


def undo_all(store: Store, numbers: Sequence[int]) -> int:
    """Undo decisions that were taken in one go, the last first; return how many still counted."""
    there = (store.one(number) for number in sorted(numbers, reverse=True))
    going = [one.id for one in there if one and one.kind not in FIXED]
    return sum(store.undo(one) is not None for one in going)


def undo(store: Store, number: int | None = None) -> Undone:
    """Undo the last decision that counts, or the one of this number, with the message copied along.

    Raises DecisionFixedError for a forgetting, NothingToUndoError when there is nothing.
    """
    if number is not None:
        fixed = [one for one in store.history() if one.id == number and one.kind in FIXED]
        if fixed:
            raise DecisionFixedError(number=number)
    done = store.undo(number)
    if done is None:
        raise NothingToUndoError(**({} if number is None else {"number": number}))
    if done.kind in {proposals.KIND, answers.KIND}:
        for along in copied.along(store, done):
            store.undo(along)
    now = store.now(done.kind, done.subject)
    return Undone(_said(done), _said(now[0]) if now else None)


def _said(one: Decision) -> Said:
    fixed = one.kind in FIXED
    kind = NAMED[one.kind](one) if one.kind in NAMED else one.kind
    about, gone = "" if fixed else _about(one), marks.gone(one)
    return Said(one.id, one.at, kind, about, one.undone_at, fixed, gone)


def _about(one: Decision) -> str:
    """Return what a decision is about: the active purpose, the policy, lists of people stand in the body."""
    if one.kind in cleanups.MANY:
        return cleanups.about(one)
    if one.kind in joins.MANY:
        return joins.about(one)
    if one.kind in (*marks.KINDS, *marks.NAMED):
        return marks.about(one)
    if one.kind == follow_ups.KIND:
        return follow_ups.about(one)
    if one.kind not in {purposes.ACTIVE, policies.KIND}:
        return one.subject
    name = json.loads(one.body)
    return name if isinstance(name, str) else ""
