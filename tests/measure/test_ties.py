"""Ties: sums done by hand, as_of 2026-11-15, half-life 60 days."""

from __future__ import annotations

import random
from math import sqrt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.measure import events, ties
from tests.rooms import Rooms, ago


def tied(rooms: Rooms) -> dict[int, dict[str, Any]]:
    engine = rooms.build()
    run(engine, events.STEPS)
    run(engine, ties.STEPS)
    return {row["person"]: row for row in engine.named("from measure_tie")}


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def test_parts_by_hand(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    rooms.talk(
        ada,
        ("me", ago(120), "a"),
        ("me", f"{ago(60)} 09:00", "b"),
        ("me", f"{ago(60)} 09:05", "c"),  # the same day: counts once
        ("them", f"{ago(60)} 10:00", "d"),
        ("them", ago(0), "e"),
    )
    tie = tied(rooms)[ada]
    # days 120, 60, 0 before: 1/4 + 1/2 + 1 = 1.75; out 1/4 + 1/2 = 0.75; in 1/2 + 1 = 1.5
    assert (tie["sent"], tie["received"], tie["days"]) == (3, 2, 3)
    assert (tie["days_out"], tie["days_in"]) == (2, 2)
    assert tie["activity"] == pytest.approx(1.75)
    assert (tie["outflow"], tie["inflow"]) == pytest.approx((0.75, 1.5))
    assert tie["balance"] == pytest.approx(2 * 0.75 / 2.25)  # two thirds
    assert tie["strength"] == pytest.approx(1.75 * (0.8 + 0.2 * 2 / 3))
    assert tie["mutuality"] == pytest.approx(sqrt(0.75 * 1.5))
    assert tie["two_way"]


def test_one_side_silent_has_no_balance(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    rooms.talk(ada, ("me", ago(0), "a"))
    tie = tied(rooms)[ada]
    assert (tie["balance"], tie["strength"], tie["mutuality"]) == (0, 0.8, 0)  # 1 * (0.8 + 0)
    assert not tie["two_way"]


def test_a_bare_contact_is_no_tie(rooms: Rooms) -> None:
    rooms.person("Ada Prova")
    assert tied(rooms) == {}


def test_a_day_is_a_day_in_the_owners_zone(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    # 23:30 UTC on the 9th of November is half past midnight on the 10th in Rome
    rooms.talk(ada, ("me", "2026-11-09 23:30", "a"), ("them", "2026-11-10 08:00", "b"))
    assert tied(rooms)[ada]["days"] == 1


def test_spam_advertising_and_automatic_answers_are_no_events(rooms: Rooms) -> None:
    ada, bo, cy = rooms.person("Ada Prova"), rooms.person("Bo Prova"), rooms.person("Cy Prova")
    rooms.talk(ada, ("them", ago(1), "An offer"), sponsored=True)
    rooms.talk(bo, ("them", ago(1), "Buy"), ("me", ago(0), "No"))
    first = rooms.rows["resolve_message"][1]
    rooms.rows["resolve_message"][1] = (*first[:7], True, *first[8:])  # the spam folder
    rooms.talk(cy, ("me", ago(3), "Hello"), ("them", ago(3), "Risposta automatica: sono in ferie"))
    found = tied(rooms)
    assert ada not in found
    assert (found[bo]["sent"], found[bo]["received"]) == (1, 0)
    assert (found[cy]["received"], found[cy]["two_way"]) == (0, False)


def test_who_speaks_of_an_office_is_no_machine(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    rooms.talk(ada, ("them", ago(3), "Ieri ero fuori ufficio, scusa il ritardo. Ci sentiamo?"))
    assert tied(rooms)[ada]["received"] == 1


def test_a_machine_answers_at_once_a_person_later(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    away = "I am out of the office this week, call me on Monday"
    rooms.talk(ada, ("me", f"{ago(3)} 08:00", "Hello"), ("them", f"{ago(3)} 09:01", away))
    assert tied(rooms)[ada]["received"] == 1


def test_a_message_to_a_group_is_an_event_with_each(rooms: Rooms) -> None:
    ada, bo = rooms.person("Ada Prova"), rooms.person("Bo Prova")
    rooms.group([ada, bo], (0, ago(2), "to both"), (ada, ago(1), "from Ada"))
    found = tied(rooms)
    assert (found[ada]["sent"], found[ada]["received"], found[ada]["two_way"]) == (1, 1, True)
    assert (found[bo]["sent"], found[bo]["received"], found[bo]["two_way"]) == (1, 0, False)


@pytest.mark.parametrize(("members", "two_way"), [(10, True), (11, False)])
def test_more_than_ten_recipients_make_nothing_two_way(
    rooms: Rooms, members: int, two_way: bool
) -> None:
    people = [rooms.person(f"P{number} Prova") for number in range(members)]
    rooms.group(people, (0, ago(2), "to all"), (people[0], ago(1), "from one"))
    tie = tied(rooms)[people[0]]
    assert (tie["sent"], tie["received"]) == (1, 1)  # kept
    assert tie["two_way"] is two_way


def test_ranks_layers_and_shared_percentiles(rooms: Rooms) -> None:
    people = [rooms.person(f"P{number:02} Prova") for number in range(20)]
    for place, person in enumerate(people):
        rooms.talk(person, ("me", ago(min(place, 18)), "a"))  # the last two are alike
    found = tied(rooms)
    assert [found[person]["rank"] for person in people] == list(range(1, 21))
    assert [found[person]["layer"] for person in people] == [5] * 5 + [15] * 10 + [50] * 5
    # of 20: the best has mean rank 20 -> (20 - 0.5) / 20 = 97.5; the two last share 1.5 -> 5
    assert found[people[0]]["score"] == pytest.approx(97.5)
    assert found[people[18]]["score"] == found[people[19]]["score"] == pytest.approx(5.0)


def test_ties_of_long_ago_keep_their_order(rooms: Rooms) -> None:
    """Eight years are 49 half-lives: 2e-15, still more than nine years."""
    old, older = rooms.person("Old Prova"), rooms.person("Older Prova")
    rooms.talk(older, ("me", ago(9 * 365), "a"))
    rooms.talk(old, ("me", ago(8 * 365), "a"))
    found = tied(rooms)
    assert found[old]["strength"] > found[older]["strength"] > 0
    assert found[old]["score"] > found[older]["score"]


days = st.lists(
    st.tuples(st.integers(0, 2000), st.sampled_from(["me", "them"])),
    min_size=1, max_size=12, unique_by=lambda one: one[0],
)  # fmt: skip


def _strength(said: list[tuple[int, str]], order: random.Random | None = None) -> tuple[float, ...]:
    with TemporaryDirectory() as folder, Engine.open(Path(folder)) as engine:
        rooms = Rooms(engine)
        rooms.talk(rooms.person("Ada Prova"), *((who, ago(age), "a") for age, who in said))
        if order:
            order.shuffle(rooms.rows["resolve_message"])
        tie = tied(rooms)[1]
        return tie["strength"], tie["mutuality"], tie["activity"]


@settings(max_examples=15, deadline=None)
@given(days, st.integers(0, 2000), st.sampled_from(["me", "them"]))
def test_a_further_active_day_makes_a_tie_stronger(
    said: list[tuple[int, str]], age: int, who: str
) -> None:
    if age in {known for known, _ in said}:
        return
    # with o, i the two flows, S = 0.8 A + 0.4 min(o, i) A / (o + i), and A <= o + i: every term grows
    plain, more = _strength(said), _strength([*said, (age, who)])
    assert more[0] > plain[0]
    assert more[1] >= plain[1]


@settings(max_examples=15, deadline=None)
@given(days, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(
    said: list[tuple[int, str]], order: random.Random
) -> None:
    assert _strength(said) == _strength(said, order)
