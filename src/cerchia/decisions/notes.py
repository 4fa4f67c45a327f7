"""Notes: what the owner wants to remember about somebody, as many as he likes, each on its own."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from cerchia.decisions import wording
from cerchia.decisions.store import Decision, Store
from cerchia.model.mark import NOTE_MOST, Note

KIND = "note"
"""The subject is `person:id`; the body names the person again, so that a forgetting finds it."""


def add(store: Store, person: str, text: str, by: str = "owner") -> str:
    """Keep a note on somebody; return its id. WordsMissingError, WordsLongError."""
    known, now = wording.new_id(), datetime.now(tz=UTC)
    said = _written(person, wording.lines(text, KIND, NOTE_MOST), now)
    store.say(KIND, f"{person}:{known}", said, by)
    return known


def change(
    store: Store, of: tuple[str, str], text: str, by: str = "owner", seen: int | None = None
) -> int:
    """Say a note in other words; `of`: whom it is on, and its id. Return the decision's number.

    Raises MarkUnknownError, WordsMissingError, WordsLongError, ConflictError.
    """
    person, known = of
    words, subject = wording.lines(text, KIND, NOTE_MOST), f"{person}:{known}"
    decision, plain = wording.there(store, KIND, subject, known)
    made = _note(store, decision, plain).made
    return store.settle(KIND, subject, _written(person, words, made), by, seen)


def remove(store: Store, of: tuple[str, str], by: str = "owner", seen: int | None = None) -> int:
    """Take a note out; `undo` brings it back. Return the decision's number; as `change`."""
    person, known = of
    subject = f"{person}:{known}"
    wording.there(store, KIND, subject, known)
    return store.settle(KIND, subject, _gone(person), by, seen)


def notes(store: Store, said: list[Decision]) -> list[Note]:
    """Return the notes among decisions that count, in their order; those taken out are none."""
    bodies = ((one, wording.body(store, one)) for one in said if one.kind == KIND)
    return [_note(store, one, plain) for one, plain in bodies if not plain.get(wording.REMOVED)]


def _written(person: str, text: str, made: datetime) -> str:
    return json.dumps({"person": person, "text": text, "made": made.isoformat()}, sort_keys=True)


def _gone(person: str) -> str:
    return json.dumps({"person": person, wording.REMOVED: True}, sort_keys=True)


def _note(store: Store, decision: Decision, plain: dict[str, object]) -> Note:
    person, _, known = decision.subject.partition(":")
    try:
        text, made = str(plain["text"]), datetime.fromisoformat(str(plain["made"]))
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise wording.broken(store, decision) from error
    return Note(known, person, text, made, decision.at, decision.id)
