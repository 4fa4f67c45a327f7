"""Person: found by name, address or id, in whatever spelling; and the page. As_of 2026-11-15."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from cerchia.answers.person import person
from cerchia.flow import again
from cerchia.judge import judge
from cerchia.measure import measure
from cerchia.model.errors import PersonAmbiguousError, PersonUnknownError
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
