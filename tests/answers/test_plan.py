"""The week as it stands: what fits, what is settled, what the facts show of it, and when it is back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.answers import agreed, held
from cerchia.answers import plan as questions
from cerchia.answers.proposals import proposals
from cerchia.model.plan import (
    AgendaUnknownError,
    Answered,
    FollowUp,
    Mark,
    RequestUnknownError,
    Settled,
    Told,
)
from cerchia.model.purpose import Persona, Purpose
from tests.rooms import AS_OF, Rooms, ago, stamp

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine
    from cerchia.model.plan import Plan

TODAY = date(2026, 11, 17)  # a Tuesday; the facts reach to the 15th
MONDAY = date(2026, 11, 16)
NOTHING = Told()
PURPOSE = Purpose("Clienti", "clients", "specific", (Persona("Anyone"),), weekly_minutes=20)


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    """Four people: three who wrote, and one who asks for the contact."""
    made = Rooms(engine)
    for number, name in enumerate(("Ada Verdi", "Bo Neri", "Cy Lama")):
        person = made.person(name)
        made.talk(
            person, ("me", f"{ago(9)} 08:00", "Ciao!"), ("them", f"{ago(3)} 08:00", "Quando?")
        )
        propose(made, f"p{number}", person, score=0.9 - number / 10, message=made.last)
    zed = made.person("Zed Altri", contact=False)
    made.asks(zed, ago(5), accepted=False)
    made.add(
        "read_invitation",
        handle=zed,
        direction="inbound",
        sent=stamp(ago(5)),
        note="",
        **{"import": 1},
    )
    propose(made, "p3", zed, kind="triage", code="triage_new", minutes=2, score=0.1, thread=None)
    return made


def propose(rooms: Rooms, known: str, person: int, **cells: object) -> None:
    plain: dict[str, object] = {
        "kind": "reply", "code": "reply_question", "params": '{"days": 3}', "minutes": 5,
        "score": 0.5, "due": AS_OF + timedelta(days=2), "this_week": True, "explore": False,
    }  # fmt: skip
    rooms.add("act_proposal", id=known, person=person, **(plain | cells))


def ask(
    engine: Engine, told: Told = NOTHING, today: date = TODAY, purpose: Purpose = PURPOSE
) -> Plan:
    return questions.plan(engine, purpose, questions.week(engine, told, today))


def settled(engine: Engine, which: str, state: str, **cells: object) -> Settled:
    found = agreed.meant(engine, which, Told(), TODAY)
    assert isinstance(found, Settled)
    fields = {name: getattr(found, name) for name in Settled.__dataclass_fields__}
    return Settled(**(fields | {"state": state, "number": 7} | cells))


def ids(found: Plan) -> list[str]:
    return [item.proposal.id for item in found.items]


def test_the_week_of_nobody_who_said_anything_is_that_of_the_findings(rooms: Rooms) -> None:
    engine = rooms.build()
    found = ask(engine)
    assert (found.monday, found.sunday, found.as_of) == (MONDAY, date(2026, 11, 22), AS_OF)
    assert ids(found) == ["p0", "p1", "p2", "p3"]  # 5 + 5 + 5 + 2 of 20
    assert [one.kind for one in found.groups] == ["reply", "triage"]
    assert (found.budget, found.booked, found.left, found.planned) == (20, 0, 20, 17)
    assert questions.agenda(engine, PURPOSE, questions.week(engine, Told(), TODAY)) == proposals(
        engine
    )


def test_what_is_done_books_its_minutes_and_makes_no_room(rooms: Rooms) -> None:
    engine = rooms.build()
    done = settled(engine, "p0", "done", minutes=11)
    found = ask(engine, Told((done,)))
    assert (found.booked, found.left) == (11, 9)
    assert ids(found) == ["p1", "p3"]  # 5 + 2 of the 9 left; p2 does not fit
    assert [(one.kind, one.more, one.more_minutes) for one in found.groups] == [
        ("reply", 1, 5),
        ("triage", 0, 0),
    ]
    (did,) = found.done
    assert (did.person.name, did.minutes, did.seen, did.again) == (
        "Ada Verdi",
        11,
        "waiting",
        False,
    )
    assert did.because.code == "done_waiting"
    last_week = ask(engine, Told((settled(engine, "p0", "done", day=MONDAY - timedelta(days=1)),)))
    assert (last_week.booked, len(last_week.done)) == (0, 1)


def test_the_rest_comes_in_pages(rooms: Rooms) -> None:
    for number in range(30):
        propose(
            rooms, f"q{number:02}", rooms.person(f"Q{number} Prova"), this_week=False, score=0.01
        )
    engine = rooms.build()
    week = questions.week(engine, Told(), TODAY)
    assert ask(engine).groups[0].more == 30
    first = questions.more(engine, PURPOSE, week, "reply", (25, 0))
    rest = questions.more(engine, PURPOSE, week, "reply", (25, 25))
    assert [one.proposal.id for one in (*first, *rest)] == [f"q{n:02}" for n in range(30)]
    assert questions.more(engine, PURPOSE, week, "thank") == []


def test_put_off_until_a_day_and_back_on_it(rooms: Rooms) -> None:
    engine = rooms.build()
    told = Told((settled(engine, "p1", "later", until=TODAY + timedelta(days=3)),))
    found = ask(engine, told)
    assert "p1" not in ids(found)
    assert [(one.id, one.until) for one in found.later] == [("p1", date(2026, 11, 20))]
    back = ask(engine, told, TODAY + timedelta(days=3))
    item = next(one for one in back.items if one.proposal.id == "p1")
    assert item.back is not None
    assert (item.back.code, item.number, back.later) == ("back_until", 7, ())


def test_declined_stays_away_until_they_write_again(rooms: Rooms) -> None:
    engine = rooms.build()
    told = Told((settled(engine, "p1", "declined", why="not_relevant"),))
    for day in (TODAY, TODAY + timedelta(days=400)):
        found = ask(engine, told, day)
        assert "p1" not in ids(found)
        assert [one.why for one in found.declined] == ["not_relevant"]
    rooms.talk(2, ("them", f"{ago(1)} 08:00", "Ci sei?"))
    item = next(one for one in ask(rooms.build(), told).items if one.proposal.id == "p1")
    assert item.back is not None
    assert (item.back.code, item.back.at) == ("back_words", stamp(f"{ago(1)} 09:00"))  # in Rome


def test_the_same_debt_under_another_id_is_held_too_and_another_cause_is_not(rooms: Rooms) -> None:
    """After 180 days an answer owed goes by another kind, and so by another id."""
    engine = rooms.build()
    told = Told((settled(engine, "p0", "declined", why="not_now"),))
    rooms.rows["act_proposal"] = []
    propose(rooms, "x9", 1, kind="rekindle", code="rekindle_owed")
    assert ids(ask(rooms.build(), told)) == []
    rooms.rows["act_proposal"] = []
    propose(rooms, "x8", 1, kind="thank", code="thank_endorsement")
    assert ids(ask(rooms.build(), told)) == ["x8"]


def test_an_id_of_an_older_archive_stands_for_whom_it_became(rooms: Rooms) -> None:
    import hashlib  # noqa: PLC0415

    old = hashlib.md5(b"linkedin|in/old-ada", usedforsecurity=False).hexdigest()[:12]
    rooms.add("read_handle", handle=1, source="linkedin", key="in/old-ada")
    engine = rooms.build()
    told = Told((settled(engine, "p0", "declined", person=old),))
    assert "p0" not in ids(ask(engine, told))
    nobody = Told((settled(engine, "p0", "declined", person="nobody"),))
    assert "p0" in ids(ask(engine, nobody))


def test_the_next_export_confirms_or_does_not_show(rooms: Rooms) -> None:
    engine = rooms.build()
    done = Told((settled(engine, "p0", "done", day=date(2026, 11, 12)),))  # grace ends on the 14th
    found = ask(engine, done)
    item = next(one for one in found.items if one.proposal.id == "p0")
    assert item.back is not None
    assert (item.back.code, item.back.params) == ("done_unseen", {"day": "2026-11-15"})
    assert [(one.seen, one.again) for one in found.done] == [("unseen", True)]
    young = Told((settled(engine, "p0", "done", day=date(2026, 11, 13)),))  # not beyond it
    assert [one.seen for one in ask(engine, young).done] == ["waiting"]
    rooms.talk(1, ("me", "2026-11-12 09:00", "Ecco."))
    rooms.rows["act_proposal"] = rooms.rows["act_proposal"][1:]
    seen = ask(rooms.build(), done)
    assert seen.done == ()  # of last week, and shown: nothing more to tell
    (did,) = questions.week(rooms.engine, done, TODAY).done
    assert (did.seen, did.because.code, did.because.at) == (
        "confirmed",
        "done_wrote",
        stamp("2026-11-12 10:00"),
    )
    assert not did.again


def test_unseen_is_not_told_for_ever(rooms: Rooms) -> None:
    done = Told((settled(rooms.build(), "p0", "done", day=date(2026, 9, 1)),))
    assert ask(rooms.engine, done, date(2026, 10, 31)).done
    assert ask(rooms.engine, done, date(2026, 11, 1)).done == ()  # 61 days


def test_requests_answered_are_held_and_confirmed_each_by_its_own_sign(rooms: Rooms) -> None:
    engine = rooms.build()
    person, mark = agreed.request(engine, "i1")
    assert (person, mark.heard) == ("id-zed-altri", stamp(ago(5)))
    with pytest.raises(RequestUnknownError):
        agreed.request(engine, "i2")
    said = {
        verdict: Answered("i1", person, verdict, date(2026, 11, 16), "Ciao", mark, 2, 3)
        for verdict in ("accept", "ask", "ignore")
    }
    found = ask(engine, Told(answers=(said["accept"],)))
    assert "p3" not in ids(found)
    assert [(one.thing, one.kind, one.seen) for one in found.done] == [
        ("request", "accept", "waiting")
    ]
    assert found.booked == 2
    state = {name: seen(rooms, one) for name, one in said.items()}
    assert state == {"accept": "waiting", "ask": "waiting", "ignore": "waiting"}
    rooms.rows["read_import"].append(
        (2, "j", "linkedin", "y.zip", date(2026, 11, 25), True, 0, True, True, True)
    )
    rooms.add(
        "read_invitation",
        handle=4,
        direction="inbound",
        sent=stamp(ago(5)),
        note="",
        **{"import": 2},
    )
    state = {name: seen(rooms, one) for name, one in said.items()}
    assert state == {"accept": "unseen", "ask": "unseen", "ignore": "unseen"}
    rooms.rows["read_invitation"] = rooms.rows["read_invitation"][:1]
    rooms.add(
        "read_invitation",
        handle=1,
        direction="inbound",
        sent=stamp(ago(1)),
        note="",
        **{"import": 2},
    )
    assert seen(rooms, said["ignore"]) == "confirmed"  # a newer list holds it no longer
    assert seen(rooms, said["accept"]) == "unseen"
    rooms.talk(4, ("me", f"{ago(0)} 10:00", "Come mai mi cerchi?"))
    assert seen(rooms, said["ask"]) == "confirmed"


def seen(rooms: Rooms, one: Answered) -> str:
    (did,) = questions.week(rooms.build(), Told(answers=(one,)), TODAY).done
    return did.seen


def test_dates_of_ones_own_stand_by_day_and_take_their_minutes(rooms: Rooms) -> None:
    engine = rooms.build()
    dates = (
        FollowUp("f1", "id-cy-lama", date(2026, 11, 30), "listino", number=4),
        FollowUp("f2", "id-bo-neri", date(2026, 11, 10), "", number=5),
        FollowUp("f3", "id-ada-verdi", date(2026, 11, 16), "", Mark(), TODAY, 8, number=6),
    )
    found = ask(engine, Told(follow_ups=dates))
    assert [(one.id, one.late) for one in found.due] == [("f2", 7)]
    assert [(one.id, one.words) for one in found.coming] == [("f1", "listino")]
    assert (found.booked, found.dates, found.left) == (8, 5, 7)
    assert [(one.id, one.kind) for one in found.done] == [("f3", "date")]
    assert agreed.meant(engine, "f1", Told(follow_ups=dates), TODAY) == dates[0]


def test_what_is_meant_is_an_id_or_a_person(rooms: Rooms) -> None:
    rooms.person("Nobody Prova")
    engine = rooms.build()
    found = agreed.meant(engine, "ada verdi", Told(), TODAY)
    assert isinstance(found, Settled)
    assert (found.id, found.cause, found.minutes) == ("p0", "owed", 5)
    assert found.mark == Mark(stamp(f"{ago(9)} 08:00"), stamp(f"{ago(3)} 08:00"))
    for which in ("Nobody Prova", "nobody at all", "p99"):
        with pytest.raises(AgendaUnknownError):
            agreed.meant(engine, which, Told(), TODAY)


@given(
    st.integers(0, 200),
    st.lists(st.sampled_from(["p0", "p1", "p2", "p3"]), unique=True),
    st.integers(0, 60),
)
def test_the_week_never_takes_more_than_is_left(budget: int, gone: list[str], minutes: int) -> None:
    engine = _ENGINE[0]
    purpose = Purpose("x", "clients", "specific", (), weekly_minutes=budget)
    told = Told(tuple(settled(engine, one, "done", minutes=minutes) for one in gone))
    found = ask(engine, told, purpose=purpose)
    assert found.left == max(0, budget - minutes * len(gone))
    assert found.planned <= found.left
    assert set(ids(found)).isdisjoint(gone)
    assert sum(len(one.items) + one.more for one in found.groups) == 4 - len(gone)


_ENGINE: list[Engine] = []


@pytest.fixture(autouse=True)
def _kept(rooms: Rooms) -> None:
    _ENGINE[:] = [rooms.build()]


def test_the_cause_is_the_same_in_sql_and_in_python(rooms: Rooms) -> None:
    engine = rooms.build()
    kinds = [
        ("reply", "reply_question"),
        ("rekindle", "rekindle_owed"),
        ("rekindle", "rekindle_deep"),
        ("thank", "x"),
    ]
    for kind, code in kinds:
        sql = engine.value(f"select {held.CAUSE} from (select '{kind}' as kind, '{code}' as code)")
        assert sql == held.cause(kind, code)  # type: ignore[arg-type]
