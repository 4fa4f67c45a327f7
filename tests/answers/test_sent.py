"""The owner's own requests: pending, accepted, to withdraw. As_of 2026-11-15; sums by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.answers.sent import sent
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def asks(rooms: Rooms, days: int, note: str = "", *, accepted: bool = False) -> int:
    person = rooms.person(f"P{len(rooms.rows['resolve_person'])} Prova", contact=accepted)
    rooms.asks(person, ago(days), note, direction="outbound", accepted=accepted)
    return person


def test_the_shares_leave_out_those_too_new_to_tell(rooms: Rooms) -> None:
    for _ in range(3):
        asks(rooms, 20, "I read your piece", accepted=True)
    asks(rooms, 20, "I read your piece")
    asks(rooms, 13, "I read your piece")  # too new
    asks(rooms, 14)  # old enough
    asks(rooms, 5, accepted=True)  # accepted: nothing to wait for
    found = sent(rooms.build())
    noted, bare = found.by_note
    assert (noted.accepted.k, noted.accepted.n, noted.young) == (3, 4, 1)
    assert (bare.accepted.k, bare.accepted.n, bare.young) == (1, 2, 0)
    assert (found.whole.accepted.k, found.whole.accepted.n) == (4, 6)
    assert not found.differs
    assert (found.total, found.first and found.first.isoformat()) == (7, ago(20))


def test_longer_than_the_limit_is_to_withdraw_and_the_limit_is_the_owner_s(rooms: Rooms) -> None:
    for days in (61, 60, 31):
        asks(rooms, days)
    engine = rooms.build()
    assert [(one.days, one.withdraw) for one in sent(engine).pending] == [
        (61, True), (60, False), (31, False),
    ]  # fmt: skip
    assert [one.withdraw for one in sent(engine, 30).pending] == [True, True, True]


def test_by_persona_off_line_and_not_known_stand_apart(rooms: Rooms) -> None:
    for line, persona in ((True, "Buyer"), (True, "Buyer"), (False, "Buyer"), (None, "Buyer")):
        person = asks(rooms, 30)
        rooms.add("judge_fit", person=person, persona=persona, in_line=line, because="[]")
    found = sent(rooms.build()).by_persona
    assert [(one.name, one.coded, one.accepted.n) for one in found] == [
        ("Buyer", False, 2), ("off_line", True, 1), ("unknown", True, 1),
    ]  # fmt: skip


def test_without_a_purpose_there_are_no_personas(rooms: Rooms) -> None:
    asks(rooms, 30)
    assert sent(rooms.build()).by_persona == ()


def test_beyond_chance_only_with_five_on_each_side(rooms: Rooms) -> None:
    for _ in range(20):
        asks(rooms, 30, "I read your piece", accepted=True)
        asks(rooms, 30)
    assert sent(rooms.build()).differs
    few = Rooms(rooms.engine)
    for _ in range(4):
        asks(few, 30, "I read your piece", accepted=True)
        asks(few, 30)
    assert not sent(few.build()).differs


def test_one_known_by_its_conversation_alone_is_counted_beside(rooms: Rooms) -> None:
    person = rooms.person("Ada Prova")
    rooms.outcome(rooms.talk(person, ("me", ago(50), "hello")), began="outbound_request")
    found = sent(rooms.build())
    assert (found.total, found.elsewhere, found.first) == (0, 1, None)
