"""Compare: groups, openers and trend of the study, with sums done by hand."""

from __future__ import annotations

from datetime import date
from math import comb
from typing import TYPE_CHECKING

import pytest

from cerchia.answers.compare import compare
from cerchia.model.vocabulary import DIMENSIONS
from tests.answers.test_chance import closed
from tests.rooms import Rooms

if TYPE_CHECKING:
    from cerchia.answers.chance import Beta
    from cerchia.engine.duckdb import Engine
    from cerchia.model.study import Compared, Group

INBOUND = {"began": "inbound_request", "began_basis": "recorded"}
THANKS = "Thanks for connecting, {name}. How are you doing these days?"
ASKS = "Hello {name}, what made you look for me, and what are you working on?"


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def talks(
    rooms: Rooms,
    count: int,
    outcome: str,
    text: str = THANKS,
    day: str = "2016-03-01",
    **cells: object,
) -> list[int]:
    """Add so many conversations of one outcome; return their people."""
    made = []
    for _ in range(count):
        number = len(rooms.rows["resolve_person"])
        person = rooms.person(f"Ada{number} Prova")
        thread = rooms.talk(person, ("me", day, text.format(name=f"Ada{number}")))
        rooms.outcome(thread, outcome, **(INBOUND | cells))
        made.append(person)
    return made


def groups(found: Compared) -> dict[str, Group]:
    assert found.by is not None
    return {one.name: one for one in found.by.groups}


def test_with_a_note_and_without(rooms: Rooms) -> None:
    for outcome, count, note in (
        ("deepening", 4, "Met in Udine"),
        ("courtesy", 6, "Hi"),
        ("deepening", 1, ""),
        ("no_reply", 9, " "),
    ):
        for person in talks(rooms, count, outcome):
            rooms.asks(person, "2016-02-28", note)
    talks(rooms, 1, "courtesy", settled=False)  # beside the table, so beside the groups
    found = compare(rooms.build(), by="note")
    told = groups(found)
    assert list(told) == ["with_note", "without_note"]  # by the lower bound of deepening
    noted, bare = told["with_note"], told["without_note"]
    assert (noted.conversations, noted.outcomes["deepening"], noted.outcomes["courtesy"]) == (
        10,
        4,
        6,
    )
    assert (bare.answered.share.k, bare.answered.share.n) == (1, 10)
    # m = 5 / 20, drawn to it with ten cases: (4 + 2.5) / 20, (1 + 2.5) / 20
    assert (noted.deepening.shrunk, bare.deepening.shrunk) == (0.325, 0.175)
    assert noted.deepening.p == pytest.approx(4704 / comb(20, 5))
    assert not noted.deepening.differs
    # all ten answered against one of ten: two of the ways to lay 11 among 20
    assert noted.answered.p == pytest.approx(20 / comb(20, 11))
    assert noted.answered.differs
    assert bare.answered.differs


def test_a_note_of_another_direction_does_not_count(rooms: Rooms) -> None:
    (person,) = talks(rooms, 1, "courtesy")
    rooms.asks(person, "2016-02-28", "From me", direction="outbound")
    assert list(groups(compare(rooms.build(), by="note"))) == ["not_recorded"]


def test_months_stand_in_order_and_few_cases_are_not_compared(rooms: Rooms) -> None:
    talks(rooms, 4, "deepening", day="2016-03-31")
    talks(rooms, 6, "no_reply", day="2016-02-29")
    found = groups(compare(rooms.build(), by="month"))
    assert list(found) == ["2016-02", "2016-03"]
    assert found["2016-03"].deepening.p is None
    assert not found["2016-03"].coded


def test_personas_levels_and_languages(rooms: Rooms) -> None:
    ada, bo, cy = (
        *talks(rooms, 1, "deepening"),
        *talks(rooms, 2, "courtesy", "Ciao, grazie per il contatto. Come stai? Tutto bene?"),
    )
    # the owner may call a persona as we call those we know too little of
    rooms.add("judge_fit", person=ada, persona="unknown", fit=0.9, known=1.0, in_line=True)
    rooms.add("judge_fit", person=bo, persona="unknown", fit=0.1, known=1.0, in_line=False)
    rooms.add("judge_title", person=ada, seniority="owner")
    engine = rooms.build()
    by_persona = compare(engine, by="persona").by
    assert by_persona is not None
    assert [(one.name, one.coded, one.conversations) for one in by_persona.groups] == [
        ("unknown", False, 1), ("off_line", True, 1), ("unknown", True, 1),
    ]  # fmt: skip
    assert {
        name: one.conversations for name, one in groups(compare(engine, by="seniority")).items()
    } == {"owner": 1, "unknown": 2}
    assert {
        name: one.conversations for name, one in groups(compare(engine, by="language")).items()
    } == {"en": 1, "it": 2}
    assert cy


def test_every_dimension_answers_on_nothing(rooms: Rooms) -> None:
    engine = rooms.build()
    for by in DIMENSIONS:
        found = compare(engine, by=by)
        assert (found.openers, found.versus, found.once.conversations) == ((), (), 0)
        assert found.by is None if by == "opener" else not groups(found)
        assert {one.verdict for one in found.trends} == {"too_few"}


def test_openers_against_each_other(rooms: Rooms) -> None:
    talks(rooms, 4, "deepening", THANKS)
    talks(rooms, 16, "courtesy", THANKS)
    talks(rooms, 8, "deepening", ASKS)
    talks(rooms, 12, "no_reply", ASKS)
    found = compare(rooms.build())
    told = {one.text: one for one in found.openers}
    assert list(told) == [ASKS.format(name="…"), THANKS.format(name="…")]
    asks, thanks = told.values()
    assert (asks.group.conversations, thanks.group.conversations) == (20, 20)
    assert (asks.group.answered.share.k, thanks.group.answered.share.k) == (8, 20)
    deep = found.versus[0]
    assert (deep.of, deep.leader, deep.rival) == ("deepening", asks.id, thanks.id)
    # m = 12 / 40: Beta(11, 19) against Beta(7, 23)
    assert deep.better == pytest.approx(closed(beta(11, 19), beta(7, 23)), abs=1e-9)
    assert not deep.winner
    # 11/30 against 7/30: (1.96 · sqrt(0.42) + 0.8416 · sqrt(0.41111))² / (4/30)² = 184.2
    assert deep.needed == 185
    assert deep.more == (165, 165)
    answered = found.versus[1]
    assert (answered.of, answered.leader, answered.winner) == ("answered", thanks.id, True)


def test_the_name_is_left_out_of_what_is_shown(rooms: Rooms) -> None:
    for name in ("Ada Luca", "Bo Neri"):
        person = rooms.person(name)
        text = f"Good morning Mr {name.partition(' ')[2].upper()}, thank you {name} for connecting"
        rooms.outcome(rooms.talk(person, ("me", "2016-03-01", text)), "courtesy", **INBOUND)
    (one,) = compare(rooms.build()).openers
    assert one.group.conversations == 2
    assert one.text == "Good morning Mr …, thank you … for connecting"


def beta(a: float, b: float) -> Beta:
    from cerchia.answers.chance import Beta  # noqa: PLC0415

    return Beta(a, b)


def test_texts_sent_once_are_one_group_and_may_lead(rooms: Rooms) -> None:
    talks(rooms, 20, "no_reply", THANKS)
    for number in range(5):
        words = " ".join(f"w{number}{letter}" for letter in "abcdefgh")
        talks(rooms, 1, "deepening", words)
    found = compare(rooms.build())
    assert [one.group.conversations for one in found.openers] == [20]
    assert (found.once.conversations, found.once.deepening.share.k) == (5, 5)
    assert {(one.leader, one.rival) for one in found.versus} == {("once", found.openers[0].id)}


def test_below_five_nothing_is_held_against_another(rooms: Rooms) -> None:
    talks(rooms, 4, "deepening", ASKS)
    talks(rooms, 20, "no_reply", THANKS)
    assert compare(rooms.build()).versus == ()


def test_the_same_rate_everywhere_needs_no_winner(rooms: Rooms) -> None:
    talks(rooms, 10, "no_reply", ASKS)
    talks(rooms, 10, "no_reply", THANKS)
    assert compare(rooms.build()).versus == ()


def test_the_best_of_many_must_stand_out_among_all(rooms: Rooms) -> None:
    third = "Good morning {name}, a colleague of yours spoke to me about the fair"
    talks(rooms, 120, "deepening", ASKS)
    talks(rooms, 80, "courtesy", ASKS)
    for text in (THANKS, third):
        talks(rooms, 20, "deepening", text)
        talks(rooms, 180, "courtesy", text)
    (deep,) = compare(rooms.build()).versus  # all of them answered: there it cannot be told
    assert deep.winner
    assert deep.loss < 0.01


def test_a_trend_and_its_absence(rooms: Rooms) -> None:
    for day, deep in (("2016-01-10", 2), ("2016-02-10", 5), ("2016-03-10", 8)):
        talks(rooms, deep, "deepening", day=day)
        talks(rooms, 10 - deep, "courtesy", day=day)
    engine = rooms.build()
    deepening, answered = compare(engine).trends
    assert (deepening.verdict, deepening.months) == ("rises", 3)
    assert deepening.slope == pytest.approx(0.3)
    assert answered.verdict == "too_few"  # all answered
    assert compare(engine, last=date(2016, 2, 29)).trends[0].verdict == "too_few"


def test_a_trend_within_chance(rooms: Rooms) -> None:
    for day, deep in (("2016-01-10", 4), ("2016-02-10", 6), ("2016-12-10", 5)):
        talks(rooms, deep, "deepening", day=day)
        talks(rooms, 10 - deep, "courtesy", day=day)
    found = compare(rooms.build()).trends[0]
    assert found.verdict == "within_chance"
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0 < found.high
