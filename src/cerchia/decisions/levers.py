"""Levers: what the owner can offer, one decision each."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from cerchia.decisions import wording
from cerchia.decisions.store import Decision, Store
from cerchia.model.mark import LEVER_MOST, LEVERS, Lever
from cerchia.model.mark_errors import KindUnknownError

KIND = "lever"


def save(store: Store, said: Lever, by: str = "owner", seen: int | None = None) -> Lever:
    """Keep a lever, a new one where it has no id; return it as it counts now.

    Raises KindUnknownError, WordsMissingError, WordsLongError, MarkUnknownError, ConflictError.
    """
    if said.kind not in LEVERS:
        raise KindUnknownError(seen=str(said.kind)[:40], known=", ".join(LEVERS))
    text = wording.line(said.text, KIND, LEVER_MOST)
    until = said.until.isoformat() if said.until else None
    body = json.dumps({"kind": said.kind, "text": text, "until": until}, sort_keys=True)
    known = wording.known(said.id, KIND) if said.id else wording.new_id()
    if said.id:
        wording.there(store, KIND, known, known)
    number = store.settle(KIND, known, body, by, seen)
    return Lever(known, said.kind, text, said.until, number)


def remove(store: Store, known: str, by: str = "owner", seen: int | None = None) -> int:
    """Take a lever out; `undo` brings it back. MarkUnknownError, ConflictError."""
    wording.there(store, KIND, wording.known(known, KIND), known)
    return store.settle(KIND, known, json.dumps({wording.REMOVED: True}), by, seen)


def all_levers(store: Store) -> list[Lever]:
    """Return every lever, as it was said."""
    bodies = ((one, wording.body(store, one)) for one in store.now(KIND))
    return [_lever(store, one, plain) for one, plain in bodies if not plain.get(wording.REMOVED)]


def _lever(store: Store, decision: Decision, plain: dict[str, Any]) -> Lever:
    try:
        until = date.fromisoformat(str(plain["until"])) if plain["until"] else None
        if plain["kind"] not in LEVERS:
            raise wording.broken(store, decision)
        return Lever(decision.subject, plain["kind"], str(plain["text"]), until, decision.id)
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise wording.broken(store, decision) from error
