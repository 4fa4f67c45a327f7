"""Alias: decisions name people by id; an id from before a merge still finds its person."""

from __future__ import annotations

from collections.abc import Collection

from cerchia.engine.duckdb import Engine

OTHER_IDS = "select a.id, p.id from resolve_alias a join resolve_person p using (person)"
"""Every other id somebody answers to, and the one they have now."""


def known_also(engine: Engine, person_id: str) -> tuple[str, ...]:
    """Return the other ids somebody answers to, given any of them: what was noted may lie under these."""
    every = engine.once("aliases", lambda: _aliases(engine), beneath=True)
    return tuple(one for one in every.get(person_id, ()) if one != person_id)


def also(engine: Engine, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the other ids of those of these who have any."""
    found = {one: known_also(engine, one) for one in ids}
    return {one: others for one, others in found.items() if others}


def _aliases(engine: Engine) -> dict[str, list[str]]:
    """Return, under each of their ids, all ids of whoever has more than one."""
    by: dict[str, list[str]] = {}
    for old, now in engine.rows(OTHER_IDS):
        by.setdefault(now, [now]).append(old)
    return {one: sorted(ids) for ids in by.values() for one in ids}


def current(engine: Engine, ids: Collection[str]) -> list[str]:
    """Return the ids as they are now, each once, in their order; who is unknown stays as said."""
    now: dict[str, str] = dict(engine.rows(OTHER_IDS)) if ids else {}
    return list(dict.fromkeys(now.get(one, one) for one in ids))
