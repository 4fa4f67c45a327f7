"""Clean-ups kept: one list under way, ticks by the go, a safelist, and what a forgetting leaves of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.decisions import cleanups, forgotten, journal
from cerchia.decisions.store import Store, open_store
from cerchia.model.cleanup import Kept, Ticked
from cerchia.model.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2026, 11, 24)
LIST = Kept("a1", DAY, ("ada", "bo", "cy"), (1, 4, 2), (1, 1, 2))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as opened:
        yield opened


def test_the_list_comes_back_as_it_was_kept_and_another_replaces_it(kept: Store) -> None:
    assert cleanups.under_way(kept) is None
    cleanups.start(kept, LIST)
    assert cleanups.under_way(kept) == LIST
    other = Kept("b2", DAY, ("di",), (0, 0, 0), (0, 0, 0))
    cleanups.start(kept, other)
    assert cleanups.under_way(kept) == other
    kept.undo()
    assert cleanups.under_way(kept) == LIST


def test_one_undo_takes_back_one_go_of_ticks(kept: Store) -> None:
    first, second = Ticked("a1", DAY, ("ada", "bo")), Ticked("a1", DAY, ("cy",))
    cleanups.tick(kept, first)
    cleanups.tick(kept, second)
    assert cleanups.ticked(kept) == [first, second]
    kept.undo()
    assert cleanups.ticked(kept) == [first]


def test_nobody_is_put_on_the_safelist_twice(kept: Store) -> None:
    number = cleanups.keep(kept, "ada")
    assert cleanups.keep(kept, "ada") == number
    assert [(known, said) for known, said, _ in cleanups.safe(kept)] == [("ada", number)]


def test_history_says_how_many(kept: Store) -> None:
    cleanups.start(kept, LIST)
    cleanups.tick(kept, Ticked("a1", DAY, ("ada", "bo")))
    cleanups.keep(kept, "cy")
    assert [(one.kind, one.about) for one in journal.history(kept)] == [
        ("cleanup", "3"), ("cleanup_done", "2"), ("safelist", "cy"),
    ]  # fmt: skip


def test_a_forgetting_takes_one_out_and_the_lists_go_on(kept: Store) -> None:
    cleanups.start(kept, LIST)
    cleanups.tick(kept, Ticked("a1", DAY, ("ada", "bo")))
    cleanups.keep(kept, "ada")
    for _ in range(2):  # a kill in between: it is done again
        forgotten.forget(kept, ["ada"], ["url:in/ada"])
    left = cleanups.under_way(kept)
    assert left is not None
    assert (left.people, left.before) == (("bo", "cy"), (1, 4, 2))
    assert cleanups.ticked(kept) == [Ticked("a1", DAY, ("bo",))]
    assert cleanups.safe(kept) == []
    assert not any('"ada"' in one.body or one.subject == "ada" for one in kept.history())


@pytest.mark.parametrize(
    "body",
    [
        '"x"',
        '{"name": "a"}',
        '{"name": 1, "as_of": "no", "people": [], "before": [1], "after": []}',
    ],
)
def test_what_other_hands_changed_is_named(kept: Store, body: str) -> None:
    kept.say(cleanups.LIST, "", body)
    with pytest.raises(UnreadableError):
        cleanups.under_way(kept)
    assert journal.history(kept)
