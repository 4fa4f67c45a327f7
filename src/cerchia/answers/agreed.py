"""Agreed: which thing on the agenda the owner means, with the mark of what is on record for it now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cerchia.answers import held
from cerchia.answers.person import known_as
from cerchia.engine.duckdb import Engine
from cerchia.model.errors import PersonUnknownError
from cerchia.model.plan import (
    AgendaUnknownError,
    FollowUp,
    Mark,
    RequestUnknownError,
    Settled,
    Told,
)

_SQL = """
    select a.id, p.id, a.kind, a.code, a.minutes
    from act_proposal a join resolve_person p using (person) where {where} order by a.score desc limit 1
"""


def person(engine: Engine, who: str) -> str:
    """Return the id of the one person meant; PersonUnknownError, PersonAmbiguousError."""
    return known_as(engine, who)


def meant(engine: Engine, which: str, told: Told, today: date) -> Settled | FollowUp:
    """Return the proposal or follow-up of this id, else the one there is with this person.

    A proposal comes as done today in its own minutes, with the mark of what is on record; one that
    is no longer proposed comes as it was settled. Of a person the proposal comes first, then the
    follow-up that is due first. Raises AgendaUnknownError, PersonUnknownError, PersonAmbiguousError.
    """
    which = which.strip()
    if found := _proposal(engine, "a.id = $1", which, today):
        return found
    if kept := _kept(engine, which, told):
        return kept
    try:
        known = known_as(engine, which)
    except PersonUnknownError as error:
        raise AgendaUnknownError(which=which) from error
    if found := _proposal(engine, "p.id = $1", known, today):
        return found
    dates = sorted(
        (one for one in told.follow_ups if one.person == known and one.done is None),
        key=lambda one: (one.day, one.number),
    )
    if not dates:
        raise AgendaUnknownError(which=which)
    return dates[0]


def _kept(engine: Engine, which: str, told: Told) -> Settled | FollowUp | None:
    """Return the follow-up of this id, or what was said of a proposal that is none any more."""
    for date_ in told.follow_ups:
        if date_.id == which:
            return date_
    for one in told.proposals:
        if one.id == which and (known := held.known(engine, [one.person]).get(one.person)):
            return replace(one, mark=known.mark(one.cause))
    return None


def _proposal(engine: Engine, where: str, value: str, today: date) -> Settled | None:
    rows = engine.rows(_SQL.format(where=where), value)
    if not rows:
        return None
    known, whose, kind, code, minutes = rows[0]
    cause = held.cause(kind, code)
    mark = held.known(engine, [whose])[whose].mark(cause)
    return Settled(known, whose, kind, cause, "done", today, mark, minutes)


def request(engine: Engine, known: str) -> tuple[str, Mark]:
    """Return who sent the open request of this id, and the mark of it; RequestUnknownError."""
    found = engine.value(
        """
        select p.id from resolve_invitation i join resolve_person p using (person)
        where i.id = $1 and i.direction = 'inbound' and not i.accepted
        """,
        known,
    )
    if found is None:
        raise RequestUnknownError(seen=known)
    return str(found), held.known(engine, [found])[found].mark("request")
