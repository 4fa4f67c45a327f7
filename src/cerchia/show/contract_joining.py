"""JSON of person merge, split, parts, doubles, merges: who is one person and who is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.show import phrases

if TYPE_CHECKING:
    from cerchia.model.joining import Apart, Double, Joined, Likeness, Part, Parts, Side, Twin
    from cerchia.show.contract import Json


def joined(one: Joined) -> Json:
    """Return a merge as it stands."""
    return {
        "kind": "merge",
        "decision": one.number,
        "at": one.day.isoformat(),
        "one": _side(one.one),
        "other": _side(one.other),
        "held": one.held,
        "person": one.person,
        "person_id": one.person_id,
        "contacts": one.contacts,
    }


def apart(one: Apart) -> Json:
    """Return a split as it stands."""
    return {
        "kind": "split",
        "decision": one.number,
        "at": one.day.isoformat(),
        "one": _side(one.one),
        "others": [_side(other) for other in one.others],
        "held": one.held,
    }


def parts(found: Parts) -> Json:
    """Return what a person is made of."""
    return {
        "person": found.person,
        "person_id": found.person_id,
        "url": found.url,
        "parts": [_part(one) for one in found.parts],
    }


def double(one: Double, lang: str) -> Json:
    """Return two who may be one person, and why."""
    return {
        "one": _twin(one.one),
        "other": _twin(one.other),
        "because": [{"code": why.code, "text": phrases.because(why, lang)} for why in one.because],
        "alike": [_likeness(each) for each in one.alike],
    }


def _likeness(one: Likeness) -> Json:
    return {
        "field": one.field,
        "level": one.level,
        "weight": round(one.weight, 2),
        "said": one.said,
        "other_said": one.other_said,
    }


def _side(one: Side) -> Json:
    return {"id": one.id, "person": one.name, "url": one.url}


def _part(one: Part) -> Json:
    return {
        "id": one.id,
        "names": list(one.names),
        "url": one.url,
        "where": one.where,
        "connected": one.connected.isoformat() if one.connected else None,
        "conversations": one.conversations,
        "messages": one.messages,
        "evidence": one.evidence,
        "own": one.own,
        "fixed": one.fixed,
        "alike": [_likeness(each) for each in one.alike],
    }


def _twin(one: Twin) -> Json:
    return {
        "id": one.id,
        "person": one.name,
        "url": one.url,
        "company": one.company,
        "position": one.position,
        "email": one.email,
        "contact": one.contact,
        "gone": one.gone or None,
        "connected": one.connected.isoformat() if one.connected else None,
        "messages": one.messages,
        "last": one.last.isoformat() if one.last else None,
    }
