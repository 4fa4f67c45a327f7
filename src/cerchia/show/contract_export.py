"""JSON of what goes out: the one document of `cerchia export --format json`, and what an export wrote.

Its names are a contract of their own, `schema` "cerchia.export" and `version`: names may be added;
where one goes or changes, the version grows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.model.export import FILES, PARTS, Plainly
from cerchia.show import contract, contract_results

if TYPE_CHECKING:
    from cerchia.model.export import Exported, Followed, Format, Head, Leaving, Part, Tied
    from cerchia.show.contract import Json


def plainly(lang: str) -> Plainly:
    """Return how each record is written, its words in a language."""
    return Plainly(head, lambda one: person(one, lang), tie, follow_up, contract_results.result)


def head(found: Head) -> Json:
    """Return what stands above."""
    return {
        "owner": found.owner,
        "as_of": found.as_of.isoformat(),
        "zone": found.zone,
        "purpose": found.purpose or None,
    }


def person(one: Leaving, lang: str) -> Json:
    """Return one person: as in `people`, and how to reach them; strength null where nothing is on record."""
    row = contract.person_row(one.listed.row, lang)
    if one.tie is None:
        row |= {"strength": None, "mutuality": None}
    connected = one.listed.connected
    return {
        **row,
        "persona_in_line": one.persona or None,
        "first_name": one.first or None,
        "last_name": one.last or None,
        "emails": list(one.emails),
        "phones": list(one.phones),
        "tags": list(one.tags),
        "connected": connected.isoformat() if connected else None,
        "ball": one.listed.ball,
        "outcome": one.listed.outcome,
        "topic": one.listed.topic,
    }


def tie(one: Tied) -> Json:
    """Return what is on record with one person; gap and since in days."""
    found = one.tie
    return {
        "person_id": one.id,
        "person": one.name,
        "sent": found.sent,
        "received": found.received,
        "days": found.days,
        "days_out": found.days_out,
        "days_in": found.days_in,
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "strength": contract.rounded(found.strength),
        "mutuality": contract.rounded(found.mutuality),
        "two_way": found.two_way,
        "gap": contract.rounded(found.gap),
        "since": found.since,
    }


def follow_up(one: Followed) -> Json:
    """Return one of the owner's own dates."""
    return {
        "id": one.id,
        "person": one.person.name,
        "person_id": one.person.id,
        "url": one.person.url,
        "day": one.day.isoformat(),
        "words": one.words,
        "done": one.done.isoformat() if one.done else None,
        "minutes": one.minutes,
    }


def exported(found: Exported) -> Json:
    """Return what an export wrote, and for which files there was nothing."""
    return {
        "people": found.people,
        "written": [
            {
                "format": _format(one.part),
                "file": str(one.path),
                "records": one.records,
                "bytes": one.size,
            }
            for one in found.written
        ],
        "empty": [{"format": _format(one), "file": FILES[one]} for one in found.empty],
    }


def _format(part: Part) -> Format:
    return next(name for name, parts in PARTS.items() if part in parts)
