"""Several people at once: one step, no doubles, one undo; what was said about one person."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cerchia.decisions import cleanups, follow_ups, journal, notes, tags
from cerchia.decisions.store import open_store
from cerchia.model.plan import FollowUp

ONE, TWO, THREE = "a" * 12, "b" * 12, "c" * 12


def test_a_tag_for_several_leaves_who_has_it_and_is_taken_back_whole(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        tags.save(store, ONE, ["Fiera", "listino"])
        numbers = tags.add_all(store, [ONE, TWO, THREE, TWO], "fiera")
        assert tags.of(store, [ONE, TWO, THREE]) == {
            ONE: ("Fiera", "listino"),
            TWO: ("Fiera",),
            THREE: ("Fiera",),
        }
        assert len(numbers) == 2
        assert numbers[1] == numbers[0] + 1
        assert journal.undo_all(store, numbers) == 2
        assert journal.undo_all(store, numbers) == 0
        assert tags.people(store, "fiera") == [ONE]


def test_the_safelist_and_dates_are_said_in_one_step(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        cleanups.keep(store, ONE)
        assert len(cleanups.keep_all(store, [ONE, TWO])) == 1
        assert [known for known, *_ in cleanups.safe(store)] == [ONE, TWO]
        new = [FollowUp(follow_ups.name(), one, date(2099, 1, 15), "fiera") for one in (ONE, TWO)]
        assert len(follow_ups.save_all(store, new)) == 2
        assert [one.person for one in follow_ups.all_follow_ups(store)] == [ONE, TWO]


def test_what_was_said_about_one_person_alone_the_newest_first(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        notes.add(store, ONE, "una nota")
        notes.add(store, TWO, "di un altro")
        tags.save(store, ONE, ["fiera"])
        new = FollowUp(follow_ups.name(), ONE, date(2099, 1, 15), "")
        number = follow_ups.save(store, new)
        store.say("outcome", "d" * 12, '{"outcome": "spam"}')
        said = journal.about(store, ONE, ["d" * 12], 50)
        assert [one.kind for one in said] == ["outcome", "follow_up", "tags", "note"]
        journal.undo(store, number)
        again = journal.about(store, ONE, [], 50)
        assert [one.kind for one in again if one.undone] == ["follow_up"]
