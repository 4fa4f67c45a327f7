"""Reading a table of one's own as people and scripts meet it: shown, confirmed, remembered."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, get_args

import pytest

from cerchia.model.result import Beside
from cerchia.model.sheet import PEOPLE_FIELDS
from cerchia.read.crm import hubspot, pipedrive, salesforce
from cerchia.read.crm.row import Product
from cerchia.show.phrases import BOOK
from tests.read.crm.exports_read import HERE
from tests.show.test_show_results import at_a_terminal, run

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "Referente;E-mail;Importo;Fase;Data chiusura;Rif\n"
ROW = "Anna Finta;a@f.example;1.200;Vinta;30/06/2024;X1\n"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty circle of its own; English, and nobody at a terminal."""
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "kept"))
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "CERCHIA_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())


def table(folder: Path, name: str = "a.csv", rows: str = ROW) -> Path:
    path = folder / name
    path.write_text(TABLE + rows, "utf-8")
    return path


def test_without_a_terminal_one_sentence_says_how(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text, error = run("read", table(tmp_path), capsys=capsys)
    assert code == 1
    assert "Anna Finta" in text
    assert "fit both ways" in text  # 1.200
    assert "--yes" in error
    assert "--map" in error
    code, text, error = run("read", table(tmp_path), "--json", capsys=capsys)
    assert (code, text) == (1, "")
    assert "--yes" in error


def test_confirmed_once_it_is_read_without_asking(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = table(tmp_path)
    code, text, _ = run(
        "read", file, "--map", "Rif=note", "--currency", "eur", "--yes", capsys=capsys
    )
    assert code == 0
    assert "as you said" in text
    other = table(tmp_path, "b.csv", "Bo Neri;b@f.example;1.300;Vinta;01/07/2024;X2\n")
    code, text, _ = run("read", other, "--json", capsys=capsys)
    assert (code, json.loads(text)["new"]) == (0, True)
    _, text, _ = run("result", "list", "--json", capsys=capsys)
    rows = [json.loads(line) for line in text.splitlines()]
    assert [(one["person"], one["amount"], one["currency"], one["source"], one["stage"]) for one in rows] == [
        ("Bo Neri", "1300", "EUR", "table", "Vinta"), ("Anna Finta", "1200", "EUR", "table", "Vinta"),
    ]  # fmt: skip


def test_at_a_terminal_it_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = table(tmp_path)
    code, text = at_a_terminal("n", "read", file)
    assert code == 1
    assert "Is this right?" in text
    code, _ = at_a_terminal("y", "read", file)
    assert code == 0
    _, text, _ = run("undo", "--list", capsys=capsys)
    assert "the columns of a table" in text


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--map", "Rif"), 2, "column=field"),
        (("--map", "Rif=boh"), 2, "The fields"),
        (("--map", "Boh=note"), 1, "no column “Boh”"),
        (("--map", "Rif=name", "--map", "E-mail=name"), 2, "two columns"),
        (("--currency", "euros"), 2, "--currency"),
        (("--dates", "ymd"), 2, "--dates"),
    ],
)
def test_what_is_said_wrong(
    words: tuple[str, ...], code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found, _, error = run("read", table(tmp_path), *words, capsys=capsys)
    assert found == code
    assert said in error


def test_the_deals_are_listed_beside(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("read", HERE / "hubspot", capsys=capsys)[0] == 0
    code, text, _ = run("result", "list", capsys=capsys)
    assert code == 0
    assert "Contract: 2, with 1 person; 12,900.50" in text
    assert "Open: 1, 500" in text
    assert "HubSpot: closedlost" in text
    code, _, error = run("result", "remove", _id(capsys), capsys=capsys)
    assert code == 1
    assert "is what the CRM says" in error


def _id(capsys: pytest.CaptureFixture[str]) -> str:
    _, text, _ = run("result", "list", "--json", capsys=capsys)
    return str(json.loads(text.splitlines()[0])["id"])


def test_every_field_and_word_has_a_sentence() -> None:
    kinds = (*salesforce.KINDS, *hubspot.KINDS)
    fields = {field for kind in kinds for field in kind.columns} | set(PEOPLE_FIELDS)
    own = {field for columns in pipedrive._WHAT.values() for field in columns} - {"person_id"}
    names = [f"field.{one}" for one in sorted(fields | own)]
    names += [f"beside.{one}" for one in get_args(Beside)]
    names += [f"product.{one}" for one in get_args(Product)]
    assert [one for one in names if one not in BOOK] == []
