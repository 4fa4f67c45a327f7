"""Export through the front door and the command line: who goes out, who does not, and files as they should lie."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from icalendar import Calendar

from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.errors import FileExistsAlreadyError, FileUnwritableError
from cerchia.model.export import FILES, FORMATS, Exported, Order
from cerchia.model.people_table import Wanted
from cerchia.model.result import Result, Whom
from cerchia.show.cli.app import run
from cerchia.show.outgoing import spoken
from tests.conftest import JO, Who, contact, message
from tests.read.addressbook.books import card
from tests.show.conftest import a_purpose

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Exports

ADA, BO, CY, ADA2 = (Who("Ada Prova", "ada-1"), Who("Bo Neri", "bo-neri"), Who("Cy Lama", "cy-1"),
                     Who("Ada Prova", "ada-2"))  # fmt: skip
GONE, MET = Who("Gino Andato", "gino"), Who("Mea Mail", "mea")
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]
ASK = Ask()


@pytest.fixture
def circle(tmp_path: Path, exports: Exports) -> Circle:
    """Ada is there twice, Gino left the newer list, Mea was only ever written with; Bo is in the address book."""
    older = exports.write({
        "Profile.csv": PROFILE, "Connections.csv": [contact(GONE.name, GONE.slug, "01 Jan 2020")],
    }, "2023", "Basic_LinkedInDataExport_11-15-2023.zip")  # fmt: skip
    newer = exports.write({
        "Profile.csv": PROFILE,
        "Connections.csv": [
            contact(ADA.name, ADA.slug, "08 Feb 2019", company="Acme", email="ada@one.example"),
            contact(ADA2.name, ADA2.slug, "03 Mar 2025", company="Acme Srl", email="ada@two.example"),
            contact(BO.name, BO.slug, "04 Mar 2025", company="Neri", position="CEO"),
            contact(CY.name, CY.slug, "05 Mar 2025", company="=cmd|x"),
        ],
        "messages.csv": [
            message("t1", ADA, [JO], "2026-02-01 08:00:00", "ciao"),
            message("t2", JO, [ADA2], "2026-03-01 08:00:00", "eccomi di qua"),
            message("t3", MET, [JO], "2025-03-03 08:00:00", "ciao"),
        ],
    })  # fmt: skip
    book = tmp_path / "rubrica.vcf"
    book.write_text(
        card("FN:Bo Neri", "EMAIL:bo@neri.example", "TEL:+39 333 1234567", f"URL:{BO.url}"), "utf-8"
    )
    made = Circle.open(tmp_path / "kept", "Europe/Rome")
    made.add([older, newer, book])
    return made


def out(circle: Circle, folder: Path, **order: Any) -> Exported:
    chosen = {"formats": FORMATS, "whole": True, "out": folder, **order}
    return circle.export(ASK, Order(**chosen), spoken("en", notes=True))


def document(folder: Path) -> Any:
    return json.loads((folder / "circle.json").read_bytes())


def whole(folder: Path) -> str:
    """Return all words of all files."""
    book = openpyxl.load_workbook(folder / FILES["book"])
    cells = [str(cell.value) for page in book for row in page.iter_rows() for cell in row]
    plain = [file.read_text("utf-8") for file in folder.iterdir() if file.suffix != ".xlsx"]
    return "\n".join((*plain, *cells)).replace("\n ", "").replace("\r\n ", "")


def test_everything_goes_into_one_private_folder(circle: Circle, tmp_path: Path) -> None:
    circle.follow("Bo Neri", date.today() + timedelta(days=3), "listino")  # noqa: DTZ011
    circle.book(
        "Bo Neri",
        Result("", "contract", date(2026, 1, 2), Whom(), amount=Decimal("9.90"), currency="EUR"),
    )
    found = out(circle, tmp_path / "out")
    assert {one.path.name for one in found.written} == set(FILES.values())
    assert (found.people, found.empty) == (4, ())
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "out").iterdir()} == {0o600}
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
    told = document(tmp_path / "out")
    by = {one["person"]: one for one in told["people"]}
    assert set(by) == {"Ada Prova", "Bo Neri", "Cy Lama"}
    assert (by["Bo Neri"]["emails"], by["Bo Neri"]["phones"]) == (
        ["bo@neri.example"],
        ["+393331234567"],
    )
    assert [one["words"] for one in told["follow_ups"]] == ["listino"]
    assert [one["amount"] for one in told["results"]] == ["9.90"]
    deals = (tmp_path / "out" / "hubspot-deals.csv").read_text("utf-8-sig")
    assert "bo@neri.example" in deals
    week = Calendar.from_ical((tmp_path / "out" / "agenda.ics").read_bytes())
    assert "Bo Neri" in " ".join(str(one["SUMMARY"]) for one in week.walk("VEVENT"))


def test_who_left_the_list_or_was_never_on_it_stays_in(circle: Circle, tmp_path: Path) -> None:
    out(circle, tmp_path / "out")
    told = whole(tmp_path / "out")
    assert "Cy Lama" in told
    assert [name for name in ("Gino", "Andato", "Mea", "Mail") if name in told] == []


def test_who_was_forgotten_is_in_no_file(circle: Circle, tmp_path: Path) -> None:
    circle.follow("Bo Neri", date.today() + timedelta(days=3), "listino")  # noqa: DTZ011
    circle.book("Bo Neri", Result("", "contract", date(2026, 1, 2), Whom()))
    circle.forget(circle.farewell("Bo Neri"))
    found = out(circle, tmp_path / "out")
    assert {"follow_ups", "results", "deals"} <= set(found.empty)
    told = whole(tmp_path / "out").lower()
    assert "cy lama" in told
    assert [
        word
        for word in ("bo neri", "bo-neri", "neri.example", "1234567", "listino")
        if word in told
    ] == []


def test_who_was_merged_goes_out_once_with_all_there_is(circle: Circle, tmp_path: Path) -> None:
    circle.merge(ADA.url, ADA2.url)
    out(circle, tmp_path / "out")
    told = document(tmp_path / "out")
    (ada,) = [one for one in told["people"] if one["person"] == "Ada Prova"]
    (tie,) = told["ties"]
    assert (tie["person_id"], tie["sent"], tie["received"]) == (ada["id"], 1, 1)
    cards = (tmp_path / "out" / "people.vcf").read_text("utf-8")
    assert cards.count("FN:Ada Prova") == 1
    assert len({one["id"] for one in told["people"]}) == len(told["people"]) == 3


def test_some_of_them_with_what_is_theirs(circle: Circle, tmp_path: Path) -> None:
    circle.keep_purpose(a_purpose())
    for who in ("Bo Neri", "Cy Lama"):
        circle.book(who, Result("", "contract", date(2026, 1, 2), Whom()))
    standing = {row.name: row.standing for row in circle.people(ASK)}
    found = out(circle, tmp_path / "out", people=Wanted(standing=(standing["Cy Lama"],)))
    names = {name for name, value in standing.items() if value == standing["Cy Lama"]}
    told = document(tmp_path / "out")
    assert {one["person"] for one in told["people"]} == names
    assert {one["person"] for one in told["results"]} == names & {"Bo Neri", "Cy Lama"}
    assert found.people == len(told["people"])


def test_what_is_there_stays_unless_it_is_meant(circle: Circle, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    mine = folder / "circle.gexf"
    mine.write_text("mine")
    with pytest.raises(FileExistsAlreadyError):
        out(circle, folder)
    assert [file.name for file in folder.iterdir()] == ["circle.gexf"]
    mine.chmod(0o644)
    out(circle, folder, force=True)
    assert "gexf.net" in mine.read_text("utf-8")
    assert mine.stat().st_mode & 0o777 == 0o600
    assert not list(folder.glob(".*"))


def test_a_link_in_the_way_is_not_followed(circle: Circle, tmp_path: Path) -> None:
    kept, link = tmp_path / "kept.txt", tmp_path / "people.vcf"
    kept.write_text("mine")
    link.symlink_to(kept)
    order: dict[str, Any] = {"formats": ("vcard",), "whole": False}
    with pytest.raises(FileExistsAlreadyError):
        out(circle, link, **order)
    out(circle, link, force=True, **order)
    assert (kept.read_text(), link.is_symlink()) == ("mine", False)


def test_nowhere_to_write(circle: Circle, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "none" / "p.vcf", tmp_path / "file" / "p.vcf"):
        with pytest.raises(FileUnwritableError):
            out(circle, place, formats=("vcard",), whole=False)
    with pytest.raises(FileUnwritableError):
        out(circle, tmp_path / "file" / "folder")


def test_nobody_to_take_out(
    circle: Circle, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = out(circle, tmp_path / "out", people=Wanted(standing=("core",)))
    assert (found.people, found.written) == (0, ())
    assert not (tmp_path / "out").exists()
    words = ["export", "--format", "gexf", "--standing", "core", "--out", str(tmp_path / "g.gexf")]
    place = ["--circle", str(circle.folder), "--lang", "en"]
    assert run([*words, *place]) == 0
    assert "nobody to take out" in capsys.readouterr().out
    assert run([*words, *place, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "people": 0, "written": [], "empty": [{"format": "gexf", "file": "circle.gexf"}],
    }  # fmt: skip


def test_what_was_written_is_told(
    circle: Circle, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--circle", str(circle.folder), "--lang", "it"]
    file = tmp_path / "p.vcf"
    assert run(["export", "--format", "vcard", "--out", str(file), *place]) == 0
    assert f"{file}: 4 schede" in capsys.readouterr().out
    assert run(["export", "--format", "vcard", "--out", str(file), *place]) == 1
    assert "--force" in capsys.readouterr().err
    assert run(["export", "--format", "vcard", "--format", "csv", *place]) == 2
    assert run(["export", *place]) == 2
    assert "--all" in capsys.readouterr().err


def test_the_cards_of_the_demo_read_again_are_the_same_people(tmp_path: Path) -> None:
    demo, again = str(tmp_path / "demo"), str(tmp_path / "again")
    assert run(["demo", "--circle", demo, "--json"]) == 0
    file = tmp_path / "people.vcf"
    assert run(["export", "--format", "vcard", "--out", str(file), "--circle", demo]) == 0
    assert run(["read", str(file), "--circle", again, "--json"]) == 0
    rows = Circle.open(tmp_path / "demo").people(ASK)
    with Circle.open(tmp_path / "again").findings(ASK) as (engine, _):
        found = engine.rows("select name, url, company, position from resolve_person")
    sent = {(" ".join(one.name.split()), one.url) for one in rows}
    assert {(name, url) for name, url, *_ in found} == sent
    assert len(found) == len(rows)
