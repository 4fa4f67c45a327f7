"""Chance: the figures of the method's own examples, and sums done by hand."""

from __future__ import annotations

from math import comb, exp, lgamma, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.answers import chance
from cerchia.answers.chance import Beta


def closed(one: Beta, other: Beta) -> float:
    """P(one > other) as the closed sum there is where one's first parameter is whole."""

    def logs(a: float, b: float) -> float:
        return lgamma(a) + lgamma(b) - lgamma(a + b)

    return sum(
        exp(logs(other.a + i, one.b + other.b) - log(one.b + i) - logs(1 + i, one.b) - logs(other.a, other.b))
        for i in range(int(one.a))
    )  # fmt: skip


def test_the_example_of_the_method_has_no_winner() -> None:
    few = chance.posterior(4, 20, 0.2, 10)  # Beta(6, 24)
    more = chance.posterior(8, 20, 0.2, 10)  # Beta(10, 20)
    assert (few.a, few.b, more.a, more.b) == pytest.approx((6, 24, 10, 20))
    assert round(chance.above(more, few), 3) == 0.885
    assert chance.above(more, few) == pytest.approx(closed(more, few), abs=1e-9)


@pytest.mark.parametrize(
    ("rates", "cases"),
    [((0.10, 0.20), 199), ((0.20, 0.30), 294), ((0.10, 0.15), 686), ((0.26, 0.30), 1977)],
)
def test_how_many_are_needed(rates: tuple[float, float], cases: int) -> None:
    assert chance.needed(*rates) == chance.needed(*reversed(rates)) == cases
    assert chance.needed(0.2, 0.2) is None


def test_two_flat_ones_by_hand() -> None:
    flat, up = Beta(1, 1), Beta(2, 1)  # densities 1 and 2x
    assert chance.above(flat, flat) == pytest.approx(1 / 2, abs=1e-9)
    assert chance.above(up, flat) == pytest.approx(2 / 3, abs=1e-9)  # the integral of 2x · x
    # E[max(flat - flat', 0)] of two that are independent: a sixth
    assert chance.loss(flat, flat) == pytest.approx(1 / 6, abs=1e-9)
    assert chance.below(up, 0.5, 0.5) == pytest.approx(1 / 4, abs=1e-12)
    assert (chance.below(up, 0, 1), chance.below(up, 1, 0)) == (0, 1)


SIZES = st.floats(min_value=0.02, max_value=4000)


@given(a=st.integers(1, 400), b=SIZES, c=SIZES, d=SIZES)
def test_the_integral_is_the_closed_sum(a: int, b: float, c: float, d: float) -> None:
    one, other = Beta(a, b), Beta(c, d)
    assert chance.above(one, other) == pytest.approx(closed(one, other), abs=1e-6)


@given(a=SIZES, b=SIZES, c=SIZES, d=SIZES)
def test_one_of_two_is_above_and_what_is_lost_is_the_difference_of_the_means(
    a: float, b: float, c: float, d: float
) -> None:
    one, other = Beta(a, b), Beta(c, d)
    assert chance.above(one, other) + chance.above(other, one) == pytest.approx(1, abs=1e-6)
    lost = chance.loss(one, other) - chance.loss(other, one)
    assert lost == pytest.approx(other.mean - one.mean, abs=1e-6)


def test_fisher_by_hand() -> None:
    # all three of three against none of three: 1 of 20 ways, and its mirror
    assert chance.fisher(3, 3, 0, 3) == pytest.approx(2 / 20)
    # 4 of 10 against 1 of 10: (252 + 2100 + 2100 + 252) of the 15504 ways to lay 5 among 20
    assert chance.fisher(4, 10, 1, 10) == pytest.approx(4704 / comb(20, 5))
    assert chance.fisher(1, 2, 1, 2) == pytest.approx(1)


def test_many_groups_are_held_to_a_share_of_false_finds() -> None:
    # at 10 %: 0.01 <= 0.025, 0.04 <= 0.05, 0.07 <= 0.075; 0.2 is above 0.1
    assert chance.found([0.2, 0.01, 0.07, 0.04]) == [False, True, True, True]
    # the second misses its own line and stands all the same, because the third does not
    assert chance.found([0.01, 0.06, 0.07, 0.9]) == [True, True, True, False]
    assert chance.found([0.03, 0.5]) == [True, False]
    assert chance.found([]) == []


def test_a_slope_by_hand() -> None:
    # 2, 5 and 8 of 10: rate 1/2, spread 10 + 0 + 10, slope (8 - 2) / 20, error sqrt(1/4 / 20)
    found = chance.slope([(0, 2, 10), (1, 5, 10), (2, 8, 10)])
    assert found is not None
    error = sqrt(0.0125)
    assert found.step == pytest.approx(0.3)
    assert (found.low, found.high) == pytest.approx(
        (0.3 - 1.96 * error, 0.3 + 1.96 * error), abs=1e-5
    )
    assert found.p == pytest.approx(0.00729, abs=1e-5)  # z = 2.683
    assert chance.slope([(5, 2, 10)]) is None
    assert chance.slope([(0, 0, 10), (1, 0, 10)]) is None
    flat = chance.slope([(0, 5, 10), (1, 5, 10)])
    assert flat is not None
    assert (flat.step, flat.p) == (0, 1)
