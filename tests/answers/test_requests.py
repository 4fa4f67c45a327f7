"""Requests: accept, ask or ignore, under the policy; with the reason for each (method.md §4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.answers.requests import requests
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine
    from cerchia.model.answers import Request

PITCH = (
    "Buongiorno, siamo leader nella lead generation: prenota una demo gratuita e scopri la nostra"
    " offerta, sconto del 50 % solo fino a venerdì! www.example.com"
)
REASON = (
    "Ho seguito il suo intervento alla fiera di Verona: come si calcola il prezzo di una etichetta?"
)


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def asking(
    rooms: Rooms, note: str = "", in_line: bool | None = None, days: int = 5, **cells: object
) -> int:
    person = rooms.person(f"P{len(rooms.rows['resolve_person'])} Prova", contact=False, **cells)
    rooms.asks(person, ago(days), note, accepted=False)
    if in_line is not None:
        rooms.add("judge_fit", person=person, persona="Buyer", in_line=in_line, because="[]")
    return person


def one(rooms: Rooms, policy: str = "open") -> Request:
    (found,) = requests(rooms.build(), policy)
    return found


def codes(request: Request) -> list[str]:
    return [because.code for because in request.because]


@pytest.mark.parametrize(
    ("note", "in_line", "open_", "selective"),
    [
        ("", None, "accept", "ask"),
        ("", True, "accept", "accept"),
        ("", False, "accept", "ask"),
        (REASON, None, "accept", "accept"),
        (REASON, False, "accept", "ask"),
        (PITCH, None, "ignore", "ignore"),
        (PITCH, True, "ask", "ask"),
    ],
)
def test_verdicts(
    rooms: Rooms, note: str, in_line: bool | None, open_: str, selective: str
) -> None:
    asking(rooms, note, in_line)
    engine = rooms.build()
    assert [requests(engine, policy)[0].verdict for policy in ("open", "selective")] == [
        open_,
        selective,
    ]


def test_who_advertised_before_is_ignored_whatever_the_note(rooms: Rooms) -> None:
    person = asking(rooms, REASON, in_line=True)
    rooms.outcome(rooms.talk(person, ("them", ago(50), "buy")), "spam")
    found = one(rooms)
    assert (found.verdict, found.answer) == ("ignore", "")
    assert "spam_before" in codes(found)


def test_colleagues_and_who_one_talked_with_are_let_in(rooms: Rooms) -> None:
    asking(rooms, in_line=False, colleague=True, days=1)
    talked = asking(rooms, in_line=False, days=2)
    rooms.outcome(rooms.talk(talked, ("them", ago(50), "hello")), "ignored")
    found = requests(rooms.build(), "selective")
    assert [request.verdict for request in found] == ["accept", "accept"]
    assert [codes(request)[-1] for request in found] == ["colleague", "talked_before"]


def test_a_note_sent_by_several_is_no_reason(rooms: Rooms) -> None:
    for _ in range(2):
        asking(rooms, REASON)
    assert [codes(request)[0] for request in requests(rooms.build())] == ["note_generic"] * 2


def test_who_asked_twice_with_the_same_note_stands_once_with_the_newest(rooms: Rooms) -> None:
    person = asking(rooms, REASON, days=40)
    rooms.asks(person, ago(3), REASON, accepted=False)
    found = one(rooms)
    assert (found.id, codes(found)[0]) == ("i2", "note_personal")


def test_answers_and_their_language(rooms: Rooms) -> None:
    person = asking(rooms, days=1)
    rooms.add("judge_title", person=person, language="de")
    asking(rooms, REASON, days=2)
    bare, noted = requests(rooms.build(), "selective")
    assert (bare.answer, bare.language, bare.first_name) == ("answer_ask", "de", "P0")
    assert (noted.answer, noted.language) == ("answer_accept", "it")


def test_the_newest_first_and_only_what_waits(rooms: Rooms) -> None:
    old, new = asking(rooms, days=50), asking(rooms, days=5)
    rooms.asks(rooms.person("Contact Prova"), ago(3))  # accepted
    rooms.asks(rooms.person("Outbound Prova"), ago(3), accepted=False, direction="outbound")
    found = requests(rooms.build())
    names = {row[0]: row[2] for row in rooms.rows["resolve_person"]}
    assert [request.person for request in found] == [names[new], names[old]]
