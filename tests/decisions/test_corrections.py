from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from cerchia.decisions import corrections, journal
from cerchia.model.correction import Correction
from cerchia.model.errors import UnreadableError

if TYPE_CHECKING:
    from cerchia.decisions.store import Store

LAST = datetime(2026, 3, 1, 10, 30, 5)  # noqa: DTZ001 - moments of the facts are naive UTC
ADA = Correction("a1", "deepening", "mine", "client", LAST)
BO = Correction("b2", "spam", None, None, LAST)


def test_what_is_said_is_kept_as_it_was_said(store: Store) -> None:
    corrections.save(store, ADA)
    corrections.save(store, BO)
    assert corrections.all_corrections(store) == [ADA, BO]


def test_the_last_word_on_a_conversation_counts_and_can_be_taken_back(store: Store) -> None:
    corrections.save(store, ADA)
    second = Correction("a1", "courtesy", None, None, LAST)
    corrections.save(store, second)
    assert corrections.all_corrections(store) == [second]
    assert journal.undo(store).was.about == "a1"
    assert corrections.all_corrections(store) == [ADA]
    journal.undo(store)
    assert corrections.all_corrections(store) == []


def test_the_same_words_are_not_said_twice(store: Store) -> None:
    assert corrections.save(store, ADA) == corrections.save(store, ADA)
    assert len(store.history()) == 1


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        '"deepening"',
        '{"outcome": "fine", "ball": null, "topic": null, "last": "2026-03-01T10:00:00"}',
        '{"outcome": "spam", "ball": "yours", "topic": null, "last": "2026-03-01T10:00:00"}',
        '{"outcome": "spam", "ball": null, "topic": "x", "last": "2026-03-01T10:00:00"}',
        '{"outcome": "spam", "ball": null, "topic": null, "last": "yesterday"}',
        '{"outcome": "spam", "ball": null, "topic": null, "last": "2026-03-01T10:00:00+02:00"}',
        '{"outcome": ["spam"], "ball": {}, "topic": null, "last": "2026-03-01T10:00:00"}',
    ],
)
def test_what_other_hands_changed_is_named(store: Store, body: str) -> None:
    store.say(corrections.KIND, "a1", body)
    with pytest.raises(UnreadableError):
        corrections.all_corrections(store)
