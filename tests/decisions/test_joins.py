"""Merges and splits: kept in order, not said twice, taken back, named in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.decisions import joins, journal
from cerchia.model.errors import UnreadableError
from cerchia.show.phrases import decision

if TYPE_CHECKING:
    from cerchia.decisions.store import Store


def test_the_same_is_not_said_twice_and_the_order_is_kept(store: Store) -> None:
    first = joins.merge(store, "a", "b")
    assert joins.merge(store, "a", "b") == first
    joins.split(store, "a", ["c", "b"])
    again = joins.merge(store, "a", "b")  # after a split it is a new word
    assert again == first + 2
    assert joins.all_joins(store).key() == [["split", "a", "b", "c"], ["merge", "a", "b"]]


def test_the_other_way_round_replaces_who_is_kept(store: Store) -> None:
    joins.merge(store, "a", "b")
    joins.merge(store, "b", "a")
    assert joins.all_joins(store).key() == [["merge", "b", "a"]]
    journal.undo(store)
    assert joins.all_joins(store).key() == [["merge", "a", "b"]]
    journal.undo(store)
    assert not joins.all_joins(store)


def test_the_history_names_them_in_both_languages(store: Store) -> None:
    joins.merge(store, "a", "b")
    joins.split(store, "c", ["d", "e"])
    merged, apart = journal.history(store)
    assert decision(merged, "en") == "two persons made one (a, b)"
    assert decision(apart, "it") == "persone divise (c, d, e)"


@pytest.mark.parametrize("body", ['"a"', '["a"]', '["a", 3]', '{"a": "b"}'])
def test_what_other_hands_wrote_is_refused(store: Store, body: str) -> None:
    store.say(joins.MERGE, "x", body)
    with pytest.raises(UnreadableError):
        joins.all_joins(store)
