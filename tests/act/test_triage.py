"""Triage: requests that wait, until the network lets them lapse. As_of 2026-11-15."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cerchia.act import triage
from cerchia.engine.steps import run
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def proposed(rooms: Rooms) -> list[dict[str, Any]]:
    engine = rooms.build()
    triage.read_notes(engine)
    run(engine, (triage.STEP,))
    return engine.named("from propose_triage order by person")


def waiting(rooms: Rooms, days: int = 10, note: str = "", **cells: object) -> int:
    person = rooms.person(f"P{len(rooms.rows['resolve_person'])} Prova", contact=False)
    rooms.asks(person, ago(days), note, **({"accepted": False} | cells))
    return person


@pytest.mark.parametrize(("days", "due"), [(0, 1), (180, 1), (181, 0)])
def test_for_half_a_year(rooms: Rooms, days: int, due: int) -> None:
    waiting(rooms, days)
    assert len(proposed(rooms)) == due


def test_a_note_weighs_more(rooms: Rooms) -> None:
    waiting(rooms)
    waiting(rooms, note="May I ask you something?")
    bare, noted = proposed(rooms)
    assert (bare["code"], noted["code"]) == ("triage_new", "triage_note")
    assert bare["need"] < noted["need"]


def test_who_sells_something_weighs_least(rooms: Rooms) -> None:
    waiting(rooms)
    waiting(
        rooms,
        note="Vuoi 20 appuntamenti al mese? Offriamo servizi di lead generation, prenota una demo gratuita!",
    )
    bare, selling = proposed(rooms)
    assert selling["need"] < bare["need"]
    assert selling["code"] == "triage_sells"


def test_neither_accepted_nor_sent_by_the_owner(rooms: Rooms) -> None:
    waiting(rooms, accepted=True)
    waiting(rooms, direction="outbound")
    assert proposed(rooms) == []


def test_one_for_who_asked_twice(rooms: Rooms) -> None:
    person = waiting(rooms)
    rooms.asks(person, ago(40), "Still here", accepted=False)
    (found,) = proposed(rooms)
    assert found["code"] == "triage_note"
