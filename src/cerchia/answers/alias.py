"""Alias: decisions name people by id; an id from before a merge still finds its person."""

from __future__ import annotations

from collections.abc import Collection

from cerchia.engine.duckdb import Engine

OTHER_IDS = "select a.id, p.id from resolve_alias a join resolve_person p using (person)"
"""Every other id somebody answers to, and the one they have now."""


def known_also(engine: Engine, person_id: str) -> tuple[str, ...]:
    """Return the other ids somebody answers to, given any of them: what was noted may lie under these."""
    found = engine.rows(
        """
        with whole as (
            select id, person from resolve_person where id = $1
            union all select id, person from resolve_alias where id = $1
        ), every as (
            select p.id from resolve_person p join whole using (person)
            union select a.id from resolve_alias a join whole using (person)
        )
        select id from every where id <> $1 order by id
        """,
        person_id,
    )
    return tuple(one for (one,) in found)


def current(engine: Engine, ids: Collection[str]) -> list[str]:
    """Return the ids as they are now, each once, in their order; who is unknown stays as said."""
    now: dict[str, str] = dict(engine.rows(OTHER_IDS)) if ids else {}
    return list(dict.fromkeys(now.get(one, one) for one in ids))
