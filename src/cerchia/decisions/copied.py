"""Copied: which message was taken to whom and when; each is a decision of its own."""

from __future__ import annotations

import json

from cerchia.decisions import wording
from cerchia.decisions.store import Decision, Store
from cerchia.model.mark import COPIED_MOST, MESSAGES, Copied
from cerchia.model.mark_errors import KindUnknownError

KIND = "copied"
"""The subject is `person:id`; the body names the person again, so that a forgetting finds it."""


def add(store: Store, person: str, kind: str, text: str, did: int = 0) -> int:
    """Keep that a message was copied; return the decision's number.

    did: the decision said with it, which takes it along when it is taken back; 0 for none.
    Raises KindUnknownError, WordsMissingError, WordsLongError.
    """
    if kind not in MESSAGES:
        raise KindUnknownError(seen=kind[:40], known=", ".join(MESSAGES))
    plain = {"person": person, "kind": kind, "text": words(text)} | ({"did": did} if did else {})
    return store.say(KIND, f"{person}:{wording.new_id()}", json.dumps(plain, sort_keys=True))


def words(text: str) -> str:
    """Return a message as it is kept; WordsMissingError, WordsLongError."""
    return wording.lines(text, KIND, COPIED_MOST)


def along(store: Store, did: Decision) -> list[int]:
    """Return the numbers of the messages copied along with a decision."""
    whose = json.loads(did.body)
    person = whose.get("person") if isinstance(whose, dict) else None
    said = store.about([KIND], [str(person)]) if person else []
    return [one.id for one in said if wording.body(store, one).get("did") == did.id]


def recent(store: Store, limit: int, offset: int = 0) -> list[Copied]:
    """Return what was copied to anybody, the newest first."""
    return copied(store, store.recent(KIND, limit, offset))


def copied(store: Store, said: list[Decision]) -> list[Copied]:
    """Return the messages copied among decisions, in their order."""
    return [_copied(store, one) for one in said if one.kind == KIND]


def _copied(store: Store, decision: Decision) -> Copied:
    plain = wording.body(store, decision)
    person, _, known = decision.subject.partition(":")
    try:
        kind, text = str(plain["kind"]), str(plain["text"])
    except KeyError as error:  # changed by other hands than ours
        raise wording.broken(store, decision) from error
    return Copied(known, person, kind, text, decision.at, decision.id)
