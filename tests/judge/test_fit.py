"""Fit: sum w f / sum w over what is known, weights .30 .25 .20 .10 .10 .05 (science.md §8)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.engine.duckdb import Engine
from cerchia.judge import fit
from cerchia.model.purpose import Persona, Purpose, Weights
from tests.rooms import Rooms

SELLER = Persona(
    "Seller", functions=("sales",), seniority=("manager",), trades=("wine",), languages=("it",)
)


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def purpose(*personas: Persona) -> Purpose:
    return Purpose("More clients", "clients", "specific", personas)


def titled(rooms: Rooms, name: str = "Ada Prova", **cells: object) -> int:
    """Add somebody with what their title says; company and position as written."""
    own = {key: cells.pop(key) for key in ("company", "position") if key in cells}
    person = rooms.person(name, **own)
    plain: dict[str, object] = {
        "functions": (), "seniority": None, "owner": False, "job_seeker": False, "student": False,
        "trades": (), "language": "unknown", "confidence": 0.9,
    }  # fmt: skip
    rooms.add("judge_title", person=person, **(plain | cells))
    return person


def judged(rooms: Rooms, *personas: Persona) -> dict[int, dict[str, Any]]:
    engine = rooms.build()
    fit.judge(engine, purpose(*personas))
    return {row["person"]: row for row in engine.named("from judge_fit")}


def codes(row: dict[str, Any]) -> list[str]:
    return [one["code"] for one in json.loads(row["because"])]


def test_all_fields_by_hand(rooms: Rooms) -> None:
    ada = titled(
        rooms,
        functions=("marketing", "sales"),
        seniority="director",
        trades=("wine",),
        language="it",
    )
    found = judged(rooms, SELLER)[ada]
    # second function 0.5, one step off 0.5, trade 1, language 1:
    # (.30 * .5 + .25 * .5 + .20 + .05) / .80 = .525 / .80 = .65625
    assert (found["fit"], found["known"], found["in_line"]) == (0.6562, 1.0, True)
    assert codes(found) == ["fit_function", "fit_level_near", "fit_industry", "fit_language"]


def test_what_is_unknown_is_left_out_and_the_rest_rescaled(rooms: Rooms) -> None:
    ada = titled(rooms, functions=("sales",), language="it")
    bo = titled(rooms, "Bo Prova", functions=("sales",), seniority="entry")
    found = judged(rooms, SELLER)
    # .30 + .05 of .80 known = .4375: less than half
    assert (found[ada]["fit"], found[ada]["known"], found[ada]["in_line"]) == (None, 0.4375, None)
    # .30 + .25 of .80 = .6875 known; .30 / .55 = .5455: off line
    assert (found[bo]["fit"], found[bo]["known"], found[bo]["in_line"]) == (0.5455, 0.6875, False)


def test_thresholds_do_not_hang_on_how_floats_add_up(rooms: Rooms) -> None:
    """.1 + .2 is more than .3 to a machine; exactly half known is known, exactly .6 is in line."""
    weights = Weights(function=0.1, level=0.2, industry=0.3)
    half = Persona("Half", ("sales",), ("manager",), ("wine",), weights=weights)
    ada = titled(rooms, functions=("sales",), seniority="manager")
    assert judged(rooms, half)[ada]["in_line"] is True  # .3 of .6 known
    weights = Weights(function=0.3, level=0.2, industry=0.0)
    six = Persona("Six", ("sales",), ("manager",), weights=weights)
    bo = titled(rooms, "Bo Prova", functions=("sales",), seniority="entry")
    assert judged(rooms, six)[bo]["in_line"] is True  # .3 / .5 = .6


def test_the_nearest_persona_that_can_be_judged(rooms: Rooms) -> None:
    lawyer = Persona("Lawyer", functions=("legal",))
    ada = titled(rooms, functions=("legal",))
    bo = titled(rooms, "Bo Prova", functions=("sales",), seniority="manager")
    found = judged(rooms, SELLER, lawyer)
    assert (found[ada]["persona"], found[bo]["persona"]) == ("Lawyer", "Seller")


def test_an_owner_is_an_entrepreneur_and_an_owner_by_level(rooms: Rooms) -> None:
    persona = Persona("Owner", functions=("entrepreneurship",), seniority=("owner",))
    ada = titled(rooms, functions=("marketing",), seniority="cxo", owner=True)
    assert judged(rooms, persona)[ada]["fit"] == 1


def test_a_word_to_avoid_rules_out_whole_words_only(rooms: Rooms) -> None:
    persona = Persona("Seller", functions=("sales",), avoid=("Società di prova",))
    ada = titled(rooms, functions=("sales",), company="SOCIETA' DI PROVA")
    bo = titled(rooms, "Bo Prova", functions=("sales",), company="Società di provare")
    found = judged(rooms, persona)
    assert (found[ada]["fit"], found[ada]["known"], found[ada]["in_line"]) == (0, 1, False)
    assert codes(found[ada]) == ["fit_avoid"]
    assert found[bo]["in_line"] is True


def test_who_only_names_employers_means_those_employers(rooms: Rooms) -> None:
    persona = Persona("Target", companies=("Acme",))
    there = titled(rooms, company="ACME S.r.l.")
    elsewhere = titled(rooms, "Bo Prova", company="Beta SpA")
    unsaid = titled(rooms, "Cy Prova")
    found = judged(rooms, persona)
    assert [found[who]["in_line"] for who in (there, elsewhere, unsaid)] == [True, False, None]
    assert codes(found[elsewhere]) == ["fit_company_not"]


def test_the_right_employer_does_not_make_up_for_the_wrong_work(rooms: Rooms) -> None:
    persona = Persona("Buyer", functions=("purchasing",), companies=("Acme",))
    ada = titled(rooms, functions=("legal",), company="Acme")
    # employer .20 of .50: .4
    assert judged(rooms, persona)[ada]["fit"] == 0.4


def test_a_missing_word_counts_only_where_words_are_all_that_is_asked(rooms: Rooms) -> None:
    ada = titled(rooms, functions=("sales",), position="Area sales")
    bo = titled(rooms, "Bo Prova")
    words = Persona("Words", keywords=("export",))
    found = judged(rooms, words)
    assert (found[ada]["in_line"], found[bo]["in_line"]) == (False, None)
    both = Persona("Both", functions=("sales",), keywords=("export",))
    assert judged(rooms, both)[ada]["fit"] == 1  # .30 of .50 known


def test_an_english_title_says_little_about_its_bearer(rooms: Rooms) -> None:
    ada = titled(rooms, functions=("sales",), language="en")
    bo = titled(rooms, "Bo Prova", functions=("sales",), language="de")
    found = judged(rooms, Persona("Italian", functions=("sales",), languages=("it",)))
    assert found[ada]["fit"] == 1
    assert found[bo]["fit"] == 0.8571  # .30 / .35


def test_sizes_are_in_no_export_and_places_seldom(rooms: Rooms) -> None:
    persona = Persona("Local", functions=("sales",), places=("Treviso",), size=("small",))
    ada = titled(rooms, functions=("sales",), position="Agente di Treviso")
    bo = titled(rooms, "Bo Prova", functions=("sales",))
    found = judged(rooms, persona)
    # of .50 asked .40 and .30 are known
    assert (found[ada]["known"], found[bo]["known"]) == (0.8, 0.6)


def test_without_a_purpose_or_personas_nobody_is_judged(rooms: Rooms) -> None:
    titled(rooms, functions=("sales",))
    engine = rooms.build()
    for one in (None, purpose()):
        fit.judge(engine, one)
        assert engine.value("select count(*) from judge_fit") == 0


facts = st.builds(
    fit.Facts,
    functions=st.sampled_from([(), ("sales",), ("legal", "sales"), ("legal",)]),
    seniority=st.sampled_from([None, "entry", "manager", "director", "owner"]),
    owner=st.booleans(),
    trades=st.sampled_from([(), ("wine",), ("software",)]),
    language=st.sampled_from(["unknown", "it", "en", "de"]),
    company=st.just(""),
    words=st.sampled_from(["", "export", "agente treviso"]),
)


@given(facts)
def test_a_fit_is_a_share_and_lies_among_its_fields(one: fit.Facts) -> None:
    sought = fit.sought(SELLER)
    held = fit._Scale(sought).hold(one)
    reached, known = held.fit, held.known
    assert 0 <= known <= 1
    work, spoken = fit._title(sought, one.functions, one.seniority, one.owner, one.language)
    fields = (*work, *fit._trade(sought, one.trades, one.company, one.words), *spoken)
    values = [field.value for field in fields if field.value is not None]
    if reached is None:
        assert not values
    else:
        assert min(values) <= reached <= max(values)
