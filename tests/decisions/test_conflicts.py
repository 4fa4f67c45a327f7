"""Two who speak at once: one is heard, the other is told, and nobody's words are lost."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from cerchia.decisions import cleanups, corrections, policies, purposes, results
from cerchia.decisions.store import Seen, Store, open_store
from cerchia.model.cleanup import Kept, Ticked
from cerchia.model.correction import Correction
from cerchia.model.errors import ConflictError
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.result import Result, Whom

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# each says its own words about one subject, having seen what counted before the start
SPEAKER = """
import pathlib, sys, time
from cerchia.decisions.store import open_store
from cerchia.model.errors import ConflictError
go, place, who, seen, many = sys.argv[1:]
while not pathlib.Path(go).exists():
    time.sleep(0.002)
with open_store(place) as store:
    for number in range(int(many)):
        try:
            store.say("tags", f"s{number}", f'["{who}"]', who, seen=int(seen))
            print("said", number)
        except ConflictError as error:
            (since,) = error.since
            print("told", number, since.by)
"""


def at_once(place: Path | str, folder: Path, seen: int, many: int) -> list[list[str]]:
    go = folder / "go"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SPEAKER, str(go), str(place), who, str(seen), str(many)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in ("ada", "bo")
    ]
    time.sleep(0.5)
    go.touch()
    told = [process.communicate(timeout=120)[0].splitlines() for process in running]
    assert [process.returncode for process in running] == [0, 0]
    return told


def one_is_heard(place: Path | str, folder: Path, many: int = 40) -> None:
    ada, bo = at_once(place, folder, 0, many)
    with open_store(place) as store:
        said = {one.subject: one.by for one in store.history("tags")}
        assert len(store.history("tags")) == len(said) == many
    for number in range(many):
        first, second = ("ada", ada) if said[f"s{number}"] == "ada" else ("bo", bo)
        other = bo if first == "ada" else ada
        assert f"said {number}" in second
        assert f"told {number} {first}" in other


def test_of_two_processes_that_saw_nothing_one_is_heard_and_the_other_told(tmp_path: Path) -> None:
    one_is_heard(tmp_path / "circle", tmp_path)


@pytest.mark.slow
def test_so_it_is_in_postgresql(url: str, tmp_path: Path) -> None:
    one_is_heard(url, tmp_path)


def test_what_came_between_is_told_with_number_day_and_voice(store: Store) -> None:
    first = store.say("tags", "ada", '["a"]')
    second = store.say("tags", "ada", '["b"]', by="bo", seen=first)
    third = store.say("tags", "ada", '["c"]', by="cy")
    with pytest.raises(ConflictError) as caught:
        store.say("tags", "ada", '["d"]', seen=first)
    assert [(one.number, one.by) for one in caught.value.since] == [(second, "bo"), (third, "cy")]
    assert caught.value.since[-1].at == store.now("tags", "ada")[0].at
    assert caught.value.params["number"] == str(third)
    assert [one.body for one in store.history()] == ['["a"]', '["b"]', '["c"]']


def test_the_same_words_are_no_conflict_and_not_said_twice(store: Store) -> None:
    number = store.say("tags", "ada", '["a"]', seen=0)
    assert store.say("tags", "ada", '["a"]', seen=0) == number
    assert store.settle("tags", "ada", '["a"]') == number
    assert store.say("tags", "ada", '["a"]') > number  # without having looked it is said again


def test_what_was_seen_and_taken_back_is_a_conflict_of_nobody(store: Store) -> None:
    number = store.say("tags", "ada", '["a"]')
    store.undo(number)
    with pytest.raises(ConflictError) as caught:
        store.say("tags", "ada", '["b"]', seen=number)
    assert caught.value.since == ()
    assert store.say("tags", "ada", '["b"]', seen=0) > number


def test_of_many_at_once_nothing_is_written_when_one_has_changed(store: Store) -> None:
    store.say("tags", "bo", '["x"]')
    with pytest.raises(ConflictError):
        store.say_all(
            "tags",
            [("ada", '["a"]'), ("bo", '["b"]')],
            seen=[Seen("tags", "ada", 0), Seen("tags", "bo", 0)],
        )
    assert store.now("tags", "ada") == []


def test_the_numbers_of_many_subjects_come_at_once(store: Store) -> None:
    one, two = (store.say("tags", who, '["a"]') for who in ("ada", "bo"))
    store.undo(store.say("tags", "cy", '["a"]'))
    assert store.latest("tags", ["ada", "bo", "cy", "di"]) == {
        "ada": one,
        "bo": two,
        "cy": 0,
        "di": 0,
    }
    many = [f"n{number}" for number in range(12_000)]
    assert set(store.latest("tags", [*many, "ada"]).values()) == {0, one}


def test_every_saver_hands_on_what_was_seen(store: Store) -> None:
    day = date(2026, 11, 24)
    said = Correction("t1", "spam", None, None, datetime(2026, 11, 1, 9))  # noqa: DTZ001
    purpose = Purpose("P", "clients", "specific", (Persona("Owner", seniority=("owner",)),))
    listed = Kept("a1", day, ("ada",), (0, 0, 0), (0, 0, 0))
    booked = Result("r1", "meeting", day, Whom("Bo", marks=("name:bo",)))
    purposes.save(store, purpose, seen=0)
    savers: list[Callable[[], object]] = [
        lambda: corrections.save(store, said, seen=99),
        lambda: purposes.save(store, purpose, seen=0) and purposes.activate(store, "P", seen=99),
        lambda: policies.save(store, "selective", seen=99),
        lambda: cleanups.start(store, listed, seen=99),
        lambda: cleanups.tick(store, Ticked("a1", day, ("ada",)), seen=99),
        lambda: cleanups.keep(store, "ada", seen=99),
        lambda: results.save(store, [booked], seen=[Seen("result", booked.id, 99)]),
    ]
    for save in savers:
        with pytest.raises(ConflictError):
            save()
    results.save(store, [booked], seen=[Seen("result", booked.id, 0)])
    with pytest.raises(ConflictError):
        results.remove(store, booked.id, seen=[Seen("result", booked.id, 99)])
    assert {one.kind for one in store.history()} == {"purpose", "result"}


def test_ticks_are_held_against_the_list_they_are_of(store: Store) -> None:
    day = date(2026, 11, 24)
    number = cleanups.start(store, Kept("a1", day, ("ada",), (0, 0, 0), (0, 0, 0)), seen=0)
    cleanups.tick(store, Ticked("a1", day, ("ada",)), seen=number)
    cleanups.start(store, Kept("b2", day, ("bo",), (0, 0, 0), (0, 0, 0)), seen=number)
    with pytest.raises(ConflictError):
        cleanups.tick(store, Ticked("a1", day, ("ada",)), seen=number)
