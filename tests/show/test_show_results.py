"""result and persona as people and scripts meet them."""

from __future__ import annotations

import io
import json
import os
import pty
import sys
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.formats import purpose_toml
from cerchia.model import sheet, suggestion
from cerchia.model.result import GAINS
from cerchia.show import contract_results, interview, phrases
from cerchia.show.cli import app
from cerchia.show.phrases import BOOK, figures
from tests.conftest import JO, Who, contact, message
from tests.show.conftest import a_purpose

if TYPE_CHECKING:
    from tests.conftest import Exports

ADA = Who("Ada Verdi", "ada-verdi")
ROWS = "Nome;E-mail;Tipo;Data;Importo\nAda Verdi;;contratto;25/05/2026;1.200,50 €\nDea Blu;;incontro;26/05/2026;\n"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exports: Exports) -> Path:
    """A kept circle of two contacts and a purpose; English unless a test says otherwise."""
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "kept"))
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "CERCHIA_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    path = exports.write(
        {
            "Connections.csv": [contact("Ada Verdi", "ada-verdi"), contact("Bo Neri", "bo-neri")],
            "messages.csv": [message("2-a", ADA, [JO], "2026-04-01 09:00:00", "Ciao Jordan")],
        }
    )
    assert app.run(["read", str(path)]) == 0
    from cerchia.circle import Circle  # noqa: PLC0415

    Circle.open(tmp_path / "kept").keep_purpose(a_purpose())
    (tmp_path / "crm.csv").write_text(ROWS, "utf-8")
    return tmp_path


def run(*words: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = app.run([str(word) for word in words])
    told = capsys.readouterr()
    return code, told.out, told.err


def at_a_terminal(answer: str, *words: str | Path) -> tuple[int, str]:
    """Run the program at a terminal of its own, and answer its one question."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "cerchia", *map(str, words)])  # noqa: S606
    said = b""
    with suppress(OSError):
        while part := os.read(terminal, 4096):
            said += part
            if said.rstrip().endswith((b"[y/N]", b"[s/N]")):
                os.write(terminal, f"{answer}\n".encode())
                said += b" "
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said.decode()


def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [
        json.loads(row) for row in run("result", "list", "--json", capsys=capsys)[1].splitlines()
    ]


def test_every_word_of_the_lists_has_its_name() -> None:
    wanted = {f"gain.{one}" for one in GAINS} | {f"trait.{one}" for one in suggestion.TRAITS}
    wanted |= {f"field.{one}" for one in (*sheet.RESULT_FIELDS, *sheet.SURVEY_FIELDS)}
    wanted |= {f"suggest.good_{one}" for one in suggestion.SOURCES}
    wanted |= {f"order.{one}" for one in sheet.ORDERS} | {f"mark.{one}" for one in sheet.MARKS}
    wanted |= {f"delimiter.{one}" for one in ",;\t|"} | {
        f"missing.{one}" for one in interview.ASKED
    }
    wanted |= {f"interview.q_{one}" for one in interview.questions()}
    wanted |= {f"column_why.{one}" for one in ("who", "when", "what", "role")}
    wanted |= {f"table_why.{one}" for one in ("empty", "no_rows", "large", "spreadsheet")}
    wanted |= {"decision.result", "decision.mapping"}
    assert sorted(wanted - set(BOOK)) == []


def test_an_amount_is_written_to_its_last_cent() -> None:
    assert figures.exact(Decimal("1200.5"), "it", 2) == "1.200,50"
    assert figures.exact(Decimal("1200.00"), "en", 2) == "1,200"
    assert figures.exact(Decimal("2.50"), "it") == "2,5"
    assert figures.exact(Decimal(1_000_000_000_000), "en") == "1,000,000,000,000"


def test_a_result_is_booked_listed_taken_out_and_brought_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ("result", "add", "ada verdi", "--kind", "contract", "--date", "2026-05-01")
    code, text, _ = run(
        *words, "--amount", "1.200,50", "--hours", "2:30", "--lang", "it", capsys=capsys
    )
    assert code == 0
    flat = " ".join(text.replace("\u00a0", " ").split())
    assert (
        "contratto con Ada Verdi, 1º maggio 2026, 1.200,50 EUR, 2,5 ore, per «Clienti 2027»."
        in flat
    )
    (one,) = listed(capsys)
    assert (one["amount"], one["hours"], one["currency"], one["matched"]) == (
        "1200.50",
        "2.5",
        "EUR",
        "id",
    )
    code, text, _ = run("result", "remove", one["id"], "--json", capsys=capsys)
    assert (code, [row["id"] for row in json.loads(text)["removed"]]) == (0, [one["id"]])
    assert listed(capsys) == []
    assert f"the result {one['id']}" in run("undo", capsys=capsys)[1]
    assert len(listed(capsys)) == 1
    page = run("result", "list", capsys=capsys)[1].replace("\u00a0", " ")
    assert "Contract: 1, with 1 person; 1,200.50 EUR; 2.5 hours" in page


@pytest.mark.parametrize(
    ("more", "code"),
    [(["--kind", "gift"], 2), (["--kind", "offer", "--amount", "1.200"], 2), (["--kind", "offer", "--amount", "x"], 2),
     (["--kind", "offer", "--hours", "x"], 2), (["--kind", "offer", "--amount", "1", "--currency", "E"], 2), ([], 2),
     (["--kind", "offer", "--date", "2999-01-01"], 1), (["--kind", "offer", "--date", "ieri"], 2), (["--kind", "offer", "--purpose", "Boh"], 1)],
)  # fmt: skip
def test_what_cannot_be_booked_is_refused(
    more: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("result", "add", "Ada Verdi", *more, capsys=capsys)[0] == code
    assert listed(capsys) == []


def test_a_file_is_shown_first_and_kept_once_confirmed(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = kept / "crm.csv"
    code, text, error = run("result", "import", file, capsys=capsys)
    assert code == 1
    assert "line 2  contract  Ada Verdi  by name" in text
    assert "“Dea Blu” is not in the circle" in text
    assert "--yes" in error
    code, text, error = run("result", "import", file, "--json", capsys=capsys)
    assert (code, json.loads(text)["kept"], json.loads(text)["new"]) == (1, None, 2)
    assert listed(capsys) == []
    code, text = at_a_terminal("n", "result", "import", file)
    assert (code, "Nothing was changed." in text, listed(capsys)) == (1, True, [])
    code, text = at_a_terminal("y", "result", "import", file)
    assert code == 0, text
    assert [(one["person"], one["matched"], one["file"], one["line"]) for one in listed(capsys)] == [
        ("Dea Blu", "none", "crm.csv", 3), ("Ada Verdi", "id", "crm.csv", 2),
    ]  # fmt: skip
    again = json.loads(run("result", "import", file, "--yes", "--json", capsys=capsys)[1])
    assert (again["new"], again["known"], again["kept"]) == (0, 2, 0)
    assert {one["basis"] for one in again["table"]["columns"]} == {"remembered"}
    assert len(listed(capsys)) == 2
    assert "1 is matched to nobody" in run("result", "list", capsys=capsys)[1]
    assert (
        len(json.loads(run("result", "remove", "crm.csv", "--json", capsys=capsys)[1])["removed"])
        == 2
    )
    assert (
        json.loads(run("result", "import", file, "--yes", "--json", capsys=capsys)[1])["new"] == 0
    )


@pytest.mark.parametrize(
    ("said", "code"),
    [("Importo", 2), ("Importo=gift", 2), ("Boh=amount", 1), ("importo=-", 0), ("Importo=amount", 0)],
)  # fmt: skip
def test_a_column_can_be_named(
    said: str, code: int, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("result", "import", kept / "crm.csv", "--map", said, "--yes", "--json")
    assert run(*words, capsys=capsys)[0] == code
    if code == 0:
        assert [one["amount"] for one in listed(capsys)][-1] == (None if "-" in said else "1200.50")


def test_a_wrong_file_says_what_and_what_now(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept / "x.csv").write_bytes(b"PK\x03\x04")
    code, _, error = run("result", "import", kept / "x.csv", "--yes", capsys=capsys)
    assert (code, "save it as CSV" in error) == (1, True)
    (kept / "y.csv").write_text("Name,Date\nAda,2026-01-01\n")
    code, _, error = run("result", "import", kept / "y.csv", "--yes", capsys=capsys)
    assert (code, "--kind contract" in error) == (1, True)
    assert run("result", "import", kept / "none.csv", capsys=capsys)[0] == 1
    assert run("result", "remove", "nothing", capsys=capsys)[0] == 1


def test_forgetting_somebody_takes_their_results_and_keeps_them_out(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ROWS.replace("Ada Verdi;;", "Ada Verdi;ada@x.example;")
    (kept / "crm.csv").write_text(
        rows.replace("E-mail", "Profilo").replace("ada@x.example", ADA.url)
    )
    assert run("result", "import", kept / "crm.csv", "--yes", capsys=capsys)[0] == 0
    found = json.loads(run("forget", "Ada Verdi", "--yes", "--json", capsys=capsys)[1])
    assert found["decisions"] == 1
    assert b"ada-verdi" not in (kept / "kept/decisions.db").read_bytes()
    again = json.loads(
        run("result", "import", kept / "crm.csv", "--yes", "--json", capsys=capsys)[1]
    )
    assert (again["forgotten"], again["known"], again["new"]) == (1, 1, 0)
    assert "ada" not in json.dumps(again["rows"]).lower()


def test_a_suggestion_with_too_few_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    code, text, _ = run("persona", "suggest", "--lang", "it", capsys=capsys)
    assert (code, "Sono meno di 5" in text) == (0, True)
    told = json.loads(run("persona", "suggest", "--from", "results", "--json", capsys=capsys)[1])
    assert (told["from"], told["good"], told["purpose"], told["lookalikes"]) == (
        "results",
        0,
        None,
        [],
    )
    assert run("persona", "suggest", "--from", "dreams", capsys=capsys)[0] == 2


SURVEY = "Ruolo,Settore,Problemi\n" + "Titolare,arredamento,poco tempo\n" * 5 + "Boh,vino,\n"


def test_a_survey_becomes_a_purpose_that_can_be_read(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept / "s.csv").write_text(SURVEY)
    target = kept / "p.toml"
    code, text, error = run("persona", "import", kept / "s.csv", "--write", target, capsys=capsys)
    assert (code, target.exists(), "--yes" in error) == (1, False, True)
    code, text, _ = run(
        "persona",
        "import",
        kept / "s.csv",
        "--write",
        target,
        "--yes",
        "--lang",
        "it",
        capsys=capsys,
    )
    assert (code, "Imprenditoria, titolare, arredamento: 5 risposte" in text) == (0, True)
    purpose, problems = purpose_toml.read(target.read_text("utf-8"))
    assert purpose is not None
    assert problems == []
    assert (purpose.name, purpose.personas[0].critical_points) == (
        "Clienti 2027 (proposta)",
        "poco tempo (5/5)",
    )
    assert run("persona", "import", kept / "s.csv", "--write", target, capsys=capsys)[0] == 1
    told = json.loads(run("persona", "import", kept / "s.csv", "--json", "--yes", capsys=capsys)[1])
    assert (told["personas"][0]["rests_on"], told["without_role"], told["kept"]) == (5, 1, True)
    assert told["problems"][0]["line"] == 7


def test_the_sheet_names_what_the_personas_lack(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, title, gap in (
        ("it", "# Chi è il nostro cliente ideale?", "Titolare di PMI: manca la dimensione"),
        ("en", "# Who is our ideal client?", "Titolare di PMI: the company size"),
    ):
        code, text, _ = run("persona", "interview", "--lang", lang, capsys=capsys)
        assert (code, text.splitlines()[0]) == (0, title)
        assert gap in text
        assert len(text.splitlines()) <= 62, "a page"
    told = json.loads(run("persona", "interview", "--json", capsys=capsys)[1])
    assert told["personas"][0]["missing"][0] == "size"
    assert [one["code"] for one in told["questions"]] == interview.questions()
    assert run("persona", "interview", "--write", kept / "i.md", capsys=capsys)[0] == 0
    assert run("persona", "interview", "--write", kept / "i.md", capsys=capsys)[0] == 1
    bare = run("persona", "interview", "--circle", kept / "new", capsys=capsys)
    assert "personas we have written" not in bare[1]


def test_a_proposed_persona_is_named_in_the_reader_s_language() -> None:
    persona = a_purpose().personas[0]
    names = [
        contract_results.proposed([persona], None, lang).personas[0].name for lang in ("it", "en")
    ]
    assert names == ["Imprenditoria, titolare, arredamento", "Entrepreneurship, owner, arredamento"]
    assert phrases.say("suggest.name", "it", purpose="X") == "X (proposta)"
