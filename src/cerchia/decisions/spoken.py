"""What the decisions about the agenda share: how they are said, and the marks of what was on record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cerchia.decisions.store import Decision, Store
from cerchia.model.errors import UnreadableError
from cerchia.model.plan import Mark


def say(  # noqa: PLR0913, PLR0917 - as `Store.settle`
    store: Store, kind: str, subject: str, body: Mapping[str, object], by: str, seen: int | None
) -> int:
    """Add a decision; return its number. The same words are not said twice."""
    return store.settle(kind, subject, as_said(body), by, seen=seen)


def as_said(body: Mapping[str, object]) -> str:
    """Return a body as it is written down."""
    return json.dumps(body, sort_keys=True, ensure_ascii=False)


def written(mark: Mark) -> dict[str, str | None]:
    """Return a mark as it stands in a body."""
    return {
        "mine": mark.mine.isoformat() if mark.mine else None,
        "heard": mark.heard.isoformat() if mark.heard else None,
    }


def marked(plain: Mapping[str, Any]) -> Mark:
    """Return the mark of a body; ValueError, KeyError or TypeError where it holds none."""
    mine, heard = (
        datetime.fromisoformat(plain[name]) if plain[name] else None for name in ("mine", "heard")
    )
    if any(one is not None and one.tzinfo is not None for one in (mine, heard)):
        raise ValueError
    return Mark(mine, heard)


def read(store: Store, decision: Decision) -> dict[str, Any]:
    """Return the body of a decision; UnreadableError when other hands than ours changed it."""
    plain = json.loads(decision.body)
    if not isinstance(plain, dict):
        raise unreadable(store, decision)
    return plain


def unreadable(store: Store, decision: Decision) -> UnreadableError:
    """Return the error for a decision that says nothing we know."""
    return UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}")
