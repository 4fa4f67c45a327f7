"""Welcome: who asked, was accepted, and never heard a word. As_of 2026-11-15."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.act import welcome
from cerchia.engine.steps import run
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def proposed(rooms: Rooms) -> list[dict[str, Any]]:
    engine = rooms.build()
    run(engine, (welcome.STEP,))
    return engine.named("from propose_welcome order by person")


def newcomer(rooms: Rooms, days: int = 10, note: str = "", name: str = "Ada Prova") -> int:
    person = rooms.person(name, connected=date.fromisoformat(ago(days)))
    rooms.asks(person, ago(days + 1), note)
    return person


@pytest.mark.parametrize(("days", "due"), [(0, 1), (90, 1), (91, 0), (-1, 0)])
def test_for_ninety_days(rooms: Rooms, days: int, due: int) -> None:
    newcomer(rooms, days)
    assert len(proposed(rooms)) == due


def test_with_and_without_a_note(rooms: Rooms) -> None:
    newcomer(rooms)
    newcomer(rooms, note="We met in Verona", name="Bo Prova")
    bare, noted = proposed(rooms)
    assert (bare["code"], noted["code"]) == ("welcome_new", "welcome_note")
    assert json.loads(noted["params"]) == {"days": 10, "note": "We met in Verona"}


def test_one_welcome_for_two_invitations(rooms: Rooms) -> None:
    person = newcomer(rooms)
    rooms.asks(person, ago(200), "Again")
    assert len(proposed(rooms)) == 1


def test_not_when_something_was_written_or_the_owner_asked(rooms: Rooms) -> None:
    rooms.talk(newcomer(rooms), ("them", ago(3), "Hello"))
    asked = rooms.person("Bo Prova", connected=date.fromisoformat(ago(5)))
    rooms.asks(asked, ago(6), direction="outbound")
    assert proposed(rooms) == []
