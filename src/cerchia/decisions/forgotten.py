"""Who is forgotten: marks as keyed hashes, so that a later import does not bring them back."""

from __future__ import annotations

import hmac
import json
import re
import secrets
from collections.abc import Iterable
from functools import cache

from cerchia.decisions import cleanups, views
from cerchia.decisions.store import Store
from cerchia.model.forgetting import Knows, lasting

_ID = re.compile(r"[0-9a-f]{12}")
"""An id as `resolve` makes it: nothing else looks like one, so it is found within other words."""
KIND = "forgotten"
KEY = "forgotten_key"
"""One decision, about no subject: the key of all hashes, made when somebody is first forgotten."""


def forget(store: Store, ids: Iterable[str], marks: Iterable[str]) -> int:
    """Take out every decision about these ids and keep the marks as hashes; return how many went.

    About: the subject is one of them, or the body names one, or a mark. Undone ones go as well.
    """
    marks = set(marks)
    hashes = sorted({_hash(_key(store), mark) for mark in marks if lasting(mark)})
    subject = hashes[0][:12] if hashes else secrets.token_hex(6)
    named = {*ids, *marks}
    gone, about = 0, concerning(store, named)
    cleanups.let_go(store, named)  # a list of many goes on without them
    while True:
        gone += store.erase(about, KIND, subject, json.dumps(hashes))
        about = concerning(store, named)
        if not about:  # nobody said anything about them meanwhile
            return gone


def concerning(store: Store, ids: Iterable[str]) -> list[int]:
    """Return the numbers of all decisions about these ids, or that hold these marks."""
    wanted = set(ids)
    alone = [one for one in wanted if _ID.fullmatch(one)]
    return [
        one.id
        for one in store.history()
        if one.subject in wanted
        or one.subject.partition(":")[0] in wanted  # what is theirs: a note, a message
        or any(f'"{each}"' in one.body for each in wanted)
        or (one.kind == views.KIND and any(each in one.body for each in alone))
    ]


def known(store: Store) -> Knows | None:
    """Return what says whether a mark is of somebody forgotten; None when nobody is."""
    hashes = {one for said in store.now(KIND) for one in json.loads(said.body)}
    if not hashes:
        return None
    key = _key(store)
    return cache(lambda mark: _hash(key, mark) in hashes)


def _key(store: Store) -> bytes:
    kept = store.now(KEY, "")
    if kept:
        return bytes.fromhex(json.loads(kept[0].body))
    key = secrets.token_bytes(32)
    store.say(KEY, "", json.dumps(key.hex()))
    return key


def _hash(key: bytes, mark: str) -> str:
    return hmac.digest(key, mark.encode(errors="replace"), "sha256").hex()
