"""Clean-ups: the list being worked through, who is ticked off, and who always stays."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection
from dataclasses import asdict
from datetime import date
from typing import Any

from cerchia.decisions.store import Decision, Seen, Store
from cerchia.model.cleanup import Kept, Ticked
from cerchia.model.errors import UnreadableError

LIST = "cleanup"
"""One decision, about no subject: the list under way."""
TICK = "cleanup_done"
"""One decision each time people are ticked off, so that `undo` takes back one go."""
SAFE = "safelist"
"""One decision a person."""
MANY = (LIST, TICK)
"""Kinds that name several people."""


def name() -> str:
    """Return a name for a list that no other has."""
    return secrets.token_hex(6)


def start(store: Store, kept: Kept, by: str = "owner", seen: int | None = None) -> int:
    """Keep a list with the numbers of its day; return the decision's number. It replaces another.

    seen: as in `Store.say`, of the list under way; ConflictError.
    """
    body = asdict(kept) | {"as_of": kept.as_of.isoformat()}
    return store.say(LIST, "", json.dumps(body, sort_keys=True), by, seen)


def under_way(store: Store) -> Kept | None:
    """Return the list that counts now; None when none was ever begun, or all are undone."""
    said = store.now(LIST, "")
    return _kept(store, said[0]) if said else None


def tick(store: Store, said: Ticked, by: str = "owner", seen: int | None = None) -> int:
    """Keep that these people of a list were removed by hand on a day; return the decision's number.

    seen: as in `Store.say`, of the list they are ticked off from; ConflictError when another is
    under way.
    """
    body = asdict(said) | {"day": said.day.isoformat()}
    looked = () if seen is None else (Seen(LIST, "", seen),)
    return store.say_all(TICK, [(name(), json.dumps(body, sort_keys=True))], by, looked)[0]


def ticked(store: Store) -> list[Ticked]:
    """Return every time people were ticked off, the oldest first."""
    return [_ticked(store, one) for one in store.now(TICK)]


def keep(store: Store, person: str, by: str = "owner", seen: int | None = None) -> int:
    """Put somebody on the safelist; return the decision's number. Nobody is put there twice.

    seen: as in `Store.say`; ConflictError.
    """
    return store.settle(SAFE, person, "true", by, seen)


def keep_all(store: Store, people: Collection[str], by: str = "owner") -> list[int]:
    """Put several people on the safelist in one step; return the numbers, none for who is there."""
    numbers = store.latest(SAFE, people)
    new = [(one, "true") for one in dict.fromkeys(people) if not numbers[one]]
    return store.say_all(SAFE, new, by, [Seen(SAFE, one, 0) for one, _ in new])


def safe(store: Store) -> list[tuple[str, int, date]]:
    """Return who is on the safelist, the decision that put them there, and its day."""
    return [(one.subject, one.id, one.at.date()) for one in store.now(SAFE)]


def let_go(store: Store, ids: Collection[str]) -> None:
    """Say every list that names one of these ids once more without them, before the old is erased."""
    gone = frozenset(ids)
    for one in [said for kind in MANY for said in store.now(kind)]:
        body = _body(store, one)
        rest = [known for known in body.get("people", ()) if known not in gone]
        if len(rest) < len(body.get("people", ())):
            store.say(one.kind, one.subject, json.dumps(body | {"people": rest}, sort_keys=True))


def about(decision: Decision) -> str:
    """Return how many people a decision of several names."""
    body = json.loads(decision.body)
    return str(len(body["people"])) if isinstance(body, dict) and "people" in body else ""


def _body(store: Store, decision: Decision) -> dict[str, Any]:
    body = json.loads(decision.body)
    if not isinstance(body, dict):
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}")
    return body


def _kept(store: Store, decision: Decision) -> Kept:
    try:
        plain = _body(store, decision)
        before, after = (_three(plain[name]) for name in ("before", "after"))
        people = tuple(map(str, plain["people"]))
        return Kept(str(plain["name"]), date.fromisoformat(plain["as_of"]), people, before, after)
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}") from error


def _three(numbers: list[int]) -> tuple[int, int, int]:
    in_line, known, unknown = map(int, numbers)
    return in_line, known, unknown


def _ticked(store: Store, decision: Decision) -> Ticked:
    try:
        plain = _body(store, decision)
        people = tuple(map(str, plain["people"]))
        return Ticked(str(plain["name"]), date.fromisoformat(plain["day"]), people)
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}") from error
