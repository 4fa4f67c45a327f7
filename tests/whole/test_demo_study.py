"""The fictional circle through the front door: its study is the published one (method.md §5)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cerchia.beside import demo_purpose, write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Complete_LinkedInDataExport_11-15-2026.zip"
    write_demo(path)
    return path


@pytest.fixture(scope="module")
def circle(archive: Path) -> Iterator[Circle]:
    with Circle.temporary("Europe/Rome") as opened:
        opened.add([archive])
        yield opened


def test_the_study_is_the_published_table(circle: Circle) -> None:
    study = circle.study(Ask(), date(2016, 1, 1), date(2016, 8, 15))
    assert {row.outcome: row.share.k for row in study.outcomes} == {
        "deepening": 17, "no_reply": 87, "spam": 13, "courtesy": 135, "courtesy_known": 50,
    }  # fmt: skip
    shares = [round(100 * (row.share.share or 0), 2) for row in study.outcomes]
    assert shares == [5.63, 28.81, 4.30, 44.70, 16.56]
    assert (study.conversations, round(study.per_day, 1)) == (302, 1.3)
    assert round(100 * (study.lost.share or 0), 2) == 73.51


def test_the_circle_is_as_large_as_told(circle: Circle) -> None:
    audit = circle.audit(Ask(demo_purpose()))
    assert audit.circle.contacts == 1204
    assert sum(audit.activity.by.values()) == sum(audit.standing.values()) == 1204
    assert audit.alignment is not None
    assert audit.alignment.known + audit.alignment.unknown == 1204
    assert audit.problems == ()
    assert sum(one.minutes for one in audit.proposals) <= demo_purpose().weekly_minutes


def test_the_same_archive_again_or_unpacked_adds_nothing(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder / "deeper")
    circle = Circle.open(tmp_path / "circle", "Europe/Rome")
    assert [one.new for one in circle.add([archive])] == [True]
    before = circle.audit(Ask())
    assert [one.new for one in circle.add([archive, folder])] == [False, False]
    assert circle.audit(Ask()) == before
    assert len(circle.sources()) == 1


def test_as_of_another_day_knows_nothing_later(circle: Circle) -> None:
    audit = circle.audit(Ask(as_of=date(2016, 8, 15)))
    assert audit.circle.as_of == date(2016, 8, 15)
    assert audit.circle.last is not None
    assert audit.circle.last <= date(2016, 8, 15)
    assert audit.study.beside["unsettled"] > 0
