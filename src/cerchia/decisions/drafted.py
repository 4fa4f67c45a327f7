"""Drafted: the words the owner left in the draft of something on the agenda, until it is done."""

from __future__ import annotations

import json

from cerchia.decisions import proposals, wording
from cerchia.decisions.store import Store
from cerchia.model.mark import COPIED_MOST

KIND = "drafted"
"""The subject is `person:thing`: the words are held against those of the same thing alone."""
OVER = frozenset({f"{proposals.KIND}_done", f"{proposals.KIND}_declined"})
"""What is said of a thing after which its draft is over."""


def save(store: Store, person: str, thing: str, text: str, by: str = "owner") -> int:
    """Keep a draft as the owner left it; return the number that counts. WordsMissingError, WordsLongError."""
    words = wording.lines(text, "copied", COPIED_MOST)
    body = json.dumps({"person": person, "text": words}, sort_keys=True)
    return store.settle(KIND, f"{person}:{thing}", body, by)


def kept(store: Store, person: str, thing: str) -> str:
    """Return the words left in the draft of a thing; "" for none, and once it was done or declined."""
    for one in store.now(KIND, f"{person}:{thing}"):
        text = wording.body(store, one).get("text")
        if not isinstance(text, str):  # changed by other hands than ours
            raise wording.broken(store, one)
        later = (said for said in store.now(proposals.KIND, thing) if said.id > one.id)
        if not any(proposals.named(said) in OVER for said in later):
            return text
    return ""
