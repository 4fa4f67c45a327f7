"""CSV, XLSX, JSON, GEXF, HubSpot: read again by csv, openpyxl, json and networkx, whatever stands in them."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import networkx as nx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats import table_csv
from cerchia.model.export import FOLLOW_UPS, RESULTS, SCHEMA, TIES
from cerchia.model.people_table import SHEET
from cerchia.model.result import Booked, Gain, Result, Whom
from cerchia.show.phrases import LANGS
from cerchia.write import hubspot
from cerchia.write.letters import lined, one_line
from cerchia.write.people_csv import harmless
from tests.write.leaving import DAY, HOSTILE, WORDS, followed, made, somebody, stock

ASIDE = Path(gettempdir())
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NOBODY = {"tie": None, "company": "", "position": "", "functions": (), "seniority": None, "fit": None, "last": None,
          "connected": None, "outcome": None, "line": "unknown", "url": ""}  # fmt: skip


def booked(kind: Gain, note: str = "", **cells: Any) -> Booked:
    amount = cells.get("amount", Decimal("1200.50"))
    result = Result("r1", kind, DAY, Whom("Ada Rossi"), "a1", amount, "EUR", None, "Clients", note)
    return Booked(result, cells.get("name", "Ada Rossi"), cells.get("person", "a1"), "", "id")


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("lang", LANGS)
def test_people_as_csv_with_units_and_nothing_for_what_is_not_known(lang: str) -> None:
    data = made(
        "people",
        stock([somebody(emails=("a@b.example",)), somebody("Bo", "b", **NOBODY)]),
        ASIDE,
        lang,
    )
    told, ada, bo = rows(data)
    first, second = (dict(zip(SHEET, row, strict=True)) for row in (ada, bo))
    units = {"it": "(giorni)", "en": "(days)"}[lang]
    assert units in told[SHEET.index("gap")]
    assert (first["sent"], first["received"], first["days"]) == ("3", "2", "4")
    assert (first["gap"], first["since"], first["strength"]) == ("12.5", "14", "1.2346")
    assert (first["emails"], first["last"], first["fit"]) == ("a@b.example", "2026-11-01", "0.75")
    empty = ("sent", "received", "days", "gap", "since", "strength", "fit", "last", "connected", "seniority",
             "function", "company", "emails", "persona", "url")  # fmt: skip
    assert [second[one] for one in empty] == [""] * len(empty)


def test_our_own_reader_reads_the_table(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(made("people", stock([somebody(), somebody('B "o"; x,\ny', "b")]), ASIDE))
    table = table_csv.read(file, len)
    assert [cells[0] for _, cells in table.rows] == ["Ada Rossi", 'B "o"; x,\ny']
    assert table.problems == ()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("part", ["people", "ties", "follow_ups", "results", "deals", "contacts"])
def test_no_cell_of_a_csv_is_a_formula(part: Any, text: str) -> None:
    one = somebody(text, company=text, position=text, emails=(text,), phones=(text,))
    data = made(part, stock([one], [booked("offer", text, name=text)], [followed(text)]), ASIDE)
    for cell in (cell for row in rows(data) for cell in row):
        dialled = part == "contacts" and cell == "+39 333 1234567"
        assert dialled or not cell.lstrip(" ").startswith(FORMULA), cell
    assert len(rows(data)) == 2


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_any_names_come_back_from_csv(names: list[str]) -> None:
    people = [somebody(name, f"p{place}", company=name) for place, name in enumerate(names)]
    found = rows(made("people", stock(people), ASIDE))[1:]
    assert [row[0] for row in found] == [harmless(lined(name)) for name in names]
    assert [row[-1] for row in found] == [f"p{place}" for place in range(len(names))]


def sheets(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_a_workbook_has_days_numbers_and_texts() -> None:
    whole = stock(
        [somebody(), somebody("Bo", "b", **NOBODY)],
        [booked("contract", "=1+1")],
        [followed("richiamare", done=date(2026, 11, 3), minutes=5)],
    )
    book = sheets(made("book", whole, ASIDE, "it"))
    assert book.sheetnames == ["Persone", "Legami", "Date", "Risultati"]
    people = book["Persone"]
    assert people.freeze_panes == "B2"
    assert next(cell.value for cell in people[1]) == "Nome"
    ada = dict(zip(SHEET, people[2], strict=True))
    assert (ada["last"].value, ada["last"].is_date) == (datetime(2026, 11, 1), True)  # noqa: DTZ001
    assert (ada["sent"].value, ada["gap"].value, ada["fit"].value) == (3, 12.5, 0.75)
    bo = dict(zip(SHEET, people[3], strict=True))
    assert [bo[one].value for one in ("sent", "gap", "fit", "last", "company")] == [None] * 5
    tie = dict(zip(TIES, [cell.value for cell in book["Legami"][2]], strict=True))
    assert (tie["days_out"], tie["mutuality"], tie["two_way"]) == (3, 0.5, "sì")
    assert book["Legami"].max_row == 2
    date_ = dict(zip(FOLLOW_UPS, [cell.value for cell in book["Date"][2]], strict=True))
    assert (date_["words"], date_["state"], date_["minutes"]) == ("richiamare", "fatta", 5)
    result = dict(zip(RESULTS, book["Risultati"][2], strict=True))
    assert (result["amount"].value, result["hours"].value) == (1200.5, None)
    assert (result["note"].value, result["note"].data_type) == ("=1+1", "s")
    assert len(sheets(made("book", whole, ASIDE, every=False)).sheetnames) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_of_a_workbook_is_a_text(text: str) -> None:
    book = sheets(made("book", stock([somebody(text, company=text)]), ASIDE, every=False))
    cell = book.active["A2"]
    assert cell.data_type == "s"
    assert cell.value == lined(text)
    assert cell.hyperlink is None


@given(WORDS, WORDS)
@settings(max_examples=40)
def test_any_text_comes_back_from_a_workbook(name: str, company: str) -> None:
    book = sheets(made("book", stock([somebody(name, company=company)]), ASIDE, every=False))
    row = dict(zip(SHEET, book.active[2], strict=True))
    assert (row["name"].value or "", row["company"].value or "") == (lined(name), lined(company))


@given(st.lists(WORDS, max_size=4))
def test_the_document_is_one_object_with_a_record_a_line(names: list[str]) -> None:
    people = [somebody(name, f"p{place}") for place, name in enumerate(names)]
    data = made(
        "json",
        stock(people, [booked("offer", n) for n in names], [followed(n) for n in names]),
        ASIDE,
    )
    found = json.loads(data)
    assert (found["schema"], found["version"], found["as_of"]) == (SCHEMA, 1, "2026-11-15")
    assert [one["id"] for one in found["people"]] == [one.id for one in people]
    assert [len(found[one]) for one in ("people", "ties", "follow_ups", "results")] == [
        len(names)
    ] * 4
    told = [name.encode("utf-8", "surrogatepass").decode("utf-8", "replace") for name in names]
    assert [one["note"].replace("\ufffd", "") for one in found["results"]] == [
        n.replace("\ufffd", "") for n in told
    ]
    assert sum(line.lstrip().startswith(b'{"id"') for line in data.split(b"\n")) >= len(names)


def test_where_nothing_is_on_record_the_document_says_null() -> None:
    (one,) = json.loads(made("json", stock([somebody("Bo", "b", **NOBODY)]), ASIDE))["people"]
    keys = ("strength", "mutuality", "fit", "last", "connected", "outcome", "persona_in_line")
    assert [one[key] for key in keys] == [None] * len(keys)


def graph(data: bytes) -> Any:
    return nx.read_gexf(io.BytesIO(data), version="1.3")


def test_a_graph_has_people_and_ties_with_what_is_known_of_them() -> None:
    found = graph(made("graph", stock([somebody(), somebody("Bo", "b", **NOBODY)]), ASIDE))
    assert set(found.nodes) == {"owner", "a1", "b"}
    assert set(found.edges) == {("owner", "a1")}
    ada = found.nodes["a1"]
    assert (ada["label"], ada["standing"], ada["persona"], ada["fit"]) == (
        "Ada Rossi",
        "core",
        "Chief",
        0.75,
    )
    assert (ada["role"], found.nodes["owner"]["role"]) == ("person", "owner")
    assert "fit" not in found.nodes["b"]
    edge = found.edges["owner", "a1"]
    assert (edge["weight"], edge["sent"], edge["days"]) == (1.23457, 3, 4)
    assert (edge["start"], edge["end"]) == ("2024-01-02", "2026-11-01")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_graph_is_well_formed_whatever_people_are_called(text: str) -> None:
    data = made("graph", stock([somebody(text, company=text, position=text)]), ASIDE)
    assert ET.fromstring(data).tag == "{http://gexf.net/1.3}gexf"  # noqa: S314 - our own
    assert graph(data).nodes["a1"]["label"] == one_line(text)


@given(WORDS, WORDS)
def test_any_name_comes_back_from_a_graph(name: str, company: str) -> None:
    found = graph(made("graph", stock([somebody(name, company=company)]), ASIDE)).nodes["a1"]
    assert (found["label"], found.get("company", "")) == (one_line(name), one_line(company))


def test_contacts_and_deals_for_hubspot() -> None:
    people = [
        somebody(emails=("ada@prova.example", "a@b.example"), phones=("+393331234567",)),
        somebody("Bo", "b", **NOBODY),
    ]
    whole = stock(people, [booked("meeting"), booked("offer"), booked("contract", "firmato")])
    told, ada, bo = rows(made("contacts", whole, ASIDE))
    assert tuple(told) == hubspot.CONTACT
    assert ada == [
        "Ada", "Rossi", "ada@prova.example", "a@b.example", "+393331234567", "CEO", "Prova Srl",
        "https://www.linkedin.com/in/a1", "customer",
    ]  # fmt: skip
    assert bo == ["Bo", *[""] * 8]
    head, *deals = rows(made("deals", whole, ASIDE))
    assert tuple(head) == hubspot.DEAL
    assert deals == [
        ["Ada Rossi - offer 2026-11-15", "default", "contractsent", "1200.50", "EUR", "2026-11-15", "", "offer",
         "", "Ada Rossi", "ada@prova.example"],
        ["Ada Rossi - contract 2026-11-15", "default", "closedwon", "1200.50", "EUR", "2026-11-15", "firmato",
         "contract", "", "Ada Rossi", "ada@prova.example"],
    ]  # fmt: skip
