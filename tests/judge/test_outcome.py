"""Outcomes: what is given to be read, and began, settled and opener (outcomes.md). As_of 2026-11-15."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.judge import outcome
from cerchia.language.talk import many
from cerchia.model.talk import Reading
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cerchia.engine.duckdb import Engine
    from cerchia.model.talk import Talk


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def judged(rooms: Rooms) -> dict[int, dict[str, Any]]:
    engine = rooms.build()
    outcome.judge(engine, lambda: None, lambda _: None)
    return {row["thread"]: row for row in engine.named("from judge_outcome")}


class Reader:
    """Stands in for language/talk where only what it is given matters."""

    def __init__(self, **cells: Any) -> None:
        self.given: list[Talk] = []
        self.cells = cells

    def __call__(self, talks: Sequence[Talk]) -> list[Reading]:
        self.given += talks
        plain = {"outcome": "courtesy", "ball": "nobody", "topic": None, "confidence": 0.9}
        found = Reading(**(plain | {"because": "only_courtesies"} | self.cells))
        return [found for _ in talks]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    found = Reader(number=0)
    monkeypatch.setattr(many, "read_all", found)
    return found


OPENER = "Grazie del contatto, Ada. Come stai? Tutto bene?"


def test_read_in_earnest(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    silent = rooms.talk(ada, ("me", ago(100), OPENER))
    polite = rooms.talk(ada, ("me", ago(90), OPENER), ("them", ago(89), "Tutto bene, grazie!"))
    alone = rooms.talk(ada, ("them", ago(80), "Buongiorno, come va?"))
    advert = rooms.talk(ada, ("them", ago(70), "Il nostro corso ora al 50 %"), sponsored=True)
    found = judged(rooms)
    outcomes = [found[one]["outcome"] for one in (silent, polite, alone, advert)]
    assert outcomes == ["no_reply", "courtesy", "ignored", "spam"]
    assert found[silent]["ball"] == "theirs"
    assert found[advert]["ball"] == "nobody"


def test_a_long_thread_is_read_from_both_ends(rooms: Rooms, reader: Reader) -> None:
    ada = rooms.person("Ada Prova")
    rooms.talk(ada, *(("me" if n % 2 else "them", ago(50 - n), f"word {n}") for n in range(10)))
    rooms.talk(ada, *(("me" if n % 2 else "them", ago(50 - n), f"word {n}") for n in range(11)))
    rooms.talk(ada, *(("me", ago(50 - n), f"word {n}") for n in range(5)))
    judged(rooms)
    numbers = [[said.number for said in one.said] for one in reader.given]
    assert numbers == [list(range(10)), [0, 1, 2, 9, 10], [0, 4]]
    assert [(one.setting.total, one.setting.mine_total) for one in reader.given] == [
        (10, 5), (11, 5), (5, 5),
    ]  # fmt: skip


def test_numbers_lead_back_to_messages(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "read_all", Reader(number=11, ball_number=12, outcome="deepening"))
    ada = rooms.person("Ada Prova")
    rooms.talk(ada, ("me", ago(60), "another"))
    thread = rooms.talk(ada, *(("me" if n % 2 else "them", ago(50 - n), "w") for n in range(13)))
    found = judged(rooms)
    assert (found[thread]["message"], found[thread]["ball_message"]) == (1 + 12, 1 + 13)
    assert (found[1]["message"], found[1]["ball_message"]) == (None, None)  # no such message there


def test_the_setting(rooms: Rooms, reader: Reader) -> None:
    ada = rooms.person("Ada Prova", position="Buyer", colleague=True)
    rooms.asks(ada, ago(60), "Do you print on cotton?")
    rooms.talk(ada, ("me", ago(50), "Yes"))
    rooms.talk(None, ("me", ago(50), "To nobody known"))
    judged(rooms)
    known, unknown = (one.setting for one in reader.given)
    assert (known.first_name, known.title, known.colleague) == ("Ada", "Buyer", True)
    assert known.note == "Do you print on cotton?"
    assert (unknown.first_name, unknown.title, unknown.colleague, unknown.note) == (
        "",
        "",
        False,
        "",
    )


def test_what_was_sent_to_many(rooms: Rooms, reader: Reader) -> None:
    """Names and numbers aside, the same text; the owner's and theirs are counted apart."""
    text = "Grazie del contatto, {}. Come stai? Tutto bene in questo periodo?"
    for name in ("Ada", "Bo", "Cy"):
        rooms.talk(rooms.person(f"{name} Prova"), ("me", ago(60), text.format(name)))
    rooms.talk(rooms.person("Di Prova"), ("them", ago(60), text.format("Jordan")))
    rooms.talk(
        rooms.person("Ed Prova"),
        ("me", ago(60), "OK VA BENE CI SENTIAMO PRESTO, GRAZIE MILLE A TE"),
    )
    rooms.talk(
        rooms.person("Fo Prova"), ("me", ago(60), "NON CREDO SIA QUELLO CHE CERCAVI, MI SPIACE")
    )
    judged(rooms)
    assert [one.said[0].widely_sent for one in reader.given] == [2, 2, 2, 0, 0, 0]


def test_groups_have_no_outcome(rooms: Rooms, reader: Reader) -> None:
    ada, bo = rooms.person("Ada Prova"), rooms.person("Bo Prova")
    rooms.group([ada, bo], (0, ago(3), "to both"))
    assert judged(rooms) == {}
    assert reader.given == []


def test_many_threads_are_read_in_parts(
    rooms: Rooms, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcome, "AT_ONCE", 2)
    for number in range(5):
        rooms.talk(rooms.person(f"P{number} Prova"), ("me", ago(60), f"text {number}"))
    assert sorted(judged(rooms)) == [1, 2, 3, 4, 5]
    assert len(reader.given) == 5


@pytest.mark.parametrize(
    ("what", "age", "settled"),
    [
        ("no_reply", 29, False), ("no_reply", 30, True), ("courtesy", 13, False),
        ("courtesy", 14, True), ("spam", 13, False), ("ignored", 14, True),
    ],
)  # fmt: skip
def test_settled(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch, what: str, age: int, settled: bool
) -> None:
    monkeypatch.setattr(many, "read_all", Reader(outcome=what))
    thread = rooms.talk(rooms.person("Ada Prova"), ("me", ago(age), "a"))
    assert judged(rooms)[thread]["settled"] is settled


def test_began_by_an_invitation_in_the_facts(rooms: Rooms, reader: Reader) -> None:
    asked, asking, twice, undated = (rooms.person(f"P{n} Prova") for n in range(4))
    rooms.asks(asked, ago(100))
    rooms.asks(asking, ago(100), direction="outbound")
    rooms.asks(twice, ago(90))
    rooms.asks(twice, ago(100), direction="outbound")
    rooms.asks(undated, ago(1), sent=None)
    for person in (asked, asking, twice, undated):
        rooms.talk(person, ("me", ago(60), "a"))
    found = judged(rooms)
    began = [found[thread]["began"] for thread in sorted(found)]
    assert began == ["inbound_request", "outbound_request", "outbound_request", "inbound_request"]
    assert {row["began_basis"] for row in found.values()} == {"recorded"}
    assert reader.given


@pytest.mark.parametrize(
    ("thanked", "days", "began"),
    [
        ("me", 30, "inbound_request"), ("them", 30, "outbound_request"), ("me", 31, "i_wrote"),
        ("", 0, "i_wrote"), ("me", None, "i_wrote"),
    ],
)  # fmt: skip
def test_began_by_thanks_within_thirty_days(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch, thanked: str, days: int | None, began: str
) -> None:
    monkeypatch.setattr(many, "read_all", Reader(thanked_by=thanked))
    on = None if days is None else date.fromisoformat(ago(60 + days))
    ada = rooms.person("Ada Prova", connected=on)
    thread = rooms.talk(ada, ("me", ago(60), OPENER), ("them", ago(59), "Bene"))
    found = judged(rooms)[thread]
    assert (found["began"], found["began_basis"]) == (began, "inferred")


def test_who_wrote_first(rooms: Rooms, reader: Reader) -> None:
    thread = rooms.talk(rooms.person("Ada Prova"), ("them", ago(60), "a"), ("me", ago(59), "b"))
    assert judged(rooms)[thread]["began"] == "they_wrote"
    assert reader.given


def test_the_opener_is_mine_and_in_the_owners_zone(rooms: Rooms, reader: Reader) -> None:
    ada = rooms.person("Ada Prova")
    thread = rooms.talk(ada, ("them", "2026-08-01 10:00", "a"), ("me", "2026-08-01 22:30", "b"))
    alone = rooms.talk(ada, ("them", "2026-08-01 10:00", "a"))
    found = judged(rooms)
    assert found[thread]["opener"] == datetime(2026, 8, 2, 0, 30)  # noqa: DTZ001 - Rome, two hours on
    assert found[alone]["opener"] is None
    assert len(reader.given) == 2
