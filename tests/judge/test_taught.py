"""Taught: what twenty corrections change, by sums done by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cerchia.judge.taught import LESSONS, Standing, lessons
from cerchia.model.vocabulary import Outcome

Pair = tuple[Outcome, float, Outcome]
TWENTY: list[Pair] = [("courtesy", 0.6, "deepening")] * 20
STOOD: dict[Outcome, Standing] = {"courtesy": Standing(20, 16.0)}


def test_below_twenty_nothing_is_learnt() -> None:
    assert LESSONS == 20
    assert lessons(TWENTY[1:], STOOD) == []


def test_factors_by_hand() -> None:
    # the doubt about a courtesy went to deepening: (20 + 1) / (20 + 3); one case each to the others
    # told: courtesy 0 + 20 let stand, deepening 20
    # expected: courtesy 20 · 0.6 + 16 = 28, deepening (8 + 4) · 21/23, the others 12/23 each
    told = {one.outcome: one for one in lessons(TWENTY, STOOD)}
    courtesy, deepening = Fraction(20 + 5, 28 + 5), Fraction(20 + 5) / (Fraction(12 * 21, 23) + 5)
    others = Fraction(5) / (Fraction(12, 23) + 5)
    assert told["courtesy"].own == pytest.approx(float(courtesy))
    assert told["deepening"].own == pytest.approx(float(deepening))
    assert told["spam"].own == told["courtesy_known"].own == pytest.approx(float(others))
    assert told["courtesy"].instead == "deepening"
    assert told["courtesy"].best == pytest.approx(float(Fraction(21, 23) * deepening))
    spread = Fraction(21, 23) * deepening + 2 * Fraction(1, 23) * others
    assert told["courtesy"].others == pytest.approx(float(spread))
    # of a deepening nothing is known: the doubt is spread evenly
    assert told["deepening"].others == pytest.approx(float((courtesy + 2 * others) / 3))


def test_what_was_let_stand_counts_together_as_much_as_the_corrections() -> None:
    many: dict[Outcome, Standing] = {"courtesy": Standing(2000, 1600.0)}
    assert lessons(TWENTY, many) == lessons(TWENTY, STOOD)


def test_confirming_what_was_read_makes_it_surer() -> None:
    right: list[Pair] = [("courtesy", 0.6, "courtesy")] * 20
    told = {one.outcome: one for one in lessons(right, {})}
    assert told["courtesy"].own == pytest.approx((20 + 5) / (12 + 5))
    assert told["spam"].own == pytest.approx(5 / (8 / 3 + 5))


def test_the_order_of_the_corrections_does_not_matter() -> None:
    mixed: list[Pair] = [*TWENTY, ("spam", 0.7, "courtesy"), ("deepening", 0.65, "deepening")]
    assert lessons(mixed, STOOD) == lessons(mixed[::-1], STOOD)
