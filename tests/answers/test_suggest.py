"""Which traits set good people apart: counts by hand, what stands, personas, lookalikes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.answers import chance
from cerchia.answers.results import whom
from cerchia.answers.share import share
from cerchia.answers.suggest import suggest
from cerchia.model.result import Result
from tests.rooms import Rooms

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


def title(rooms: Rooms, person: int, **cells: object) -> None:
    plain: dict[str, object] = {
        "functions": [], "seniority": None, "owner": False, "job_seeker": False, "student": False,
        "trades": [], "language": "unknown", "confidence": 0.9,
    }  # fmt: skip
    rooms.add("judge_title", person=person, **(plain | cells))


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    """Ten in sales and trade wine, eight of them good; thirty in finance, two of them good; ten who say nothing."""
    made = Rooms(engine)
    for n in range(10):
        person = made.person(f"Vino {n}", company=f"Cantina {n} Srl", position="Vendite")
        title(made, person, functions=["sales"], seniority="manager", trades=["wine"])
    for n in range(30):
        person = made.person(f"Conto {n}", company="Banca Spa" if n < 6 else "", position="Finanza")
        title(made, person, functions=["finance"])
    for n in range(10):
        title(made, made.person(f"Muto {n}"))
    stranger = made.person("Fuori Cerchia", contact=False)
    title(made, stranger, functions=["sales"])
    return made


def results(*names: str) -> list[Result]:
    return [
        Result(f"r{n}", "contract", date(2026, 5, 1), whom(name), f"id-{name.lower().replace(' ', '-')}")
        for n, name in enumerate(names)
    ]  # fmt: skip


GOOD = (*(f"Vino {n}" for n in range(8)), "Conto 0", "Conto 1", "Fuori Cerchia")


def test_counts_and_lift_by_hand(rooms: Rooms) -> None:
    found = suggest(rooms.build(), results(*GOOD), "results")
    assert (found.good, found.results, found.deepenings, found.beside, found.contacts) == (
        10,
        10,
        0,
        1,
        50,
    )
    traits = {(one.kind, one.name): one for one in found.traits}
    sales = traits["function", "sales"]
    # 8 of the 10 good ones who say what they do, 10 of the 40 of the circle who do
    assert (sales.good, sales.whole) == (share(8, 10), share(10, 40))
    assert sales.lift == pytest.approx(0.8 / 0.25)
    assert sales.p == pytest.approx(chance.fisher(8, 10, 2, 30))
    assert sales.stands
    # all ten who show a level are managers, good or not: nothing sets them apart
    assert ("seniority", "manager") not in traits
    assert ("function", "finance") not in traits
    # "srl" is met in 8 of 10 good names and in 10 of the 40 with words
    assert traits["word", "srl"].good == share(8, 10)
    # beside them wine and manager, as frequent as anywhere; finance, spa and nine employers have few
    assert (found.compared, found.few) == (4, 11)


def test_the_persona_says_what_it_rests_on(rooms: Rooms) -> None:
    found = suggest(rooms.build(), results(*GOOD), "results")
    (made,) = found.personas
    assert (made.persona.functions, made.persona.keywords) == (("sales",), ("srl",))
    assert (made.persona.places, made.persona.size) == ((), ())
    assert (made.rests, made.exploratory) == (8, False)
    assert (made.share.k, made.share.n) == (10, 40)


def test_lookalikes_are_those_never_spoken_with(rooms: Rooms) -> None:
    rooms.add("measure_tie", person=9, sent=1, received=0)
    found = suggest(rooms.build(), results(*GOOD), "results")
    assert [one.person for one in found.lookalikes] == ["Vino 9"]
    assert [reason.code for reason in found.lookalikes[0].because] == [
        "fit_function",
        "fit_keyword",
    ]


def test_deepenings_count_too(rooms: Rooms) -> None:
    for person in (1, 2, 3):
        rooms.outcome(rooms.talk(person, ("me", "2026-05-01", "x")), "deepening")
    engine = rooms.build()
    both = suggest(engine, results(*GOOD[1:]), "both")
    assert (both.good, both.results, both.deepenings) == (10, 9, 3)
    assert suggest(engine, results(*GOOD), "deepenings").good == 3


def test_few_cases_give_no_persona(rooms: Rooms) -> None:
    found = suggest(rooms.build(), results("Vino 0", "Vino 1", "Vino 2", "Vino 3"), "results")
    assert (found.good, found.compared, found.traits, found.personas) == (4, 0, (), ())
    assert suggest(rooms.build(), [], "both").lookalikes == ()


def test_what_may_be_chance_is_exploratory(engine: Engine) -> None:
    rooms = Rooms(engine)
    for n in range(20):
        title(rooms, rooms.person(f"A {n}"), functions=["sales" if n % 2 else "legal"])
    good = results(*(f"A {n}" for n in (1, 3, 5, 7, 9, 0, 2, 4)))
    found = suggest(rooms.build(), good, "results")
    (one,) = found.traits
    assert (one.name, one.good.k, one.stands) == ("sales", 5, False)
    assert [made.exploratory for made in found.personas] == [True]


def test_order_of_the_results_does_not_matter(rooms: Rooms) -> None:
    engine = rooms.build()
    said = results(*GOOD)
    assert suggest(engine, said, "both") == suggest(engine, said[::-1], "both")


def test_two_personas_share_nobody(engine: Engine) -> None:
    rooms = Rooms(engine)
    for n in range(60):
        kind = "sales" if n < 8 else "legal" if n < 15 else "finance"
        title(rooms, rooms.person(f"A {n}"), functions=[kind], language="it")
    found = suggest(rooms.build(), results(*(f"A {n}" for n in range(15))), "results")
    assert [(one.persona.functions, one.rests) for one in found.personas] == [
        (("sales",), 8), (("legal",), 7),
    ]  # fmt: skip
