"""Reply: what waits for the owner, and for how long. As_of 2026-11-15."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.act import limits, reply
from cerchia.engine.steps import run
from tests.rooms import AS_OF, Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def proposed(rooms: Rooms) -> list[dict[str, Any]]:
    engine = rooms.build()
    run(engine, (*limits.STEPS, reply.STEP))
    return engine.named("from propose_reply order by person, thread")


def asked(rooms: Rooms, days: int, name: str = "Ada Prova", **cells: object) -> int:
    thread = rooms.talk(rooms.person(name), ("me", ago(days + 1), "a"), ("them", ago(days), "b?"))
    plain: dict[str, object] = {
        "ball": "mine",
        "ball_message": rooms.last,
    }
    outcome = str(cells.pop("outcome", "courtesy"))
    rooms.outcome(thread, outcome, **(plain | cells))
    return thread


def test_a_question_with_its_message(rooms: Rooms) -> None:
    thread = asked(rooms, 10)
    (found,) = proposed(rooms)
    assert (found["code"], found["thread"], found["message"]) == ("reply_question", thread, 2)
    assert json.loads(found["params"]) == {"days": 10}
    assert (found["due"] - AS_OF).days == 1


@pytest.mark.parametrize(
    ("days", "need"), [(30, 1.0), (31, 0.8), (90, 0.8), (91, 0.6), (180, 0.6), (181, None)]
)
def test_a_debt_fades_and_after_half_a_year_is_rekindling(
    rooms: Rooms, days: int, need: float | None
) -> None:
    asked(rooms, days)
    assert [float(one["need"]) for one in proposed(rooms)] == ([] if need is None else [need])


def test_codes(rooms: Rooms) -> None:
    asked(rooms, 10, "Ada Prova", ball_message=1)  # the owner's own promise
    asked(rooms, 10, "Bo Prova", outcome="ignored")
    assert [one["code"] for one in proposed(rooms)] == ["reply_promise", "reply_ignored"]


def test_the_deciding_message_stands_in_where_none_calls(rooms: Rooms) -> None:
    asked(rooms, 10, ball_message=None, message=2)
    assert proposed(rooms)[0]["message"] == 2


def test_not_to_spam_nor_when_the_ball_is_elsewhere(rooms: Rooms) -> None:
    asked(rooms, 10, "Ada Prova", outcome="spam")
    asked(rooms, 10, "Bo Prova", ball="theirs")
    asked(rooms, 10, "Cy Prova", ball="nobody")
    assert proposed(rooms) == []


def test_not_when_answered_in_another_conversation_of_the_two(rooms: Rooms) -> None:
    asked(rooms, 10)
    rooms.talk(1, ("me", ago(9), "here"))
    assert proposed(rooms) == []


def test_words_in_another_conversation_before_the_question_answer_nothing(rooms: Rooms) -> None:
    asked(rooms, 10)
    rooms.talk(1, ("me", ago(11), "before"))
    assert len(proposed(rooms)) == 1


def test_not_to_who_is_gone(rooms: Rooms) -> None:
    thread = rooms.talk(
        rooms.person("Ada Prova", contact=False, gone="gone"), ("them", ago(9), "?")
    )
    rooms.outcome(thread, "ignored", ball="mine")
    assert proposed(rooms) == []


def test_to_who_never_was_a_contact(rooms: Rooms) -> None:
    """A message from outside the circle deserves its answer too."""
    thread = rooms.talk(rooms.person("Ada Prova", contact=False), ("them", ago(9), "?"))
    rooms.outcome(thread, "ignored", ball="mine")
    assert len(proposed(rooms)) == 1
