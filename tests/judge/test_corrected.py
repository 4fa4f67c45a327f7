"""Corrected: the owner's verdict counts, the machine's stays beside it, the findings stay as they are."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from cerchia import flow
from cerchia.act import act
from cerchia.answers.conversations import conversations
from cerchia.answers.study import study
from cerchia.engine.duckdb import Engine
from cerchia.model.correction import Correction
from cerchia.model.vocabulary import Ball, Outcome, Topic
from tests.rooms import Rooms, ago, stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def said(
    thread: int,
    outcome: Outcome,
    ball: Ball | None = None,
    topic: Topic | None = None,
    last: datetime | None = None,
) -> Correction:
    return Correction(f"t{thread}", outcome, ball, topic, last or stamp(ago(0)))


def over(engine: Engine, *corrections: Correction) -> Any:
    return flow.over(engine, flow.Ground((), _no_segment, "Europe/Rome", None, None, corrections))


def _no_segment(one: str, name: str) -> Path:
    raise AssertionError((one, name))


def talk(rooms: Rooms, name: str, *days: int, **cells: object) -> int:
    """Add a talk in turns, mine first, on those days ago, and what it was read as."""
    turns = [("them" if n % 2 else "me", ago(day), f"words {n}") for n, day in enumerate(days)]
    thread = rooms.talk(rooms.person(name), *turns)
    rooms.outcome(thread, str(cells.pop("outcome", "courtesy")), **cells)
    return thread


def rows(engine: Engine) -> dict[int, dict[str, Any]]:
    return {row["thread"]: row for row in engine.named("from judge_outcome")}


def test_it_counts_within_and_is_gone_afterwards(rooms: Rooms) -> None:
    thread, other = talk(rooms, "Ada Prova", 90, 80), talk(rooms, "Bo Prova", 90, 80)
    engine = rooms.build()
    before = rows(engine)
    with over(engine, said(thread, "deepening", "mine", "client")):
        now = rows(engine)
        changed = {key for key in now[thread] if now[thread][key] != before[thread][key]}
        assert changed == {"outcome", "ball", "topic", "confidence", "ball_message"}
        assert (now[thread]["outcome"], now[thread]["topic"], now[thread]["confidence"]) == (
            "deepening",
            "client",
            1,
        )
        assert now[other] == before[other]
        assert (
            engine.rows(f"select outcome from {engine.own('judge_outcome')} order by thread")
            == [("courtesy",)] * 2
        )
    assert rows(engine) == before
    assert engine.value("select count(*) from decided_outcome") == 0


def test_the_list_shows_both(rooms: Rooms) -> None:
    thread = talk(rooms, "Ada Prova", 90, 80, ball="theirs", confidence=0.71)
    talk(rooms, "Bo Prova", 91, 81)
    engine = rooms.build()
    with over(engine, said(thread, "spam")):
        row, other = conversations(engine)
    assert (row.outcome, row.ball, row.because.code) == ("spam", "nobody", "corrected_by_you")
    assert row.because.params == {"machine": "courtesy"}
    assert row.machine is not None
    assert (row.machine.outcome, row.machine.ball, row.machine.confidence) == (
        "courtesy",
        "theirs",
        0.71,
    )
    assert other.machine is None


def test_the_study_counts_it(rooms: Rooms) -> None:
    began = {"began": "inbound_request", "began_basis": "recorded"}
    thread = talk(rooms, "Ada Prova", 90, 80, **began)
    talk(rooms, "Bo Prova", 90, 80, **began)
    engine = rooms.build()
    with over(engine, said(thread, "deepening")):
        assert {one.outcome: one.share.k for one in study(engine).outcomes if one.share.k} == {
            "deepening": 1,
            "courtesy": 1,
        }
    assert study(engine).outcomes[0].share.k == 0


def test_whose_turn_holds_until_the_next_word(rooms: Rooms) -> None:
    thread = talk(rooms, "Ada Prova", 50, 40, 30, ball="theirs")
    engine = rooms.build()
    with over(engine, said(thread, "courtesy", "mine", last=stamp(ago(40)))):
        (row,) = conversations(engine)
        assert (row.outcome, row.ball, row.because.params["since"]) == ("courtesy", "theirs", 1)
    with over(engine, said(thread, "courtesy", "mine", last=stamp(ago(30)))):
        (row,) = conversations(engine)
        assert (row.ball, "since" in row.because.params) == ("mine", False)


def test_a_verdict_on_what_was_still_to_come_does_not_count(rooms: Rooms) -> None:
    thread = talk(rooms, "Ada Prova", 50, 40)
    rooms.rows["resolve_as_of"] = [(date.fromisoformat(ago(35)), "Europe/Rome")]
    engine = rooms.build()
    with over(engine, said(thread, "deepening", last=stamp(ago(30)))):
        assert rows(engine)[thread]["outcome"] == "courtesy"


@pytest.mark.parametrize(
    ("age", "read", "outcome", "settled"),
    [(20, "no_reply", "courtesy", True), (20, "courtesy", "no_reply", False), (30, "courtesy", "no_reply", True),
     (13, "no_reply", "courtesy", False)],
)  # fmt: skip
def test_settled_follows_the_outcome(
    rooms: Rooms, age: int, read: str, outcome: Outcome, settled: bool
) -> None:
    thread = talk(rooms, "Ada Prova", age, outcome=read, settled=not settled)
    engine = rooms.build()
    with over(engine, said(thread, outcome)):
        assert rows(engine)[thread]["settled"] is settled


def test_a_topic_stands_only_with_deepening(rooms: Rooms) -> None:
    deep = talk(rooms, "Ada Prova", 50, 40, outcome="deepening", topic="job")
    other, third = (
        talk(rooms, "Bo Prova", 50, 40),
        talk(rooms, "Cy Prova", 50, 40, outcome="deepening", topic="job"),
    )
    engine = rooms.build()
    with over(engine, said(deep, "courtesy"), said(other, "deepening"), said(third, "deepening")):
        assert [row["topic"] for row in rows(engine).values()] == [None, "other", "job"]


def test_who_refused_stays_in_peace_whatever_the_outcome_is_called(rooms: Rooms) -> None:
    thread = talk(rooms, "Ada Prova", 90, 80, because="offer_declined", message=2)
    engine = rooms.build()
    with over(engine, said(thread, "deepening", "theirs")):
        assert engine.value("select count(*) from act_proposal") == 0
        assert engine.rows("select person from left_in_peace") == [(1,)]


def test_a_conversation_that_is_gone_is_no_error(rooms: Rooms) -> None:
    thread = talk(rooms, "Ada Prova", 50, 40)
    engine = rooms.build()
    with over(engine, said(99, "spam")):
        assert rows(engine)[thread]["outcome"] == "courtesy"


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Engine]:
    folder = tmp_path / "another"
    folder.mkdir()
    with Engine.open(folder) as opened:
        yield opened


def test_the_agenda_is_the_one_that_building_anew_would_give(rooms: Rooms, another: Engine) -> None:
    """Laid over for one question, or read so from the start: the same proposals, row by row."""
    anew = Rooms(another)
    for made in (rooms, anew):
        right = made is anew
        ada: dict[str, object] = {"outcome": "courtesy"}
        cy: dict[str, object] = {"outcome": "courtesy", "ball": "mine"}
        if right:
            ada = {"outcome": "deepening", "topic": "client", "ball": "mine", "ball_message": 2}
            cy = {"outcome": "spam"}
        talk(made, "Ada Prova", 12, 10, **ada)
        talk(made, "Bo Prova", 12, 10, ball="mine", ball_message=4)
        talk(made, "Cy Prova", 12, 10, **cy)
    engine, other = rooms.build(), anew.build()
    act(engine, None)
    act(other, None)
    before = engine.rows("from act_proposal")
    with over(engine, said(1, "deepening", "mine", "client"), said(3, "spam")):
        laid = engine.rows("from act_proposal")
    assert laid == other.rows("from act_proposal")
    assert {row[2] for row in before} == {2, 3}
    assert {row[2] for row in laid} == {1, 2}
    assert engine.rows("from act_proposal") == before


def test_twenty_corrections_turn_what_was_in_doubt(rooms: Rooms) -> None:
    # as in test_taught, where twenty let stand sum to 16: 0.65 + 0.66 + 17 · 0.82 + 0.75
    corrected = [talk(rooms, f"C{n} Prova", 90, 80, confidence=0.6) for n in range(20)]
    doubtful = talk(rooms, "Ada Prova", 90, 80, confidence=0.65, ball="mine")
    firm = talk(rooms, "Bo Prova", 90, 80, confidence=0.66)
    for n in range(18):
        talk(rooms, f"D{n} Prova", 90, 80, confidence=0.82 if n else 0.75)
    alone = talk(rooms, "Cy Prova", 90, outcome="no_reply", confidence=0.5)
    engine = rooms.build()
    with over(engine, *(said(thread, "deepening") for thread in corrected[1:])):
        assert rows(engine)[doubtful]["outcome"] == "courtesy"  # nineteen teach nothing
    with over(engine, *(said(thread, "deepening") for thread in corrected)):
        now = rows(engine)
        row = next(one for one in conversations(engine) if one.id == f"t{doubtful}")
    # own 25/33; best 525/367, others 525/367 + 10/127 (test_taught)
    best, others = 525 / 367, 525 / 367 + 10 / 127
    whole = 0.65 * 25 / 33 + 0.35 * others
    assert (now[doubtful]["outcome"], now[doubtful]["topic"]) == ("deepening", "other")
    assert now[doubtful]["confidence"] == round(0.35 * best / whole, 4)
    assert (row.because.code, row.ball) == ("taught_by_you", "mine")
    assert row.machine is not None
    assert (row.machine.outcome, row.machine.confidence) == ("courtesy", 0.65)
    firmly = 0.66 * 25 / 33
    assert now[firm]["outcome"] == "courtesy"
    assert now[firm]["confidence"] == round(firmly / (firmly + 0.34 * others), 4)
    assert (now[alone]["outcome"], now[alone]["confidence"]) == ("no_reply", 0.5)


def test_corrections_of_what_words_do_not_decide_teach_nothing(rooms: Rooms) -> None:
    alone = [talk(rooms, f"C{n} Prova", 90, outcome="no_reply") for n in range(20)]
    doubtful = talk(rooms, "Ada Prova", 90, 80, confidence=0.3)
    engine = rooms.build()
    with over(engine, *(said(thread, "spam") for thread in alone)):
        assert engine.value("select count(*) from taught") == 0
        assert rows(engine)[doubtful]["confidence"] == 0.3
