"""From LinkedIn's facts to the house's `read_` tables: types, integers, doubles gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.formats.profile_url import address, key
from cerchia.read.linkedin import (
    activity,
    addresses,
    articles,
    entries,
    handles,
    owner,
    people,
    talk,
)
from cerchia.read.linkedin.files import SPECS, columns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import Import


def typed(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> None:
    """Make every `read_` table of LinkedIn from the segments of these imports, oldest first."""
    copies = _views(engine, imports, segment)
    engine.make(addresses.STEP.name, addresses.STEP.sql)
    _profile_keys(engine)
    owner.find(engine)
    handles.make(engine)
    talk.make(engine, several=copies["linkedin_message"] > 1)
    people.make(engine)
    activity.make(engine)
    entries.make(engine)


def _views(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> dict[str, int]:
    """Make one view a table over the segments of all imports, empty where there are none.

    `copy` numbers the segments of a table; a record number counts within one copy only. Returns how
    many copies each table has.
    """
    copies = {}
    wanted = {spec.table: columns(spec.columns) for spec in SPECS.values()}
    wanted[articles.TABLE] = list(articles.COLUMNS)
    for table, names in wanted.items():
        parts = [
            (number, segment(one.id, file.segment))
            for number, one in imports
            for file in one.files
            if file.table == table and file.segment
        ]
        engine.run(f"create or replace view {table} as {_union(parts, names)}")
        copies[table] = len(parts)
    return copies


def _union(parts: Sequence[tuple[int, Path]], names: Sequence[str]) -> str:
    """Return the query over the segments of one table, by import number; empty without any."""
    if not parts:
        nothing = ", ".join(f'null::varchar as "{name}"' for name in names)
        return f"select 0 as import, 0 as copy, 0 as record, {nothing} where false"
    chosen = ", ".join(f'"{name}"' for name in names)
    selects = []
    for copy, (number, path) in enumerate(parts, start=1):
        quoted = str(path).replace("'", "''")
        selects.append(
            f"select {number} as import, {copy} as copy,"
            f" coalesce(record, file_row_number + 1) as record, {chosen}"
            f" from read_parquet('{quoted}', file_row_number = true)"
        )
    return " union all ".join(selects)


def _profile_keys(engine: Engine) -> None:
    """Make `profile_key`: each spelling of a profile address seen anywhere, and its key."""
    urls = engine.rows(
        """
        select distinct url from (
            select url from linkedin_connection
            union select sender_profile_url from linkedin_message
            union select unnest(regexp_split_to_array(urls, '[,\\s]+'))
                  from (select distinct recipient_profile_urls as urls from linkedin_message)
            union select inviter_profile_url from linkedin_invitation
            union select invitee_profile_url from linkedin_invitation
            union select endorser_public_url from linkedin_endorsement_received
            union select endorsee_public_url from linkedin_endorsement_given
            union select connection_profile_url from linkedin_note
            union select url from address
        ) where url <> ''
        """
    )
    found = ((url, key(url), address(url)) for (url,) in urls if key(url))
    engine.fill("profile_key", found, {"url": "varchar", "key": "varchar", "address": "varchar"})
