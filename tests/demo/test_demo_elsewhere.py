"""What the fictional owner has beside LinkedIn: read to the last row, joined with whom it should be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.beside import demo_purpose, woken, write_demo, write_demo_others
from cerchia.circle import Circle
from cerchia.demo import elsewhere
from cerchia.demo.circle import EXPORTED
from cerchia.model.ask import Ask

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cerchia.model.answers import Audit, PersonRow
    from cerchia.model.awake import Woken
    from cerchia.model.reading import Added

ASK = Ask(demo_purpose())
WOKEN = {
    "Aurelio De Stefani": ("core", "whatsapp", date(2026, 11, 13)),
    "Arianna Lunardelli": ("company", "whatsapp", date(2026, 11, 12)),
    "Simonetta Brusatin": ("core", "whatsapp", date(2026, 11, 11)),
    "Barbara Tonon": ("core", "mail", date(2026, 11, 10)),
    "Aurora Nogara": ("company", "calendar", date(2026, 11, 9)),
    "Edoardo Faggion": ("core", "calendar", date(2026, 11, 5)),
    "Walter Facchin": ("core", "mail", date(2026, 11, 3)),
    "Michele Oselladore": ("core", "calendar", date(2026, 10, 30)),
    "Giovanni Sernagiotto": ("core", "mail", date(2026, 10, 27)),
    "Assunta De Rosa": ("core", "mail", date(2026, 10, 20)),
    "Oliver Quinn": ("core", "mail", date(2026, 10, 16)),
    "Armando Bazzo": ("core", "mail", date(2026, 10, 9)),
    "Paola Bastianello": ("core", "mail", date(2026, 10, 7)),
    "Anders Dahl": ("core", "mail", date(2026, 9, 28)),
    "Loris Girardi": ("core", "whatsapp", date(2026, 9, 21)),
}
"""Whom her other exports wake, read off them by hand: the last word or meeting by 14 November."""
BOOKED = {"Corrado Balliana", "Loredana Breda"}
"""Who is awake on LinkedIn already, and is heard of elsewhere too."""
ONE_WAY = {"Edmondo Rusconi"}
"""Whom she wrote to, without an answer: still asleep."""


class Read:
    """The circle before and after, asked once for all tests."""

    def __init__(self, circle: Circle, folder: Path) -> None:
        self.circle = circle
        self.folder = folder
        self.rows_before = _rows(circle)
        self.audit_before: Audit = circle.audit(ASK)
        before, leaving = circle.awake(ASK), circle.cleanup_ids(ASK)
        write_demo_others(folder)
        self.added: list[Added] = list(circle.add([folder]))
        self.rows_after = _rows(circle)
        self.audit_after: Audit = circle.audit(ASK)
        self.woken: Woken = woken(before, circle.awake(ASK), leaving)


def _rows(circle: Circle) -> dict[str, PersonRow]:
    return {one.id: one for one in circle.people(ASK)}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    folder = tmp_path_factory.mktemp("demo")
    path = folder / "Complete_LinkedInDataExport_11-15-2026.zip"
    write_demo(path)
    with Circle.temporary("Europe/Rome") as circle:
        circle.add([path])
        yield Read(circle, folder / "elsewhere")


def test_the_same_bytes_at_every_run_each_of_the_day_of_the_export(read: Read) -> None:
    contents = elsewhere.contents()
    assert contents == elsewhere.contents()
    assert {file.name: file.read_bytes() for file in read.folder.iterdir()} == contents
    assert {file.stat().st_mtime for file in read.folder.iterdir()} == {EXPORTED.timestamp()}
    assert all(one.import_.exported == date(2026, 11, 15) for one in read.added)


def test_only_addresses_that_are_nobodys() -> None:
    for name, content in elsewhere.contents().items():
        text = content.replace(b"=\n", b"").replace(b"\r\n ", b"").decode()
        hosts = [word.split("@")[1] for word in text.replace(">", " ").split() if "@" in word]
        assert [one for one in hosts if ".example" not in one and one != "xxx"] == [], name


def test_every_row_is_read_or_left_aside_for_a_reason(read: Read) -> None:
    told = {
        file.file: (file.rows, file.read, file.skipped, file.problems)
        for one in read.added
        for file in one.import_.files
    }
    assert told == {
        "rubrica.vcf": (40, 40, {}, 0),
        "agenda.ics": (
            57, 17, {"alone": 36, "cancelled": 1, "declined": 1, "future": 1, "zone": 1}, 0
        ),
        "Chat WhatsApp con Ari Biblioteca.txt": (22, 21, {"system": 1}, 0),
        "Chat WhatsApp con Aurelio Molle.txt": (22, 21, {"system": 1}, 0),
        "Chat WhatsApp con Ex Officine Piave.txt": (15, 12, {"system": 3}, 0),
        "Chat WhatsApp con Simo Borse.txt": (20, 19, {"system": 1}, 0),
        "posta.mbox": (45, 41, {"automatic": 1, "bulk": 1, "failure": 1, "no_reply": 1}, 0),
    }  # fmt: skip
    assert [one.refused for one in read.added] == [()] * 4


def test_who_is_joined_is_and_nobody_else(read: Read) -> None:
    assert set(read.rows_before) == set(read.rows_after)
    moved = {
        one.name for known, one in read.rows_after.items() if one.last != read.rows_before[known].last
    }  # fmt: skip
    assert moved - BOOKED == set(WOKEN) | ONE_WAY
    for known, one in read.rows_after.items():
        if one.name not in set(WOKEN) | ONE_WAY | BOOKED:
            assert one == read.rows_before[known]
    assert len([one for one in read.rows_after.values() if one.name == "Marco Rossi"]) == 2
    assert all(one.last is None for one in read.rows_after.values() if one.name == "Marco Rossi")


def test_who_is_awake_by_it(read: Read) -> None:
    found = {one.name: (one.standing, one.channel, one.day) for one in read.woken.people}
    assert found == WOKEN
    days = [one.day for one in read.woken.people]
    assert days == sorted(days, reverse=True)
    leaving = [one.name for one in read.woken.people if one.id in read.woken.leaving]
    assert leaving == ["Arianna Lunardelli"]


def test_the_two_audits_say_the_same(read: Read) -> None:
    before, after = read.audit_before, read.audit_after
    assert after.activity.active - before.activity.active == len(WOKEN) == 15
    assert read.woken.core == (before.standing["core"], after.standing["core"]) == (15, 28)
    assert before.alignment is not None
    assert after.alignment is not None
    assert (after.alignment.known, after.alignment.in_line) == (919, 481)
    assert after.circle.as_of == before.circle.as_of == date(2026, 11, 14)


def test_what_became_of_the_contract_sent_by_mail(read: Read) -> None:
    page = read.circle.person(ASK, "Aurora Nogara")
    by_mail = [talk for talk in page.talks if talk.row.channel == "mail"]
    assert len(by_mail) == 2
    words = [one.text for talk in by_mail for one in talk.words]
    assert any("Parto il 2 aprile" in one for one in words)
    assert not any("ha scritto:" in one or "\n>" in one for one in words)  # quotes are cut
    assert page.proposals == ()  # nothing waits: the question of 2024 was answered elsewhere
