"""Address books as CSV: each variant as it is exported, and what is told of rows that name nobody.

samples/ holds one invented file a variant and, beside it, what is expected of it; made anew with
`python -m tests.read.addressbook.test_sheets` and then read by a human in the diff.
"""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cerchia.engine.duckdb import Engine
from cerchia.formats.archive import Archive
from cerchia.model.errors import NotAnExportError, TableUnknownError
from cerchia.read import shares
from cerchia.read.addressbook import headings, load
from tests.conftest import contact
from tests.read.addressbook.books import card, people, report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import Exports

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.csv"))
NEW = "First Name,Last Name,Phonetic First Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value"
OUTLOOK = "Nome,Cognome,Società,Cellulare,Indirizzo posta elettronica"


def read(path: Path, circle: Path) -> dict[str, Any]:
    """Return the report of a file and its rows, empty cells left out."""
    archive = Archive(path)
    with Engine.open(circle) as engine:
        (file,), problems = load.load(archive, engine, circle)
        table = f"read_parquet('{circle / file.segment}')" if file.segment else ""
        rows = engine.named(f"from {table} order by record") if table else []
    archive.close()
    return {
        "rows": file.rows,
        "read": file.read,
        "skipped": file.skipped,
        "problems": [[one.code, one.line] for one in problems],
        "entries": [
            {name: cell for name, cell in row.items() if cell and name not in {"file", "record"}}
            for row in rows
        ],
    }


def sheet(header: str, *rows: Mapping[str, str], delimiter: str = ",") -> str:
    """Return a table with these columns."""
    names, stream = header.split(","), io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(names)
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    return stream.getvalue()


def one(exports: Exports, text: str | bytes, name: str = "contacts.csv") -> Path:
    path = exports.folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("name", NAMES)
def test_each_variant_gives_what_stands_beside_it(name: str, tmp_path: Path) -> None:
    expected = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    assert read(SAMPLES / f"{name}.csv", tmp_path) == expected


def test_there_is_a_sample_of_every_variant() -> None:
    assert len(NAMES) == 9
    kinds = {
        entry["kind"]
        for path in SAMPLES.glob("*.json")
        for entry in json.loads(path.read_text("utf-8"))["entries"]
    }
    assert kinds == {headings.GOOGLE, headings.OUTLOOK, headings.THUNDERBIRD}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_whatever_signs_and_letters_it_is_saved_with(
    delimiter: str, encoding: str, exports: Exports
) -> None:
    row = {"Nome": "Nicolò", "Cognome": "Però", "Cellulare": "+39 333 1234567"}
    text = sheet(OUTLOOK, row, delimiter=delimiter)
    done = exports.load(one(exports, text.encode(encoding), "senza-nome"))
    assert (report(done).read, done.problems) == (1, ())
    assert [(name, phones) for name, *_, phones in people(exports)] == [
        ("Nicolò Però", ["+393331234567"])
    ]


def test_each_row_is_told_with_its_line_and_reason(exports: Exports) -> None:
    text = (
        f"{OUTLOOK}\r\n"
        "Anna,Finta,,,a@f.example\r\n"
        ",,,,\r\n"
        "\r\n"
        ",,Ditta Srl,02 123456,\r\n"
        "Luc,Esempio\r\n"
        "Kim,Prova,,,k@p.example,troppo\r\n"
        "Bo,Prova,,,b@p.example\r\n"
        '"Mai chiusa,Prova,,,\r\n'
    )
    done = exports.load(one(exports, text))
    assert [(p.code, p.line) for p in done.problems] == [
        ("quote_open", 9), ("row_long", 7), ("row_short", 6),
    ]  # fmt: skip
    assert (report(done).read, report(done).skipped) == (
        3, {"broken": 2, "company": 1, "empty": 2},
    )  # fmt: skip
    assert [row[0] for row in people(exports)] == ["Anna Finta", "Bo Prova", "Luc Esempio"]


def test_a_note_of_several_lines_and_a_separator_in_it(exports: Exports, tmp_path: Path) -> None:
    text = sheet(NEW, {"First Name": "Anna", "Notes": 'a ::: b\n"c"', "Phone 1 - Value": "12345"})
    (entry,) = read(one(exports, text), tmp_path)["entries"]
    assert entry["note"] == 'a ::: b "c"'


def test_several_values_each_with_its_label(exports: Exports, tmp_path: Path) -> None:
    row = {"First Name": "Anna", "Phone 1 - Label": "Mobile ::: Home Fax ::: Work",
           "Phone 1 - Value": "+39 333 1 ::: +39 06 2 ::: +39 06 3",
           "Labels": "* myContacts ::: Lavoro"}  # fmt: skip
    (entry,) = read(one(exports, sheet(NEW, row)), tmp_path)["entries"]
    assert entry["phones"] == "+39 333 1\n+39 06 3"
    assert entry["rest"] == "Home Fax: +39 06 2"
    assert entry["labels"] == "Lavoro"


def test_a_takeout_with_both_formats_and_all_groups_holds_each_person_once(
    exports: Exports,
) -> None:
    rows = [
        {"First Name": "Anna", "Last Name": "Finta", "E-mail 1 - Value": "a@f.example"},
        {"First Name": "Luc", "Last Name": "Esempio", "Phone 1 - Value": "+39 333 1234567"},
        {"First Name": "Kim", "Last Name": "Solonome", "Organization Name": "Prova"},
    ]
    cards = (
        card("Anna Finta", "EMAIL:a@f.example")
        + card("Dott. Luc Esempio", "TEL:+39 333 1234567")
        + card("Kim Solonome", "ORG:Prova")
    )
    files: dict[str, Any] = {}
    for group in ("All Contacts", "My Contacts"):
        files[f"Takeout/Contacts/{group}/{group}.csv"] = sheet(NEW, *rows)
        files[f"Takeout/Contacts/{group}/{group}.vcf"] = cards
    done = exports.load(exports.write(files, name="takeout-20261116.zip"))
    assert [file.read for file in done.files] == [3, 3, 3, 3]
    assert len(people(exports)) == 3


def test_a_newer_google_export_in_the_new_form_adds_nobody(exports: Exports) -> None:
    old = "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value"
    exports.load(one(exports, sheet(old, {
        "Name": "Dott. Anna Finta", "Given Name": "Anna", "Family Name": "Finta",
        "E-mail 1 - Value": "a@f.example"}), "vecchio.csv"))  # fmt: skip
    exports.load(one(exports, sheet(NEW, {
        "First Name": "Anna", "Last Name": "Finta", "E-mail 1 - Value": "A@f.example",
        "Phone 1 - Value": "+39 333 1234567"}), "nuovo.csv"))  # fmt: skip
    assert [row[5] for row in people(exports)] == [["+393331234567"]]


def test_a_profile_address_among_the_sites_joins_a_contact(exports: Exports) -> None:
    exports.load(exports.write({"Connections.csv": [contact("Kim Prova", "kim-prova")]}))
    exports.load(SAMPLES / "thunderbird.csv")
    assert [(row[0], row[4], row[5]) for row in people(exports)] == [
        ("Kim Prova", True, ["+39020000001", "+393330000001"])
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("First Name,Last Name,URL,Email Address,Company,Position,Connected On", ""),
        ("Record ID,First Name,Last Name,Email,Phone Number,Company Name,Job Title", ""),
        ("Date,Amount,Description", ""),
        ("Name,Notes", ""),
        ("Vorname,Nachname,E-Mail-Adresse", headings.OUTLOOK),
        ("First Name,Last Name,E-mail Address", headings.OUTLOOK),
        ("Name,E-mail 1 - Value", headings.GOOGLE),
        ("First Name,Last Name,Phonetic First Name,Labels", headings.GOOGLE),
    ],
)
def test_only_an_address_book_is_taken_for_one(header: str, kind: str) -> None:
    found = headings.layout(tuple(header.split(",")))
    assert (found.kind if found else "") == kind


def test_a_table_that_is_no_address_book_is_told_by_its_columns(exports: Exports) -> None:
    archive = Archive(one(exports, "Date;Amount;Description\n1;2;3\n", "spese.csv"))
    with pytest.raises(TableUnknownError) as told:
        shares(archive)
    assert told.value.params["seen"] == "Date, Amount, Description"
    archive.close()
    archive = Archive(exports.write({"a.csv": "x,y\n", "b.csv": "x,y\n"}, name="cartella"))
    with pytest.raises(NotAnExportError):
        shares(archive)
    archive.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_no_row_is_lost_without_a_word(exports: Exports, data: st.DataObject) -> None:
    whole = (SAMPLES / f"{data.draw(st.sampled_from(NAMES))}.csv").read_bytes()
    start = whole.index(b"\n") + 1
    places = st.integers(start, len(whole))
    cut, again = sorted((data.draw(places), data.draw(places)))
    junk = data.draw(st.binary(max_size=30))
    archive = Archive(one(exports, whole[:cut] + junk + whole[again:]))
    with Engine.open(exports.circle) as engine:
        (file,), problems = load.load(archive, engine, exports.circle)
    archive.close()
    assert file.rows == file.read + sum(file.skipped.values())
    assert "rows_unaccounted" not in {one.code for one in problems}
    assert file.skipped.get("broken", 0) <= sum(
        one.count for one in problems if one.code not in {"characters_damaged", "nul_bytes"}
    )


if __name__ == "__main__":
    for sample in NAMES:
        with tempfile.TemporaryDirectory() as folder:
            found = read(SAMPLES / f"{sample}.csv", Path(folder))
        text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
        (SAMPLES / f"{sample}.json").write_text(text, "utf-8")
