"""The list of conversations: as the plain answer has it, by hand, and as the study counts."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.answers.conversations import conversations
from cerchia.answers.study import study
from cerchia.answers.talk_table import every, neighbours, talk_table
from cerchia.beside import write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.talk_table import COHORTS, SORTS, Behind, Facet, Wanted
from cerchia.model.vocabulary import OUTCOMES, STUDIED, TOPICS
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cerchia.engine.duckdb import Engine
    from cerchia.model.answers import ConversationRow
    from cerchia.model.talk_table import Cohort


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> Circle:
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder / "demo.zip")
    made = Circle.open(Path(folder / "circle"), "Europe/Rome")
    made.add([folder / "demo.zip"])
    known = [row for row in made.conversations(Ask()) if row.messages > 1]
    for row in known[:3]:
        made.fix(row.id, "deepening", "mine", "advice")
    made.fix(known[3].id, "ignored")
    return made


@pytest.fixture(scope="module")
def demo(circle: Circle) -> Iterator[Engine]:
    with circle.findings(Ask()) as (engine, _):
        yield engine


@pytest.fixture(scope="module")
def plain(demo: Engine) -> list[ConversationRow]:
    return conversations(demo)


def ids(table: object) -> list[str]:
    return [row.id for row in table.rows]  # type: ignore[attr-defined]


def test_all_of_them_as_the_plain_answer_has_them(
    demo: Engine, plain: list[ConversationRow]
) -> None:
    assert list(every(demo, Wanted(outcomes=OUTCOMES))) == plain
    talks = [row for row in plain if row.outcome != "silent"]
    table = talk_table(demo, Wanted(page=3))
    assert list(table.rows) == talks[100:150]
    assert (table.total, table.page, table.pages) == (len(talks), 3, -(-len(talks) // 50))
    assert talk_table(demo, Wanted(page=999)).page == table.pages
    assert any(row.machine for row in plain)


_WANTED = st.builds(
    Wanted,
    outcomes=st.lists(st.sampled_from(OUTCOMES), max_size=3, unique=True).map(tuple),
    balls=st.lists(st.sampled_from(("mine", "theirs", "nobody")), max_size=2, unique=True).map(
        tuple
    ),
    topics=st.lists(st.sampled_from(TOPICS), max_size=2, unique=True).map(tuple),
    settled=st.sampled_from((None, True, False)),
    unclear=st.booleans(),
    corrected=st.booleans(),
    name=st.sampled_from(("", "a", "ma ri", "è")),
    sort=st.sampled_from(SORTS),
)


def _slow(row: ConversationRow, wanted: Wanted) -> bool:
    return (
        (row.outcome in wanted.outcomes if wanted.outcomes else row.outcome != "silent")
        and (not wanted.balls or row.ball in wanted.balls)
        and (not wanted.topics or row.topic in wanted.topics)
        and (wanted.settled is None or row.settled == wanted.settled)
        and (not wanted.unclear or row.confidence < 0.6)
        and (not wanted.corrected or row.because.code == "corrected_by_you")
        and all(part in _folded(row.person) for part in _folded(wanted.name).split())
    )


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(one for one in apart if not unicodedata.combining(one)).lower()


@settings(max_examples=40)
@given(_WANTED)
def test_every_filter_and_facet_as_the_plain_answer_says(demo: Engine, wanted: Wanted) -> None:
    plain = demo.once("plain", lambda: conversations(demo))
    chosen = [row for row in plain if _slow(row, wanted)]
    table = talk_table(demo, wanted)
    assert table.total == len(chosen)
    assert {row.id for row in every(demo, wanted)} == {row.id for row in chosen}
    for facet in table.facets.balls:
        other = replace(wanted, balls=(facet.value,))  # type: ignore[arg-type]
        assert facet.count == sum(_slow(row, other) for row in plain)
    for facet in table.facets.outcomes:
        other = replace(wanted, outcomes=(facet.value,))  # type: ignore[arg-type]
        assert facet.count == sum(_slow(row, other) for row in plain)


@pytest.mark.parametrize("cohort", COHORTS)
@pytest.mark.parametrize(
    "period", [(None, None), (date(2016, 1, 1), date(2016, 8, 15)), (date(2016, 3, 1), None)]
)
def test_every_number_of_the_study_leads_to_as_many(
    demo: Engine, cohort: Cohort, period: tuple[date | None, date | None]
) -> None:
    told = study(demo, *period, cohort)

    def count(part: str, *outcomes: str) -> int:
        behind = Behind(part, cohort, *period)  # type: ignore[arg-type]
        return talk_table(demo, Wanted(behind=behind, outcomes=outcomes)).total  # type: ignore[arg-type]

    assert count("counted") == told.conversations
    assert [count("counted", one) for one in STUDIED] == [one.share.k for one in told.outcomes]
    assert count("counted", "no_reply", "courtesy") == told.lost.k
    assert count("inferred") == told.inferred
    beside = {part: count(part) for part in ("silent", "ignored", "unsettled")}
    assert beside == told.beside


def test_neighbours_are_those_of_the_list(demo: Engine) -> None:
    for wanted in (Wanted(sort="unclear"), Wanted(sort="person", balls=("mine",))):
        listed = [row.id for row in every(demo, wanted)]
        assert neighbours(demo, wanted, listed[0]) == (None, listed[1])
        assert neighbours(demo, wanted, listed[5]) == (listed[4], listed[6])
        assert neighbours(demo, wanted, listed[-1]) == (listed[-2], None)


@pytest.fixture
def small(engine: Engine) -> Engine:
    """Three conversations and two contacts without one; the last asked something in the note."""
    rooms = Rooms(engine)
    ada, bo = rooms.person("Ada Prova"), rooms.person("Bò Prova")
    cy, di = rooms.person("Cy Prova"), rooms.person("Di Prova", connected=date(2026, 1, 1))
    rooms.add("judge_fit", person=ada, persona="Buyer", in_line=True, because="[]")
    rooms.add("judge_fit", person=bo, persona="Buyer", in_line=False, because="[]")
    rooms.outcome(rooms.talk(ada, ("me", ago(90), "one")), "no_reply", ball="theirs")
    rooms.outcome(
        rooms.talk(bo, ("them", ago(5), "two"), ("me", ago(4), "three")),
        ball="mine",
        confidence=0.5,
    )
    rooms.outcome(rooms.talk(ada, ("them", ago(30), "<b>four</b>")), "ignored", ball="mine")
    rooms.asks(di, ago(200), "Posso chiederti come calcoli il prezzo?")
    assert cy
    return rooms.build()


def test_by_hand(small: Engine) -> None:
    table = talk_table(small, Wanted())
    assert ids(table) == ["t2", "t3", "t1"]
    assert table.facets.outcomes == (
        Facet("silent", 2, False), Facet("ignored", 1, False), Facet("no_reply", 1, False),
        Facet("courtesy", 1, False),
    )  # fmt: skip
    assert table.facets.balls == (Facet("mine", 2, False), Facet("theirs", 1, False))
    assert table.facets.lines == (Facet("in_line", 2, False), Facet("off_line", 1, False))
    assert table.facets.personas == (Facet("Buyer", 2, False),)
    assert [row.because.text for row in table.rows] == ["two", "<b>four</b>", "one"]
    wanted = {
        Wanted(sort="oldest"): ["t1", "t3", "t2"],
        Wanted(sort="longest"): ["t2", "t3", "t1"],
        Wanted(sort="unclear"): ["t2", "t3", "t1"],
        Wanted(sort="person"): ["t3", "t1", "t2"],
        Wanted(persona="Buyer"): ["t3", "t1"],
        Wanted(persona="'; drop table judge_outcome; --"): [],
        Wanted(lines=("off_line",)): ["t2"],
        Wanted(unclear=True): ["t2"],
        Wanted(waiting=30): ["t3", "t1"],
        Wanted(waiting=31): ["t1"],
        Wanted(waiting=30, balls=("mine",)): ["t3"],
        Wanted(name="bo"): ["t2"],
        Wanted(ids=("t1", "t2", "no such")): ["t2", "t1"],
        Wanted(ids=()): [],
    }
    for one, found in wanted.items():
        assert ids(talk_table(small, one)) == found, one
    asked = talk_table(small, Wanted(outcomes=("silent",), balls=("mine",))).rows
    assert [(row.person, row.because.code) for row in asked] == [("Di Prova", "question_in_note")]
