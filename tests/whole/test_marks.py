"""What the owner notes about people, through the front door: kept, written to a file, and forgotten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cerchia import keeping
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.errors import (
    ConflictError,
    FileExistsAlreadyError,
    FileInsideError,
    PersonUnknownError,
)
from cerchia.model.mark import Lever, Marks, View
from cerchia.show.cli import app
from tests.conftest import JO, Who, contact, invitation, message
from tests.whole.test_forget import traces

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Exports

ADA, BO, CY = Who("Ada Verdi", "ada-verdi"), Who("Bo Neri", "bo-neri"), Who("Cy Lama", "cy-lama")
SECRET = ("castagno", "betulla", "larice", "sequoia", "ippocastano")


@pytest.fixture
def circle(tmp_path: Path, exports: Exports) -> Circle:
    archive = exports.write(
        {
            "Connections.csv": [contact(one.name, one.slug) for one in (ADA, BO, CY)],
            "messages.csv": [
                message("2-a", ADA, [JO], "2026-04-01 09:00:00", "Ciao <b>Jordan</b>"),
                message("2-g", BO, [JO, ADA, CY], "2026-05-01 09:00:00", "A tutti"),
                message("2-b", BO, [JO], "2026-05-02 09:00:00", "Solo a te"),
            ],
            "Invitations.csv": [invitation(ADA, JO, "2/6/23, 2:37 PM", "Piacere")],
        }
    )
    made = Circle.open(tmp_path / "kept", "Europe/Rome")
    made.add([archive])
    return made


def noted(circle: Circle) -> str:
    """Say everything there is to say about Ada; return her id."""
    ada = circle.person(Ask(), ADA.url).row.id
    note = circle.add_note("ada verdi", SECRET[0])
    circle.change_note(ada, note, SECRET[1])
    circle.remove_note(ada, note)
    circle.undo(circle.keep_tags(ADA.url, [SECRET[2]]))
    circle.keep_tags(ada, ["resta", SECRET[2]], seen=0)
    circle.keep_cadence(ada, 30)
    circle.keep_copied(ada, "reply", f"Cara Ada, ecco {SECRET[3]}")
    circle.add_note(ada, SECRET[4])
    return ada


def test_before_anything_is_said_there_is_nothing(circle: Circle) -> None:
    assert circle.marks("x") == Marks("x")
    assert (circle.tags(), circle.tagged("x"), circle.copied(), circle.levers()) == ([], [], [], [])
    assert (circle.views(), circle.overdue(Ask())) == ([], [])
    assert circle.latest("tags", ["x"]) == {"x": 0}
    assert not (circle.folder / "decisions.db").exists()
    with pytest.raises(PersonUnknownError):
        circle.add_note("Nobody", "x")


def test_everything_said_about_somebody_comes_in_one_question(circle: Circle) -> None:
    ada = noted(circle)
    found = circle.marks(ada)
    assert [one.text for one in found.notes] == [SECRET[4]]
    assert found.tags == ("resta", SECRET[2])
    assert found.cadence is not None
    assert [one.kind for one in found.copied] == ["reply"]
    assert circle.latest("tags", [ada]) == {ada: found.tags_number}
    assert circle.tagged("RESTA") == [ada]
    assert circle.names([ada])[ada].name == "Ada Verdi"
    assert circle.copied()[0].person == ada
    with pytest.raises(ConflictError):
        circle.keep_tags(ada, ["x"], seen=found.tags_number - 1)
    assert circle.add_tag(ada, "x") == ("resta", SECRET[2], "x")
    assert circle.drop_tag(ada, "X") == ("resta", SECRET[2])


def test_levers_still_good_and_views_of_a_page(circle: Circle) -> None:
    from datetime import date  # noqa: PLC0415

    one = circle.keep_lever(Lever("", "preview", "Il corso nuovo", date(2026, 11, 30), 0))
    two = circle.keep_lever(Lever("", "other", "Un caffè", None, 0))
    assert circle.levers() == [one, two]
    assert circle.levers(date(2026, 11, 30)) == [one, two]
    assert circle.levers(date(2026, 12, 1)) == [two]
    circle.remove_lever(two.id, two.number)
    assert circle.levers() == [one]
    view = circle.keep_view(View("", "Mie", "people", "tag=x", 0))
    assert circle.views("people") == [view]
    circle.remove_view(view.id)
    assert circle.views() == []


def test_two_who_correct_the_same_conversation(circle: Circle) -> None:
    row = circle.conversations(Ask())[0]
    circle.fix(row.id, "spam", seen=0)
    with pytest.raises(ConflictError) as caught:
        circle.fix(row.id, "courtesy", seen=0)
    (since,) = caught.value.since
    circle.fix(row.id, "courtesy", seen=since.number)
    circle.keep_policy("selective", seen=0)
    with pytest.raises(ConflictError):
        circle.keep_policy("open", seen=0)


@pytest.mark.parametrize("stays_open", [True, False])
def test_a_forgetting_leaves_no_word_of_it(circle: Circle, *, stays_open: bool) -> None:
    ada = noted(circle)
    bo = circle.person(Ask(), BO.url).row.id
    circle.keep_tags(bo, ["resta"])
    circle.keep_view(View("", "Lei", "people", f"id={ada}", 0))
    assert {one.partition(": ")[2] for one in traces(circle.folder, SECRET)} == set(SECRET)
    going = circle.farewell(ada)
    if stays_open:
        with keeping.resident(circle.folder):
            circle.marks(ada)
            circle.forget(going)
            assert circle.marks(ada) == Marks(ada)
    else:
        circle.forget(going)
    assert traces(circle.folder, [*SECRET, ada, "Verdi"]) == []
    assert circle.tagged("resta") == [bo]
    assert [one.kind for one in circle.history()] == ["tags", "forgotten"]


def test_everything_about_somebody_is_one_file(circle: Circle, tmp_path: Path) -> None:
    ada, file = noted(circle), tmp_path / "ada.json"
    held = circle.person_file(ada, file)
    assert file.stat().st_mode & 0o777 == 0o600
    found = json.loads(file.read_text("utf-8"))
    assert (found["person"], found["person_id"]) == ("Ada Verdi", ada)
    assert sorted((one["file"], one["theirs"]) for one in found["facts"]) == [
        ("Connections.csv", True), ("Invitations.csv", True), ("messages.csv", False), ("messages.csv", True),
    ]  # fmt: skip
    rows = [one["row"] for one in found["facts"] if one["theirs"] and one["file"] == "messages.csv"]
    assert [one["content"] for one in rows] == ["Ciao <b>Jordan</b>"]
    assert "Solo a te" not in file.read_text("utf-8")
    assert len(found["decisions"]) == len(held.decisions) == circle.farewell(ada).decisions
    assert [one["kind"] for one in found["decisions"] if one["undone_at"]] == ["tags"]
    text = json.dumps(found["decisions"])
    assert all(word in text for word in SECRET)
    assert found["findings"]["resolve_person"][0]["id"] == ada
    handles = found["findings"]["read_handle"]
    assert {one["name"] for one in handles} == {"", "Ada Verdi"}
    assert [row["content"] for row in found["findings"]["read_text"]] == ["Ciao <b>Jordan</b>"]
    with pytest.raises(FileExistsAlreadyError):
        circle.person_file(ada, file)
    with pytest.raises(FileInsideError):
        circle.person_file(ada, circle.folder / "ada.json")


def test_as_text_nothing_in_it_is_markup(circle: Circle, tmp_path: Path) -> None:
    ada, file = noted(circle), tmp_path / "ada.md"
    circle.person_file(ada, file)
    text = file.read_text("utf-8")
    assert text.startswith("# Ada Verdi\n")
    assert "Ciao \\<b\\>Jordan\\</b\\>" in text
    assert all(word in text for word in SECRET)
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_command_writes_it(
    circle: Circle, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ada = noted(circle)
    words = [
        "person",
        "Ada Verdi",
        "--save",
        str(tmp_path / "a.json"),
        "--circle",
        str(circle.folder),
    ]
    assert app.run([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["person_id"], told["rows"]) == (ada, 4)
    assert app.run([*words, "--lang", "it"]) == 1
    assert "c’è già" in capsys.readouterr().err
