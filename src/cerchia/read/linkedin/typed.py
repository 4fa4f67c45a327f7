"""From LinkedIn's facts to the house's `read_` tables: types, integers, doubles gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.read.linkedin import handles, owner, people, talk
from cerchia.read.linkedin.files import SPECS, columns
from cerchia.read.linkedin.profile_url import address, key

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
    _profile_keys(engine)
    owner.find(engine)
    handles.make(engine)
    talk.make(engine, several=copies["linkedin_message"] > 1)
    people.make(engine)


def _views(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> dict[str, int]:
    """Make one view a table over the segments of all imports, empty where there are none.

    `copy` numbers the segments of a table; a record number counts within one copy only. Returns how
    many copies each table has.
    """
    copies = {}
    for spec in SPECS.values():
        parts = [
            (number, segment(one.id, file.segment))
            for number, one in imports
            for file in one.files
            if file.table == spec.table and file.segment
        ]
        names = ", ".join(f'"{name}"' for name in columns(spec.columns))
        nothing = ", ".join(f'null::varchar as "{name}"' for name in columns(spec.columns))
        selects = [f"select 0 as import, 0 as copy, 0 as record, {nothing} where false"] * (
            not parts
        )
        for copy, (number, path) in enumerate(parts, start=1):
            quoted = str(path).replace("'", "''")
            selects.append(
                f"select {number} as import, {copy} as copy,"
                f" coalesce(record, file_row_number + 1) as record, {names}"
                f" from read_parquet('{quoted}', file_row_number = true)"
            )
        engine.run(f"create or replace temp view {spec.table} as {' union all '.join(selects)}")
        copies[spec.table] = len(parts)
    return copies


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
        ) where url <> ''
        """
    )
    found = ((url, key(url), address(url)) for (url,) in urls if key(url))
    engine.fill("profile_key", found, {"url": "varchar", "key": "varchar", "address": "varchar"})
