"""Replies: first words and their answers; who was asked lately is censored. As_of 2026-11-15."""

from __future__ import annotations

from typing import Any

import pytest

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.measure import events, replies
from tests.rooms import Rooms, ago


def answered(rooms: Rooms) -> dict[int, dict[str, Any]]:
    engine = rooms.build()
    run(engine, events.STEPS)
    run(engine, replies.STEPS)
    return {row["person"]: row for row in engine.named("from measure_reply")}


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


@pytest.mark.parametrize(
    ("age", "state"),
    [(0, "pending"), (14, "pending"), (15, "late"), (30, "late"), (31, "no_reply")],
)
def test_nobody_answered(rooms: Rooms, age: int, state: str) -> None:
    ada = rooms.person("Ada Prova")
    rooms.talk(ada, ("me", ago(age), "a"))
    assert answered(rooms)[ada]["state"] == state


def test_hours_and_the_thirty_days(rooms: Rooms) -> None:
    ada, bo = rooms.person("Ada Prova"), rooms.person("Bo Prova")
    rooms.talk(ada, ("me", "2026-01-01 08:00", "a"), ("them", "2026-01-31 08:00", "b"))
    rooms.talk(bo, ("me", "2026-01-01 08:00", "a"), ("them", "2026-01-31 08:01", "b"))
    found = answered(rooms)
    assert (found[ada]["hours"], found[ada]["state"]) == (720, "answered")
    assert found[bo]["state"] == "answered_later"


def test_first_words_are_a_persons_not_a_threads(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    rooms.talk(ada, ("me", "2026-03-01", "again"))
    rooms.talk(ada, ("them", "2026-01-01", "first"), ("me", "2026-01-02", "yes"))
    found = answered(rooms)[ada]
    assert (found["thread"], found["mine"], found["hours"]) == (2, False, 24)


def test_an_automatic_answer_is_no_reply_and_groups_are_left_out(rooms: Rooms) -> None:
    ada, bo, cy = rooms.person("Ada Prova"), rooms.person("Bo Prova"), rooms.person("Cy Prova")
    rooms.talk(
        ada, ("me", ago(100), "a"), ("them", ago(100), "I am out of the office until Monday")
    )
    rooms.group([bo, cy], (0, ago(100), "a"), (bo, ago(99), "b"))
    found = answered(rooms)
    assert found[ada]["state"] == "no_reply"
    assert not {bo, cy} & found.keys()


def reopened(rooms: Rooms) -> list[tuple[Any, ...]]:
    answered(rooms)
    return rooms.engine.rows("select name, answered from reopened order by all")


def test_a_second_try_comes_a_fortnight_after_an_unanswered_first(rooms: Rooms) -> None:
    for name, second, answer in (("Ada", 86, 70), ("Bo", 86, None), ("Cy", 87, 70), ("Di", 31, 0)):
        said = [("me", ago(100), "a"), ("me", ago(second), "b")]
        said += [("them", ago(answer), "c")] if answer is not None else []
        rooms.talk(rooms.person(f"{name} Prova"), *said)
    # Ada after 16 days, Bo never, Di after 31 days; Cy was written to after 13 days: no second try
    assert reopened(rooms) == [("second_try", False), ("second_try", False), ("second_try", True)]


def test_a_third_message_and_a_young_one_are_no_second_try(rooms: Rooms) -> None:
    three = [("me", ago(100), "a"), ("me", ago(95), "b"), ("me", ago(60), "c")]
    rooms.talk(rooms.person("Ada Prova"), *three)
    rooms.talk(rooms.person("Bo Prova"), ("me", ago(100), "a"), ("me", ago(30), "b"))
    assert reopened(rooms) == []


def test_reopened_after_ninety_days_of_silence(rooms: Rooms) -> None:
    for name, opened, first in (("Ada", 210, "me"), ("Bo", 211, "me"), ("Cy", 200, "them")):
        person = rooms.person(f"{name} Prova")
        rooms.talk(
            person,
            ("me", ago(301), "a"), ("them", ago(300), "b"),
            (first, f"{ago(opened)} 09:00", "c"),
            ("them" if first == "me" else "me", f"{ago(opened)} 10:00", "d"),
        )  # fmt: skip
    # silences of 90 and 89 days; Cy opened herself. Ada answers within the hour
    assert reopened(rooms) == [("reopened", True)]
