"""Funnel: each step counts those who took every step before it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from cerchia.answers.funnel import funnel
from cerchia.answers.results import whom
from cerchia.answers.share import share
from cerchia.engine.duckdb import Engine
from cerchia.model.result import Gain, Result
from tests.rooms import Rooms


def booked(number: int, name: str, kind: Gain, amount: str | None = None) -> Result:
    worth = Decimal(amount) if amount else None
    return Result(
        f"r{number}", kind, date(2026, 5, number), whom(name), amount=worth, currency="EUR"
    )


def test_steps_by_hand(engine: Engine) -> None:
    # Six can be judged, five are in line; four of them with words, three went deep, two with a
    # result, one of these a contract. Zo is off line and has a contract: beside.
    rooms = Rooms(engine)
    ids = [rooms.person(f"{name} Prova") for name in ("Ada", "Bo", "Cy", "Di", "Ed", "Zo")]
    for person in ids:
        rooms.add("judge_fit", person=person, in_line=person != ids[5], because="[]")
    for person in (*ids[:4], ids[5]):
        rooms.add("measure_tie", person=person)
    for person in ids[:3]:
        rooms.add("judge_outcome", thread=person, person=person, outcome="deepening", because="[]")
    found = funnel(
        rooms.build(),
        [
            booked(1, "Ada Prova", "meeting"), booked(2, "Ada Prova", "contract", "900.10"),
            booked(3, "Bo Prova", "meeting"), booked(4, "Zo Prova", "contract", "100"),
        ],
    )  # fmt: skip
    assert [(one.name, one.share) for one in found.steps] == [
        ("in_line", share(5, 6)), ("spoken", share(4, 5)), ("deep", share(3, 4)),
        ("result", share(2, 3)), ("contract", share(1, 2)),
    ]  # fmt: skip
    assert found.beside == 1
    assert found.totals[0].amounts == (("EUR", Decimal("1000.10")),)
