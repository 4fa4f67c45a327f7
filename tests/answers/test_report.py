"""The report's pictures: each count made by hand from a circle one can hold in the head."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.answers import pictures
from cerchia.answers.report import against, report
from cerchia.answers.rings import rings
from cerchia.answers.share import differs, share
from cerchia.flow import again
from cerchia.judge import judge
from cerchia.measure import measure
from cerchia.model.purpose import Persona, Purpose
from tests.rooms import AS_OF, Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

SELLERS = Purpose(
    "More clients", "clients", "specific",
    (Persona("Seller", functions=("sales",)), Persona("Lawyer", functions=("legal",)),
     Persona("Nurse", functions=("healthcare_services",))),
    way="Calling nobody cold", by=date(2027, 6, 30),
)  # fmt: skip


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def weighed(rooms: Rooms, purpose: Purpose | None = SELLERS) -> Engine:
    engine = rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, purpose))
    return engine


def circle(rooms: Rooms) -> None:
    """Two sellers, a lawyer and one who says nothing; ties: Ada, then Bo, then Cy."""
    ada = rooms.person("Ada Prova", position="Sales manager", connected=date(2019, 5, 2))
    bo = rooms.person("Bo Prova", position="Sales manager", connected=date(2020, 2, 1))
    cy = rooms.person("Cy Prova", position="Avvocato", connected=date(2026, 1, 7))
    rooms.person("Di Prova", position="", connected=date(2024, 8, 8))
    rooms.person("Ed Prova", position="Muratore", connected=date(2025, 8, 8))
    rooms.person("Fo Prova", position="Sales manager", connected=None)
    rooms.person("Gi Prova", contact=False, connected=None)
    rooms.talk(ada, *(("me", ago(5 + 20 * n), "Ciao") for n in range(3)),
               *(("them", ago(10 + 20 * n), "Mi manda il preventivo?") for n in range(3)))  # fmt: skip
    rooms.talk(bo, ("me", ago(40), "Grazie del contatto, come stai?"), ("them", ago(39), "Bene!"))
    rooms.talk(cy, ("me", ago(900), "Grazie del contatto, come stai?"))


def test_everybody_has_a_rank_and_who_never_wrote_stands_behind_all_ties(rooms: Rooms) -> None:
    circle(rooms)
    found = rings(weighed(rooms), SELLERS)
    names = [dot.name.split()[0] for dot in found.dots]
    assert names[:3] == ["Ada", "Bo", "Cy"]
    assert names[3:] == ["Ed", "Di", "Fo"]  # the newest connection first, the undated last
    assert [dot.rank for dot in found.dots] == [1, 2, 3, 4, 5, 6]
    assert found.ties == 3
    assert found.personas == ("Seller", "Lawyer", "Nurse")
    assert [dot.line for dot in found.dots] == ["in", "in", "in", "off", "unknown", "in"]
    assert [dot.persona for dot in found.dots] == ["Seller", "Seller", "Lawyer", "", "", "Seller"]
    assert found.dots[0].standing == "core"
    assert found.dots[2].standing == "opportunity"
    assert found.dots[0].last == date.fromisoformat(ago(5))


def test_a_question_in_a_note_is_my_turn_only_while_nothing_was_said(rooms: Rooms) -> None:
    silent = rooms.person("Ada Prova")
    talked = rooms.person("Bo Prova")
    rooms.asks(silent, ago(10), "Mi manda un preventivo?")
    rooms.asks(talked, ago(10), "Mi manda un preventivo?")
    rooms.talk(talked, ("me", ago(9), "Grazie del contatto."))
    found = rings(weighed(rooms, None), None)
    assert {dot.name: dot.mine for dot in found.dots} == {"Ada Prova": True, "Bo Prova": False}
    assert not found.judged
    assert {dot.line for dot in found.dots} == {"unknown"}


def test_what_speaks_for_a_persona_is_counted_and_nobody_is_a_zero(rooms: Rooms) -> None:
    circle(rooms)
    found = {one.persona: one for one in pictures.evidence(weighed(rooms), SELLERS)}
    seller = found["Seller"]
    assert (seller.contacts, seller.active, seller.wrote) == (3, 2, 2)
    assert (found["Lawyer"].contacts, found["Lawyer"].active, found["Lawyer"].wrote) == (1, 0, 0)
    assert (found["Nurse"].contacts, found["Nurse"].mine, found["Nurse"].ambassadors) == (0, 0, 0)
    assert pictures.evidence(weighed(rooms, None), None) == ()


def test_a_strip_has_a_day_for_each_day_and_says_who_wrote(rooms: Rooms) -> None:
    circle(rooms)
    ada, bo = pictures.strips(weighed(rooms))
    assert (ada.name, bo.name) == ("Ada Prova", "Bo Prova")  # Cy's words are older than two years
    assert ada.days == tuple(
        (date.fromisoformat(ago(day)), mine, not mine)
        for day, mine in ((50, False), (45, True), (30, False), (25, True), (10, False), (5, True))
    )


def test_the_circle_over_time_sums_up_and_keeps_the_undated_apart(rooms: Rooms) -> None:
    circle(rooms)
    growth = pictures.growth(weighed(rooms))
    assert [(one.end, one.total) for one in growth.quarters] == [
        (date(2019, 6, 30), 1),
        (date(2020, 3, 31), 2),
        (date(2024, 9, 30), 3),
        (date(2025, 9, 30), 4),
        (date(2026, 3, 31), 5),
    ]
    assert growth.quarters[-1].by == {
        "core": 2, "opportunity": 1, "company": 0, "extra": 1, "unknown": 1,
    }  # fmt: skip
    assert growth.undated == 1


def requested(rooms: Rooms, *, inferred: bool) -> None:
    """Ask three times, accept two, talk with both, go deep with one; or let one be inferred."""
    for name, outcome in (("Ada", "deepening"), ("Bo", "courtesy")):
        one = rooms.person(f"{name} Prova")
        thread = rooms.talk(one, ("me", ago(200), "Grazie"), ("them", ago(199), "Prego"))
        rooms.outcome(thread, outcome, began="inbound_request")
        if not (inferred and name == "Ada"):
            rooms.asks(one, ago(201))
    rooms.asks(rooms.person("Cy Prova", contact=False), ago(20), accepted=False)


def test_the_funnel_counts_each_stage_and_never_makes_a_result_zero(rooms: Rooms) -> None:
    requested(rooms, inferred=False)
    (one,) = pictures.funnels(rooms.build())
    assert (one.direction, one.inferred) == ("inbound", 0)
    assert [step.count for step in one.steps] == [3, 2, 2, 1, None]
    shares = [step.share for step in one.steps]
    assert shares == [None, share(2, 3), share(2, 2), share(1, 2), None]


def test_where_requests_are_inferred_only_the_last_share_is_given(rooms: Rooms) -> None:
    requested(rooms, inferred=True)
    (one,) = pictures.funnels(rooms.build())
    assert one.inferred == 1
    assert [step.count for step in one.steps] == [3, 2, 2, 1, None]
    assert [step.share for step in one.steps] == [None, None, None, share(1, 2), None]


def test_the_report_holds_the_audit_and_agrees_with_it(rooms: Rooms) -> None:
    circle(rooms)
    found = report(weighed(rooms), (), SELLERS)
    assert found.audit.alignment is not None
    assert len(found.rings.dots) == found.audit.circle.contacts == 6
    assert (found.awake.k, found.awake.n) == (2, 4)
    assert found.awake.n == found.audit.alignment.in_line
    assert sum(one.contacts for one in found.evidence) == found.audit.alignment.in_line
    for name, count in found.audit.standing.items():
        assert found.rings.standing(name) == count
    assert (found.way, found.by) == (SELLERS.way, SELLERS.by)
    assert found.audit.circle.as_of == AS_OF


def test_the_published_study_differs_only_beyond_chance() -> None:
    assert against(share(230, 333)) == "same"  # 69 % and 73.5 %
    assert against(share(54, 204)) == "less"
    assert against(share(95, 100)) == "more"
    assert against(share(0, 0)) == "same"


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_difference_is_the_same_from_both_sides(a: int, more: int, b: int, others: int) -> None:
    one, other = share(a, a + more), share(b, b + others)
    assert differs(one, other) == differs(other, one)
    assert not differs(one, one)


def test_two_shares_far_apart_differ_and_two_of_few_cases_do_not() -> None:
    assert differs(share(10, 100), share(40, 100))
    assert not differs(share(1, 10), share(3, 10))
