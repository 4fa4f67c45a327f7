"""Each invented calendar gives the rows that stand beside it."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cerchia.read.calendar import calendar
from cerchia.read.calendar.calendar import Calendar, read, recognises
from cerchia.show.phrases import BOOK
from tests.read.calendar.rows import CALENDARS, UNTIL, rows


def at(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - naive, as events keep it


HEAD = "BEGIN:VCALENDAR\nVERSION:2.0\n"
TWO = "ORGANIZER:mailto:anna@example.org\nATTENDEE:mailto:luc@example.org\n"


def of(*bodies: str, owner: tuple[str, ...] = (), until: date = UNTIL, head: str = "") -> Calendar:
    text = HEAD + head + "".join(f"BEGIN:VEVENT\n{body}END:VEVENT\n" for body in bodies)
    return read(io.BytesIO(f"{text}END:VCALENDAR\n".encode()), "a.ics", until=until, owner=owner)


def starts(*bodies: str) -> list[datetime | None]:
    return [one.sent for one in of(*bodies)]


@pytest.mark.parametrize("path", CALENDARS, ids=lambda path: path.name)
def test_rows_stand_beside_the_file(path: Path) -> None:
    assert rows(path) == path.with_suffix(".rows").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CALENDARS, ids=lambda path: path.name)
def test_any_way_of_ending_and_encoding_lines_is_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    whole = list(read(io.BytesIO(text.encode()), path.name, until=UNTIL))
    for codec in ("utf-8-sig", "utf-16"):
        for end in ("\n", "\r\n", "\r"):
            data = text.replace("\n", end).encode(codec)
            assert recognises(data[:4096], "x")
            assert list(read(io.BytesIO(data), path.name, until=UNTIL)) == whole


def test_chunks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    data = CALENDARS[-1].read_bytes()
    whole = list(read(io.BytesIO(data), "a.ics", until=UNTIL))
    for size in (1, 7, 100):
        monkeypatch.setattr(calendar, "CHUNK", size)
        assert list(read(io.BytesIO(data), "a.ics", until=UNTIL)) == whole


def test_a_week_keeps_its_hour_over_summer_time() -> None:
    found = of(f"UID:a\nDTSTART;TZID=Europe/Rome:20240325T090000\nRRULE:FREQ=WEEKLY;COUNT=2\n{TWO}")
    assert [(one.sent, one.offset) for one in found] == [
        (at(2024, 3, 25, 8), 60),
        (at(2024, 4, 1, 7), 120),
    ]


def test_an_hour_left_out_and_one_that_comes_twice() -> None:
    # 2:30 of 31 March is not there: it keeps the winter's offset. Of 27 October it is the first.
    body = "UID:{0}\nDTSTART;TZID={1}:{0}T023000\n" + TWO
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Mia\nBEGIN:STANDARD\nDTSTART:19961027T030000\nTZOFFSETFROM:+0200\n"
        "TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
        "DTSTART:19970330T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    )
    for name in ("Europe/Rome", "Mia", "W. Europe Standard Time"):
        found = list(of(*(body.format(day, name) for day in ("20240331", "20241027")), head=zone))
        assert [(one.sent, one.offset) for one in found] == [
            (at(2024, 3, 31, 1, 30), 60),
            (at(2024, 10, 27, 0, 30), 120),
        ]


def test_a_zone_described_is_rome_all_year() -> None:
    text = (CALENDARS[0].parent / "outlook.ics").read_text(encoding="utf-8")
    zone = text[text.index("BEGIN:VTIMEZONE") : text.index("BEGIN:VEVENT")]
    day, rome = at(2024, 1, 1, 0, 30), ZoneInfo("Europe/Rome")
    bodies = []
    for step in range(366 * 4):
        wall = day + timedelta(hours=6 * step)
        bodies.append(f"UID:{step}\nDTSTART;TZID=Customized Time Zone:{wall:%Y%m%dT%H%M%S}\n{TWO}")
    for step, one in enumerate(of(*bodies, head=zone)):
        wall = day + timedelta(hours=6 * step)
        away = wall.replace(tzinfo=rome).utcoffset()
        assert away is not None
        assert (one.sent, one.offset) == (wall - away, away // timedelta(minutes=1))


@pytest.mark.parametrize(
    ("until", "last"),
    [("20240311T080000Z", 11), ("20240311T075959Z", 4), ("20240311", 11), ("20240311T090000", 11)],
)
def test_the_last_moment_of_a_rule_counts(until: str, last: int) -> None:
    body = (
        f"UID:a\nDTSTART;TZID=Europe/Rome:20240304T090000\nRRULE:FREQ=WEEKLY;UNTIL={until}\n{TWO}"
    )
    found = starts(body)[-1]
    assert found is not None
    assert found.day == last


def test_of_an_endless_series_only_what_took_place() -> None:
    found = of(f"UID:a\nDTSTART:20260101T090000Z\nRRULE:FREQ=DAILY\n{TWO}", until=date(2026, 1, 5))
    assert [one.sent and one.sent.day for one in found] == [1, 2, 3, 4, 5]
    assert not [one for one in found if one.out]


def test_more_times_than_anybody_meets_are_told() -> None:
    found = of(f"UID:a\nDTSTART:19000101T090000Z\nRRULE:FREQ=DAILY\n{TWO}")
    assert len(list(found)) == 20_000
    assert [(one.code, one.line) for one in found.problems.all()] == [("recurrence_long", 3)]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;INTERVAL=1", "",
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=0,10,20", "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=-1", "FREQ=YEARLY;BYMONTHDAY=32", "FREQ=WEEKLY;UNTIL=domani", "x", "W1 XX",
        "FREQ=YEARLY;BYWEEKNO=99", "FREQ=YEARLY;BYDAY=99MO", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_gives_its_first_time(rule: str) -> None:
    found = of(f"UID:a\nDTSTART:20240304T090000Z\nRRULE:{rule}\n{TWO}")
    assert [one.sent for one in found][:1] == [at(2024, 3, 4, 9)]
    assert found.counted.events == 1 or rule == "W1 XX"
    for problem in found.problems.all():
        assert {problem.code, f"{problem.code}.remedy"} <= BOOK.keys()


def test_who_declined_was_not_there() -> None:
    bea = "ATTENDEE;PARTSTAT=DECLINED:mailto:bea@example.org\n"
    when = "UID:a\nDTSTART:20240304T090000Z\n"
    (one,) = of(when + TWO + bea)
    assert ([two.key for two in one.to], one.out) == (["email:luc@example.org"], "")
    own = ("ANNA@example.org",)
    (one,) = of(f"{when}ORGANIZER:mailto:anna@example.org\n{bea}", owner=own)
    assert ([two.key for two in one.to], one.out, one.mine) == (
        ["email:bea@example.org"], "declined", True,
    )  # fmt: skip
    (one,) = of(f"{when}ORGANIZER:mailto:luc@example.org\n{bea}", owner=("bea@example.org",))
    assert (one.out, one.mine) == ("declined", False)


def test_a_crowd_is_kept_for_others_to_count() -> None:
    many = "".join(f"ATTENDEE:mailto:p{n}@example.org\n" for n in range(30))
    (one,) = of(f"UID:a\nDTSTART:20240304T090000Z\n{TWO}{many}")
    assert (len(one.to), one.out) == (31, "")


@pytest.mark.parametrize(
    ("body", "out"),
    [
        ("STATUS:CANCELLED\n" + TWO, "cancelled"), ("TRANSP:TRANSPARENT\n" + TWO, "free"),
        ("", "alone"), ("ORGANIZER:mailto:anna@example.org\n", "alone"), ("DURATION:P1D\n" + TWO, "all_day"),
        ("DURATION:PT90M\n" + TWO, ""), ("ATTENDEE:mailto:no-reply@example.org\n", "automatic"),
        ("ATTENDEE;CUTYPE=ROOM:mailto:sala@example.org\n", "alone"),
        ("ATTENDEE;CUTYPE=GROUP:mailto:tutti@example.org\n", "list"), ("DTEND:20240306T090000Z\n" + TWO, "all_day"),
    ],
)  # fmt: skip
def test_why_it_makes_no_tie(body: str, out: str) -> None:
    (one,) = of(f"UID:a\nDTSTART:20240304T090000Z\n{body}", owner=("anna@example.org",))
    assert one.out == out


@pytest.mark.parametrize(
    ("written", "read_"),
    [
        ("Prezzi\\n\\n________________________________________\\nMicrosoft Teams meeting\\nhttps://teams.microsoft.com/l/x\\n", "Prezzi"),
        ("Ci vediamo su Microsoft Teams", "Ci vediamo su Microsoft Teams"),
        ("Anna is inviting you to a scheduled Zoom meeting.\\n\\nJoin Zoom Meeting\\nhttps://zoom.us/j/1", ""),
        ("Bozza\\n-- Do not delete or change any of the following text. --\\nWebex", "Bozza"),
        ("Domande:\\n- prezzi\\n\\nNeed to make changes to this event?\\nCancel: https://calendly.com/cancellations/x", "Domande:\n- prezzi"),
        ("<p>Uno<br>due</p>", "Uno\ndue"),
    ],
)  # fmt: skip
def test_what_programs_add_is_cut(written: str, read_: str) -> None:
    (one,) = of(f"UID:a\nSUMMARY:T\nDTSTART:20240304T090000Z\nDESCRIPTION:{written}\n{TWO}")
    assert one.text == ("T\n\n" + read_).strip()


def test_the_same_export_again_gives_the_same_ids() -> None:
    one = [
        event.id
        for event in of(f"UID:a\nDTSTART:20240304T090000Z\nRRULE:FREQ=DAILY;COUNT=3\n{TWO}")
    ]
    rome = f"UID:a\nDTSTART;TZID=Europe/Rome:20240304T100000\nRRULE:FREQ=DAILY;COUNT=3\n{TWO}"
    assert one == [event.id for event in of(rome)]
    assert one == ["a/20240304T090000Z", "a/20240305T090000Z", "a/20240306T090000Z"]


def test_a_file_of_many_blocks_is_read_to_its_end() -> None:
    body = f"UID:{{}}\nDTSTART:20240304T090000Z\nDESCRIPTION:{'x' * 900}\n{TWO}"
    found = of(*(body.format(n) for n in range(4000)))
    assert [one.id for one in found] == [str(n) for n in range(4000)]
    assert found.problems.all() == []
