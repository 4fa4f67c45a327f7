"""Quality by hand, and what never changes it; what moved between two days."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from math import log, sqrt
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cerchia.answers.quality import quality
from cerchia.answers.review import day, review
from cerchia.engine.duckdb import Engine
from cerchia.flow import again
from cerchia.judge import judge
from cerchia.measure import measure
from cerchia.model.purpose import Persona, Purpose
from tests.rooms import AS_OF, Rooms, ago

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from cerchia.model.quality import Part, Quality

BAKERS = Purpose(
    "Bakers", "clients", "specific",
    (
        Persona("Owner", functions=("entrepreneurship",), trades=("panificio", "vino")),
        Persona("Seller", functions=("sales", "marketing")),
    ),
    weekly_minutes=60,
)  # fmt: skip


@pytest.fixture
def fresh_engine(tmp_path: Path) -> Iterator[Callable[[], Engine]]:
    """Empty databases, as many as a test wants."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(Engine.open(tmp_path))


def judged(rooms: Rooms, purpose: Purpose = BAKERS) -> Engine:
    engine = rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, purpose))
    return engine


def parts(found: Quality) -> dict[str, Part]:
    return {one.name: one for one in found.parts}


def often(who: Sequence[str], first: int = 3) -> list[tuple[str, str, str]]:
    return [(side, ago(first + 4 * n), "Va bene, a domani") for n, side in enumerate(who)]


def circle(rooms: Rooms) -> None:
    """Five sellers in line with a tie each, one nurse off line, one seller nobody wrote to."""
    for number, name in enumerate(("Ada", "Bo", "Cy", "Di", "Ed")):
        company = "Alfa Srl" if number < 3 else "Beta Srl"
        one = rooms.person(f"{name} Prova", position="Sales manager", company=company)
        rooms.talk(one, *often(("me", "them") * (6 if name == "Ada" else 1), 3 + 100 * number))
    nurse = rooms.person("Fo Prova", position="Infermiera")
    rooms.talk(nurse, *often(("me", "them")))
    rooms.person("Gi Prova", position="Sales manager", company="Gamma Srl")


def test_the_parts_by_hand(engine: Engine) -> None:
    rooms = Rooms(engine)
    circle(rooms)
    found = quality(judged(rooms), BAKERS)
    told = parts(found)
    assert (found.ties, found.stance, found.as_of) == (5, "specific", AS_OF)
    # cells: panificio and vino of the owner, sales and marketing of the seller; Ada alone counts
    assert [(one.kind, one.name, one.in_line, one.worth) for one in found.cells] == [
        ("trade", "panificio", 0, 0),
        ("trade", "vino", 0, 0),
        ("function", "sales", 6, 1),
        ("function", "marketing", 0, 0),
    ]
    assert (told["coverage"].value, told["coverage"].n) == (0.25, 4)
    # employers 3 of Alfa, 2 of Beta: H = -(.6 ln .6 + .4 ln .4), + 1 / 10, over ln 2
    entropy = -(0.6 * log(0.6) + 0.4 * log(0.4))
    spread = 0.6 * log(0.6) ** 2 + 0.4 * log(0.4) ** 2 - entropy**2
    assert told["diversity"].value == pytest.approx(min(1, (entropy + 0.1) / log(2)))
    half = 1.96 * sqrt(spread / 5) / log(2)
    assert told["diversity"].low == pytest.approx(min(1, (entropy + 0.1) / log(2)) - half)
    assert told["concentration"].value == 1.0
    assert told["redundancy"].value is None
    rows = judged_rows(engine)
    whole = sum(strength for _, strength in rows)
    assert told["depth"].value == pytest.approx(sum(s for fits, s in rows if fits) / whole)


def judged_rows(engine: Engine) -> list[tuple[bool, float]]:
    return [
        (fits, strength)
        for fits, strength in engine.rows(
            "select in_line, mutuality from measure_tie join judge_fit using (person)"
        )
        if fits is not None
    ]


def test_few_ties_are_not_worked_out(engine: Engine) -> None:
    rooms = Rooms(engine)
    for name in ("Ada", "Bo"):
        rooms.talk(rooms.person(f"{name} Prova", position="Sales manager"), *often(("me", "them")))
    told = parts(quality(judged(rooms), BAKERS))
    assert all(told[name].value is None for name in ("depth", "freshness", "concentration"))
    assert told["freshness"].n == 2


def test_the_stance_says_what_is_good(engine: Engine) -> None:
    rooms = Rooms(engine)
    circle(rooms)
    engine = judged(rooms)
    varied = parts(quality(engine, replace(BAKERS, stance="varied")))
    specific = parts(quality(engine, BAKERS))
    assert (varied["diversity"].wish, varied["concentration"].wish) == ("high", "low")
    assert (specific["diversity"].wish, specific["concentration"].wish) == ("either", "either")
    assert varied["diversity"].value == specific["diversity"].value


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    more=st.lists(st.sampled_from(["Sales manager", "Infermiera", "", "Marketing"]), max_size=4),
    turned=st.booleans(),
)
def test_headcount_changes_no_part(
    more: list[str], turned: bool, fresh_engine: Callable[[], Engine]
) -> None:
    rooms = Rooms(fresh_engine())
    circle(rooms)
    before = quality(judged(rooms), BAKERS)
    rooms = Rooms(fresh_engine())
    added = [f"Zz{n} Prova" for n in range(len(more))]
    for name, position in zip(added, more, strict=True) if turned else ():
        rooms.person(name, position=position, company="Delta Srl")
    circle(rooms)
    for name, position in zip(added, more, strict=True) if not turned else ():
        rooms.person(name, position=position, company="Delta Srl")
    assert quality(judged(rooms), BAKERS).parts == before.parts


def test_what_moved_and_what_is_stuck(fresh_engine: Callable[[], Engine]) -> None:
    rooms = Rooms(fresh_engine())
    since = date.fromisoformat(ago(70))
    ada = rooms.person("Ada Prova", position="Sales manager")  # fell asleep
    rooms.talk(ada, *often(("me", "them") * 4, 72))
    bo = rooms.person("Bo Prova", position="Sales manager", connected=date.fromisoformat(ago(20)))
    rooms.talk(bo, ("me", ago(9), "Grazie del contatto"), ("them", ago(8), "Grazie a lei"))
    cy = rooms.person("Cy Prova", position="Sales manager")  # deep, and the owner owes since day 60
    rooms.talk(
        cy,
        (
            "them",
            ago(62),
            "Buongiorno, ci servirebbe un preventivo per 200 etichette, quanto costa?",
        ),
        (
            "me",
            ago(61),
            "Buongiorno! Costa 2 euro l'una, le mando la scheda. Che materiale volete?",
        ),
        ("them", ago(60), "Cotone. Quando potete consegnare, e quanto viene il trasporto?"),
    )
    rows = rooms.rows
    past_rooms = Rooms(fresh_engine())
    past_rooms.rows = {
        **rows,
        "resolve_as_of": [(since, rows["resolve_as_of"][0][1])],
        "resolve_message": [one for one in rows["resolve_message"] if one[5] <= since],
    }
    talked = {one[1] for one in past_rooms.rows["resolve_message"]}
    past_rooms.rows["resolve_thread"] = [one for one in rows["resolve_thread"] if one[0] in talked]
    then = day(judged(past_rooms), BAKERS)
    found = review(judged(rooms), BAKERS, then)
    assert (found.since, found.until) == (since, AS_OF)
    assert [(one.person, one.how) for one in found.movers if one.how == "new"] == [
        ("Bo Prova", "new")
    ]
    assert found.moved["new"] == 1
    aligned = found.shares[0]
    assert (aligned.then.k, aligned.then.n, aligned.now.k, aligned.now.n) == (2, 2, 3, 3)
    assert not aligned.differs
    assert [(one.person, one.ball, one.days) for one in found.stuck] == [("Cy Prova", "mine", 60)]
    assert found.planned_minutes == 600
    assert (found.written, found.deepened) == (2, 1)
    owner, seller = found.covered
    assert (owner[1].in_line, seller[0].in_line, seller[1].in_line) == (0, 2, 3)
