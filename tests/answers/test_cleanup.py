"""Clean-up: who could go, who never, and what would change, with the sums done by hand."""

from __future__ import annotations

import random
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.answers.cleanup import cleanup, contacts, two_rings
from cerchia.answers.what_if import aligned, covered, what_if
from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.judge import fit, listed, parting, standing
from cerchia.measure import diversity
from cerchia.model.cleanup import Alike, Bar, CleanUp, Parting
from cerchia.model.errors import NotAContactError, PersonUnknownError
from cerchia.model.purpose import Persona, Purpose
from tests.rooms import AS_OF, Rooms, ago

if TYPE_CHECKING:
    from collections.abc import Sequence

PURPOSE = Purpose("clients", "clients", "specific", (Persona("Buyer"), Persona("Owner")))
PITCH = (
    "Buongiorno, siamo leader nella lead generation: prenota una demo gratuita e scopri la nostra"
    " offerta, sconto del 50 % solo fino a venerdì! www.example.com"
)
ALL = Bar(0.0)


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def contact(rooms: Rooms, name: str, in_line: bool | None = False, **cells: object) -> int:
    """Add a contact off line (unless said), of whom all is known and nothing was ever heard."""
    judged = {
        "fit": cells.pop("fit", 0.0),
        "known": cells.pop("known", 1.0),
        "active": cells.pop("active", False),
        "reading": cells.pop("reading", 1.0),
    }
    person = rooms.person(name, **({"company": "Acme", "position": "Oste"} | cells))
    if in_line is not None:
        rooms.add(
            "judge_fit", person=person, persona="Buyer", fit=judged["fit"], known=judged["known"],
            in_line=in_line, because="[]",
        )  # fmt: skip
    rooms.add("judge_title", person=person, confidence=judged["reading"])
    active = bool(judged["active"])
    rooms.add("measure_rhythm", person=person, state="live" if active else "never", active=active)
    return person


def tie(rooms: Rooms, person: int, days: int, out: int = 1, back: int = 0) -> None:
    last = AS_OF - timedelta(days=days)
    rooms.add("measure_tie", person=person, last=last, first=last, days_out=out, days_in=back)


def found(rooms: Rooms, bar: Bar = ALL, safe: Sequence[str] = (), **more: Any) -> CleanUp:
    return cleanup(worked_out(rooms), more.pop("purpose", PURPOSE), safe, bar, **more)


def worked_out(rooms: Rooms) -> Engine:
    engine = rooms.build()
    parting.signs(engine)
    run(engine, (*standing.STEPS, *listed.ORDER, *parting.OUTSIDE, *listed.STEPS))
    run(engine, parting.steps(fit.IN_LINE, standing.YOUNG))
    return engine


def one(rooms: Rooms) -> Parting:
    (row,) = found(rooms).rows
    return row


def names(answer: CleanUp) -> list[str]:
    return [row.person for row in answer.rows]


def codes(row: Parting) -> list[str]:
    return [reason.code for reason in row.because]


def test_off_line_and_never_a_word_is_certain_after_two_years(rooms: Rooms) -> None:
    contact(rooms, "Ada Prova", connected=AS_OF - timedelta(days=730))
    row = one(rooms)
    assert (row.ground, row.certainty, row.days_silent) == ("extra", 1.0, 730)
    assert codes(row) == ["cleanup_off_line", "cleanup_never_since"]


def test_the_sum_of_the_certainty(rooms: Rooms) -> None:
    """fit ½ at ¾ known: (0.6 - 0.375) / 0.25 = 0.9; 365 of 730 days; 10 days each way halve it."""
    person = contact(rooms, "Ada Prova", fit=0.5, known=0.75, reading=0.8)
    tie(rooms, person, 1000, out=12, back=10)
    other = contact(rooms, "Bo Prova", connected=AS_OF - timedelta(days=365))
    by = {row.person: row.certainty for row in found(rooms).rows}
    assert by == {"Ada Prova": pytest.approx(0.9 * 0.8 / 2), "Bo Prova": 0.5}
    assert other


def test_a_word_that_rules_out_needs_no_reading(rooms: Rooms) -> None:
    person = contact(rooms, "Ada Prova", reading=0.0)
    rooms.rows["judge_fit"] = [
        (person, "Buyer", 0.0, 1.0, False, '[{"code": "fit_avoid", "heard": "bar", "weight": 1}]')
    ]
    assert one(rooms).certainty == 1.0


def test_it_ends_where_nothing_is_certain_rather_than_filling_a_quota(rooms: Rooms) -> None:
    contact(rooms, "Sure Prova")
    contact(rooms, "Unsure Prova", fit=0.59, known=0.9)
    answer = found(rooms, Bar(most=10))
    assert names(answer) == ["Sure Prova"]
    assert (answer.least, answer.stays["doubt"]) == (0.8, 1)


def test_the_cap_says_how_many_more_there_are(rooms: Rooms) -> None:
    for name in ("Ada", "Bo", "Cy"):
        contact(rooms, f"{name} Prova")
    answer = found(rooms, Bar(most=2))
    assert (len(answer.rows), answer.more, answer.what_if.gone) == (2, 1, 2)


@pytest.mark.parametrize(
    "table", ["read_endorsement", "read_recommendation", "read_address", "read_note"]
)
@pytest.mark.parametrize("direction", ["received", "given"])
def test_who_is_known_from_outside_stays(rooms: Rooms, table: str, direction: str) -> None:
    person = contact(rooms, "Ada Prova")
    rooms.add(table, handle=person, direction=direction)
    answer = found(rooms)
    assert names(answer) == []
    assert answer.stays["known"] == 1


@pytest.mark.parametrize(("outcome", "stays"), [
    ("courtesy_known", True), ("deepening", True), ("courtesy", False), ("no_reply", False),
])  # fmt: skip
def test_who_ever_deepened_or_was_known_stays(rooms: Rooms, outcome: str, stays: bool) -> None:
    person = contact(rooms, "Ada Prova")
    rooms.outcome(rooms.talk(person, ("me", ago(900), "x")), outcome)
    tie(rooms, person, 900)
    assert (names(found(rooms)) == []) == stays


def test_colleagues_stay_however_their_employer_is_spelt_and_whenever_it_was(rooms: Rooms) -> None:
    contact(rooms, "Ada Prova", colleague=True)
    contact(rooms, "Bo Prova", company="OFFICINE PIAVE S.r.l.")
    past = contact(rooms, "Cy Prova", company="Altrove")
    rooms.rows["read_contact"] = [
        (1, 1, past, "Cy Prova", "Cy", "Prova", "", "Officine Piave", "", date(2020, 1, 1))
    ]
    rooms.add("read_position", company="Officine Piave Srl", title="x")
    answer = found(rooms)
    assert (names(answer), answer.stays["known"]) == ([], 3)


def test_the_others_who_never_go(rooms: Rooms) -> None:
    contact(rooms, "Young Prova", connected=AS_OF - timedelta(days=89))
    contact(rooms, "Undated Prova", connected=None)
    contact(rooms, "Company Prova", active=True)
    recent = contact(rooms, "Recent Prova")
    tie(rooms, recent, 400)
    contact(rooms, "Safe Prova")
    contact(rooms, "Weak Prova", in_line=True, fit=0.9)
    contact(rooms, "Dora Prova", in_line=None)
    answer = found(rooms, safe=["id-safe-prova"])
    assert names(answer) == []
    assert answer.stays == {
        "safelisted": 1, "company": 1, "known": 0, "young": 1, "undated": 1, "recent": 1, "doubt": 0,
    }  # fmt: skip
    assert answer.unknown == 1


def test_an_older_list_tells_that_somebody_undated_is_not_new(rooms: Rooms) -> None:
    person = contact(rooms, "Ada Prova", connected=None)
    rooms.rows["read_import"] = [
        (1, "i", "linkedin", "x.zip", AS_OF - timedelta(days=90), True, 0, True, True, True)
    ]
    rooms.rows["read_contact"] = [(1, 1, person, "Ada Prova", "Ada", "Prova", "", "", "", None)]
    assert (one(rooms).certainty, one(rooms).days_silent) == (1.0, None)


def test_spam_goes_without_a_known_fit_and_without_a_purpose(rooms: Rooms) -> None:
    person = contact(rooms, "Ada Prova", in_line=None)
    rooms.outcome(rooms.talk(person, ("them", ago(200), "buy")), "spam", confidence=0.95)
    talking = contact(rooms, "Bo Prova", in_line=None)
    rooms.outcome(rooms.talk(talking, ("them", ago(200), "buy")), "spam", confidence=0.95)
    rooms.outcome(rooms.talk(talking, ("them", ago(100), "hello")), "courtesy")
    awake = contact(rooms, "Cy Prova", in_line=None, active=True)
    rooms.outcome(rooms.talk(awake, ("them", ago(9), "buy")), "spam", confidence=0.95)
    row = one(rooms)
    assert (row.person, row.ground, row.certainty) == ("Ada Prova", "spam", 0.95)
    answer = found(rooms, purpose=None)
    assert (names(answer), answer.judged, answer.what_if.before.alignment) == (
        ["Ada Prova"],
        False,
        None,
    )


def test_the_signs_of_a_fake_and_their_sum(rooms: Rooms) -> None:
    contact(rooms, "Ada Prova", in_line=None, company="", position="")
    contact(rooms, "Test User", in_line=None, company="", position="")
    contact(rooms, "Bo Prova", in_line=None, company="", position="", email="bo@x.example")
    for name in ("Cy Prova", "Di Prova"):
        rooms.asks(contact(rooms, name, in_line=None), ago(300), PITCH)
    by = {row.person: (row.ground, row.certainty, codes(row)) for row in found(rooms).rows}
    assert by == {
        "Ada Prova": ("fake", 0.4, ["fake_empty"]),
        "Test User": ("fake", pytest.approx(1 - 0.6 * 0.3), ["fake_empty", "fake_name"]),
        "Cy Prova": ("fake", 0.85, ["fake_same_pitch"]),
        "Di Prova": ("fake", 0.85, ["fake_same_pitch"]),
    }
    assert sorted(names(found(rooms, Bar()))) == ["Cy Prova", "Di Prova", "Test User"]


def test_a_greeting_that_many_send_is_no_sign(rooms: Rooms) -> None:
    for name in ("Cy Prova", "Di Prova"):
        rooms.asks(contact(rooms, name, in_line=None), ago(300), "Piacere di conoscerla!")
    assert names(found(rooms)) == []


def test_what_if_by_hand(rooms: Rooms) -> None:
    contact(rooms, "In Prova", in_line=True, fit=1.0, company="Beta", active=True)
    contact(rooms, "Off Prova")
    contact(rooms, "Too Prova", company="Gamma")
    contact(rooms, "Dora Prova", in_line=None)
    change = found(rooms).what_if
    assert (change.gone, change.before.contacts, change.after.contacts) == (2, 4, 2)
    before, after = change.before.alignment, change.after.alignment
    assert before is not None
    assert after is not None
    assert (before.in_line, before.known, before.unknown) == (1, 3, 1)
    assert (after.in_line, after.known, after.unknown) == (1, 1, 1)
    assert [(c.persona, c.share.k, c.active) for c in change.after.coverage] == [
        ("Buyer", 1, 1),
        ("Owner", 0, 0),
    ]
    assert change.before.diversity is not None
    assert (change.before.diversity.k, change.before.diversity.n) == (
        3,
        4,
    )  # Acme twice, Beta, Gamma
    assert change.after.diversity is not None
    assert change.after.diversity.k == 2


def test_the_diversity_is_the_one_measured(rooms: Rooms) -> None:
    for place, company in enumerate(
        ("Acme Srl", "ACME", "Beta", "Beta", "Gamma", "", "Libero professionista")
    ):
        contact(rooms, f"P{place} Prova", company=company)
    engine = rooms.build()
    run(engine, (*standing.STEPS, *listed.ORDER, *listed.STEPS, *diversity.STEPS[:2]))
    measured = engine.rows("select value, groups, total from diversity")[0]
    whole = what_if(engine, PURPOSE, []).before.diversity
    assert whole is not None
    assert (whole.value, whole.k, whole.n) == measured


def test_the_people_chosen_are_contacts(rooms: Rooms) -> None:
    contact(rooms, "Ada Prova")
    rooms.person("Stranger Prova", contact=False)
    engine = rooms.build()
    assert contacts(engine, ["Ada Prova", "id-ada-prova"]) == ["id-ada-prova"]
    with pytest.raises(NotAContactError):
        contacts(engine, ["Stranger Prova"])
    with pytest.raises(PersonUnknownError):
        contacts(engine, ["Nobody"])


def test_the_rings_without_some_close_up(rooms: Rooms) -> None:
    for name in ("Ada", "Bo", "Cy"):
        contact(rooms, f"{name} Prova")
    tie(rooms, 2, 400)
    both = two_rings(worked_out(rooms), PURPOSE, ["id-bo-prova"])
    assert [(both.before.ties, len(both.before.dots)), (both.after.ties, len(both.after.dots))] == [
        (1, 3),
        (0, 2),
    ]
    assert [dot.rank for dot in both.after.dots] == [1, 2]


members = st.lists(
    st.builds(
        Alike, st.sampled_from([True, False, None]), st.sampled_from(["Buyer", "Owner"]), st.just(1),
        st.integers(0, 1),
    ),
    max_size=40,
)  # fmt: skip


@given(members, st.data())
def test_removing_an_extra_never_lowers_alignment(some: list[Alike], data: st.DataObject) -> None:
    extras = [at for at, one in enumerate(some) if one.in_line is False and not one.active]
    gone = data.draw(st.sets(st.sampled_from(extras)) if extras else st.just(set()))
    rest = [one for at, one in enumerate(some) if at not in gone]
    before, after = aligned(some).share, aligned(rest).share
    if before.share is not None and after.share is not None:
        assert after.share >= before.share
    assert after.k == before.k
    assert [one.active for one in covered(rest, ["Buyer", "Owner"])] == [
        one.active for one in covered(some, ["Buyer", "Owner"])
    ]


@given(members, st.sampled_from(["Buyer", "Owner"]), st.booleans())
def test_adding_an_unknown_never_changes_it(some: list[Alike], persona: str, active: bool) -> None:
    more = [*some, Alike(None, persona, 1, int(active))]
    assert aligned(more).share == aligned(some).share
    assert aligned(more).unknown == aligned(some).unknown + 1
    assert covered(more, ["Buyer", "Owner"]) == covered(some, ["Buyer", "Owner"])


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_input_never_matters(chance: random.Random) -> None:
    def answer(shuffled: bool) -> CleanUp:
        with tempfile.TemporaryDirectory() as folder, Engine.open(Path(folder)) as engine:
            rooms = Rooms(engine)
            for number in range(12):
                person = contact(
                    rooms, f"P{number} Prova", in_line=[False, False, True, None][number % 4], company=f"C{number % 5}",
                    fit=0.1 * (number % 6), known=0.8, connected=AS_OF - timedelta(days=80 * number),
                )  # fmt: skip
                if number % 3 == 0:
                    tie(rooms, person, 300 * number)
                if number % 4 == 3:
                    rooms.outcome(rooms.talk(person, ("them", ago(200 + number), "buy")), "spam")
            if shuffled:
                for rows in rooms.rows.values():
                    chance.shuffle(rows)
            return found(rooms)

    assert answer(shuffled=True) == answer(shuffled=False)
