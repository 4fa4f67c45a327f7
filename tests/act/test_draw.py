"""The draw: one a person, within the minutes, a fifth explored, the same every time."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cerchia.act.draw import EXPLORED, MOST_A_WEEK, Candidate, one_a_person, week

SURE = (1e6, 1.0)


def candidate(
    name: str, person: int, value: float = 0.5, minutes: int = 5, odds: tuple[float, float] = SURE
) -> Candidate:
    return Candidate((name, "reply"), person, minutes, date(2026, 11, 20), value, 1.0, odds)


def test_value_is_relevance_need_and_the_mean_of_the_odds_less_the_minutes() -> None:
    one = Candidate(("a",), 1, 5, date(2026, 11, 20), need=0.5, relevance=0.8, odds=(3.0, 7.0))
    assert round(one.value, 12) == 0.07  # .8 * .5 * 3 / 10 - 5 * .01


def test_the_best_for_each_person_ids_breaking_ties() -> None:
    many = [
        candidate("b", 1, 0.4),
        candidate("a", 1, 0.4),
        candidate("c", 2, 0.9),
        candidate("d", 2, 0.1),
    ]
    assert [one.id for one in one_a_person(many)] == ["c", "a"]


def test_what_fits_is_taken_whole_and_nothing_called_drawn() -> None:
    ranked = [candidate(str(n), n, minutes=5) for n in range(6)]
    assert week(ranked, 30, "s") == ({"0", "1", "2", "3", "4", "5"}, set())


def test_a_fifth_is_drawn_and_said_to_be() -> None:
    """100 of 5 minutes in 100 minutes: 16 by value, 4 by draw out of 84 that are alike."""
    ranked = one_a_person([candidate(f"{n:03}", n, 0.5, odds=(2.0, 2.0)) for n in range(100)])
    chosen, drawn = week(ranked, 100, "2026-11-15")
    assert {f"{n:03}" for n in range(16)} <= chosen
    assert len(chosen) == 20
    assert len(drawn) == 4  # with this seed none of them would have stood there anyway
    assert drawn.isdisjoint(f"{n:03}" for n in range(20))


def test_another_week_draws_others_the_same_week_the_same() -> None:
    ranked = one_a_person([candidate(f"{n:03}", n, 0.5, odds=(2.0, 2.0)) for n in range(100)])
    assert week(ranked, 100, "2026-11-15") == week(ranked, 100, "2026-11-15")
    assert week(ranked, 100, "2026-11-15")[1] != week(ranked, 100, "2026-11-22")[1]


def test_the_most_a_week_leaves_room_to_explore() -> None:
    ranked = one_a_person([candidate(f"{n:03}", n, 0.5, 1, (2.0, 2.0)) for n in range(300)])
    chosen, drawn = week(ranked, 10_000, "2026-11-15")
    assert len(chosen) == MOST_A_WEEK
    assert 0 < len(drawn) <= MOST_A_WEEK * EXPLORED


def test_a_long_one_does_not_stop_the_short_ones() -> None:
    ranked = [candidate("long", 1, 0.9, 40), candidate("short", 2, 0.1, 5)]
    assert week(ranked, 30, "s")[0] == {"short"}


candidates = st.lists(
    st.builds(
        candidate,
        name=st.uuids().map(str),
        person=st.integers(1, 20),
        value=st.floats(0.01, 1),
        minutes=st.integers(1, 12),
        odds=st.tuples(st.floats(0.1, 50), st.floats(0.1, 50)),
    ),
    max_size=60,
    unique_by=lambda one: one.id,
)


@given(candidates, st.integers(0, 200), st.randoms(use_true_random=False))
def test_within_the_minutes_one_a_person_whatever_the_order(
    many: list[Candidate], minutes: int, order: random.Random
) -> None:
    ranked = one_a_person(many)
    chosen, drawn = week(ranked, minutes, "s")
    taken = [one for one in ranked if one.id in chosen]
    assert drawn <= chosen
    assert sum(one.minutes for one in taken) <= minutes
    assert len(taken) <= MOST_A_WEEK
    assert len({one.person for one in taken}) == len(taken)
    order.shuffle(many)
    assert week(one_a_person(many), minutes, "s") == (chosen, drawn)
