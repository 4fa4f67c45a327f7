"""The calendar file, read back by a parser: whole days, stable ids, odd names, folded lines, no words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from cerchia.model.plan import Entry
from cerchia.write import ics

NOW = datetime(2026, 11, 17, 9, 30, 12, 345, tzinfo=UTC)
DAY = date(2026, 11, 20)


def read(entries: list[Entry]) -> tuple[bytes, list[Any]]:
    data = ics.calendar(entries, "Agenda di cerchia", "Europe/Rome", NOW)
    return data, list(Calendar.from_ical(data).walk("VEVENT"))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=300))
def test_any_name_comes_back_as_it_was(title: str) -> None:
    data, (event,) = read([Entry("a@cerchia", DAY, title, 3)])
    assert str(event["SUMMARY"]) == title
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert data.endswith(b"END:VCALENDAR\r\n")


@pytest.mark.parametrize(
    "name",
    ["Ada; Verdi, jr.\\", "line\nBEGIN:VALARM", "D’Àrcy 🌳" * 20, "=HYPERLINK(x)", "<script>"],
)
def test_a_name_cannot_write_a_line_of_its_own(name: str) -> None:
    data, events = read([Entry("a@cerchia", DAY, f"Reply to {name}", 0)])
    assert len(events) == 1
    assert str(events[0]["SUMMARY"]) == f"Reply to {name}"
    assert [one.name for one in Calendar.from_ical(data).walk()] == ["VCALENDAR", "VEVENT"]


def test_an_entry_is_a_whole_day_without_an_alarm() -> None:
    _, (event,) = read([Entry("a@cerchia", DAY, "Reply to Ada", 5)])
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (DAY, DAY + timedelta(days=1))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert (event["UID"], event["SEQUENCE"], event["TRANSP"]) == ("a@cerchia", 5, "TRANSPARENT")
    assert event.decoded("DTSTAMP") == NOW.replace(microsecond=0)
    assert not event.subcomponents
