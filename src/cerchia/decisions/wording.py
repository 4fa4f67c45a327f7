"""Wording: what the owner types, made clean and held against its limit, and ids for it."""

from __future__ import annotations

import json
import re
import secrets
import unicodedata
from typing import Any

from cerchia.decisions.store import Decision, Store
from cerchia.model.errors import UnreadableError
from cerchia.model.mark_errors import MarkUnknownError, WordsLongError, WordsMissingError

REMOVED = "removed"
_ID = re.compile(r"[0-9a-f]{8}")


def line(text: str, what: str, most: int) -> str:
    """Return words for one line; WordsMissingError, WordsLongError."""
    shown = "".join(one if one.isprintable() else " " for one in unicodedata.normalize("NFC", text))
    return _fits(" ".join(shown.split()), what, most)


def lines(text: str, what: str, most: int) -> str:
    """Return words as they were typed, without what nobody sees; the errors of `line`."""
    clean = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    # format characters stay: they join the parts of an emoji
    kept = (one for one in clean if one in "\n\t" or unicodedata.category(one) not in {"Cc", "Cs"})
    return _fits("".join(kept).strip(), what, most)


def _fits(text: str, what: str, most: int) -> str:
    if not text:
        raise WordsMissingError(what=what)
    if len(text) > most:
        raise WordsLongError(what=what, most=most, count=len(text))
    return text


def new_id() -> str:
    """Return a short id that no other mark has."""
    return secrets.token_hex(4)


def known(found: str, what: str) -> str:
    """Return an id that could be one of ours; MarkUnknownError."""
    if not _ID.fullmatch(found):
        raise MarkUnknownError(what=what, seen=found[:40])
    return found


def body(store: Store, decision: Decision) -> dict[str, Any]:
    """Return the fields of a decision; UnreadableError where other hands than ours changed it."""
    plain = json.loads(decision.body)
    if not isinstance(plain, dict):
        raise broken(store, decision)
    return plain


def there(store: Store, kind: str, subject: str, seen: str) -> tuple[Decision, dict[str, Any]]:
    """Return what counts about a mark; MarkUnknownError where it never was, or is taken out."""
    for one in store.now(kind, subject):
        plain = body(store, one)
        if not plain.get(REMOVED):
            return one, plain
    raise MarkUnknownError(what=kind, seen=seen[:40])


def broken(store: Store, decision: Decision) -> UnreadableError:
    """Return the error for a decision that is not as we wrote it."""
    return UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}")
