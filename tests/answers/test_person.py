"""Person: found by name, address or id, in whatever spelling; and the page. As_of 2026-11-15."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from cerchia.answers.person import earlier, person
from cerchia.flow import again
from cerchia.judge import judge
from cerchia.measure import measure
from cerchia.model.errors import (
    ConversationUnknownError,
    PersonAmbiguousError,
    PersonUnknownError,
)
from cerchia.model.purpose import Persona, Purpose
from tests.conftest import JO, Exports, Who, contact, message
from tests.rooms import Rooms, ago, stamp

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def engine_of_two(engine: Engine) -> Engine:
    """Zoë with a history, and two people of one name."""
    rooms = Rooms(engine)
    zoe = rooms.person(
        "Zoë D'Angelo",
        url="https://www.linkedin.com/in/zo%C3%AB-d-angelo",
        company="Acme",
        email="z@example.org",
    )
    rooms.person("Ada Rossi", company="Acme")
    rooms.person("Ada Rossi", id="id-other", url="", company="")
    rooms.person(
        "", contact=False, hidden=True, first_name="", last_name="", url="", id="id-hidden"
    )
    rooms.talk(
        zoe,
        ("me", "2026-07-01 22:30", "Ciao Zoë, quanto costa una etichetta?"),
        ("them", "2026-07-02 07:00", "Costa due euro in carta e quattro in stoffa."),
    )
    rooms.add(
        "resolve_change",
        person=zoe,
        kind="company",
        seen=date(2026, 11, 15),
        before="Beta",
        after="Acme",
    )
    for skill in ("Print", "Sales", "Wine"):
        rooms.add(
            "read_endorsement", handle=zoe, direction="received", skill=skill, made=stamp(ago(900)),
            status="ACCEPTED",
        )  # fmt: skip
    rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, None))
    return engine


@pytest.mark.parametrize(
    "who",
    [
        "Zoë D'Angelo", "zoe d'angelo", "  Zoë D'Angelo ", "angelo", "id-zoë-d'angelo",
        "https://www.linkedin.com/in/zo%C3%AB-d-angelo", "http://it.linkedin.com/in/zoë-d-angelo/?trk=x",
        "linkedin.com/in/ZO%C3%AB-D-ANGELO#about", "zoë-d-angelo", "/in/zoë-d-angelo/",
    ],
)  # fmt: skip
def test_found_in_every_spelling(engine_of_two: Engine, who: str) -> None:
    assert person(engine_of_two, who).row.name == "Zoë D'Angelo"


@pytest.mark.parametrize(
    "who", ["", " ", "x", "Nobody Prova", "$1", "' or true --", "/", "/in/", "https://example.org"]
)
def test_unknown(engine_of_two: Engine, who: str) -> None:
    with pytest.raises(PersonUnknownError):
        person(engine_of_two, who)


def test_two_of_one_name_are_told_apart_by_what_can_be_typed(engine_of_two: Engine) -> None:
    with pytest.raises(PersonAmbiguousError) as raised:
        person(engine_of_two, "Ada Rossi")
    assert raised.value.params["count"] == 2
    names = str(raised.value.params["names"])
    assert "id-ada-rossi" in names
    assert "id-other" in names
    assert person(engine_of_two, "id-other").row.company == ""


def test_the_page(engine_of_two: Engine) -> None:
    page = person(engine_of_two, "zoë-d-angelo")
    assert page.tie is not None
    assert (page.tie.sent, page.tie.received, page.tie.days) == (1, 1, 1)  # one day in Rome
    assert (page.email, page.connected) == ("z@example.org", date(2020, 1, 1))
    assert [(one.kind, one.before, one.after) for one in page.changes] == [
        ("company", "Beta", "Acme")
    ]
    assert [(one.code, one.params) for one in page.ambassador_because] == [
        ("endorsements", {"n": 3})
    ]
    assert page.row.ambassador
    assert page.days == ((date(2026, 7, 2), False), (date(2026, 7, 2), True))


def test_the_words_in_the_owners_time_and_which_decided(engine_of_two: Engine) -> None:
    (talk,) = person(engine_of_two, "zoë-d-angelo").talks
    mine, theirs = talk.words
    half_past_midnight = datetime(2026, 7, 2, 0, 30, tzinfo=UTC).replace(tzinfo=None)
    assert (mine.at, mine.mine, theirs.mine) == (half_past_midnight, True, False)
    assert mine.text.startswith("Ciao Zoë")
    assert [mine.decides, theirs.decides].count(True) == 1


def test_somebody_never_written_to(engine_of_two: Engine) -> None:
    page = person(engine_of_two, "id-other")
    assert (page.tie, page.talks, page.proposals, page.row.rhythm) == (None, (), (), "never")
    assert json.dumps(page.row.functions) == "[]"


def test_notes_and_the_address_book_stand_on_the_page(engine: Engine) -> None:
    rooms = Rooms(engine)
    ada = rooms.person("Ada Prova")
    rooms.add("read_note", handle=ada, note="Met at the fair", made=stamp("2026-02-02"), edited="")
    rooms.add("read_note", handle=ada, note="Undated", made=None, edited="")
    rooms.add(
        "read_address", handle=ada, name="Ada", emails=["a@example.org"], phones=["+39 1", "+39 0"]
    )
    rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, None))
    page = person(engine, "Ada Prova")
    assert [(note.at, note.text) for note in page.notes] == [
        (stamp("2026-02-02"), "Met at the fair"), (None, "Undated"),
    ]  # fmt: skip
    assert page.phones == ("+39 0", "+39 1")


def test_the_last_words_and_the_page_before(engine: Engine) -> None:
    rooms = Rooms(engine)
    ada = rooms.person("Ada Prova")
    said = [("me" if day % 2 else "them", ago(200 - day), f"word {day}") for day in range(120)]
    thread = rooms.talk(ada, *said)
    rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, None))
    (whole,) = person(engine, "Ada Prova").talks
    assert (len(whole.words), whole.earlier) == (120, 0)
    (talk,) = person(engine, "Ada Prova", words=50).talks
    assert (talk.words, talk.earlier) == (whole.words[70:], 70)
    before = earlier(engine, f"t{thread}", talk.earlier, 50)
    assert (before.words, before.earlier) == (whole.words[20:70], 20)
    first = earlier(engine, f"t{thread}", before.earlier, 50)
    assert (first.words, first.earlier) == (whole.words[:20], 0)
    assert earlier(engine, f"t{thread}", 999, 999).words == whole.words
    assert earlier(engine, f"t{thread}", -1, 5).words == ()
    with pytest.raises(ConversationUnknownError):
        earlier(engine, "nothing", 10, 50)


def test_the_timeline_over_all_channels(engine_of_two: Engine) -> None:
    page = person(engine_of_two, "zoë-d-angelo")
    assert [(one.kind, one.day, one.mine, one.theirs, one.text) for one in page.timeline] == [
        ("changed", date(2026, 11, 15), 0, 0, "Acme"),
        ("messages", date(2026, 7, 2), 1, 1, ""),
        ("endorsed_me", date.fromisoformat(ago(900)), 0, 0, "Print, Sales, Wine"),
        ("connected", date(2020, 1, 1), 0, 0, ""),
    ]
    assert (page.timeline[0].what, page.timeline[0].before) == ("company", "Beta")
    assert page.timeline[1].conversation == page.talks[0].row.id


def test_requests_notes_and_a_group_stand_in_the_timeline(engine: Engine) -> None:
    rooms = Rooms(engine)
    ada, bo = rooms.person("Ada Prova"), rooms.person("Bo Prova")
    rooms.asks(ada, "2026-03-01", "Piacere!")
    rooms.add("read_note", handle=ada, note="Met", made=stamp("2026-02-02"), edited="")
    rooms.add("read_note", handle=ada, note="Undated", made=None, edited="")
    for way in ("received", "given"):
        rooms.add(
            "read_recommendation", handle=ada, direction=way, content="Bravissima", made=stamp("2026-01-05"),
        )  # fmt: skip
    rooms.group(
        [ada, bo], (ada, "2026-04-01", "a"), (bo, "2026-04-02", "b"), (ada, "2026-05-03", "c")
    )
    rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, None))
    found = person(engine, "Ada Prova").timeline
    assert [(one.kind, one.day.isoformat(), one.theirs, one.group) for one in found] == [
        ("messages", "2026-05-03", 1, True), ("messages", "2026-04-01", 1, True),
        ("asked_me", "2026-03-01", 0, False), ("noted", "2026-02-02", 0, False),
        ("recommended_me", "2026-01-05", 0, False), ("recommended_by_me", "2026-01-05", 0, False),
        ("connected", "2020-01-01", 0, False),
    ]  # fmt: skip


def test_the_fit_with_every_persona_holds_the_nearest(engine: Engine) -> None:
    rooms = Rooms(engine)
    rooms.person("Ada Prova", position="Sales Manager", company="Acme")
    purpose = Purpose(
        "clients", "clients", "specific",
        (Persona("Chief", functions=("legal",)), Persona("Seller", functions=("sales",))),
    )  # fmt: skip
    rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, purpose))
    page = person(engine, "Ada Prova", purpose)
    assert [(one.persona, one.in_line) for one in page.fits] == [("Chief", False), ("Seller", True)]
    assert page.fits[1] == page.row.fit
    assert [one.code for one in page.fits[0].because] == ["fit_function_not"]
    assert person(engine, "Ada Prova").fits == ()


def test_from_which_file_each_fact_comes(exports: Exports) -> None:
    bo = Who("Bo Prova", "bo-prova")
    path = exports.write(
        {
            "Connections.csv": [contact("Ada Prova", "ada-prova"), contact("Bo Prova", "bo-prova")],
            "messages.csv": [message("t1", bo, [JO], "2026-02-01 08:00:00", "Ciao, come va?")],
        }
    )
    old = exports.write(
        {"Connections.csv": [contact("Bo Prova", "bo-prova")]},
        name="Complete_LinkedInDataExport_11-15-2025.zip",
    )
    exports.load(old, date(2025, 11, 15))
    exports.load(path)
    with exports.engine() as engine:
        measure(engine)
        judge(engine)
        list(again(engine, None))
        found = person(engine, "Bo Prova", imports=exports.facts.imports()).sources
        assert person(engine, "Bo Prova").sources == ()
    assert [(one.fact, one.file, one.archive, one.exported.year) for one in found] == [
        ("connection", "Connections.csv", str(path), 2026),
        ("connection", "Connections.csv", str(old), 2025),
        ("message", "messages.csv", str(path), 2026),
    ]
    assert [one.record for one in found] == [2, 1, 0]
