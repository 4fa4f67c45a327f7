"""Damaged and hostile tables: never a crash, and no row lost without a word."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cerchia.engine.duckdb import Engine
from cerchia.formats import people_columns, tabular
from cerchia.formats.archive import Archive
from cerchia.model.crm_errors import MappingMissingError
from cerchia.model.errors import NotAnExportError, UnreadableError
from cerchia.model.sheet import Mapping, Table, Wish
from cerchia.read import shares
from cerchia.read.crm import source
from tests.read.crm.exports_read import HERE, confirmed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Exports

FILES = sorted(HERE.glob("*/*.csv"))
QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


def read(exports: Exports, data: bytes, mapping: dict[frozenset[str], Mapping]) -> None:
    path = exports.folder / "x.csv"
    path.write_bytes(data)
    try:
        archive = Archive(path)
    except UnreadableError:  # cut off so that it begins like a zip, or empty
        return
    crm = source.source.told(lambda header: mapping.get(frozenset(header)))
    try:
        if not (crm.claims(archive) or crm.proposes(archive)):
            return
        with Engine.open(exports.circle) as engine:
            files, problems = crm.load(archive, engine, exports.circle)
    except MappingMissingError:
        return
    finally:
        archive.close()
    (file,) = files
    assert file.rows == file.read + sum(file.skipped.values())
    assert "rows_unaccounted" not in {one.code for one in problems}
    told = sum(
        one.count for one in problems if one.code in {"quote_open", "field_too_long", "row_long"}
    )
    assert file.skipped.get("broken", 0) == told
    written, _ = tabular.encoding([data])
    text = data.decode(written, "replace")
    heads = list(tabular.headings(data))
    assert heads
    if (
        '"' not in text
    ):  # then a row is a line, and every line with words behind the heading is counted
        reader = csv.reader(
            io.StringIO(text.replace("\0", ""), newline=""), delimiter=heads[0].delimiter
        )
        lines = sum(any(cell.strip().strip("\ufeff").strip() for cell in row) for row in reader)
        assert file.rows <= lines <= file.rows + tabular.WITHIN


@pytest.mark.parametrize("file", FILES, ids=lambda one: f"{one.parent.name}/{one.name}")
@QUIET
@given(data=st.data())
def test_no_row_is_lost_without_a_word(file: Path, exports: Exports, data: st.DataObject) -> None:
    whole = file.read_bytes()
    mapping = confirmed(HERE / "generic") if file.parent.name == "generic" else {}
    places = st.integers(0, len(whole))
    cut, again = sorted((data.draw(places), data.draw(places)))
    junk = data.draw(st.binary(max_size=20))
    read(exports, whole[:cut] + junk + whole[again:], mapping)


@QUIET
@given(data=st.binary(max_size=300))
@example(b"Record ID,Email,First Name\n\xff\xfe\0,a,b\n")
@example(b"\xff\xfeR\0")
@example(b"Record ID,Email,First Name\r1,a@b.it,x\r2")
def test_any_bytes(exports: Exports, data: bytes) -> None:
    read(exports, data, {})
    read(exports, b"Record ID,First Name,Last Name,Email\n" + data, {})


@pytest.mark.parametrize("written", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding(written: str, exports: Exports) -> None:
    path = exports.folder / "x.csv"
    path.write_bytes(
        "sep=;\nRecord ID;First Name;Last Name;Email\n1;Zoë;Società;z@p.example\n".encode(written)
    )
    exports.load(path)
    with exports.engine() as engine:
        assert engine.rows("select name from resolve_person") == [("Zoë Società",)]


def test_quoted_cells_with_lines_and_semicolons(exports: Exports) -> None:
    path = exports.folder / "x.csv"
    path.write_text(
        'Record ID,"First\nName",Last Name,Email,Associated Note\n1,Ada,Prova,a@p.example,"una\nnota; due"\n'
    )
    done = exports.load(path)
    assert (done.files[0].rows, done.files[0].read, done.problems) == (1, 1, ())


def test_a_table_that_is_of_no_people_is_none_of_ours(exports: Exports) -> None:
    for text in ("Data,Importo\n2024-01-01,5\n", "a,b\n", "", "Prodotto,Prezzo,Name\nSedia,3,x\n"):
        path = exports.folder / "x.csv"
        path.write_text(text)
        archive = Archive(path) if text else None
        if archive:
            with pytest.raises(NotAnExportError):
                shares(archive)
            archive.close()


def columns(header: str, *rows: str) -> dict[str, str]:
    cells = tuple((n, tuple(row.split(","))) for n, row in enumerate(rows, start=2))
    table = Table("x", ",", tuple(header.split(",")), cells, ())
    return {
        one.header: one.field for one in people_columns.suppose(table, Wish(), None) if one.field
    }


@pytest.mark.parametrize(
    ("header", "rows", "found"),
    [
        ("Nome,Cognome,Mail", ["Ada,Prova,a@p.it"], {"Nome": "first", "Cognome": "last", "Mail": "email"}),
        ("Nome,Ditta,Telefono", ["Ada Prova,Acme,02 123456"], {"Nome": "name", "Ditta": "company", "Telefono": "phone"}),
        ("Title,Name,Email", ["Mr,Ada,a@p.it", "Ms,Bo,b@p.it"], {"Name": "name", "Email": "email"}),
        ("Title,Name,Email", ["CEO,Ada,a@p.it"], {"Title": "title", "Name": "name", "Email": "email"}),
        ("Contact owner,Name,Account Name", ["Jo,Ada,Acme"], {"Contact owner": "owner", "Name": "name", "Account Name": "company"}),
        ("Assistant Email,Name,Work Phone", ["x@y.it,Ada,02 1234567"], {"Name": "name", "Work Phone": "phone"}),
        ("Email,Email 2,Name", ["a@p.it,b@p.it,Ada"], {"Email": "email", "Email 2": "email", "Name": "name"}),
        ("Email,Name", ["presto,Ada", "poi,Bo"], {"Name": "name"}),
        ("Boh,Chi,Link", ["a@p.it,Ada,https://linkedin.com/in/ada"], {"Boh": "email", "Link": "url"}),
        ("Primary e-mail address,Vorname,Nachname,Firma", ["a@p.de,Ada,Prova,Acme"],
         {"Primary e-mail address": "email", "Vorname": "first", "Nachname": "last", "Firma": "company"}),
        ("Prénom,Nom,Courriel,Société", ["Ada,Prova,a@p.fr,Acme"],
         {"Prénom": "first", "Nom": "last", "Courriel": "email", "Société": "company"}),
        ("Nombre,Apellidos,Correo,Empresa,Importe,Etapa", ["Ada,Prova,a@p.es,Acme,5,Ganado"],
         {"Nombre": "first", "Apellidos": "last", "Correo": "email", "Empresa": "company", "Importe": "amount", "Etapa": "stage"}),
        ("Name,Email,Date", ["Ada,a@p.it,2024-01-01"], {"Name": "name", "Email": "email"}),
    ],
)  # fmt: skip
def test_what_columns_are_taken_for(header: str, rows: list[str], found: dict[str, str]) -> None:
    assert columns(header, *rows) == found
