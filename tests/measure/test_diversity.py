"""Diversity and concentration, by hand."""

from __future__ import annotations

from math import log, sqrt
from typing import Any

import pytest

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.measure import diversity
from tests.rooms import AS_OF, Rooms


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def measured(rooms: Rooms, table: str) -> dict[str, Any]:
    engine = rooms.build()
    run(engine, diversity.STEPS)
    rows = engine.named(f"from {table}")
    return rows[0] if rows else {}


def test_entropy_over_employers(rooms: Rooms) -> None:
    companies = ("Acme Srl", "ACME S.r.l.", "Beta", "", "Libero professionista")
    for place, company in enumerate(companies):
        rooms.person(f"P{place} Prova", company=company)
    rooms.person("Stranger Prova", company="Gamma", contact=False)
    found = measured(rooms, "diversity")
    # one employer in two spellings and another: p = 2/3, 1/3, n = 3
    # H = 2/3 ln 3/2 + 1/3 ln 3; Miller-Madow + (2 - 1) / (2 * 3); over ln 2, at most 1
    h = 2 / 3 * log(3 / 2) + 1 / 3 * log(3)
    assert (found["groups"], found["total"]) == (2, 3)
    assert found["value"] == pytest.approx(min(1, (h + 1 / 6) / log(2)))
    spread = 2 / 3 * log(2 / 3) ** 2 + 1 / 3 * log(1 / 3) ** 2 - h * h
    assert found["half"] == pytest.approx(1.96 * sqrt(spread / 3) / log(2))


def test_a_large_uneven_circle_is_well_below_one(rooms: Rooms) -> None:
    for place in range(100):
        rooms.person(f"P{place} Prova", company="Acme" if place < 90 else "Beta")
    h = 0.9 * log(1 / 0.9) + 0.1 * log(10)
    value = measured(rooms, "diversity")["value"]
    assert value == pytest.approx((h + 1 / 200) / log(2))  # 0.476


def test_one_employer_or_none_says_nothing(rooms: Rooms) -> None:
    rooms.person("Ada Prova", company="Acme")
    assert measured(rooms, "diversity") == {}


def test_share_of_the_five_most_mutual(rooms: Rooms) -> None:
    for person, mutuality in enumerate((8.0, 4.0, 2.0, 1.0, 1.0, 1.0, 1.0, 0.0), start=1):
        rooms.add(
            "measure_tie", person=person, sent=1, received=1, days=1, first=AS_OF, last=AS_OF,
            mutuality=mutuality,
        )  # fmt: skip
    found = measured(rooms, "concentration")
    assert found["value"] == pytest.approx(16 / 18)  # the five: 8 + 4 + 2 + 1 + 1 of 18
    assert found["n"] == 7
    assert 0 < found["low"] <= found["value"] <= found["high"] <= 1


def test_the_interval_of_an_even_circle_holds_its_share(rooms: Rooms) -> None:
    """A hundred alike: the five are 5 %, whoever is drawn; beyond the drawn ones nothing is lost."""
    for person in range(1, 2001):
        rooms.add("measure_tie", person=person, mutuality=1.0)
    found = measured(rooms, "concentration")
    assert found["value"] == pytest.approx(5 / 2000)
    assert found["low"] == pytest.approx(5 / 2000, rel=0.1)
    assert found["high"] == pytest.approx(5 / 2000, rel=0.1)


def test_nobody_mutual_has_no_concentration(rooms: Rooms) -> None:
    assert measured(rooms, "concentration")["value"] is None
