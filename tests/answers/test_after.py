"""What became of accepted requests, by verdict. As_of 2026-11-15; sums by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.answers.after import after
from cerchia.answers.share import share
from tests.rooms import Rooms, ago, stamp

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

REASON = (
    "Ho seguito il suo intervento alla fiera di Verona: come si calcola il prezzo di una etichetta?"
)


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def reason(number: int) -> str:
    """Return a reason of one's own: what two have sent is nobody's."""
    return f"{REASON} Io faccio miele {'xyz'[number % 3] * (3 + number)}."


def accepted(rooms: Rooms, note: str = "", days: int = 100) -> int:
    person = rooms.person(
        f"P{len(rooms.rows['resolve_person'])} Prova", connected=stamp(ago(days - 1)).date()
    )
    rooms.asks(person, ago(days), note)
    return person


def test_first_word_and_outcome_by_verdict(rooms: Rooms) -> None:
    deep = accepted(rooms, reason(1))
    rooms.outcome(rooms.talk(deep, ("them", ago(90), "a"), ("me", ago(89), "b")), "deepening")
    mine = accepted(rooms, reason(2))
    rooms.outcome(rooms.talk(mine, ("me", ago(90), "a")), "no_reply")
    accepted(rooms, reason(3))  # not a word
    bare = accepted(rooms)
    rooms.outcome(rooms.talk(bare, ("me", ago(90), "a"), ("them", ago(80), "buy")), "spam")
    found = after(rooms.build(), "selective")
    accept, ask, ignore = found.recorded
    assert (accept.accepted, accept.mine, accept.theirs, accept.nobody) == (3, 1, 1, 1)
    assert (accept.deepening, accept.spam) == (share(1, 3), share(0, 3))
    assert {name: n for name, n in accept.outcomes.items() if n} == {
        "deepening": 1, "no_reply": 1, "silent": 1,
    }  # fmt: skip
    assert (ask.accepted, ask.spam, ignore.accepted) == (1, share(1, 1), 0)
    assert found.differs is None
    assert [one.accepted for one in after(rooms.build(), "open").recorded] == [4, 0, 0]


def test_only_what_was_there_when_they_asked_counts(rooms: Rooms) -> None:
    since = accepted(rooms)
    rooms.outcome(rooms.talk(since, ("them", ago(90), "buy")), "spam")
    before = accepted(rooms)
    rooms.outcome(rooms.talk(before, ("them", ago(200), "buy")), "spam")
    accept, _, ignore = after(rooms.build(), "open").recorded
    assert (accept.accepted, accept.spam.k, ignore.accepted) == (1, 1, 1)
    assert ignore.nobody == 1  # no word came after the request


def test_what_may_still_change_stands_in_no_share(rooms: Rooms) -> None:
    open_ = accepted(rooms, days=20)
    rooms.outcome(rooms.talk(open_, ("me", ago(3), "a")), "no_reply", settled=False)
    accepted(rooms, days=10)  # a contact since nine days, without a word yet
    accepted(rooms, days=15)  # since fourteen: silent
    accept = after(rooms.build()).recorded[0]
    assert (accept.accepted, accept.unsettled, accept.deepening.n) == (3, 2, 1)


def test_earlier_ones_stand_by_fit_for_their_note_is_gone(rooms: Rooms) -> None:
    for line, outcome in ((True, "deepening"), (False, "courtesy"), (None, "courtesy")):
        person = rooms.person(f"Q{line} Prova")
        talk = rooms.talk(person, ("me", ago(900), "a"), ("them", ago(899), "b"))
        rooms.outcome(talk, outcome, began="inbound_request", began_basis="inferred")
        rooms.add("judge_fit", person=person, persona="Buyer", in_line=line, because="[]")
    found = after(rooms.build())
    assert [(one.name, one.accepted, one.deepening.k) for one in found.inferred] == [
        ("in_line", 1, 1), ("off_line", 1, 0), ("unknown", 1, 0),
    ]  # fmt: skip
    assert sum(one.accepted for one in found.recorded) == 0


def test_whether_the_policy_tells_them_apart(rooms: Rooms) -> None:
    for number in range(12):
        good, bad = accepted(rooms, reason(number)), accepted(rooms)
        for person, outcome in ((good, "deepening"), (bad, "courtesy")):
            rooms.outcome(rooms.talk(person, ("me", ago(90), "a"), ("them", ago(80), "b")), outcome)
    assert after(rooms.build(), "selective").differs is True
