"""Triage: requests that wait for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.engine.steps import Step
from cerchia.language import notes

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

WITHIN = 180
"""Days after which the network lets an open request lapse."""
MINUTES = 2

STEP = Step(
    "propose_triage",
    f"""
    with waiting as (
        select person, max(sent) as sent, max(note) as note from resolve_invitation
        where direction = 'inbound' and not accepted group by person
    )
    select 'triage' as kind, i.person, null::integer as thread,
           case when i.person in (select person from pitching) then 'triage_sells'
                when i.note <> '' then 'triage_note' else 'triage_new' end as code,
           to_json({{'days': as_of - i.sent::date, 'note': left(i.note, 160)}}) as params,
           null::integer as message, {MINUTES} as minutes,
           case when i.person in (select person from pitching) then 0.15
                when i.note <> '' then 0.5 else 0.3 end as need, 'certain' as odds, as_of + 7 as due
    from waiting i, resolve_as_of
    where as_of - i.sent::date between 0 and {WITHIN}
    """,
)


def read_notes(engine: Engine, of: str = "true") -> None:
    """Make `pitching`: who sells something in the note of a request that waits; of: which persons.

    A request that has lapsed waits for nobody, and reading notes takes time.
    """
    written = engine.rows(
        f"""
        select person, note from resolve_invitation, resolve_as_of
        where direction = 'inbound' and not accepted and note <> '' and {of} and person in (
            select person from resolve_invitation
            where direction = 'inbound' and not accepted and as_of - sent::date between 0 and {WITHIN}
        )
        order by person, sent
        """
    )
    found = {person for person, note in written if notes.read(note).kind == "pitch"}
    engine.fill("pitching", ((person,) for person in sorted(found)), {"person": "integer"})
