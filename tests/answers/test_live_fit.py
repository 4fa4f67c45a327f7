"""Live fit: the same rule as judge/fit.py, person by person, and the same counts as the audit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cerchia.answers.live_fit import rated, would_fit
from cerchia.engine.duckdb import Engine
from cerchia.judge import fit, said
from cerchia.model.purpose import Persona, Purpose, Weights
from cerchia.model.vocabulary import SENIORITIES
from tests.rooms import Rooms

SELLER = Persona("Seller", functions=("sales",), seniority=("manager",), trades=("wine",))
BUYER = Persona("Buyer", functions=("purchasing",), seniority=("manager",))


def purpose(*personas: Persona) -> Purpose:
    return Purpose("More clients", "clients", "specific", personas)


def titled(rooms: Rooms, name: str, **cells: object) -> int:
    own = {key: cells.pop(key) for key in ("company", "position", "contact") if key in cells}
    person = rooms.person(name, **own)
    plain: dict[str, object] = {
        "functions": (), "seniority": None, "owner": False, "job_seeker": False, "student": False,
        "trades": (), "language": "unknown", "confidence": 0.9,
    }  # fmt: skip
    rooms.add("judge_title", person=person, **(plain | cells))
    return person


def filled(rooms: Rooms) -> Engine:
    """Ada, Bo and Cy in sales or purchasing, Di in finance, Ed who says nothing, Fe no contact."""
    titled(rooms, "Ada Prova", functions=("sales",), seniority="manager", trades=("wine",))
    titled(rooms, "Bo Prova", functions=("purchasing",), seniority="manager")
    titled(rooms, "Cy Prova", functions=("marketing", "sales"), seniority="director", owner=True)
    titled(rooms, "Di Prova", functions=("finance",), seniority="entry", trades=("bank",))
    titled(rooms, "Ed Prova", company="Cantina Prova Srl", position="Coach d'impresa")
    titled(rooms, "Fe Prova", functions=("sales",), seniority="manager", contact=False)
    engine = rooms.build()
    said.judge(engine)
    fit.judge(engine, purpose(SELLER))
    return engine


@pytest.fixture
def people(engine: Engine) -> Engine:
    return filled(Rooms(engine))


def test_counts_by_hand(people: Engine) -> None:
    # Ada: 1. Bo: level alone of .55, .25/.55 = .45. Cy: half a function, half a level, .5. Di: 0.
    # Ed says nothing. With the buyer beside, Bo is in line with that one: 1.
    found = would_fit(people, purpose(SELLER, BUYER), 0)
    assert (found.alone.k, found.alone.n, found.unknown) == (1, 4, 1)
    assert (found.nearest, found.whole.k, found.whole.n) == (1, 2, 4)
    assert (found.before.k, found.before.n) == (1, 4)
    assert [one.person for one in found.fits] == ["Ada Prova"]
    assert [one.person for one in found.nearly] == ["Cy Prova", "Bo Prova"]
    assert found.fits[0].because[0].code == "fit_function"


def test_of_two_equals_the_first_counts(people: Engine) -> None:
    twice = purpose(SELLER, replace(SELLER, name="Seller again"))
    assert [would_fit(people, twice, place).nearest for place in (0, 1)] == [1, 0]


PERSONAS = st.builds(
    Persona,
    name=st.just("P"),
    functions=st.lists(
        st.sampled_from(["sales", "marketing", "finance", "entrepreneurship"]), max_size=2
    ).map(tuple),
    seniority=st.lists(st.sampled_from(SENIORITIES), max_size=3).map(tuple),
    trades=st.lists(st.sampled_from(["vino", "banca", "qwerty", "prova"]), max_size=2).map(tuple),
    companies=st.lists(st.sampled_from(["Cantina Prova", "Altra Srl"]), max_size=1).map(tuple),
    places=st.lists(st.sampled_from(["Treviso", "prova"]), max_size=1).map(tuple),
    languages=st.lists(st.sampled_from(["it", "en"]), max_size=2).map(tuple),
    keywords=st.lists(st.sampled_from(["coach", "d'impresa", "export"]), max_size=2).map(tuple),
    avoid=st.lists(st.sampled_from(["coach", "it's"]), max_size=1).map(tuple),
    size=st.lists(st.just("small"), max_size=1).map(tuple),
    weights=st.sampled_from([Weights(), Weights(0, 0.5, 0.5, 0, 0, 0), Weights(1, 0, 0, 0.1, 0.2, 0.3)]),
)  # fmt: skip


@pytest.fixture(scope="module")
def circle() -> Iterator[Engine]:
    with TemporaryDirectory() as folder:
        engine = Engine.open(Path(folder))
        rooms = Rooms(engine)
        for language in ("it", "en", "de", "unknown"):
            titled(
                rooms, f"Gi {language}", functions=("marketing", "sales"), owner=language == "it",
                language=language, company="Cantina Prova Srl", position="Export Treviso",
            )  # fmt: skip
        filled(rooms)
        yield engine
        engine.close()


@given(persona=PERSONAS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_person_is_rated_as_the_findings_would(circle: Engine, persona: Persona) -> None:
    contacts = {
        person for (person,) in circle.rows("select person from resolve_person where contact")
    }
    wanted = {
        person: (value, known, line)
        for person, _, value, known, line, _ in fit.rated(circle, [persona])
        if person in contacts
    }
    found = {
        person: (None if value is None else round(value, 4), round(known, 4), line)
        for person, value, known, line in rated(circle, persona)
    }
    assert found == wanted


@given(personas=st.lists(PERSONAS, min_size=1, max_size=3), data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_counts_are_those_of_the_findings_once_kept(
    circle: Engine, personas: list[Persona], data: st.DataObject
) -> None:
    named = [replace(one, name=f"P{n}") for n, one in enumerate(personas)]
    place = data.draw(st.integers(0, len(named) - 1))
    found = would_fit(circle, purpose(*named), place)
    rows = list(fit.rated(circle, named))
    contacts = {
        person for (person,) in circle.rows("select person from resolve_person where contact")
    }
    lines = [(name, line) for person, name, _, _, line, _ in rows if person in contacts]
    assert found.whole.k == sum(bool(line) for _, line in lines)
    assert found.whole.n == sum(line is not None for _, line in lines)
    assert found.nearest == sum(bool(line) and name == f"P{place}" for name, line in lines)
