"""An address book beside the demo's LinkedIn archive: one page with both, nothing else moved, both forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.circle import Circle
from cerchia.demo import archive
from cerchia.model.ask import Ask
from cerchia.model.errors import PersonUnknownError
from tests.conftest import Exports, contact
from tests.read.addressbook.books import card
from tests.whole.test_forget import traces

if TYPE_CHECKING:
    from pathlib import Path

ASK = Ask(as_of=date(2026, 11, 1))
SLUG = "https://www.linkedin.com/in/"
WORDS = ("Zenobia", "Quarenghi", "ufficio.stile", "5550199", "Capo dei tagliapietre")


@pytest.fixture
def circle(tmp_path: Path) -> Circle:
    path = tmp_path / "Complete_LinkedInDataExport_11-15-2026.zip"
    archive.write(path)
    made = Circle.open(tmp_path / "kept", "Europe/Rome")
    made.add([path])
    return made


def write(folder: Path, *cards: str, name: str = "rubrica.vcf") -> Path:
    path = folder / name
    path.write_text("".join(cards), "utf-8")
    return path


def somebody(circle: Circle) -> tuple[str, str]:
    """Return the id and the address of a contact with whom there is talk."""
    rows = [one for one in circle.people(ASK) if one.url]
    return rows[0].id, rows[0].url


def test_one_page_with_both_and_both_are_forgotten(circle: Circle, tmp_path: Path) -> None:
    known, url = somebody(circle)
    before = circle.person(ASK, known)
    book = write(
        tmp_path,
        card(
            "Zenobia Quarenghi", f"URL:{url}", "EMAIL:z@ufficio.stile.example", "TEL:+39 06 5550199"
        ),
        card("Zenobia Quarenghi", "EMAIL:other@q.example", "ORG:Marmi"),
    )
    assert [one.new for one in circle.add([book])] == [True]
    page = circle.person(ASK, known)
    assert page.phones == ("+39065550199",)
    assert page.email == (before.email or "z@ufficio.stile.example")
    assert page.talks == before.talks
    assert page.row == before.row
    assert {one.archive for one in page.sources if one.fact == "address"} == {str(book)}
    going = circle.farewell(known)
    circle.forget(going)
    with pytest.raises(PersonUnknownError):
        circle.person(ASK, known)
    assert traces(circle.folder, ["ufficio.stile", "5550199"]) == []
    assert circle.person(ASK, "Zenobia Quarenghi").email == "other@q.example"  # a namesake
    newer = write(
        tmp_path, card("Z. Q.", "TEL:06 5550199"), card("Altra", "TEL:06 1"), name="b.vcf"
    )
    (added,) = circle.add([newer])
    file = added.import_.files[0]
    assert (file.rows, file.read, file.skipped) == (2, 1, {"forgotten": 1})


def test_somebody_of_the_book_alone_is_met_and_can_be_forgotten(
    circle: Circle, tmp_path: Path
) -> None:
    book = write(
        tmp_path,
        card("Zenobia Quarenghi", "EMAIL:z@ufficio.stile.example", "TEL:+39 06 5550199",
             "TITLE:Capo dei tagliapietre"),
        card("Bo Altro", "EMAIL:bo@altro.example"),
    )  # fmt: skip
    circle.add([book])
    page = circle.person(ASK, "Zenobia Quarenghi")
    assert (page.row.contact, page.phones, page.tie) == (False, ("+39065550199",), None)
    assert len(traces(circle.folder, WORDS)) >= len(WORDS)
    done = circle.forget(circle.farewell(page.row.id))
    assert [leaving.rows for leaving in done.leaving] == [0, 1]
    assert traces(circle.folder, WORDS) == []
    (kept,) = [row for row in circle.sources() if row.source == "addressbook"]
    assert (kept.files[0].rows, kept.files[0].read, kept.files[0].skipped) == (
        2,
        1,
        {"forgotten": 1},
    )


def test_a_book_moves_nothing_of_the_network(circle: Circle, tmp_path: Path) -> None:
    before = circle.audit(ASK)
    talks = circle.conversations(ASK)
    book = write(
        tmp_path, *(card(f"Nome{n} Prova", f"EMAIL:n{n}@p.example", "TITLE:CEO") for n in range(50))
    )
    circle.add([book])
    after = circle.audit(ASK)
    assert after.circle.people == before.circle.people + 50
    assert replace(after.circle, people=0) == replace(before.circle, people=0)
    assert replace(after, circle=before.circle, sources=before.sources) == before
    assert circle.conversations(ASK) == talks
    assert circle.add([book])[0].new is False


def test_two_entries_joined_by_the_book_are_parted_and_joined_again(
    circle: Circle, tmp_path: Path
) -> None:
    shared = "TEL:+39 333 5550199"
    circle.add([write(tmp_path, card("Zenobia Quarenghi", shared, "EMAIL:z@q.example"),
                      card("Zenobia Maria Quarenghi", shared, "EMAIL:m@q.example"))])  # fmt: skip
    whole = circle.person(ASK, "Zenobia Quarenghi").row.id
    parts = circle.parts(ASK, whole).parts
    assert [(one.where, one.own) for one in parts] == [("book", True), ("book", False)]
    number = circle.split(whole, parts[1].id)
    assert [circle.person(ASK, one.id).email for one in parts] == ["z@q.example", "m@q.example"]
    assert [one.held for one in circle.merges(ASK).apart] == [True]
    circle.undo(number)
    assert circle.person(ASK, parts[1].id).row.id == whole


def test_what_the_book_alone_says_bears_the_book_and_its_day(tmp_path: Path) -> None:
    made = Circle.open(tmp_path / "kept", "Europe/Rome")
    exports = Exports(tmp_path / "exports")
    made.add([exports.write({"Connections.csv": [
        contact("Ada Prova", "ada-prova", email="ada@p.example", company="Prova"),
    ]})])  # fmt: skip
    made.add([write(tmp_path, card("Ada", "EMAIL:ada@p.example", "TITLE:Direttrice", "ORG:X"))])
    page = made.person(ASK, "Ada Prova")
    assert (page.row.position, page.row.company) == ("Direttrice", "Prova")
    assert [(one.field, one.file) for one in page.carried] == [("position", "rubrica.vcf")]
