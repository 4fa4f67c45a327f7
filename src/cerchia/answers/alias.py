"""Alias: decisions name people by id; an id from before a merge still finds its person."""

from __future__ import annotations

from collections.abc import Collection

from cerchia.engine.duckdb import Engine

OTHER_IDS = "select a.id, p.id from resolve_alias a join resolve_person p using (person)"
"""Every other id somebody answers to, and the one they have now."""


def current(engine: Engine, ids: Collection[str]) -> list[str]:
    """Return the ids as they are now, each once, in their order; who is unknown stays as said."""
    now: dict[str, str] = dict(engine.rows(OTHER_IDS)) if ids else {}
    return list(dict.fromkeys(now.get(one, one) for one in ids))
