"""A table from anywhere: delimiter, encoding, header, lines; and what its columns are taken for."""

from __future__ import annotations

from pathlib import Path

import pytest

from cerchia.formats import table_columns, table_csv
from cerchia.model.errors import ColumnUnknownError, TableInvalidError, UnreadableError
from cerchia.model.sheet import Mapping, Sheet, Table, Wish


def table(tmp_path: Path, content: str | bytes, sheet: Sheet = "results") -> Table:
    file = tmp_path / "x.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return table_csv.read(file, lambda cells: table_columns.named(sheet, cells))


def fields(found: Table, sheet: Sheet = "results", **said: str) -> dict[str, str]:
    supposed = table_columns.suppose(sheet, found, Wish(tuple(said.items())), None)
    return {one.header: one.field for one in supposed.columns if one.field}


@pytest.mark.parametrize(
    ("head", "delimiter"),
    [("Name,Email,Date", ","), ("Name;E-mail;Data", ";"), ("Name\tE-mail\tDate", "\t"), ("Name|Mail|Datum", "|")],
)  # fmt: skip
def test_each_delimiter(tmp_path: Path, head: str, delimiter: str) -> None:
    row = delimiter.join(["Ada Verdi, Rossi; Co", "a@x.example", "2026-01-02"])
    quoted = row.replace("Ada Verdi, Rossi; Co", '"Ada Verdi, Rossi; Co"')
    found = table(tmp_path, f"{head}\n{quoted}\n")
    assert found.delimiter == delimiter
    assert found.rows == ((2, ("Ada Verdi, Rossi; Co", "a@x.example", "2026-01-02")),)


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    found = table(tmp_path, 'Vendite 2026\n\nNome;Data\nAda;"a\nb"\n\nBo;2\n;\nCy;3\n')
    assert found.header == ("Nome", "Data")
    assert [line for line, _ in found.rows] == [4, 7, 9]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_each_encoding(tmp_path: Path, encoding: str) -> None:
    found = table(tmp_path, "sep=;\nNome;Città\nNiccolò;Forlì\n".encode(encoding))
    assert found.rows == ((3, ("Niccolò", "Forlì")),)


def test_what_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    found = table(tmp_path, "Name,Date\nAda,1,too much\nBo,2\n")
    assert [(one.code, one.line, one.seen) for one in found.problems] == [
        ("table_row_long", 2, "too much")
    ]
    broken = table(tmp_path, 'Name,Date\nAda,1\nBo,"' + "x" * (table_csv.FIELD + 9) + "\n")
    assert [(one.code, one.line) for one in broken.problems] == [("table_broken", 3)]
    assert len(broken.rows) == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "empty"), (b"\n\n", "empty"), (b"Name,Date\n", "no_rows"), (b"PK\x03\x04rest", "spreadsheet")],
)  # fmt: skip
def test_what_is_no_table(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(TableInvalidError) as caught:
        table(tmp_path, content)
    assert caught.value.params["why"] == why


def test_a_folder_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        table_csv.read(tmp_path, lambda _: 0)


def test_headers_are_told_apart(tmp_path: Path) -> None:
    assert table(tmp_path, "Nome,Nome,\nA,B,C\n").header == ("Nome", "Nome #2", "#3")


@pytest.mark.parametrize(
    ("head", "expected"),
    [("Full name,Deal value,Close date,Stage", ["name", "amount", "date", "kind"]),
     ("Nome,Cognome,Importo,Data,Tipo", ["first", "last", "amount", "date", "kind"]),
     ("Nombre completo,Importe,Fecha,Estado", ["name", "amount", "date", "kind"]),
     ("Nom complet,Montant,Date,Étape", ["name", "amount", "date", "kind"]),
     ("Ansprechpartner,Betrag,Datum,Phase", ["name", "amount", "date", "kind"])],
)  # fmt: skip
def test_headers_in_five_languages(tmp_path: Path, head: str, expected: list[str]) -> None:
    found = table(tmp_path, head + "\n" + ",".join("x" for _ in expected) + "\n")
    assert list(fields(found).values()) == expected


def test_a_survey_asks_in_whole_sentences(tmp_path: Path) -> None:
    head = "Qual è il tuo ruolo in azienda?;In che settore lavorate?;Quali problemi hai?"
    found = table(tmp_path, head + "\nTitolare;vino;poco tempo\n", "survey")
    assert list(fields(found, "survey").values()) == ["role", "trade", "critical_points"]


def test_cells_tell_what_a_header_does_not(tmp_path: Path) -> None:
    found = table(tmp_path, "X,Y,Z\na@x.example,https://www.linkedin.com/in/ada,1\n")
    assert fields(found) == {"X": "email", "Y": "url"}


def test_the_owner_s_word_comes_first_then_what_was_confirmed(tmp_path: Path) -> None:
    found = table(tmp_path, "Importo,Valore,Data\n1.200,2,01/02/2026\n")
    assert fields(found) == {"Importo": "amount", "Data": "date"}
    assert fields(found, valore="amount") == {"Valore": "amount", "Data": "date"}
    assert fields(found, importo="-") == {"Valore": "amount", "Data": "date"}
    with pytest.raises(ColumnUnknownError) as caught:
        fields(found, altro="amount")
    assert caught.value.params["known"] == "Importo; Valore; Data"
    kept = Mapping("results", (("Importo", ""), ("Valore", "amount"), ("Data", "date")), "mdy", ".")
    supposed = table_columns.suppose("results", found, Wish(), kept)
    assert [(one.field, one.basis) for one in supposed.columns] == [
        ("", "none"), ("amount", "remembered"), ("date", "remembered"),
    ]  # fmt: skip
    assert (supposed.order, supposed.mark, supposed.order_sure) == ("mdy", ".", True)
    asked = table_columns.suppose("results", found, Wish(order="dmy", mark=","), kept)
    assert (asked.order, asked.mark) == ("dmy", ",")
