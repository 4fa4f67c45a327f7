"""JSON of the agenda worked through: what was done, put off, declined, and the owner's own dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.show import phrases

if TYPE_CHECKING:
    from cerchia.model.answers import Because
    from cerchia.model.plan import Dated, Did, PutOff
    from cerchia.show.contract import Json


def did(one: Did, lang: str) -> Json:
    """Return something done, and whether the facts show it."""
    return {
        "id": one.id,
        "thing": one.thing,
        "kind": one.kind,
        "person": one.person.name,
        "person_id": one.person.id,
        "url": one.person.url,
        "day": one.day.isoformat(),
        "minutes": one.minutes,
        "seen": one.seen,
        "because": _because(one.because, lang),
        "again": one.again,
        "decision": one.number,
    }


def put_off(one: PutOff) -> Json:
    """Return something put off until a day, or declined for a reason."""
    return {
        "id": one.id,
        "thing": "proposal",
        "kind": one.kind,
        "person": one.person.name,
        "person_id": one.person.id,
        "url": one.person.url,
        "until": one.until.isoformat() if one.until else None,
        "why": one.why,
        "words": one.words,
        "decision": one.number,
    }


def dated(one: Dated) -> Json:
    """Return an open follow-up."""
    return {
        "id": one.id,
        "thing": "follow_up",
        "person": one.person.name,
        "person_id": one.person.id,
        "url": one.person.url,
        "day": one.day.isoformat(),
        "words": one.words,
        "decision": one.number,
    }


def dropped(which: str) -> Json:
    """Return that a follow-up was taken off."""
    return {"removed": which}


def _because(one: Because, lang: str) -> Json:
    return {
        "code": one.code,
        "at": one.at.isoformat() if one.at else None,
        "reason": phrases.because(one, lang),
    }
