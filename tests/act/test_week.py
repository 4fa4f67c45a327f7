"""The week: odds from the owner's own rates, debts first, findings on file are enough."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cerchia import flow
from cerchia.act import act, week
from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.judge import judge, weigh
from cerchia.measure import measure
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.tables import TABLES
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from pathlib import Path

SELLERS = Purpose(
    "p", "clients", "specific", (Persona("Seller", functions=("sales",)),), weekly_minutes=60
)
LAWYERS = Purpose(
    "q", "clients", "specific", (Persona("Lawyer", functions=("legal",)),), weekly_minutes=20
)


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def odds(rooms: Rooms, **counts: tuple[int, int]) -> dict[str, tuple[float, float]]:
    for name in ("reply_rate", "second_try", "reopened"):
        k, n = counts.get(name, (0, 0))
        rooms.add("measure_figure", name=name, k=k, n=n, unit="share")
    engine = rooms.build()
    run(engine, (week.ODDS,))
    return {name: (a, b) for name, a, b in engine.rows("from odds")}


def test_own_rates_shrunk_to_the_overall_one(rooms: Rooms) -> None:
    found = odds(rooms, reply_rate=(30, 90), second_try=(0, 5), reopened=(10, 5 + 5))
    # overall 40 of 105 = .381; first words 30 + 10 * .381 of 90 + 10
    m = 40 / 105
    assert found["reply_rate"] == pytest.approx((30 + 10 * m + 0.01, 60 + 10 * (1 - m) + 0.01))
    assert found["second_try"] == pytest.approx((5 * m + 0.01, 5 + 10 - 5 * m + 0.01))
    assert found["reopened"] == pytest.approx((10 + 10 * m + 0.01, 10 * (1 - m) + 0.01))


def test_who_never_wrote_is_expected_to_be_like_others(rooms: Rooms) -> None:
    found = odds(rooms)
    assert found["reply_rate"] == pytest.approx((3.01, 7.01))
    assert found["second_try"] == pytest.approx((1.51, 8.51))  # half of it until known better


def acted(rooms: Rooms, purpose: Purpose | None = None) -> list[dict[str, Any]]:
    for name in ("reply_rate", "second_try", "reopened"):
        rooms.add("measure_figure", name=name, k=3, n=10, unit="share")
    engine = rooms.build()
    act(engine, purpose)
    return engine.named("from act_proposal")


def owing(rooms: Rooms, name: str, in_line: bool | None) -> int:
    person = rooms.person(name)
    rooms.outcome(rooms.talk(person, ("them", ago(5), "?")), "ignored", ball="mine")
    if in_line is not None:
        rooms.add(
            "judge_fit", person=person, fit=float(in_line), known=1.0, in_line=in_line, because="[]"
        )
    return person


def newcomer(rooms: Rooms, name: str, fit: float | None) -> int:
    person = rooms.person(name, connected=date.fromisoformat(ago(5)))
    rooms.asks(person, ago(6))
    if fit is not None:
        rooms.add("judge_fit", person=person, fit=fit, known=1.0, in_line=fit >= 0.6, because="[]")
    return person


def test_in_line_first_and_a_debt_to_anybody_before_a_welcome(rooms: Rooms) -> None:
    off = owing(rooms, "Off Prova", in_line=False)
    near = newcomer(rooms, "Near Prova", 1.0)
    far = newcomer(rooms, "Far Prova", 0.0)
    line = owing(rooms, "Line Prova", in_line=True)
    found = acted(rooms)
    assert [one["person"] for one in found] == [line, off, near, far]
    # P(reply) = (3 + 10 * .3) / (10 + 10) = .3; a minute costs .01
    # 1 - .05; a debt is never below .75 - .05; 1 * .7 * .3 - .03; a welcome never below .3 * .7 * .3 - .03
    assert [one["score"] for one in found] == pytest.approx([0.95, 0.7, 0.18, 0.033], abs=1e-3)


def test_what_is_not_worth_its_minutes_is_not_proposed(rooms: Rooms) -> None:
    person = rooms.person("Off Prova")
    rooms.outcome(rooms.talk(person, ("me", ago(40), "a")), "no_reply", ball="theirs")
    rooms.add("judge_fit", person=person, fit=0.0, known=1.0, in_line=False, because="[]")
    assert acted(rooms) == []  # .15 * .5 * .22 - .04


def test_the_minutes_of_the_purpose(rooms: Rooms) -> None:
    for number in range(20):
        owing(rooms, f"P{number:02} Prova", in_line=True)
    found = acted(rooms, LAWYERS)  # 20 minutes, 5 each
    assert sum(one["this_week"] for one in found) == 4
    assert [one["this_week"] for one in found] == sorted(
        (one["this_week"] for one in found), reverse=True
    )


def test_half_an_hour_without_a_purpose(rooms: Rooms) -> None:
    for number in range(20):
        owing(rooms, f"P{number:02} Prova", in_line=None)
    assert sum(one["this_week"] for one in acted(rooms)) == 6


def test_one_a_person_and_ids_that_stay(rooms: Rooms) -> None:
    ada = owing(rooms, "Ada Prova", in_line=None)
    rooms.outcome(rooms.talk(ada, ("them", ago(3), "?")), "ignored", ball="mine")
    first = acted(rooms)
    assert len(first) == 1
    assert len(first[0]["id"]) == 12
    act(rooms.engine, None)
    assert rooms.engine.named("from act_proposal") == first


def test_a_hidden_member_cannot_be_turned_to(rooms: Rooms) -> None:
    person = rooms.person("LinkedIn Member", contact=False, hidden=True)
    rooms.outcome(rooms.talk(person, ("them", ago(5), "?")), "ignored", ball="mine")
    assert acted(rooms) == []


def test_an_empty_circle_has_an_empty_week(rooms: Rooms) -> None:
    assert acted(rooms) == []


def populated(rooms: Rooms) -> None:
    for number, position in enumerate(
        ("Sales manager", "Avvocato", "", "Responsabile vendite", "Lawyer")
    ):
        person = rooms.person(f"P{number} Prova", position=position, company=f"Acme {number % 2}")
        rooms.asks(person, ago(400))
        rooms.talk(
            person,
            ("me", ago(390), "Grazie del contatto. Come stai?"),
            ("them", ago(389), "Bene! Mi fai un preventivo per duecento etichette?"),
            ("me", ago(388), "Volentieri: in carta o in stoffa?"),
            ("them", ago(387 - number), "In stoffa, entro il mese"),
        )
    newcomer(rooms, "New Prova", None)
    owing(rooms, "Owed Prova", in_line=None)
    rooms.rows["judge_outcome"].clear()


def test_another_purpose_on_a_copied_file_is_as_good_as_from_scratch(tmp_path: Path) -> None:
    """A new purpose is held against the persisted tables alone; nothing temporary may be missed."""
    first, again, fresh = (tmp_path / f"{name}.duckdb" for name in ("first", "again", "fresh"))
    for file, purpose in ((first, SELLERS), (fresh, LAWYERS)):
        with Engine.open(tmp_path, file) as engine:
            rooms = Rooms(engine)
            populated(rooms)
            rooms.build()
            measure(engine)
            judge(engine)
            assert list(flow.again(engine, purpose)) == ["weigh", "act"]
            engine.run("checkpoint")
    shutil.copyfile(first, again)
    with Engine.open(tmp_path, again) as engine:
        list(flow.again(engine, LAWYERS))
        engine.run("checkpoint")
    with (
        Engine.open(tmp_path, again, read_only=True) as a,
        Engine.open(tmp_path, fresh, read_only=True) as b,
    ):
        for name in TABLES:
            assert a.rows(f"from {name}") == b.rows(f"from {name}"), name
        assert a.value("select count(*) from act_proposal") > 0
        assert a.value("select count(*) from judge_fit where in_line") > 0


def test_the_same_walk_twice_gives_the_same(rooms: Rooms) -> None:
    populated(rooms)
    engine = rooms.build()
    seen = []
    for _ in range(2):
        measure(engine)
        judge(engine)
        weigh(engine, SELLERS)
        act(engine, SELLERS)
        seen.append({name: engine.rows(f"from {name}") for name in TABLES})
    assert seen[0] == seen[1]
