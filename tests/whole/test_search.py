"""Search in a kept circle: built when asked for, of these facts and no others, gone with who is forgotten."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.desk_errors import SearchMissingError
from cerchia.model.errors import CircleEmptyError
from cerchia.show.cli import app
from tests.conftest import JO, Who, contact, message

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Exports

ADA, BO = Who("Ada Rossi", "ada-rossi"), Who("Bo Neri", "bo-neri")
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]


def archive(exports: Exports, name: str, *more: str) -> Path:
    said = [
        message("2-ada", ADA, [JO], "2026-03-02 09:00:00", "Mi mandi il listino dei faggi?"),
        message("2-bo", BO, [JO], "2026-03-01 09:00:00", "Il listino è arrivato."),
        *(message("2-bo", BO, [JO], f"2026-04-0{n + 1} 09:00:00", text) for n, text in enumerate(more)),
    ]  # fmt: skip
    people = [contact(ADA.name, ADA.slug, company="Legni"), contact(BO.name, BO.slug)]
    return exports.write(
        {"Profile.csv": PROFILE, "Connections.csv": people, "messages.csv": said}, name=name
    )


@pytest.fixture
def circle(exports: Exports, tmp_path: Path) -> Circle:
    made = Circle.open(tmp_path / "kept", "Europe/Rome")
    made.add([archive(exports, "Complete_LinkedInDataExport_11-15-2026.zip")])
    return made


def files(circle: Circle) -> list[str]:
    return sorted(path.name for path in circle.folder.glob("search-*"))


def whom(circle: Circle, typed: str) -> list[str]:
    return [hit.person for hit in circle.search(Ask(), typed).hits]


def test_it_is_built_when_asked_for_and_not_before(circle: Circle) -> None:
    assert not circle.has_search(Ask())
    with pytest.raises(SearchMissingError):
        circle.search(Ask(), "listino")
    circle.people(Ask())
    assert files(circle) == []
    assert circle.build_search(Ask())
    assert circle.has_search(Ask())
    assert whom(circle, "listino ") == ["Ada Rossi", "Bo Neri"]
    assert [one.name for one in circle.find_people(Ask(), "legn").people] == ["Ada Rossi"]
    assert len(files(circle)) == 1


def test_an_empty_circle_has_nothing_to_search(tmp_path: Path) -> None:
    empty = Circle.open(tmp_path / "none", "Europe/Rome")
    assert not empty.has_search(Ask())
    with pytest.raises(CircleEmptyError):
        empty.build_search(Ask())


def test_a_new_import_wants_a_new_search_and_the_old_one_goes(
    circle: Circle, exports: Exports
) -> None:
    circle.build_search(Ask())
    old = files(circle)
    circle.add([archive(exports, "Complete_LinkedInDataExport_12-15-2026.zip", "Altro listino")])
    assert not circle.has_search(Ask())
    with pytest.raises(SearchMissingError):
        circle.search(Ask(), "listino")
    assert circle.build_search(Ask())
    assert whom(circle, "listino ") == ["Bo Neri", "Ada Rossi", "Bo Neri"]
    assert len(files(circle)) == 1
    assert files(circle) != old


def test_somebody_forgotten_is_in_no_search(circle: Circle) -> None:
    circle.build_search(Ask())
    assert whom(circle, "faggi ") == ["Ada Rossi"]
    circle.forget(circle.farewell("Ada Rossi"))
    assert files(circle) == []
    assert not circle.has_search(Ask())
    with pytest.raises(SearchMissingError):
        circle.search(Ask(), "faggi")
    circle.build_search(Ask())
    assert whom(circle, "faggi ") == []
    assert circle.find_people(Ask(), "ada").total == 0
    assert whom(circle, "listino ") == ["Bo Neri"]
    (file,) = circle.folder.glob("search-*")
    assert b"faggi" not in file.read_bytes()


def test_somebody_forgotten_while_it_is_built_is_not_in_it(circle: Circle) -> None:
    going = circle.farewell("Ada Rossi")
    other = Circle.open(circle.folder)

    def leave(room: str) -> None:
        if room == "search" and going.person:
            circle.tell = lambda _: None
            other.forget(going)

    circle.tell = leave
    assert not circle.build_search(Ask())
    assert files(circle) == []
    assert circle.build_search(Ask())
    assert whom(circle, "faggi ") == []


def test_a_damaged_file_is_removed_told_and_built_anew(circle: Circle) -> None:
    circle.build_search(Ask())
    (name,) = files(circle)
    (circle.folder / name).write_bytes(b"SQLite format 3\0 and nothing more")
    with pytest.raises(SearchMissingError):
        circle.search(Ask(), "listino")
    assert [problem.code for problem in circle.mended] == ["findings_damaged"]
    assert circle.build_search(Ask())
    assert whom(circle, "listino ") == ["Ada Rossi", "Bo Neri"]


def test_the_command_builds_it_and_answers(
    circle: Circle, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ("--circle", str(circle.folder), "--lang", "en")
    assert app.run(["search", "listino", *place]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 messages, the newest first.")
    assert out.index("Ada Rossi") < out.index("Bo Neri")
    assert app.run(["search", "listino", "-faggi", "--json", *place]) == 2  # a minus wants quotes
    capsys.readouterr()
    assert app.run(["search", "listino -faggi", "--json", *place]) == 0
    hit, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert (hit["person"], hit["text"][slice(*hit["marks"][0])]) == ("Bo Neri", "listino")
    assert (last["found"]["messages"], last["found"]["order"]) == (1, "newest")
    assert app.run(["search", "ada", *place]) == 0
    assert "cerchia person" in capsys.readouterr().out
    assert "sqlite3" in sys.modules  # Python's own
