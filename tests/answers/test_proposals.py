"""Proposals: the reason with its numbers, the message it rests on, and which were drawn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.answers.proposals import proposals
from tests.rooms import Rooms, ago, stamp

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def propose(rooms: Rooms, number: int, person: int, **cells: object) -> None:
    plain: dict[str, object] = {
        "kind": "reply", "code": "reply_question", "params": '{"days": 3, "topic": null}',
        "minutes": 5, "score": 0.5, "due": date(2026, 11, 20), "this_week": True, "explore": False,
    }  # fmt: skip
    rooms.add("act_proposal", id=f"p{number}", person=person, **(plain | cells))


def test_the_reason_with_its_message(rooms: Rooms) -> None:
    ada = rooms.person("Ada Prova")
    rooms.talk(ada, ("them", f"{ago(3)} 08:00", "What is the price?"))
    rooms.add("judge_fit", person=ada, persona="Buyer", in_line=True, because="[]")
    propose(rooms, 1, ada, message=1, explore=True)
    (found,) = proposals(rooms.build())
    assert (found.person, found.person_id, found.kind) == ("Ada Prova", "id-ada-prova", "reply")
    assert found.because.code == "reply_question"
    assert found.because.text == "What is the price?"
    assert found.because.at == stamp(f"{ago(3)} 09:00")  # Rome, in November an hour on
    assert found.because.params == {"days": 3, "persona": "Buyer", "explore": 1}


def test_this_week_first_then_by_value(rooms: Rooms) -> None:
    people = [rooms.person(f"P{n} Prova") for n in range(4)]
    for number, (week, score) in enumerate([(False, 0.9), (True, 0.2), (False, 0.3), (True, 0.4)]):
        propose(rooms, number, people[number], this_week=week, score=score)
    engine = rooms.build()
    assert [one.id for one in proposals(engine)] == ["p3", "p1", "p0", "p2"]
    assert [one.id for one in proposals(engine, "a.this_week")] == ["p3", "p1"]
    assert proposals(engine)[0].because.params == {"days": 3}  # off line or unknown: no persona
