"""Rhythm: states on both sides of every bound, as_of 2026-11-15."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pytest

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.measure import events, rhythm, ties
from tests.rooms import Rooms, ago


def beaten(rooms: Rooms) -> dict[int, dict[str, Any]]:
    engine = rooms.build()
    for steps in (events.STEPS, ties.STEPS, rhythm.STEPS):
        run(engine, steps)
    return {row["person"]: row for row in engine.named("from measure_rhythm")}


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def every(rooms: Rooms, gap: int, since: int, days: int = 4) -> int:
    """Add somebody written to every `gap` days, the last time `since` days ago."""
    person = rooms.person(f"P{gap} {since} {days}")
    rooms.talk(person, *(("me", ago(since + gap * place), "a") for place in range(days)))
    return person


@pytest.mark.parametrize(
    ("since", "state", "active"),
    [
        (40, "live", True),  # r = 40 / 10 = 4
        (41, "slowing", True),
        (80, "slowing", True),  # r = 8
        (81, "cooling", False),
        (160, "cooling", False),  # r = 16
        (161, "dormant", False),
    ],
)
def test_states_by_the_mean_gap(rooms: Rooms, since: int, state: str, active: bool) -> None:
    person = every(rooms, gap=10, since=since)
    found = beaten(rooms)[person]
    assert (found["state"], found["active"]) == (state, active)
    assert (found["gap"], found["since"], found["r"]) == (10, since, since / 10)


def test_a_year_of_silence_is_dormant_whatever_the_rhythm(rooms: Rooms) -> None:
    slow, late = every(rooms, gap=200, since=364), every(rooms, gap=200, since=365)
    found = beaten(rooms)
    assert (found[slow]["state"], found[late]["state"]) == ("live", "dormant")  # r = 1.8 both


def test_a_gap_is_at_least_a_day_and_the_mean_not_the_median(rooms: Rooms) -> None:
    person = rooms.person("Ada Prova")
    rooms.talk(person, *(("me", ago(since), "a") for since in (6, 7, 8, 36)))
    # gaps 28, 1, 1: mean 10, not 1; r = 6 / 10
    assert beaten(rooms)[person]["gap"] == pytest.approx(10)


@pytest.mark.parametrize(
    ("since", "both", "active"), [(90, True, True), (91, True, False), (1, False, False)]
)
def test_single_is_active_when_two_way_and_fresh(
    rooms: Rooms, since: int, both: bool, active: bool
) -> None:
    person = rooms.person("Ada Prova")
    rooms.talk(person, ("me", ago(since + 2), "a"), ("them" if both else "me", ago(since), "b"))
    found = beaten(rooms)[person]
    assert (found["state"], found["active"], found["r"]) == ("single", active, None)


def test_single_wins_over_dormant(rooms: Rooms) -> None:
    person = every(rooms, gap=5, since=2000, days=3)
    assert beaten(rooms)[person]["state"] == "single"


def test_every_contact_has_a_state_and_nobody_else_without_a_tie(rooms: Rooms) -> None:
    contact = rooms.person("Ada Prova")
    stranger = rooms.person("Bo Prova", contact=False)
    found = beaten(rooms)
    assert (found[contact]["state"], found[contact]["active"]) == ("never", False)
    assert stranger not in found


def test_burstiness_by_hand(rooms: Rooms) -> None:
    person = rooms.person("Ada Prova")
    rooms.talk(person, *(("me", ago(since), "a") for since in (0, 1, 2, 3, 4, 50)))
    # gaps 1, 1, 1, 1, 46: n = 5, mean 10, deviations 4 x 81 + 36² = 1620, std = sqrt(324) = 18,
    # c = 1.8; B = (sqrt 6 * 1.8 - sqrt 4) / ((sqrt 6 - 2) * 1.8 + sqrt 4)
    wanted = (sqrt(6) * 1.8 - 2) / ((sqrt(6) - 2) * 1.8 + 2)
    assert beaten(rooms)[person]["burstiness"] == pytest.approx(wanted)


def test_burstiness_needs_five_gaps_and_a_metronome_has_minus_one(rooms: Rooms) -> None:
    few, steady = every(rooms, gap=7, since=3, days=5), every(rooms, gap=7, since=3, days=6)
    found = beaten(rooms)
    assert found[few]["burstiness"] is None
    assert found[steady]["burstiness"] == pytest.approx(-1)  # c = 0: -sqrt 4 / sqrt 4
