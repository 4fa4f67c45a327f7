"""Follow up: once more, a fortnight later, at most twice (science.md §12). As_of 2026-11-15."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.act import follow_up, limits
from cerchia.engine.steps import run
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def proposed(rooms: Rooms) -> list[dict[str, Any]]:
    engine = rooms.build()
    run(engine, (*limits.STEPS, follow_up.STEP))
    return engine.named("from propose_follow_up order by person, thread")


def unanswered(rooms: Rooms, *days: int, name: str = "Ada Prova", **cells: object) -> int:
    thread = rooms.talk(rooms.person(name), *(("me", ago(one), "a") for one in days))
    plain: dict[str, object] = {
        "ball": "theirs",
        "because": "nobody_answered",
    }
    outcome = str(cells.pop("outcome", "no_reply"))
    rooms.outcome(thread, outcome, **(plain | cells))
    return thread


@pytest.mark.parametrize(("days", "due"), [(13, 0), (14, 1), (180, 1), (181, 0)])
def test_from_a_fortnight_to_half_a_year(rooms: Rooms, days: int, due: int) -> None:
    unanswered(rooms, days)
    assert len(proposed(rooms)) == due


def test_days_and_odds(rooms: Rooms) -> None:
    unanswered(rooms, 20)
    (found,) = proposed(rooms)
    assert (found["code"], found["odds"], json.loads(found["params"])) == (
        "follow_up_opener", "second_try", {"days": 20},
    )  # fmt: skip


def test_two_unanswered_days_are_enough_two_lines_on_one_are_not(rooms: Rooms) -> None:
    unanswered(rooms, 60, 40)
    unanswered(rooms, 60, 60, name="Bo Prova")
    assert [one["person"] for one in proposed(rooms)] == [2]


def test_the_count_starts_anew_with_their_last_word(rooms: Rooms) -> None:
    thread = rooms.talk(
        rooms.person("Ada Prova"),
        ("me", ago(90), "a"), ("me", ago(80), "b"), ("them", ago(70), "c"), ("me", ago(60), "d?"),
    )  # fmt: skip
    rooms.outcome(thread, "deepening", ball="theirs", ball_message=4)
    (found,) = proposed(rooms)
    assert (found["code"], found["odds"], found["message"]) == ("follow_up_question", "reopened", 4)


def test_all_conversations_with_somebody_count_as_one(rooms: Rooms) -> None:
    """Written to elsewhere last week, or heard from: not now."""
    unanswered(rooms, 40)
    rooms.talk(1, ("me", ago(5), "elsewhere"))
    unanswered(rooms, 40, name="Bo Prova")
    rooms.talk(2, ("them", ago(5), "elsewhere"))
    assert proposed(rooms) == []


def test_only_the_words_that_wait_are_taken_up(rooms: Rooms) -> None:
    """An older question in another conversation, heard from since, does not wait any more."""
    old = rooms.talk(rooms.person("Ada Prova"), ("them", ago(400), "a"), ("me", ago(390), "b?"))
    rooms.outcome(old, "deepening", ball="theirs", ball_message=2)
    new = rooms.talk(1, ("them", ago(40), "c"), ("me", ago(30), "d?"))
    rooms.outcome(new, "deepening", ball="theirs", ball_message=4)
    assert [(one["thread"], one["message"]) for one in proposed(rooms)] == [(new, 4)]


@pytest.mark.parametrize("because", ["offer_declined", "terms_discussed"])
def test_never_who_refused(rooms: Rooms, because: str) -> None:
    unanswered(rooms, 40)
    no = rooms.talk(1, ("me", ago(300), "shall we"), ("them", ago(299), "no"))
    rooms.outcome(no, "courtesy", because=because, message=3)
    assert proposed(rooms) == []


def test_a_no_of_the_owners_own_bars_nobody(rooms: Rooms) -> None:
    unanswered(rooms, 40)
    no = rooms.talk(
        1, ("them", ago(300), "shall we"), ("me", ago(299), "no"), ("them", ago(298), "ok")
    )
    rooms.outcome(no, "courtesy", because="offer_declined", message=3)
    assert len(proposed(rooms)) == 1


def test_never_who_advertised_nor_who_is_gone(rooms: Rooms) -> None:
    unanswered(rooms, 40)
    rooms.outcome(rooms.talk(1, ("them", ago(300), "buy")), "spam")
    gone = rooms.talk(rooms.person("Bo Prova", contact=False, gone="gone"), ("me", ago(40), "a"))
    rooms.outcome(gone, "no_reply", ball="theirs")
    assert proposed(rooms) == []


def test_only_where_the_ball_is_theirs(rooms: Rooms) -> None:
    unanswered(rooms, 40, ball="nobody")
    assert proposed(rooms) == []
