"""What is taken from a vCard, and what is told of one that names nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cerchia.engine.duckdb import Engine
from cerchia.formats.archive import Archive
from cerchia.formats.reach import mails, numbers
from cerchia.model.errors import NotAnExportError
from cerchia.read import shares
from cerchia.read.addressbook import load
from tests.formats.test_vcard import ANDROID, APPLE
from tests.read.addressbook.books import card, people, report

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Exports

OUTLOOK = """BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=it:Prova;Società;;Dott.;
FN;CHARSET=windows-1252:Dott. Zoë Prova
ORG:Prova & Figli S.r.l.;Acquisti
TITLE:Responsabile acquisti
TEL;WORK;VOICE:+39 02 1234567
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Via Roma 1=0D=0A=
20100 Milano
ADR;WORK;PREF:;;Via Roma 1;Milano;MI;20100;Italia
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
EMAIL;PREF;INTERNET:zoe@prova.example
REV:20240110T093000Z
END:VCARD
""".encode("cp1252")
FOUR = """BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:1
FN:Kim Esempio
TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+39-333-7654321;ext=12
EMAIL;TYPE=work:Kim@Esempio.example
URL:https://www.linkedin.com/in/kim-esempio/
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:group
FN:Amici
MEMBER:urn:uuid:1
END:VCARD
"""


def one(exports: Exports, data: str | bytes, name: str = "rubrica.vcf") -> Path:
    path = exports.folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_outlook_in_the_code_page_of_its_computer(exports: Exports) -> None:
    exports.load(one(exports, OUTLOOK))
    assert people(exports) == [
        ("Dott. Zoë Prova", "zoe@prova.example", "Prova & Figli S.r.l.", "Responsabile acquisti",
         False, ["+39021234567"]),
    ]  # fmt: skip
    with exports.engine() as engine:
        assert engine.value("select place from read_address") == "Milano, Italia"


def test_version_four_with_a_group_of_people(exports: Exports) -> None:
    done = exports.load(one(exports, FOUR))
    assert (report(done).read, report(done).skipped) == (1, {"list": 1})
    assert people(exports) == [
        ("Kim Esempio", "kim@esempio.example", "", "", False, ["+39-333-7654321 ext. 12"])
    ]
    with exports.engine() as engine:
        assert (
            engine.value("select url from resolve_person")
            == "https://www.linkedin.com/in/kim-esempio"
        )


def test_a_name_that_is_an_address_or_missing(exports: Exports) -> None:
    text = (
        card("anna@example.org", "EMAIL:anna@example.org", "NICKNAME:Nina")
        + card("", "N:Rossi;Mario;;;", "TEL:333 123 4567")
        + card("", "NOTE:niente")
        + card("Idraulico Srl", "ORG:Idraulico Srl", "X-ABShowAs:COMPANY", "TEL:02 123456")
    )
    done = exports.load(one(exports, text))
    assert (report(done).read, report(done).skipped) == (2, {"company": 1, "empty": 1})
    assert [row[0] for row in people(exports)] == ["Mario Rossi", "Nina"]


@pytest.mark.parametrize("name", ["rubrica.vcf", "contatti.txt", "senza"])
def test_a_book_is_known_by_what_is_in_it(name: str, exports: Exports) -> None:
    assert report(exports.load(one(exports, "\ufeff" + card("Anna"), name))).read == 1


def test_a_takeout_holds_the_same_people_in_several_files(exports: Exports) -> None:
    text = card("Anna Finta", "EMAIL:anna@example.org") + card("Luc Esempio", "TEL:+39 333 1234567")
    names = [f"Takeout/Contatti/{one}/{one}.vcf" for one in ("Tutti i contatti", "Lavoro")]
    done = exports.load(
        exports.write({**dict.fromkeys(names, text), "Takeout/x.html": "<p>"}, name="takeout.zip")
    )
    assert [report(done, name).read for name in names] == [2, 2]
    assert report(done, "Takeout/x.html").status == "unknown"
    assert [row[0] for row in people(exports)] == ["Anna Finta", "Luc Esempio"]
    with exports.engine() as engine:
        assert engine.value("select count(*) from read_address") == 2


def test_a_folder_of_one_card_each(exports: Exports) -> None:
    files = {f"{name}.vcf": card(name) for name in ("Anna", "Luc", "Kim")}
    exports.load(exports.write(files, name="schede"))
    assert [row[0] for row in people(exports)] == ["Anna", "Kim", "Luc"]


def test_utf_16_is_read(exports: Exports) -> None:
    exports.load(one(exports, card("Nicolò").encode("utf-16")))
    assert [row[0] for row in people(exports)] == ["Nicolò"]


def test_what_is_wrong_is_told_with_its_line(exports: Exports) -> None:
    done = exports.load(
        one(exports, card("Anna") + "BEGIN:VCARD\r\nFN:Luc\r\n" + card("Kim") + "x\n")
    )
    assert [(p.code, p.line) for p in done.problems] == [("card_none", 11), ("card_open", 5)]
    assert (report(done).read, report(done).skipped) == (2, {"broken": 1})


def test_what_only_looks_like_one_is_refused(exports: Exports) -> None:
    archive = Archive(exports.write({"a.vcf": "niente\n", "b.txt": ""}, name="cartella"))
    with pytest.raises(NotAnExportError):
        shares(archive)
    archive.close()


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Anna <Anna@Example.org>, b@c.it", ("anna@example.org", "b@c.it")),
        ("/o=Finta/ou=x/cn=anna", ()),
        ("mailto:a@b.it.", ("a@b.it",)),
    ],
)
def test_the_addresses_in_a_cell(cell: str, found: tuple[str, ...]) -> None:
    assert mails(cell) == found


def test_the_numbers_in_a_cell() -> None:
    assert numbers("+39 333 1234567 ::: 02 12 34 56\n12") == ("+393331234567", "02 12 34 56")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_no_card_is_lost_without_a_word(exports: Exports, data: st.DataObject) -> None:
    whole = APPLE + ANDROID + OUTLOOK + FOUR.encode()
    places = st.integers(0, len(whole))
    cut, again = sorted((data.draw(places), data.draw(places)))
    junk = data.draw(st.binary(max_size=30))
    damaged = b"BEGIN:VCARD\n" + whole[:cut] + junk + whole[again:]
    archive = Archive(one(exports, damaged))
    with Engine.open(exports.circle) as engine:
        files, problems = load.load(archive, engine, exports.circle)
    archive.close()
    (file,) = files
    assert file.rows == file.read + sum(file.skipped.values())
    assert file.rows == sum(
        line.strip().upper() == b"BEGIN:VCARD" for line in re.split(rb"[\r\n]", damaged)
    )
    assert "rows_unaccounted" not in {one.code for one in problems}
    assert file.skipped.get("broken", 0) == sum(
        one.count for one in problems if one.code in {"card_open", "card_long"}
    )
