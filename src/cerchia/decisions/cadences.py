"""Cadences: how often the owner wants to be in touch with somebody, one decision a person."""

from __future__ import annotations

import json

from cerchia.decisions import wording
from cerchia.decisions.store import Decision, Store
from cerchia.model.mark import CADENCE_MOST, Cadence
from cerchia.model.mark_errors import CadenceInvalidError

KIND = "cadence"


def save(
    store: Store, person: str, days: int | None, by: str = "owner", seen: int | None = None
) -> int:
    """Keep a cadence, None for none; return the number of the decision that counts, 0 for none.

    Raises CadenceInvalidError, ConflictError.
    """
    if days is not None and not 1 <= days <= CADENCE_MOST:
        raise CadenceInvalidError(seen=days, most=CADENCE_MOST)
    if days is None and seen in {None, 0} and not store.latest(KIND, [person])[person]:
        return 0
    return store.settle(KIND, person, json.dumps(days), by, seen)


def all_cadences(store: Store) -> list[Cadence]:
    """Return every cadence wanted, as it was said."""
    return [found for one in store.now(KIND) if (found := cadence(store, one))]


def cadence(store: Store, decision: Decision) -> Cadence | None:
    """Return the cadence of one decision, None for none wanted."""
    days = json.loads(decision.body)
    if days is None:
        return None
    if type(days) is not int or not 1 <= days <= CADENCE_MOST:
        raise wording.broken(store, decision)
    return Cadence(decision.subject, days, decision.at, decision.id)
