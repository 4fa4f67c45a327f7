"""Rekindle: past mutuality x novelty, not nostalgia; nobody who said no. As_of 2026-11-15."""

from __future__ import annotations

import json
from math import log
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.act import limits, rekindle
from cerchia.engine.steps import run
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def proposed(rooms: Rooms) -> dict[int, dict[str, Any]]:
    engine = rooms.build()
    run(engine, (*limits.STEPS, rekindle.AWAKE, rekindle.STEP))
    return {row["person"]: row for row in engine.named("from propose_rekindle")}


def asleep(rooms: Rooms, name: str = "Ada Prova", **cells: Any) -> int:
    """Add a tie of 4 days out and 4 in that fell asleep 300 days ago, a deepening."""
    days, since = cells.pop("days", (4, 4)), cells.pop("since", 300)
    standing, active = cells.pop("standing", "opportunity"), cells.pop("active", False)
    outcome = {"outcome": "deepening", "topic": "client", "because": "question_answered"}
    outcome |= {
        key: cells.pop(key) for key in ("outcome", "ball", "because", "topic") if key in cells
    }
    person = rooms.person(name, **cells)
    thread = rooms.talk(person, ("me", ago(since + 1), "a?"), ("them", ago(since), "b"))
    rooms.outcome(thread, message=rooms.last, **outcome)
    rooms.add(
        "measure_tie", person=person, days=sum(days), days_out=days[0], days_in=days[1],
        two_way=all(days),
    )  # fmt: skip
    rooms.add("measure_rhythm", person=person, state="dormant", active=active, since=since)
    rooms.add("judge_standing", person=person, standing=standing)
    return person


def test_need_by_hand(rooms: Rooms) -> None:
    ada = asleep(rooms)
    found = proposed(rooms)[ada]
    # mutual ln(1 + sqrt(4 * 4)) / ln 21 = ln 5 / ln 21 = .5286, + .25 deep = .7786; no employer
    # known, so nothing novel: .7786 / 1.5 * .9
    assert float(found["need"]) == pytest.approx((log(5) / log(21) + 0.25) / 1.5 * 0.9)
    assert (found["code"], found["odds"]) == ("rekindle_deep", "reopened")
    assert json.loads(found["params"]) == {"months": 10, "days": 8, "topic": "client"}


def test_another_world_is_worth_half_as_much_again(rooms: Rooms) -> None:
    awake = asleep(rooms, "Awake Prova", company="Acme", active=True, since=3)
    same, other = (
        asleep(rooms, "Same Prova", company="ACMÉ "),
        asleep(rooms, "Other Prova", company="Beta"),
    )
    found = proposed(rooms)
    assert awake not in found
    assert float(found[other]["need"]) == pytest.approx(1.5 * float(found[same]["need"]))


def test_past_mutuality_not_the_mass_of_one_side(rooms: Rooms) -> None:
    even, lopsided = (
        asleep(rooms, "Even Prova", days=(6, 6)),
        asleep(rooms, "Lop Prova", days=(1, 30)),
    )
    found = proposed(rooms)
    assert found[even]["need"] > found[lopsided]["need"]


def test_need_stays_within_one(rooms: Rooms) -> None:
    rich = asleep(rooms, days=(300, 300), company="Beta")
    assert float(proposed(rooms)[rich]["need"]) == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("since", "memory"), [(1095, 1.0), (1095 + 365, 0.9), (1095 + 1825, 0.5), (9000, 0.3)]
)
def test_three_years_cost_nothing_then_a_tenth_a_year(
    rooms: Rooms, since: int, memory: float
) -> None:
    fresh, old = asleep(rooms), asleep(rooms, "Old Prova", since=since)
    found = proposed(rooms)
    assert float(found[old]["need"]) == pytest.approx(memory * float(found[fresh]["need"]))


@pytest.mark.parametrize(("since", "due"), [(179, False), (180, True)])
def test_asleep_for_half_a_year(rooms: Rooms, since: int, due: bool) -> None:
    assert bool(proposed(rooms) if asleep(rooms, since=since) else None) is due


@pytest.mark.parametrize(
    ("standing", "due"),
    [("opportunity", True), ("unknown", True), ("extra", False), ("company", False)],
)
def test_not_who_is_off_line(rooms: Rooms, standing: str, due: bool) -> None:
    asleep(rooms, standing=standing)
    assert bool(proposed(rooms)) is due


def test_not_who_only_exchanged_a_greeting(rooms: Rooms) -> None:
    asleep(rooms, outcome="courtesy", days=(1, 1))
    kept = asleep(rooms, "Bo Prova", outcome="courtesy", days=(2, 1))
    assert {person: row["code"] for person, row in proposed(rooms).items()} == {
        kept: "rekindle_dormant"
    }


def test_what_is_owed_is_said(rooms: Rooms) -> None:
    ada = asleep(rooms, ball="mine")
    assert proposed(rooms)[ada]["code"] == "rekindle_owed"


def test_nobody_who_advertised_said_no_or_left_two_words_unanswered(rooms: Rooms) -> None:
    asleep(rooms, "Spam Prova", outcome="spam")
    asleep(rooms, "No Prova", because="offer_declined")
    deaf = asleep(rooms, "Deaf Prova")
    rooms.outcome(rooms.talk(deaf, ("me", ago(250), "a"), ("me", ago(200), "b")), "no_reply")
    assert proposed(rooms) == {}


def test_the_last_conversation_is_the_evidence(rooms: Rooms) -> None:
    ada = asleep(rooms)
    later = rooms.talk(ada, ("me", ago(250), "c"), ("them", ago(249), "d"))
    rooms.outcome(later, "courtesy")
    found = proposed(rooms)[ada]
    assert (found["thread"], found["code"]) == (later, "rekindle_deep")
    assert json.loads(found["params"])["topic"] == "client"
