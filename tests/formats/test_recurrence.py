"""Rules of recurrence, beside what the calendar on the wall says."""

from __future__ import annotations

import itertools
import time
from datetime import datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats.recurrence import rule, walls


def at(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - naive, as events keep it


START = at(2024, 1, 31, 9)
LAST = at(2026, 11, 24, 23, 59, 59)


def days(text: str, start: datetime = START, last: datetime = LAST) -> list[str]:
    known = rule(text)
    assert known is not None
    return [f"{one:%y%m%d}" for one in itertools.islice(walls(known, start, last), 6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=31", "240131 240331 240531 240731 240831 241031"),
        ("FREQ=MONTHLY;BYDAY=-1WE;COUNT=3", "240131 240228 240327"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "240131 240229"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=MO;COUNT=4", "240131 240212 240214 240226"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "240131 240229"),
        ("W2 WE #3", "240131 240214 240228"), ("D10 #4", "240131 240210 240220 240301"),
        ("MD1 31 #2", "240131 240331"), ("MP1 1- WE 20240401T000000", "240131 240228 240327 240424 240529 240626"),
        ("YM1 1 #2", "240131 250131"), ("D1 #0", "240131 240201 240202 240203 240204 240205"),
    ],
)  # fmt: skip
def test_a_rule_gives_its_days(text: str, expected: str) -> None:
    assert " ".join(days(text)) == expected


def test_what_never_comes_costs_a_moment() -> None:
    before = time.process_time()
    assert days("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30") == ["240131"]
    assert time.process_time() - before < 5


@settings(max_examples=150, deadline=None)
@given(
    st.tuples(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")), st.integers(1, 4)),
    st.lists(st.sampled_from(("MO", "TU", "WE", "TH", "FR", "SA", "SU")), max_size=3),
    st.lists(st.integers(1, 12), max_size=2),
    st.datetimes(at(1990, 1, 1), at(2026, 1, 1)), st.integers(0, 40),
)  # fmt: skip
def test_counted_ahead_of_our_time_it_is_the_same(
    every: tuple[str, int], on: list[str], months: list[int], start: datetime, count: int
) -> None:
    freq, interval = every
    start = start.replace(microsecond=0)
    text = f"FREQ={freq};INTERVAL={interval}"
    text += f";BYDAY={','.join(on)}" if on else ""
    text += f";BYMONTH={','.join(map(str, months))}" if months else ""
    text += f";COUNT={count}" if count else ""
    known = rule(text)
    assert known is not None
    last = start + timedelta(days=900)
    plain = rrulestr(text, dtstart=start).between(start, last, inc=True)
    assert list(walls(known, start, last)) == sorted({start, *plain})


@settings(max_examples=200, deadline=None)
@given(st.text("FREQ=DAILYWKMONTHBSCUU;,-+0123456789# ", max_size=40))
def test_any_text_is_a_rule_or_none(text: str) -> None:
    known = rule(text)
    if known and not known.too_often:
        list(itertools.islice(walls(known, START, LAST), 3))
