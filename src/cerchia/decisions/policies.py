"""The request desk's policy: one decision, about no subject."""

from __future__ import annotations

import json

from cerchia.decisions.store import Store
from cerchia.model.errors import UnreadableError
from cerchia.model.requests import POLICIES, Policy

KIND = "request_policy"


def save(store: Store, policy: Policy, by: str = "owner", seen: int | None = None) -> int:
    """Keep the policy; return the decision's number. The same one is not said twice.

    seen: as in `Store.say`; ConflictError.
    """
    return store.settle(KIND, "", json.dumps(policy), by, seen)


def kept(store: Store) -> Policy | None:
    """Return the policy that counts; None when none was ever said, or it was undone since."""
    for one in store.now(KIND, ""):
        for policy in POLICIES:
            if one.body == json.dumps(policy):
                return policy
        # changed by other hands than ours
        raise UnreadableError(path=store.place, why=f"{one.kind} {one.id}")
    return None
