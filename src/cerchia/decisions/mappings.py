"""Mappings: what the columns of somebody's own table mean, as the owner confirmed it."""

from __future__ import annotations

import json
from typing import get_args

from cerchia.decisions.store import Decision, Store
from cerchia.model.errors import UnreadableError
from cerchia.model.sheet import MARKS, ORDERS, Mapping, Sheet

KIND = "mapping"
_BETWEEN = " · "


def save(store: Store, mapping: Mapping, by: str = "owner") -> int:
    """Keep a mapping for its headers; return the decision's number. The same is not said twice."""
    subject = _subject(mapping.sheet, tuple(header for header, _ in mapping.columns))
    plain: dict[str, object] = {
        "sheet": mapping.sheet,
        "columns": [list(one) for one in mapping.columns],
        "order": mapping.order,
        "mark": mapping.mark,
    }
    if mapping.currency:
        plain["currency"] = mapping.currency
    body = json.dumps(plain, sort_keys=True, ensure_ascii=False)
    return store.settle(KIND, subject, body, by)


def find(store: Store, sheet: Sheet, header: tuple[str, ...]) -> Mapping | None:
    """Return how tables with exactly these headers are read; None where that was never confirmed."""
    kept = store.now(KIND, _subject(sheet, header))
    return _mapping(store, kept[0]) if kept else None


def of_people(store: Store) -> dict[frozenset[str], Mapping]:
    """Return by its headings how every table of people is read that was confirmed."""
    every = (_mapping(store, one) for one in store.now(KIND) if one.subject.startswith("people: "))
    return {frozenset(header for header, _ in one.columns): one for one in every}


def _subject(sheet: Sheet, header: tuple[str, ...]) -> str:
    """Return what a mapping is about, in words people know it by: the headers themselves.

    A CRM's view shows the same columns in any order.
    """
    named = sorted(header) if sheet == "people" else header
    return f"{sheet}: {_BETWEEN.join(named)}"


def _mapping(store: Store, decision: Decision) -> Mapping:
    try:
        plain = json.loads(decision.body)
        found = Mapping(
            plain["sheet"],
            tuple((header, field) for header, field in plain["columns"]),
            plain["order"],
            plain["mark"],
            str(plain.get("currency", "")),
        )
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}") from error
    if found.sheet not in get_args(Sheet) or found.order not in ORDERS or found.mark not in MARKS:
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}")
    return found
