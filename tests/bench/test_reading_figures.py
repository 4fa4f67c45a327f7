"""The figures of `make eval`, on sums done by hand, and that training is the same every time."""

from __future__ import annotations

import pytest

from bench.figures import Judged, calibration_error, f1, macro_f1, reliability, wilson
from bench.labelled import Labelled, part
from bench.reliability import picture
from cerchia.model.talk import Reading, Setting, Talk
from cerchia.model.vocabulary import Outcome


def judged(label: Outcome, read: Outcome, confidence: float = 0.9) -> Judged:
    row = Labelled("x", "a", "it", 1, label, "nobody", None, Talk((), Setting()))
    return Judged(row, Reading(read, "nobody", None, confidence, "only_courtesies"))


def test_f1_by_hand() -> None:
    rows = [judged("spam", "spam"), judged("spam", "courtesy"), judged("courtesy", "courtesy")]
    assert f1(rows, "spam") == pytest.approx(2 / 3)  # precision 1, recall 1/2
    assert f1(rows, "courtesy") == pytest.approx(2 / 3)  # precision 1/2, recall 1
    assert f1(rows, "deepening") == 0.0
    assert macro_f1(rows) == pytest.approx(4 / 15)


def test_wilson_by_hand() -> None:
    assert [round(one, 3) for one in wilson(2, 10)] == [0.057, 0.51]  # science.md §5


def test_calibration_by_hand() -> None:
    rows = [judged("spam", "spam", 0.95), judged("spam", "courtesy", 0.95)]
    assert [(one.count, one.right) for one in reliability(rows)] == [(2, 1)]
    assert calibration_error(rows) == pytest.approx(0.45)  # said 0.95, right half the time


def test_the_plot_says_in_words_what_it_shows() -> None:
    drawn = picture(reliability([judged("spam", "spam", 0.95)]))
    assert "0.95 said, 1 of 1 right" in drawn
    assert drawn.count("<circle") == 1


@pytest.mark.slow
def test_training_gives_the_tables_shipped() -> None:
    from bench.labelled import older  # noqa: PLC0415 - heavy, and only where it can run
    from bench.train import train  # noqa: PLC0415
    from cerchia.language.talk.model import NAMES, shipped, written  # noqa: PLC0415

    made = train([*part("train"), *part("topics"), *older()])
    for name in NAMES:
        assert written(getattr(made, name)) == written(getattr(shipped(), name))
