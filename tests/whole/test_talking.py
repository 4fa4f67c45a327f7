"""Conversations and requests through the front door: a correction in the list, the file of it."""

from __future__ import annotations

import pytest

from cerchia.act import act
from cerchia.answers.talk_table import every, neighbours, talk_table
from cerchia.beside import write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.requests import DeskWanted
from cerchia.model.talk_table import Behind, Wanted
from cerchia.show.talk_query import pairs, wanted
from cerchia.write.comma import lines


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> Circle:
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder / "demo.zip")
    made = Circle.open(folder / "circle", "Europe/Rome")
    made.add([folder / "demo.zip"])
    return made


def test_a_correction_keeps_its_place_among_the_unclear(circle: Circle) -> None:
    unclear = Wanted(outcomes=("courtesy",), sort="unclear")
    with circle.findings(Ask()) as (engine, _):
        listed = [row.id for row in every(engine, unclear)]
    row = circle.fix(listed[1], "deepening")
    assert row.confidence == 1
    with circle.findings(Ask()) as (engine, _):
        assert listed[1] not in [row.id for row in talk_table(engine, unclear).rows]
        assert neighbours(engine, unclear, listed[1]) == (listed[0], listed[2])
    circle.undo()


def test_the_file_holds_what_is_wanted_and_no_formula(circle: Circle) -> None:
    lines = list(circle.talk_csv(Ask(), Wanted(balls=("mine",))))
    assert len(lines) - 1 == circle.talk_table(Ask(), Wanted(balls=("mine",))).total
    assert lines[0].startswith("\ufeffid,person,person_id,url,")
    assert lines[0].endswith("because,text\r\n")


def test_a_thread_and_the_desk(circle: Circle) -> None:
    row = circle.talk_table(Ask(), Wanted(sort="longest")).rows[0]
    found = circle.thread(Ask(), row.id, wanted=Wanted(sort="longest"))
    assert found.row == row
    assert (found.previous, len(found.said)) == (None, min(50, row.messages))
    asked = circle.requests(Ask())
    assert list(circle.desk(Ask(), DeskWanted(most=5)).rows) == asked[:5]
    assert circle.desk(Ask()).total == len(asked)


def test_no_cell_is_a_formula() -> None:
    found = list(
        lines(["a"], [["=HYPERLINK(1)"], [" +1"], ["-x"], ["@a"], [-3], [None], ['a "b"\nc']])
    )
    assert [one.strip("\r\n") for one in found[1:]] == [
        "'=HYPERLINK(1)", "' +1", "'-x", "'@a", "-3", '""', '"a ""b""\nc"',
    ]  # fmt: skip


def test_an_address_is_read_and_what_says_nothing_is_told() -> None:
    typed = [
        ("outcome", "deepening"), ("outcome", "nonsense"), ("ball", "mine"), ("settled", "perhaps"),
        ("page", "two"), ("page", "3"), ("from", "2016-02-31"), ("from", "2016-01-01"), ("sort", "x"),
        ("name", ""), ("utm", "1"),
    ]  # fmt: skip
    found, ignored = wanted(typed)
    behind = Behind("opened", "all", found.behind.first if found.behind else None)
    assert found == Wanted(outcomes=("deepening",), balls=("mine",), page=3, behind=behind)
    assert ignored == (
        ("outcome", "nonsense"), ("settled", "perhaps"), ("page", "two"), ("from", "2016-02-31"),
        ("sort", "x"), ("utm", "1"),
    )  # fmt: skip
    assert wanted(pairs(found)) == (found, ())


@pytest.mark.parametrize("count", [1, 30])
def test_proposals_after_corrections_are_those_of_all_made_anew(circle: Circle, count: int) -> None:
    turns = (("deepening", "mine"), ("spam", None), ("courtesy", "theirs"))
    rows = [row for row in circle.conversations(Ask()) if row.messages > 1 and row.ball != "nobody"]
    for place, row in enumerate(rows[:count]):
        circle.fix(row.id, *turns[place % 3])
    with circle.findings(Ask()) as (engine, purpose):
        own = engine.rows(f"from {engine.own('act_proposal')}")
        again = engine.rows("from act_proposal")
        act(engine, purpose)
        assert engine.rows("from act_proposal") == again
        assert again != own or count == 1  # one word of the owner's may change nothing to do
    for _ in rows[:count]:
        circle.undo()
