"""Study: who is counted, in which period, and what stands beside (method.md §5, outcomes.md)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.answers.study import study
from tests.rooms import Rooms

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

INBOUND = {"began": "inbound_request", "began_basis": "recorded"}


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def conversation(rooms: Rooms, outcome: str, day: str = "2016-03-01", **cells: object) -> None:
    person = rooms.person(f"P{len(rooms.rows['resolve_person'])} Prova")
    thread = rooms.talk(person, ("me", day, "Thanks for connecting"))
    rooms.outcome(thread, outcome, **(INBOUND | cells))


def test_the_published_table(rooms: Rooms) -> None:
    counts = {"deepening": 17, "no_reply": 87, "spam": 13, "courtesy": 135, "courtesy_known": 50}
    for outcome, count in counts.items():
        for number in range(count):
            # the first on the 1st of January, the last on the 15th of August
            day = {0: "2016-01-01", 1: "2016-08-15"}.get(number, "2016-05-05")
            conversation(rooms, outcome, day)
    found = study(rooms.build(), date(2016, 1, 1), date(2016, 8, 15))
    assert found.conversations == 302
    assert [(one.outcome, one.share.k) for one in found.outcomes] == list(counts.items())
    shares = [round(100 * (one.share.share or 0), 2) for one in found.outcomes]
    assert shares == [5.63, 28.81, 4.30, 44.70, 16.56]
    assert round(found.per_day, 2) == 1.32  # 302 in 228 days of a leap year
    assert (found.lost.k, round(100 * (found.lost.share or 0), 1)) == (222, 73.5)


def test_the_period_is_that_of_the_opener_both_days_within(rooms: Rooms) -> None:
    for day in ("2016-02-29", "2016-03-01", "2016-03-31", "2016-04-01"):
        conversation(rooms, "courtesy", day)
    found = study(rooms.build(), date(2016, 3, 1), date(2016, 3, 31))
    assert (found.conversations, found.first, found.last) == (
        2,
        date(2016, 3, 1),
        date(2016, 3, 31),
    )


def test_without_a_period_from_the_first_opener_to_the_last(rooms: Rooms) -> None:
    conversation(rooms, "courtesy", "2016-03-01")
    conversation(rooms, "spam", "2016-03-04")
    found = study(rooms.build())
    assert (found.first, found.last) == (date(2016, 3, 1), date(2016, 3, 4))
    assert found.per_day == 0.5  # two in four days


def test_cohorts(rooms: Rooms) -> None:
    conversation(rooms, "courtesy")
    conversation(rooms, "spam", began="outbound_request", began_basis="inferred")
    conversation(rooms, "deepening", began="i_wrote", began_basis="inferred")
    engine = rooms.build()
    counted = {
        name: (study(engine, cohort=name).conversations, study(engine, cohort=name).inferred)
        for name in ("inbound", "outbound", "all")
    }
    # who wrote without a request is in the whole, but no request of theirs was inferred
    assert counted == {"inbound": (1, 0), "outbound": (1, 1), "all": (3, 1)}


def test_inferred_ones_are_said(rooms: Rooms) -> None:
    conversation(rooms, "courtesy")
    conversation(rooms, "courtesy", began_basis="inferred")
    conversation(rooms, "courtesy", began_basis="inferred", settled=False)
    found = study(rooms.build())
    assert (found.conversations, found.inferred) == (2, 1)


def test_what_stands_beside(rooms: Rooms) -> None:
    conversation(rooms, "courtesy")
    conversation(rooms, "no_reply", settled=False)
    theirs = rooms.person("Ignored Prova")
    rooms.outcome(rooms.talk(theirs, ("them", "2016-03-05", "Hello")), "ignored", **INBOUND)
    silent = rooms.person("Silent Prova", connected=date(2016, 3, 6))
    rooms.asks(silent, "2016-03-05")
    owners = rooms.person("Outbound Prova", connected=date(2016, 3, 6))
    rooms.asks(owners, "2016-03-05", direction="outbound")
    open_ = rooms.person("Open Prova", contact=False)
    rooms.asks(open_, "2016-03-05", accepted=False)
    engine = rooms.build()
    found = study(engine)
    assert found.conversations == 1
    assert found.beside == {"silent": 1, "ignored": 1, "unsettled": 1}
    assert study(engine, date(2017, 1, 1)).beside == {"silent": 0, "ignored": 0, "unsettled": 0}


def test_an_empty_study_has_no_shares(rooms: Rooms) -> None:
    found = study(rooms.build())
    assert (found.conversations, found.per_day, found.first) == (0, 0, None)
    assert {one.share.share for one in found.outcomes} == {None}
    assert [one.outcome for one in found.outcomes] == [
        "deepening", "no_reply", "spam", "courtesy", "courtesy_known",
    ]  # fmt: skip
