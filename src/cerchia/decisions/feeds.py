"""The calendar's address: one decision, about no subject: a token that nobody guesses, or none.

Whoever knows it reads whom the owner means to write to: taking it back makes the address answer no more.
"""

from __future__ import annotations

import json
import re
import secrets

from cerchia.decisions.store import Store
from cerchia.model.errors import UnreadableError

KIND = "feed"
BYTES = 24
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


def new(store: Store, by: str = "owner", seen: int | None = None) -> str:
    """Keep a new token and return it; the one before counts no more."""
    token = secrets.token_urlsafe(BYTES)
    store.say(KIND, "", json.dumps(token), by, seen=seen)
    return token


def revoke(store: Store, by: str = "owner", seen: int | None = None) -> bool:
    """Take the token back; say whether there was one."""
    if kept(store) is None:
        return False
    store.say(KIND, "", "null", by, seen=seen)
    return True


def kept(store: Store) -> str | None:
    """Return the token that counts; None when there is none or it was taken back."""
    for one in store.now(KIND, ""):
        token = json.loads(one.body)
        if token is None:
            return None
        if not isinstance(token, str) or not _TOKEN.fullmatch(token):
            raise UnreadableError(path=store.place, why=f"{one.kind} {one.id}")
        return token
    return None
