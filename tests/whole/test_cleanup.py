"""Clean-up as people meet it: the list, the ticks, the next export, the safelist, and the guide's examples."""

from __future__ import annotations

import io
import json
import re
import shlex
import sys
import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.circle import Circle
from cerchia.show.cli import app
from tests.conftest import Who, contact, invitation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.conftest import Exports

GUIDE = Path(__file__).parent.parent.parent / "docs/cleanup.md"
PURPOSE = 'goal = "clients"\n[[persona]]\nname = "Marketing"\nfunctions = ["marketing"]\n'
JO = Who("Jordan Sample", "jordan-sample")
SINCE = "08 Feb 2019"
OFF = [
    contact(name, name.lower().replace(" ", "-"), SINCE, company="Acme Spa", position="Infermiere")
    for name in ("Ada Verdi", "Bo Neri", "Cy Lama", "Di Riva")
]
IN = [contact("Eva Blu", "eva-blu", SINCE, company="Beta Srl", position="Marketing manager")]
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "kept"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "CERCHIA_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())


@pytest.fixture
def circle(tmp_path: Path, exports: Exports) -> Path:
    """A kept circle of four who are off line and one who is not, as of today's export."""
    (tmp_path / "p.toml").write_text(PURPOSE, "utf-8")
    asks = [invitation(Who("Zed Altri", "zed-altri"), JO, "11/1/26, 2:37 PM")]
    archive = exports.write(
        {"Profile.csv": PROFILE, "Connections.csv": [*OFF, *IN], "Invitations.csv": asks}
    )
    assert app.run(["read", str(archive)]) == 0
    assert app.run(["purpose", "load", str(tmp_path / "p.toml")]) == 0
    return tmp_path / "kept"


def run(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = app.run(list(words))
    told = capsys.readouterr()
    return code, told.out, told.err


def lines(*words: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    code, text, error = run(*words, "--json", capsys=capsys)
    assert (code, error) == (0, "")
    return [json.loads(line) for line in text.splitlines()]


def later(exports: Exports, rows: Sequence[dict[str, str]], circle: Path) -> Path:
    """An export of some days after whatever is ticked today."""
    day = max(tick.day for tick in Circle.open(circle)._said()[1]) + timedelta(days=3)
    name = f"Complete_LinkedInDataExport_{day:%m-%d-%Y}.zip"
    return exports.write({"Profile.csv": PROFILE, "Connections.csv": rows}, name=name)


@pytest.mark.usefixtures("circle")
def test_json_is_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    *rows, last = lines("cleanup", capsys=capsys)
    assert {row["person"] for row in rows} == {"Ada Verdi", "Bo Neri", "Cy Lama", "Di Riva"}
    assert {"id", "person", "url", "why", "certainty", "days_silent"} <= set(rows[0])
    assert last["what_if"]["alignment"] == {
        "share": 0.2, "low": 0.0362, "high": 0.6245, "in_line": 1, "known": 5, "unknown": 0,
    }  # fmt: skip
    assert last["what_if"]["after"]["share"] == 1.0
    ada = next(row["id"] for row in rows if row["person"] == "Ada Verdi")
    *_, last = lines("cleanup", "--what-if", ada, "--what-if", "Eva Blu", capsys=capsys)
    assert (last["what_if"]["gone"], last["what_if"]["after"]["in_line"]) == (2, 0)


@pytest.mark.usefixtures("circle")
def test_both_rings_are_one_picture_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("cleanup", "--rings", "r.svg", capsys=capsys)[0] == 0
    text = (tmp_path / "r.svg").read_text("utf-8")
    whole = ET.fromstring(text)  # noqa: S314 - our own
    assert len(whole.findall("{http://www.w3.org/2000/svg}svg")) == 2
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)
    assert "http" not in text.replace("http://www.w3.org", "")
    assert (tmp_path / "r.svg").stat().st_mode & 0o077 == 0
    assert run("cleanup", "--rings", "r.svg", capsys=capsys)[0] == 0  # ours: written over


def test_from_the_list_to_the_export_that_confirms_it(
    circle: Path, exports: Exports, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("cleanup", "next", capsys=capsys)[0] == 1
    *rows, state = lines("cleanup", "start", capsys=capsys)
    assert (len(rows), state["checklist"]["total"], state["checklist"]["open"]) == (4, 4, 4)
    assert run("cleanup", "keep", "Di Riva", capsys=capsys)[0] == 0
    *rows, state = lines("cleanup", "done", "Ada Verdi", "Bo Neri", capsys=capsys)
    assert [row["person"] for row in rows] == ["Cy Lama"]
    assert (len(state["checklist"]["waiting"]), state["checklist"]["spared"]) == (2, 1)
    assert run("cleanup", "done", "Eva Blu", capsys=capsys)[0] == 1
    archive = later(exports, [*OFF[1:], *IN], circle)  # Ada went, Bo did not
    assert run("read", str(archive), capsys=capsys)[0] == 0
    *rows, state = lines("cleanup", "next", capsys=capsys)
    told = state["checklist"]
    assert [one["person"] for one in told["gone"]] == ["Ada Verdi"]
    assert [one["person"] for one in told["still"]] == ["Bo Neri"]
    assert (told["waiting"], told["maybe_hidden"]) == ([], False)
    for lang, words in (("it", "ancora fra i contatti"), ("en", "still among the contacts")):
        assert words in run("cleanup", "next", "--lang", lang, capsys=capsys)[1]
    assert "Bo Neri" in {row["person"] for row in lines("cleanup", "start", capsys=capsys)[:-1]}


@pytest.mark.usefixtures("circle")
def test_undo_takes_each_step_back(capsys: pytest.CaptureFixture[str]) -> None:
    run("cleanup", "start", capsys=capsys)
    run("cleanup", "done", "Ada Verdi", "Bo Neri", capsys=capsys)
    run("cleanup", "keep", "Cy Lama", capsys=capsys)
    text = run("undo", "--list", capsys=capsys)[1]
    for words in (
        "a clean-up list (people: 4)",
        "ticked off a clean-up list (people: 2)",
        "who always stays",
    ):
        assert words in text
    run("undo", capsys=capsys)
    assert lines("cleanup", "safelist", capsys=capsys) == []
    run("undo", capsys=capsys)
    assert lines("cleanup", "next", capsys=capsys)[-1]["checklist"]["open"] == 4
    run("undo", capsys=capsys)
    assert run("cleanup", "next", capsys=capsys)[0] == 1


@pytest.mark.usefixtures("circle")
def test_nobody_left_is_said_and_no_list_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("Ada Verdi", "Bo Neri", "Cy Lama", "Di Riva"):
        run("cleanup", "keep", name, capsys=capsys)
    code, text, _ = run("cleanup", "start", capsys=capsys)
    assert code == 0
    assert "there is nobody who should go" in text
    assert "4 because you said so" in text
    assert run("cleanup", "next", capsys=capsys)[0] == 1


def test_the_examples_of_the_guide_run_on_the_demo(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["demo", "--circle", "kept"]) == 0
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE.read_text("utf-8"), flags=re.DOTALL)
    examples = [line for block in blocks for line in block.splitlines()]
    assert len(examples) == 11
    for example in examples:
        code, text, error = run(*shlex.split(example, comments=True)[1:], capsys=capsys)
        assert (code, error) == (0, ""), example
        assert text


@pytest.mark.parametrize("lang", ["it", "en"])
def test_without_a_purpose_it_says_what_cannot_be_told(
    lang: str, exports: Exports, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = exports.write({"Profile.csv": PROFILE, "Connections.csv": OFF})
    code, text, _ = run("cleanup", str(archive), "--lang", lang, capsys=capsys)
    assert code == 0
    assert {"it": "Senza uno scopo", "en": "Without a purpose"}[lang] in text
    assert "cleanup start" not in text
