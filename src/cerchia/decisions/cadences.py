"""Cadences: how often the owner wants to be in touch with somebody, one decision a person."""

from __future__ import annotations

import json
from collections.abc import Sequence

from cerchia.decisions import wording
from cerchia.decisions.store import Decision, Store
from cerchia.model.mark import CADENCE_MOST, Cadence
from cerchia.model.mark_errors import CadenceInvalidError

KIND = "cadence"


def save(
    store: Store, person: str, days: int | None, seen: int | None = None, also: Sequence[str] = ()
) -> int:
    """Keep a cadence, None for none; return the number of the decision that counts, 0 for none.

    also: other ids the person goes by, of which a cadence may have been said. Raises CadenceInvalidError, ConflictError.
    """
    if days is not None and not 1 <= days <= CADENCE_MOST:
        raise CadenceInvalidError(seen=days, most=CADENCE_MOST)
    known = store.latest(KIND, [person, *also])
    if days is None and seen in {None, 0} and not any(known.values()):
        return 0
    body = json.dumps(days)
    if any(known[one] > known[person] for one in also):  # the newest word counts: say it anew
        return store.say(KIND, person, body)
    return store.settle(KIND, person, body, seen=seen)


def all_cadences(store: Store) -> list[Cadence]:
    """Return every cadence wanted, as it was said."""
    return [one for one in words(store) if one.days]


def words(store: Store) -> list[Cadence]:
    """Return the last word on everybody's cadence, as it was said; days: 0 where none is wanted."""
    return [
        cadence(store, one) or Cadence(one.subject, 0, one.at, one.id) for one in store.now(KIND)
    ]


def cadence(store: Store, decision: Decision) -> Cadence | None:
    """Return the cadence of one decision, None for none wanted."""
    days = json.loads(decision.body)
    if days is None:
        return None
    if type(days) is not int or not 1 <= days <= CADENCE_MOST:
        raise wording.broken(store, decision)
    return Cadence(decision.subject, days, decision.at, decision.id)
