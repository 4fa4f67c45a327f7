"""With whom the owner wanted to be in touch by now; sums by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.answers.overdue import called, overdue
from cerchia.model.mark import Cadence, Called

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

SAID = datetime(2026, 10, 1, 23, 30, tzinfo=UTC)  # the 2nd in Rome


@pytest.fixture
def circle(engine: Engine) -> Engine:
    people = [(1, "ada1", "Ada", "u/ada"), (2, "bo2", "Bo", None), (3, "cy3", "Cy", None)]
    engine.fill(
        "resolve_person",
        people,
        {"person": "integer", "id": "varchar", "name": "varchar", "url": "varchar"},
    )
    engine.fill("resolve_alias", [("ada0", 1)], {"id": "varchar", "person": "integer"})
    ties: list[tuple[Any, ...]] = [(1, date(2026, 10, 1)), (2, date(2026, 11, 10))]
    engine.fill("measure_tie", ties, {"person": "integer", "last": "date"})
    zone = [(date(2026, 11, 15), "Europe/Rome")]
    engine.fill("resolve_as_of", zone, {"as_of": "date", "zone": "varchar"})
    return engine


def wanted(**days: int) -> list[Cadence]:
    return [Cadence(who, each, SAID, number) for number, (who, each) in enumerate(days.items(), 1)]


def test_days_are_counted_from_the_last_word_and_else_from_the_saying(circle: Engine) -> None:
    found = overdue(circle, wanted(ada1=30, bo2=30, cy3=7, gone4=1), {})
    # Cy: 15 November is 44 days after 2 October, 37 more than 7; Ada: 45 after 1 October, 15 more
    assert [(one.person, one.last, one.days, one.number) for one in found] == [
        ("Cy", None, 37, 3), ("Ada", date(2026, 10, 1), 15, 1),
    ]  # fmt: skip


def test_of_several_ids_the_last_word_counts_and_none_is_a_word(circle: Engine) -> None:
    assert overdue(circle, wanted(ada0=30, ada1=0), {}) == []
    found = overdue(circle, wanted(ada1=0, ada0=30), {})
    assert [(one.id, one.days) for one in found] == [("ada1", 15)]


def test_who_was_meant_before_a_merge_is_meant_still(circle: Engine) -> None:
    found = overdue(circle, wanted(ada0=30), {"ada0": datetime(2026, 10, 5, 9, tzinfo=UTC)})
    # 41 days after 5 October, 11 more than 30
    assert [(one.id, one.person, one.days) for one in found] == [("ada1", "Ada", 11)]
    assert called(circle, ["ada0"]) == {"ada0": Called("ada0", "Ada", "u/ada")}


def test_the_day_itself_is_not_overdue(circle: Engine) -> None:
    assert overdue(circle, wanted(ada1=45), {}) == []
    assert [one.days for one in overdue(circle, wanted(ada1=45), {}, date(2026, 11, 16))] == [1]


def test_a_message_copied_since_counts_as_a_word(circle: Engine) -> None:
    taken = {"ada1": datetime(2026, 11, 14, 23, 30, tzinfo=UTC)}  # the 15th in Rome
    assert overdue(circle, wanted(ada1=30), taken) == []
    (found,) = overdue(circle, wanted(ada1=30), taken, date(2026, 12, 20))
    assert (found.copied, found.days) == (date(2026, 11, 15), 5)


def test_names_of_ids_and_of_who_is_in_no_archive(circle: Engine) -> None:
    assert called(circle, ["ada1", "no'body"]) == {
        "ada1": Called("ada1", "Ada", "u/ada"), "no'body": Called("no'body", "", ""),
    }  # fmt: skip
    assert called(circle, []) == {}
    assert overdue(circle, [], {}) == []
