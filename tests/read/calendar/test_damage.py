"""Whatever happened to a calendar on its way here: no crash, and every record accounted for."""

from __future__ import annotations

import io
import random
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cerchia.formats.delimited import as_utf8
from cerchia.read.calendar.calendar import Calendar, read, recognises
from cerchia.show.phrases import BOOK
from tests.read.calendar.rows import CALENDARS, UNTIL

WHOLE = [one.read_bytes() for one in CALENDARS]
CODECS = ("utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252")
BEGUN = re.compile(rb"(?:^|[\r\n])BEGIN:[ \t]*(VEVENT|VTODO)[ \t]*(?=[\r\n]|$)", re.IGNORECASE)


def accounted(data: bytes) -> Calendar:
    found = read(io.BytesIO(data), "a.ics", until=UNTIL)
    events = list(found)
    counted = found.counted
    assert sum(counted.begun.values()) == counted.read + sum(counted.skipped.values())
    assert counted.events == len(events)
    assert len({one.line for one in events}) <= counted.events
    assert counted.read <= counted.begun.get("VEVENT", 0)
    utf8 = b"".join(as_utf8(iter([data]))[1]).lstrip(b"\0")
    begun = len(BEGUN.findall(utf8))
    told = counted.begun.get("VEVENT", 0) + counted.begun.get("VTODO", 0)
    assert told >= begun or counted.skipped  # inside what else is open it is no record
    for problem in found.problems.all():
        assert {problem.code, f"{problem.code}.remedy"} <= BOOK.keys()
    for why in counted.skipped:
        assert f"skipped.{why}" in BOOK
    if not counted.begun.get("VEVENT"):
        assert "calendar_no_meetings" in [one.code for one in found.problems.all()]
    assert list(found) == events  # again, from the start
    found.summary()
    recognises(data[:4096], "a.ics")
    return found


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(WHOLE), st.sampled_from(CODECS))
def test_nothing_breaks_it(seed: int, whole: bytes, codec: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - an accident, not a secret
    data = whole.decode().encode(codec, "replace")
    one, two = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    accident = chance.randrange(6)
    if accident == 0:
        data = data[:one]
    elif accident == 1:
        data = data[:one] + data[two:]
    elif accident == 2:
        data = data[:two] + data[one:]
    elif accident == 3:
        data = data[:one] + chance.randbytes(chance.randrange(1, 40)) + data[one:]
    elif accident == 4:
        data = data.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n", b""]))
    else:
        data = re.sub(rb"\d", lambda _: str(chance.randrange(10)).encode(), data)
    accounted(data)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
@example(b"")
@example(b"\n\n\n")
@example(b"\xff\xfe\n")
@example(b"\x00" * 40)
@example(b"=")
def test_random_bytes_are_no_calendar_and_no_crash(data: bytes) -> None:
    accounted(data)
    for name in (
        b"DTSTART",
        b"RRULE",
        b"ATTENDEE",
        b"RECURRENCE-ID",
        b"EXDATE",
        b"DESCRIPTION",
        b"DTSTART;TZID=",
    ):
        accounted(b"BEGIN:VEVENT\nUID:a\nDTSTART:20240304T090000Z\n" + name + b":" + data + b"\nEND:VEVENT\n")  # fmt: skip


def test_a_cut_file_gives_what_stands_before_the_cut() -> None:
    for whole in WHOLE:
        events = [one.line for one in read(io.BytesIO(whole), "a.ics", until=UNTIL)]
        for size in range(0, len(whole), 211):
            cut = accounted(whole[:size])
            assert {one.line for one in cut} <= set(events)
            if cut.counted.skipped.get("damaged"):
                assert "component_open" in [one.code for one in cut.problems.all()]
