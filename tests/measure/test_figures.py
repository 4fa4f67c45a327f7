"""Figures: k of n by hand on a circle of a few people. As_of 2026-11-15."""

from __future__ import annotations

from typing import Any

import pytest

from cerchia.engine.duckdb import Engine
from cerchia.measure import measure
from tests.rooms import Rooms, ago


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def figures(rooms: Rooms) -> dict[str, dict[str, Any]]:
    engine = rooms.build()
    measure(engine)
    return {row["name"]: row for row in engine.named("from measure_figure")}


def counted(rooms: Rooms) -> dict[str, tuple[int, int]]:
    return {name: (row["k"], row["n"]) for name, row in figures(rooms).items()}


def test_who_answers_whom(rooms: Rooms) -> None:
    answered, silent, young, theirs, bare = (rooms.person(f"P{n} Prova") for n in range(5))
    rooms.talk(answered, ("me", ago(200), "a"), ("them", ago(199), "b"))
    rooms.talk(silent, ("me", ago(200), "a"))
    rooms.talk(young, ("me", ago(5), "a"), ("them", ago(4), "b"))
    rooms.talk(theirs, ("them", ago(200), "a"), ("me", ago(100), "b"))
    assert bare
    found = counted(rooms)
    assert found["reciprocity"] == (3, 4)  # all four were written to, one never wrote
    assert found["reply_rate"] == (1, 2)  # the young one is censored although she answered
    assert found["your_reply_rate"] == (0, 1)  # after 100 days is no reply within 30
    assert found["you_began"] == (3, 4)
    assert found["two_way"] == (3, 5)  # of all contacts


def test_censored_until_the_thirtieth_day(rooms: Rooms) -> None:
    for age in (30, 31):
        rooms.talk(rooms.person(f"P{age} Prova"), ("me", ago(age), "a"))
    assert counted(rooms)["reply_rate"] == (0, 1)


def test_worth_counting_is_five_both_ways_in_a_year(rooms: Rooms) -> None:
    def talks(name: str, mine: int, theirs: int, start: int = 0) -> None:
        said = [("me", ago(start + 10 * place), "a") for place in range(mine)]
        said += [("them", ago(start + 10 * place + 1), "b") for place in range(theirs)]
        rooms.talk(rooms.person(name), *said)

    talks("Five Prova", 5, 5)
    talks("Short Prova", 4, 9)
    talks("Deaf Prova", 25, 0)
    talks("Old Prova", 5, 5, start=366)
    rooms.person("Bare Prova")
    assert counted(rooms)["worth_counting"] == (1, 5)


def test_a_group_of_many_is_no_exchange(rooms: Rooms) -> None:
    people = [rooms.person(f"P{number} Prova") for number in range(11)]
    for day in range(5):
        rooms.group(people, (0, ago(day), "to all"), (people[0], ago(day), "from one"))
    assert counted(rooms)["worth_counting"] == (0, 11)


def test_median_hours_and_the_middle_half(rooms: Rooms) -> None:
    for hour in (1, 2, 3, 4, 20):
        person = rooms.person(f"P{hour} Prova")
        rooms.talk(
            person, ("me", f"{ago(200)} 00:00", "a"), ("them", f"{ago(200)} {hour:02}:00", "b")
        )
    found = figures(rooms)["reply_hours"]
    assert (found["value"], found["low"], found["high"], found["n"]) == (3, 2, 4, 5)


def test_the_owners_hours_stand_apart(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    rooms.talk(ada, ("me", "2026-01-01 08:00", "a"), ("them", "2026-01-01 10:00", "b"))
    found = figures(rooms)
    assert found["reply_hours"]["value"] == 2
    assert (found["your_reply_hours"]["value"], found["your_reply_hours"]["n"]) == (None, 0)


def test_an_empty_circle_has_counts_of_nought(rooms: Rooms) -> None:
    found = figures(rooms)
    assert {row["n"] for row in found.values()} == {0}
    assert {row["value"] for row in found.values()} == {None}
