"""The owner's day: plain arithmetic that agrees with the calendar in every zone and at every change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cerchia.engine.duckdb import Engine
from cerchia.resolve import zone

FIRST, LAST = datetime(2009, 1, 1), datetime(2026, 11, 15)  # noqa: DTZ001
NAMES = (
    "Europe/Rome", "UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
    "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Pyongyang", "Europe/Moscow",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_quarter_of_an_hour_near_midnight_and_every_change(name: str, engine: Engine) -> None:
    moments = [FIRST + timedelta(hours=7 * n, minutes=15 * (n % 4)) for n in range(22_000)]
    moments = [moment for moment in moments if moment <= LAST]
    engine.fill("m", [(moment,) for moment in moments], {"sent": "timestamp"})
    sql = zone.day("sent", name, FIRST, LAST)
    found = engine.rows(f"select sent, {sql} from m")
    place = ZoneInfo(name)
    wrong = [
        (sent, day)
        for sent, day in found
        if day != sent.replace(tzinfo=UTC).astimezone(place).date()
    ]
    assert wrong == []


def test_one_moment(engine: Engine) -> None:
    at = datetime(2020, 2, 3, 23, 30)  # noqa: DTZ001
    engine.fill("m", [(at,)], {"sent": "timestamp"})
    assert (
        str(engine.value(f"select {zone.day('sent', 'Europe/Rome', at, at)} from m"))
        == "2020-02-04"
    )


def test_absurd_moments_do_no_harm(engine: Engine) -> None:
    first, last = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)  # noqa: DTZ001
    engine.fill("m", [(datetime(2026, 7, 1, 22, 30),)], {"sent": "timestamp"})  # noqa: DTZ001
    sql = zone.day("sent", "Europe/Rome", first, last)
    assert str(engine.value(f"select {sql} from m")) == "2026-07-02"
