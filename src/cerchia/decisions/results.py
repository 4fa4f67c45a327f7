"""Results: what came of the work with people, one decision a result; taking one out is a decision as well."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from cerchia.decisions.store import Decision, Seen, Store
from cerchia.model.errors import ResultUnknownError, UnreadableError
from cerchia.model.result import GAINS, Result, Whom

KIND = "result"
REMOVED = "removed"


def save(
    store: Store, found: Sequence[Result], by: str = "owner", seen: Iterable[Seen] = ()
) -> int:
    """Keep results, all in one step or none; return how many. seen: as in `Store.say_all`."""
    store.say_all(KIND, [(one.id, _written(one)) for one in found], by, seen)
    return len(found)


def all_results(store: Store) -> list[Result]:
    """Return the results that count now, in the order they were said."""
    return [_result(store, one) for one in store.now(KIND) if not _removed(store, one)]


def removed(store: Store) -> list[Result]:
    """Return the results the owner took out."""
    return [_result(store, one) for one in store.now(KIND) if _removed(store, one)]


def remove(store: Store, wanted: str, by: str = "owner", seen: Iterable[Seen] = ()) -> list[Result]:
    """Take out the result of this id, or all from a file of this name; ResultUnknownError.

    seen: as in `Store.say_all`; ConflictError.
    What is taken out stays in the journal: `undo` brings it back, and reading its file again does not.
    """
    every = all_results(store)
    going = [one for one in every if one.id == wanted]
    going = going or [one for one in every if one.file and one.file == wanted]
    if not going:
        raise ResultUnknownError(seen=wanted)
    store.say_all(KIND, [(one.id, _written(one, gone=True)) for one in going], by, seen)
    return going


def _written(one: Result, *, gone: bool = False) -> str:
    plain: dict[str, object] = {
        "kind": one.kind,
        "day": one.day.isoformat(),
        "name": one.whom.name,
        "email": one.whom.email,
        "url": one.whom.url,
        "marks": list(one.whom.marks),
        "person": one.person,
        "amount": None if one.amount is None else str(one.amount),
        "currency": one.currency,
        "hours": None if one.hours is None else str(one.hours),
        "purpose": one.purpose,
        "note": one.note,
        "file": one.file,
        "line": one.line,
    }
    # as they are, so that a forgetting finds the marks of people with accents in their names
    return json.dumps(plain | ({REMOVED: True} if gone else {}), sort_keys=True, ensure_ascii=False)


def _removed(store: Store, decision: Decision) -> bool:
    return bool(_plain(store, decision).get(REMOVED))


def _plain(store: Store, decision: Decision) -> dict[str, Any]:
    plain = json.loads(decision.body)
    if not isinstance(plain, dict):
        raise _broken(store, decision)
    return plain


def _result(store: Store, decision: Decision) -> Result:
    plain = _plain(store, decision)
    try:
        if plain["kind"] not in GAINS:
            raise _broken(store, decision)
        return Result(
            id=decision.subject,
            kind=plain["kind"],
            day=date.fromisoformat(plain["day"]),
            whom=Whom(plain["name"], plain["email"], plain["url"], tuple(plain["marks"])),
            person=plain["person"],
            amount=_decimal(plain["amount"]),
            currency=plain["currency"],
            hours=_decimal(plain["hours"]),
            purpose=plain["purpose"],
            note=plain["note"],
            file=plain["file"],
            line=plain["line"],
        )
    except (ValueError, KeyError, TypeError, InvalidOperation) as error:  # by other hands than ours
        raise _broken(store, decision) from error


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _broken(store: Store, decision: Decision) -> UnreadableError:
    return UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}")
