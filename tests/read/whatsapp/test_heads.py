"""Every head that phones write, in every region, and the moment it stands for."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from cerchia.read.whatsapp.chat import Chat, read, recognises

N = "\u202f"  # narrow space
B = "\u00a0"
L = "\u200e"
R = "\u200f"


def chat(text: str, file: str = "chat.txt") -> Chat:
    return read(io.BytesIO(text.encode()), file)


HEADS = [
    ("12/03/23, 09:15 - ", "31/03/23, 10:00 - ", "2023-03-12T09:15:00"),
    ("[12/03/23, 09:15:30] ", "[31/03/23, 10:00:01] ", "2023-03-12T09:15:30"),
    ("[01/02/2024, 21:05:09] ", "[13/02/2024, 21:05:09] ", "2024-02-01T21:05:09"),
    ("03.08.21, 12:30 - ", "13.08.21, 12:30 - ", "2021-08-03T12:30:00"),
    ("[03.08.21, 12:30:07] ", "[13.08.21, 12:30:07] ", "2021-08-03T12:30:07"),
    ("30/01/2019, 20:49 - ", "31/01/2019, 20:49 - ", "2019-01-30T20:49:00"),
    (f"30/01/2019, 8:49{N}pm - ", f"31/01/2019, 8:49{N}am - ", "2019-01-30T20:49:00"),
    (f"1/30/19, 8:49{N}PM - ", f"1/31/19, 8:49{N}AM - ", "2019-01-30T20:49:00"),
    ("1/30/19, 12:05 AM - ", "1/31/19, 8:49 AM - ", "2019-01-30T00:05:00"),
    ("1/30/19, 12:05 PM - ", "1/31/19, 8:49 AM - ", "2019-01-30T12:05:00"),
    (f"[1/30/19, 8:49:02{N}PM] ", f"[1/31/19, 8:49:02{N}PM] ", "2019-01-30T20:49:02"),
    (f"2023-12-20, 5:46{N}p.m. - ", f"2023-12-21, 5:46{N}a.m. - ", "2023-12-20T17:46:00"),
    (f"[2023-12-20, 5:46:10{N}PM] ", f"[2023-12-21, 5:46:10{N}AM] ", "2023-12-20T17:46:10"),
    (f"2023/12/20, 5:46{N}pm - ", f"2023/12/21, 5:46{N}pm - ", "2023-12-20T17:46:00"),
    ("[2023/12/20, 17:46:10] ", "[2023/12/21, 17:46:10] ", "2023-12-20T17:46:10"),
    ("30/01/2019 à 20:49 - ", "31/01/2019 à 20:49 - ", "2019-01-30T20:49:00"),
    ("[30/01/2019 20:49:11] ", "[31/01/2019 20:49:11] ", "2019-01-30T20:49:11"),
    ("[30/01/2019 à 20:49:11] ", "[31/01/2019 à 20:49:11] ", "2019-01-30T20:49:11"),
    ("28/3/25, 21:29 - ", "29/3/25, 21:29 - ", "2025-03-28T21:29:00"),
    (f"28/3/2025, 9:29{N}p.{B}m. - ", f"29/3/2025, 9:29{N}a.{B}m. - ", "2025-03-28T21:29:00"),
    (f"[28/3/25, 9:29:10{N}p.{B}m.] ", f"[29/3/25, 9:29:10{N}a.{B}m.] ", "2025-03-28T21:29:10"),
    ("[3/6/18 1:55:00 p. m.] ", "[13/6/18 1:55:00 p. m.] ", "2018-06-03T13:55:00"),
    ("30/01/2019 20:49 - ", "31/01/2019 20:49 - ", "2019-01-30T20:49:00"),
    ("[30/01/19 20:49:02] ", "[31/01/19 20:49:02] ", "2019-01-30T20:49:02"),
    ("30-01-19 20:49 - ", "31-01-19 20:49 - ", "2019-01-30T20:49:00"),
    ("[30-01-19 20:49:02] ", "[31-01-19 20:49:02] ", "2019-01-30T20:49:02"),
    ("13.6.2018 klo 21.25 - ", "14.6.2018 klo 21.25 - ", "2018-06-13T21:25:00"),
    ("[13.6.2018 klo 21.25.15] ", "[14.6.2018 klo 21.25.15] ", "2018-06-13T21:25:15"),
    ("13. 6. 2018. 21:25 - ", "14. 6. 2018. 21:25 - ", "2018-06-13T21:25:00"),
    ("[13. 6. 2018. 21:25:15] ", "[14. 6. 2018. 21:25:15] ", "2018-06-13T21:25:15"),
    ("2018-06-13 21:25 - ", "2018-06-14 21:25 - ", "2018-06-13T21:25:00"),
    ("2018. 06. 13. 21:25 - ", "2018. 06. 14. 21:25 - ", "2018-06-13T21:25:00"),
    ("2024/10/31 15:50 - ", "2024/11/1 15:50 - ", "2024-10-31T15:50:00"),
    ("2024/10/31 下午3:50 - ", "2024/11/1 上午3:50 - ", "2024-10-31T15:50:00"),
    ("[2024/10/31 下午3:50:46] ", "[2024/11/1 上午3:50:46] ", "2024-10-31T15:50:46"),
    ("09/12/2012 17:03:48: ", "19/12/2012 17:03:48: ", "2012-12-09T17:03:48"),
    ("12/03/23, 09:15 – ", "31/03/23, 09:15 – ", "2023-03-12T09:15:00"),
    (f"{R}30{R}/01{R}/2019, 20:49 - ", f"{R}31{R}/01{R}/2019, 20:49 - ", "2019-01-30T20:49:00"),
    (f"{R}٣٠{R}/٠١{R}/٢٠١٩، ٨:٤٩ م - ", f"{R}٣١{R}/٠١{R}/٢٠١٩، ٨:٤٩ ص - ", "2019-01-30T20:49:00"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "moment"), HEADS)
def test_a_head_of_any_region_is_read(first: str, second: str, moment: str) -> None:
    read = chat(f"{first}Anna Finta: ciao\n{second}Luc Exemple: a domani\n")
    lines = list(read)
    assert lines[0].at == datetime.fromisoformat(moment)
    assert [(one.line, one.sender, one.text, one.kind) for one in lines] == [
        (1, "Anna Finta", "ciao", "text"),
        (2, "Luc Exemple", "a domani", "text"),
    ]
    assert read.problems.all() == []
    assert read.summary().certain


@pytest.mark.parametrize(("first", "second", "moment"), HEADS)
def test_all_heads_of_a_long_chat_are_found_the_quick_way_too(
    first: str, second: str, moment: str
) -> None:
    del moment
    read = chat(f"{first}Anna: uno\n{second}Bea: due\n1/2 litro\nsegue\n" * 50)
    assert [one.text for one in read] == ["uno", "due\n1/2 litro\nsegue"] * 50
    counted = read.counted
    assert (counted.lines, counted.messages, counted.continuations) == (200, 100, 100)


def test_times_can_be_taken_as_utc() -> None:
    one = next(iter(read(io.BytesIO(b"13/03/23, 09:15 - A: b"), "", zone_is_local=False)))
    assert one.at == datetime(2023, 3, 13, 9, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("dates", "order", "certain", "codes"),
    [
        (("05/06/23", "07/06/23"), "dmy", False, ["chat_day_first"]),
        (("05/05/23",), "dmy", True, []),
        (("05/06/23", "14/06/23"), "dmy", True, []),
        (("05/06/23", "06/14/23"), "mdy", True, []),
        (("02/02/23", "01/03/23"), "dmy", True, []),  # month first: 2 February, 3 January
        (("01/12/23", "02/01/23"), "mdy", True, []),  # day first: 1 December, 2 January
        (("23-12-20", "23-12-21", "24-01-03"), "ymd", True, []),
    ],
)
def test_the_order_is_decided_from_all_dates_or_told(
    dates: tuple[str, ...], order: str, certain: bool, codes: list[str]
) -> None:
    found = chat("".join(f"{one}, 09:15 - Anna: x\n" for one in dates))
    list(found)
    summary = found.summary()
    assert (summary.order, summary.certain) == (order, certain)
    assert [one.code for one in found.problems.all()] == codes


def test_a_leap_back_in_time_is_told() -> None:
    found = chat("".join(f"{day}/03/23, 09:15 - A: x\n" for day in (14, 20, 13)))
    assert len(list(found)) == 3
    assert [(one.code, one.line, one.seen) for one in found.problems.all()] == [
        ("chat_back_in_time", 3, "2023-03-13")
    ]


def test_where_dates_do_not_decide_habits_do_and_are_told() -> None:
    american = chat(f"1/3/19, 8:49{N}PM - Jane: hi\n1/3/19, 8:50{N}PM - Jo: <Media omitted>\n")
    first, _ = american
    assert first.at == datetime(2019, 1, 3, 20, 49)  # noqa: DTZ001 - as written
    assert [one.code for one in american.problems.all()] == ["chat_month_first"]
    spanish = chat(
        f"1/3/19, 8:49{N}PM - Ana: hola\n1/3/19, 8:50{N}PM - Luz: <Multimedia omitido>\n"
    )
    first, _ = spanish
    assert first.at == datetime(2019, 3, 1, 20, 49)  # noqa: DTZ001 - as written
    assert [(one.code, one.seen) for one in spanish.problems.all()] == [
        ("chat_day_first", "1/3/19")
    ]


def test_a_date_that_is_none_counts_without_one() -> None:
    found = chat("14/03/23, 09:15 - A: b\n15/03/23, 9:15 - A: b\n3/14/23, 25:99 - A: c\n")
    assert [one.at is None for one in found] == [False, False, True]
    assert [(one.code, one.line) for one in found.problems.all()] == [("date_unreadable", 3)]


def test_a_pasted_piece_of_another_chat_is_text_and_told() -> None:
    found = chat(
        "14/03/23, 09:15 - Anna: guarda\n[13/03/23, 21:00:00] Leo: arrivo\n"
        "15/03/23, 09:16 - Bea: visto\n"
    )
    assert [one.text for one in found] == ["guarda\n[13/03/23, 21:00:00] Leo: arrivo", "visto"]
    assert [(one.code, one.line) for one in found.problems.all()] == [("chat_head_pasted", 2)]


def test_two_exports_in_one_file_are_both_read() -> None:
    android = "".join(f"14/03/23, 09:{n:02} - Anna: a{n}\n" for n in range(30))
    iphone = "".join(f"[15/03/23, 09:{n:02}:00] Bea: b{n}\n" for n in range(25))
    found = chat(android + iphone)
    assert [one.sender for one in found] == ["Anna"] * 30 + ["Bea"] * 25


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("12/03/23, 09:15 - Anna: ciao\n12/03/23, 09:16 - Bea: ciao\n", "x.txt", True),
        ("[12/03/23, 09:15:30] Anna: ciao\n", "_chat.txt", True),
        (f"[12/03/23, 09:15:30] Anna: {L}immagine omessa\n", "x", True),
        ("[2024-10-31 15:50:46] INFO: started\n[2024-10-31 15:50:47] INFO: done\n", "a.log", False),
        ("2024-10-31 15:50:46: main: started\n2024-10-31 15:50:47: main: x\n", "a.log", False),
        ("Dear all,\nsee you on 12/03/23, 09:15\n", "WhatsApp Chat with Bea.txt", False),
        ("First Name,Last Name\nAnna,Finta\n", "Connections.csv", False),
        ("", "_chat.txt", False),
    ],
)  # fmt: skip
def test_it_is_known_by_its_content(text: str, name: str, known: bool) -> None:
    assert recognises(text.encode(), name) is known
    assert recognises(text.encode("utf-16"), name) is known
