"""Marks: all that the owner noted about people, in one question for one of them or for many."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from cerchia.decisions import cadences, copied, drafted, notes, tags
from cerchia.decisions.store import Decision, Store
from cerchia.model.mark import Copied, Marks, Note

KINDS = (notes.KIND, tags.KIND, cadences.KIND, copied.KIND, drafted.KIND)
"""Kinds about one person; what they are about is the person, or `person:id`."""
NAMED = ("lever", "view")
"""Kinds known by words of their own rather than by their id."""


def marks(store: Store, people: Collection[str]) -> dict[str, Marks]:
    """Return the marks of each of these people, empty ones for who has none."""
    by = dict[str, list[Decision]]()
    for one in store.about(KINDS, people):
        by.setdefault(one.subject.partition(":")[0], []).append(one)
    return {person: _marks(store, person, by.get(person, [])) for person in people}


def whole(store: Store, ids: Sequence[str]) -> Marks:
    """Return the marks of one person who goes by several ids, the present one first.

    Of cadences the newest word counts, whichever id it was said of; the numbers are the present id's.
    """
    own = list(marks(store, ids).values())
    paced = max(own, key=lambda one: one.cadence_number)
    kept = dict[str, str]()
    for tag in (tag for one in own for tag in one.tags):
        kept.setdefault(tag.casefold(), tag)
    return replace(
        own[0],
        notes=tuple(sorted((n for one in own for n in one.notes), key=_made, reverse=True)),
        tags=tuple(kept.values()),
        cadence=paced.cadence,
        copied=tuple(sorted((c for one in own for c in one.copied), key=_number, reverse=True)),
    )


def _made(note: Note) -> datetime:
    return note.made


def _number(one: Copied) -> int:
    return one.number


def _marks(store: Store, person: str, said: list[Decision]) -> Marks:
    latest = {one.kind: one for one in said if one.subject == person}
    tagged, paced = latest.get(tags.KIND), latest.get(cadences.KIND)
    newest = said[::-1]
    found = sorted(notes.notes(store, newest), key=lambda one: one.made, reverse=True)
    return Marks(
        person,
        notes=tuple(found),
        tags=tags.tags(store, tagged) if tagged else (),
        tags_number=tagged.id if tagged else 0,
        cadence=cadences.cadence(store, paced) if paced else None,
        cadence_number=paced.id if paced else 0,
        copied=tuple(copied.copied(store, newest)),
    )


def about(one: Decision) -> str:
    """Return what a mark is about: whom it is on, the words of a lever, the name of a view."""
    if one.kind in KINDS:
        return one.subject.partition(":")[0]
    plain = json.loads(one.body)
    if not isinstance(plain, dict):
        return ""
    return str(plain.get("text") or plain.get("name") or "")


def gone(one: Decision) -> bool:
    """Say whether a decision about a mark took it out, or left none of it."""
    if one.kind not in (*KINDS, *NAMED):
        return False
    plain = json.loads(one.body)
    return plain in (None, []) or (isinstance(plain, dict) and bool(plain.get("removed")))
