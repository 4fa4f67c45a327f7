"""Purposes: those the owner keeps, and the one that is active."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from cerchia.decisions.store import Decision, Store
from cerchia.model.errors import (
    PurposeUnknownError,
    PurposeVersionUnknownError,
    UnreadableError,
)
from cerchia.model.purpose import Persona, Purpose, Weights
from cerchia.model.quality import Kept, Version

KIND = "purpose"
ACTIVE = "purpose_active"
"""One decision, about no subject: the name of the purpose that every number is read against."""


def save(store: Store, purpose: Purpose, by: str = "owner", seen: int | None = None) -> int:
    """Keep a purpose under its name; return the decision's number.

    One that is kept in the same words already is not said again. seen: as in `Store.say`;
    ConflictError.
    """
    return store.settle(KIND, purpose.name, _written(purpose), by, seen)


def active(store: Store) -> Purpose | None:
    """Return the active purpose; None when none was activated, or it was undone since."""
    chosen = store.now(ACTIVE, "")
    kept = store.now(KIND, _name(store, chosen[0])) if chosen else []
    return _purpose(store, kept[0]) if kept else None


def all_purposes(store: Store) -> list[Purpose]:
    """Return every purpose kept, the one said last at the end."""
    return [_purpose(store, one) for one in store.now(KIND)]


def activate(store: Store, name: str, by: str = "owner", seen: int | None = None) -> int:
    """Make a kept purpose the active one; return the decision's number. seen: as in `Store.say`.

    Raises PurposeUnknownError when no purpose of this name is kept; ConflictError.
    """
    if not store.now(KIND, name):
        raise PurposeUnknownError(name=name)
    return store.settle(ACTIVE, "", json.dumps(name), by, seen)


def versions(store: Store, name: str) -> list[Version]:
    """Return every wording of a purpose that was not taken back, the oldest first."""
    counting = store.now(KIND, name)
    present = counting[0].id if counting else None
    said = [one for one in store.history(KIND, name) if one.undone_at is None]
    return [Version(one.id, one.at, one.id == present) for one in said]


def kept(store: Store) -> list[Kept]:
    """Return every purpose kept with its versions, the one said last at the end."""
    current = active(store)
    return [
        Kept(one, current == one, tuple(versions(store, one.name))) for one in all_purposes(store)
    ]


def use(
    store: Store,
    name: str,
    version: int | None = None,
    by: str = "owner",
    seen: int | None = None,
) -> Purpose:
    """Make a kept purpose the active one, in an earlier wording where its number is given.

    seen: as in `Store.say`, of the wording that counted; ConflictError.
    Raises PurposeUnknownError, PurposeVersionUnknownError.
    """
    current = store.now(KIND, name)
    if not current:
        raise PurposeUnknownError(name=name)
    wanted = current[0]
    if version is not None:
        said = [one for one in store.history(KIND, name) if one.id == version]
        if not said or said[0].undone_at is not None:
            raise PurposeVersionUnknownError(name=name, number=version)
        wanted = said[0]
        store.settle(KIND, name, wanted.body, by, seen)
    activate(store, name, by)
    return _purpose(store, wanted)


def _written(purpose: Purpose) -> str:
    plain = asdict(purpose)
    plain["by"] = purpose.by.isoformat() if purpose.by else None
    return json.dumps(plain, sort_keys=True)


def _name(store: Store, decision: Decision) -> str:
    name = json.loads(decision.body)
    if not isinstance(name, str):
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}")
    return name


def _purpose(store: Store, decision: Decision) -> Purpose:
    try:
        plain = json.loads(decision.body)
        by = date.fromisoformat(plain["by"]) if plain["by"] else None
        personas = tuple(map(_persona, plain["personas"]))
        return Purpose(**plain | {"by": by, "personas": personas})
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}") from error


def _persona(plain: dict[str, Any]) -> Persona:
    # JSON knows lists only; every list of a persona is a tuple
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in plain.items()
    }
    return Persona(**values | {"weights": Weights(**plain["weights"])})
