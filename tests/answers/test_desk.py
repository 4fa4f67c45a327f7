"""The desk: a page of the requests as the plain answer has them, and how many of each verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from cerchia.answers.requests import desk, requests
from cerchia.model.requests import POLICIES, DeskWanted, Policy
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

NOTES = (
    "",
    "Buongiorno, siamo leader nella lead generation: prenota una demo gratuita, sconto del 50 %!",
    "Ho seguito il suo intervento alla fiera di Verona: come si calcola il prezzo di una etichetta?",
)


@pytest.fixture
def asked(engine: Engine) -> Engine:
    rooms = Rooms(engine)
    for number in range(12):
        person = rooms.person(f"Ada{number} Prova", contact=False)
        rooms.asks(person, ago(number), NOTES[number % 3], accepted=False)
    return rooms.build()


@pytest.mark.parametrize("policy", POLICIES)
def test_pages_are_the_plain_answer_cut(asked: Engine, policy: Policy) -> None:
    plain = requests(asked, policy)
    assert len(plain) == 12
    pages = [desk(asked, policy, DeskWanted(page=number, most=5)) for number in (1, 2, 3, 9)]
    assert [one for page in pages[:3] for one in page.rows] == plain
    assert [page.page for page in pages] == [1, 2, 3, 3]
    counts = Counter(one.verdict for one in plain)
    assert pages[0].by_verdict == {name: counts[name] for name in ("accept", "ask", "ignore")}
    for name in ("accept", "ask", "ignore"):
        some = desk(asked, policy, DeskWanted(verdicts=(name,)))
        assert list(some.rows) == [one for one in plain if one.verdict == name]
        assert some.total == counts[name]


def test_nobody_asked(engine: Engine) -> None:
    found = desk(Rooms(engine).build(), "open", DeskWanted())
    assert (found.rows, found.total, found.page, found.pages) == ((), 0, 1, 1)


def test_by_hand(asked: Engine) -> None:
    found = desk(asked, "open", DeskWanted())  # four sell, four sent the same words: a machine's
    assert found.by_verdict == {"accept": 4, "ask": 0, "ignore": 8}
