"""Audit: the parts sum to the contacts, and the counts are those a hand makes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cerchia.answers.audit import audit
from cerchia.answers.conversations import conversations
from cerchia.answers.people import people
from cerchia.engine.duckdb import Engine
from cerchia.flow import again
from cerchia.judge import judge
from cerchia.measure import measure
from cerchia.model.purpose import Persona, Purpose
from tests.rooms import AS_OF, ZONE, Rooms, ago

if TYPE_CHECKING:
    from collections.abc import Callable

    from cerchia.model.answers import Audit

SELLERS = Purpose(
    "More clients", "clients", "specific",
    (Persona("Seller", functions=("sales",)), Persona("Lawyer", functions=("legal",))),
    weekly_minutes=45,
)  # fmt: skip


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def audited(rooms: Rooms, purpose: Purpose | None = None) -> Audit:
    engine = rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, purpose))
    return audit(engine, (), purpose)


def circle(rooms: Rooms) -> None:
    """Six contacts and two others; see the test for what each of them counts as."""
    ada = rooms.person("Ada Prova", position="Sales manager")
    bo = rooms.person("Bo Prova", position="Sales manager")
    cy = rooms.person("Cy Prova", position="Avvocato")
    rooms.person("Di Prova", position="")
    ed = rooms.person("Ed Prova", position="Infermiera")
    fo = rooms.person("Fo Prova", connected=date.fromisoformat(ago(20)))
    stranger = rooms.person("Gi Prova", contact=False, connected=None)
    rooms.person("Ha Prova", contact=False, connected=None)
    both = ("me", "them", "me", "them", "me")
    rooms.talk(ada, *((who, ago(5 + 10 * n), "Va bene, a domani") for n, who in enumerate(both)))
    rooms.talk(bo, ("me", ago(100), "Grazie del contatto, come stai?"))
    rooms.talk(cy, ("me", ago(20), "Come stai?"), ("them", ago(19), "Bene, grazie!"))
    rooms.talk(ed, *(("me", ago(400 + 10 * n), "Ciao") for n in range(4)))
    rooms.talk(stranger, ("them", ago(9), "Quanto costano duecento etichette in stoffa?"))
    rooms.asks(fo, ago(21), "Mi manda un preventivo per duecento etichette?")
    rooms.group([ada, bo], (0, ago(3), "A tutti e due"))


def test_the_circle_by_hand(rooms: Rooms) -> None:
    circle(rooms)
    found = audited(rooms).circle
    assert (found.owner, found.contacts, found.people) == ("Jordan Sample", 6, 8)
    assert found.messages == 5 + 1 + 2 + 4 + 1 + 1
    assert found.conversations == 5  # the group is none
    assert (found.first, found.last) == (date(2020, 1, 1), date.fromisoformat(ago(3)))
    assert (found.as_of, found.zone) == (AS_OF, ZONE)


def test_activity_by_hand(rooms: Rooms) -> None:
    circle(rooms)
    found = audited(rooms).activity
    # Ada live; Bo (one day, and one of the group) and Cy single; Ed dormant; Di and Fo never
    assert found.by == {
        "live": 1, "slowing": 0, "cooling": 0, "dormant": 1, "single": 2, "never": 2,
    }  # fmt: skip
    assert (found.active, found.two_way) == (2, 2)  # Ada and Cy both


def test_standing_alignment_and_coverage_by_hand(rooms: Rooms) -> None:
    circle(rooms)
    found = audited(rooms, SELLERS)
    # Ada and Cy are in line and active, Bo in line and asleep, Ed off line, Di and Fo say nothing
    assert found.standing == {"core": 2, "opportunity": 1, "company": 0, "extra": 1, "unknown": 2}
    assert found.alignment is not None
    assert (found.alignment.in_line, found.alignment.known, found.alignment.unknown) == (3, 4, 2)
    assert found.alignment.share.share == 0.75
    assert [(one.persona, one.in_line, one.active) for one in found.coverage] == [
        ("Seller", 2, 1), ("Lawyer", 1, 1),
    ]  # fmt: skip
    assert found.purpose is not None
    assert (found.purpose.personas, found.purpose.weekly_minutes) == (("Seller", "Lawyer"), 45)


def test_without_a_purpose_alignment_is_nothing_not_nought(rooms: Rooms) -> None:
    circle(rooms)
    found = audited(rooms)
    assert (found.purpose, found.alignment, found.coverage) == (None, None, ())
    assert found.standing["unknown"] == found.circle.contacts
    assert sum(one.count for one in found.made_of) == found.circle.contacts
    assert sum(one.count for one in found.seniority) == found.circle.contacts


def test_owed_is_what_the_conversations_list(rooms: Rooms) -> None:
    circle(rooms)
    found = audited(rooms)
    balls = [row.ball for row in conversations(rooms.engine)]
    assert found.owed == {"mine": balls.count("mine"), "theirs": balls.count("theirs")}
    assert found.owed["mine"] == 2  # the stranger's question, and the one in Fo's note


def test_silent_contacts_stand_among_the_conversations(rooms: Rooms) -> None:
    circle(rooms)
    audited(rooms)
    rows = {row.person: row for row in conversations(rooms.engine) if row.outcome == "silent"}
    assert set(rows) == {"Di Prova", "Fo Prova"}
    assert (rows["Di Prova"].messages, rows["Di Prova"].began) == (0, "unknown")
    assert (rows["Fo Prova"].began, rows["Fo Prova"].began_basis) == ("inbound_request", "recorded")
    assert rows["Fo Prova"].because.code == "question_in_note"
    assert rows["Di Prova"].because.code == "nobody_wrote"


def test_a_how_are_you_in_a_note_is_no_question(rooms: Rooms) -> None:
    rooms.asks(rooms.person("Ada Prova"), ago(20), "Buongiorno, come sta?")
    assert audited(rooms).owed["mine"] == 0


def test_this_weeks_proposals_alone(rooms: Rooms) -> None:
    circle(rooms)
    found = audited(rooms, SELLERS)
    assert found.proposals
    assert all(one.this_week for one in found.proposals)
    assert sum(one.minutes for one in found.proposals) <= 45


def problems(rooms: Rooms) -> list[tuple[str, int]]:
    return [(one.code, one.count) for one in audited(rooms).problems]


def test_what_is_wrong_with_the_whole(rooms: Rooms) -> None:
    assert problems(rooms) == []
    rooms.rows["read_owner"] = [("", "", "", [], "")]
    rooms.rows["read_import"] = [(1, "i", "linkedin", "x.zip", AS_OF, False, 0, True, True, True)]
    rooms.add("read_message", message=99, thread=9, mine=True)  # later than the day we compute for
    assert problems(rooms) == [("owner_unknown", 1), ("no_contacts", 1), ("after_as_of", 1)]


def test_people_the_strongest_first(rooms: Rooms) -> None:
    circle(rooms)
    audited(rooms, SELLERS)
    found = people(rooms.engine)
    assert [row.name for row in found][:2] == ["Ada Prova", "Cy Prova"]
    assert len(found) == 6
    assert [row.rhythm for row in found].count("never") == 2
    assert all(row.fit is not None for row in found)
    audited(rooms)
    assert all(row.fit is None for row in people(rooms.engine))


def test_an_empty_circle_is_an_answer(rooms: Rooms) -> None:
    found = audited(rooms, SELLERS)
    assert (
        found.circle.contacts
        == sum(found.activity.by.values())
        == sum(found.standing.values())
        == 0
    )
    assert found.alignment is not None
    assert found.alignment.share.share is None


said = st.lists(
    st.tuples(st.sampled_from(["me", "them"]), st.integers(0, 900).map(ago), st.just("ciao")),
    max_size=6,
)
someone = st.tuples(
    st.booleans(), st.sampled_from(["", "Sales manager", "Avvocato", "Infermiera"]), said
)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(someone, max_size=8), st.sampled_from([None, SELLERS]))
def test_the_parts_sum_to_the_contacts(
    engine: Engine,
    everybody: list[tuple[bool, str, list[tuple[str, str, str]]]],
    purpose: Purpose | None,
) -> None:
    rooms = Rooms(engine)
    for number, (contact, position, words) in enumerate(everybody):
        person = rooms.person(f"P{number} Prova", contact=contact, position=position)
        if words:
            rooms.talk(person, *sorted(words, key=_when))
    found = audited(rooms, purpose)
    contacts = sum(contact for contact, _, _ in everybody)
    assert found.circle.contacts == contacts
    assert sum(found.activity.by.values()) == contacts
    assert sum(found.standing.values()) == contacts
    if found.alignment is not None:
        assert found.alignment.known + found.alignment.unknown == contacts
    assert found.activity.active <= contacts - found.activity.by["never"]


_when: Callable[[tuple[str, str, str]], str] = lambda one: one[1]  # noqa: E731
