"""Shares: the check values of science.md §5, and what a Wilson interval always does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.answers.share import share


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        (0, 5, 0, 0.434),
        (2, 10, 0.057, 0.510),
        (5, 20, 0.112, 0.469),
        (20, 100, 0.133, 0.289),
        (64, 100, 0.542, 0.727),
    ],
)
def test_check_values(k: int, n: int, low: float, high: float) -> None:
    found = share(k, n)
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)
    assert found.share == k / n


def test_nobody_says_nothing() -> None:
    found = share(0, 0)
    assert (found.share, found.low, found.high) == (None, 0, 1)


@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_within_nought_and_one_around_the_share(k: int, more: int) -> None:
    found = share(k, k + more)
    assert 0 <= found.low <= found.high <= 1
    if found.share is not None:
        assert found.low <= found.share <= found.high


@given(st.integers(1, 1000), st.integers(1, 1000), st.integers(2, 50))
def test_more_cases_narrow_it(k: int, more: int, times: int) -> None:
    few, many = share(k, k + more), share(k * times, (k + more) * times)
    assert many.high - many.low < few.high - few.low


@given(st.integers(0, 1000), st.integers(1, 1000))
def test_the_other_side_is_the_mirror(k: int, more: int) -> None:
    one, other = share(k, k + more), share(more, k + more)
    assert one.low == pytest.approx(1 - other.high, abs=1e-12)
