"""Thank: praise left without a word since. As_of 2026-11-15."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.act import thank
from cerchia.engine.steps import run
from tests.rooms import Rooms, ago, stamp

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def proposed(rooms: Rooms) -> list[dict[str, Any]]:
    engine = rooms.build()
    run(engine, (thank.STEP,))
    return engine.named("from propose_thank order by person")


def praised(rooms: Rooms, days: int, skill: str = "Print", person: int | None = None) -> int:
    person = person or rooms.person(f"P{len(rooms.rows['resolve_person'])} Prova")
    rooms.add(
        "read_endorsement", handle=person, direction="received", skill=skill, made=stamp(ago(days)),
        status="ACCEPTED",
    )  # fmt: skip
    return person


def recommended(rooms: Rooms, days: int, person: int) -> None:
    rooms.add("read_recommendation", handle=person, direction="received", made=stamp(ago(days)))


@pytest.mark.parametrize(("days", "due"), [(90, 1), (91, 0)])
def test_an_endorsement_for_ninety_days(rooms: Rooms, days: int, due: int) -> None:
    praised(rooms, days)
    assert len(proposed(rooms)) == due


@pytest.mark.parametrize(("days", "due"), [(365, 1), (366, 0)])
def test_a_recommendation_for_a_year(rooms: Rooms, days: int, due: int) -> None:
    recommended(rooms, days, rooms.person("Ada Prova"))
    assert len(proposed(rooms)) == due


def test_once_for_all_of_it_and_for_the_most(rooms: Rooms) -> None:
    ada = praised(rooms, 20, "Print")
    praised(rooms, 10, "Wine", ada)
    recommended(rooms, 30, ada)
    (found,) = proposed(rooms)
    assert found["code"] == "thank_recommendation"
    assert json.loads(found["params"]) == {"skill": "Wine", "n": 3, "days": 10}


def test_only_if_nothing_was_written_since(rooms: Rooms) -> None:
    before, since = praised(rooms, 20), praised(rooms, 20)
    rooms.talk(before, ("me", ago(30), "a"), ("them", ago(5), "b"))
    rooms.talk(since, ("me", ago(19), "thanks"))
    assert [one["person"] for one in proposed(rooms)] == [before]


def test_not_for_praise_given_nor_to_who_advertises(rooms: Rooms) -> None:
    given = rooms.person("Ada Prova")
    rooms.add(
        "read_endorsement", handle=given, direction="given", skill="Print", made=stamp(ago(3))
    )
    rooms.outcome(rooms.talk(praised(rooms, 10), ("them", ago(50), "buy")), "spam")
    assert proposed(rooms) == []
