"""The week as titles of a calendar: who and what in both languages, and nothing anybody wrote."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from cerchia.model.plan import Dated, Group, Item, Plan, Whose
from cerchia.show import calendar as titles
from cerchia.write import ics

if TYPE_CHECKING:
    from tests.show.conftest import Made

NOW = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
DAY = date(2026, 11, 20)


def a_plan(made: Made, today: date, number: int = 4, day: date = DAY) -> Plan:
    item = Item(made.proposal("Marco, Riva"))
    dated = Dated(
        "f1", Whose("m2", "Bo Neri"), day, "dice che il listino non va", (today - day).days, number
    )
    monday = today - timedelta(days=today.weekday())
    return Plan(
        today, monday, monday + timedelta(days=6), today, 30, 0, 0, 30, (Group("reply", (item,), 0, 0),), (),
        (dated,), (), (), (), (),
    )  # fmt: skip


def test_titles_say_who_and_what_in_both_languages_and_nothing_anybody_wrote(made: Made) -> None:
    plan = a_plan(made, date(2026, 11, 17))
    assert [one.title for one in titles.entries(plan, "it")] == [
        "Sentire Bo Neri",
        "Rispondere a Marco, Riva",
    ]
    assert [one.title for one in titles.entries(plan, "en")] == [
        "Be in touch with Bo Neri",
        "Reply to Marco, Riva",
    ]
    data = ics.calendar(titles.entries(plan, "it"), titles.name("it"), "Europe/Rome", NOW)
    text = data.replace(b"\r\n ", b"").decode()
    assert "formazione" not in text  # the message the proposal rests on
    assert "listino" not in text  # the owner's own words for the date
    assert titles.MARK == ics.MARK
    assert titles.MARK in text


def test_read_again_an_entry_changes_and_is_not_doubled(made: Made) -> None:
    first = {one.uid: one for one in titles.entries(a_plan(made, date(2026, 11, 17)), "it")}
    later = {one.uid: one for one in titles.entries(a_plan(made, date(2026, 11, 24)), "en")}
    assert first.keys() == later.keys() == {"p1@cerchia", "date-f1@cerchia"}
    assert all(later[uid].sequence > first[uid].sequence for uid in first)
    assert all(
        one.day >= date(2026, 11, 24) for one in later.values()
    )  # nothing stands in the past
    earlier = titles.entries(
        a_plan(made, date(2026, 11, 17), number=5, day=DAY - timedelta(days=2)), "it"
    )
    moved = next(one for one in earlier if one.uid == "date-f1@cerchia")
    assert (moved.day, moved.sequence > later["date-f1@cerchia"].sequence) == (
        date(2026, 11, 18),
        True,
    )
