"""vocabulary add, list, remove, and what titles gain by it."""

from __future__ import annotations

import io
import json
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from cerchia.show.cli import app

ITALIAN = (
    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels\n"
    'Occupation,u/1,7212,saldatore/saldatrice,"saldatore TIG\noperatore di saldatura"\n'
    "Occupation,u/2,,senza codice,\n"
)
ENGLISH = "conceptUri;iscoGroup;preferredLabel;altLabels\nu/1;7212;welder;tig welder\n"
GROUPS = "conceptUri,code,preferredLabel\nu/g,7212,Saldatori e tagliatori a fiamma\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files in the folder we stand in, a circle that is not there yet, and English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "kept"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("CERCHIA_PASSPHRASE", "invented words")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    Path("occupations_it.csv").write_text(ITALIAN, "utf-8")
    Path("occupations_en.csv").write_text(ENGLISH, "utf-8")
    Path("ISCOGroups_it.csv").write_text(GROUPS, "utf-8")
    return tmp_path / "kept"


def run(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = app.run(list(words))
    told = capsys.readouterr()
    return code, told.out, told.err


def titles(
    *lines: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[dict[str, Any]]:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))
    return [json.loads(line) for line in run("title", capsys=capsys)[1].splitlines()]


def test_without_a_vocabulary_a_title_is_as_ever_and_no_circle_is_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (one,) = titles("Saldatrice", monkeypatch=monkeypatch, capsys=capsys)
    assert "isco" not in one
    assert not folder.exists()


def test_a_vocabulary_in_two_languages_answers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in ("occupations_it.csv", "occupations_en.csv", "ISCOGroups_it.csv"):
        assert run("vocabulary", "add", file, capsys=capsys)[0] == 0
    found = titles(
        "Saldatrice c/o Rossi Srl", "welder", "Sognatore", monkeypatch=monkeypatch, capsys=capsys
    )
    group = {"code": "7212", "label": "Saldatori e tagliatori a fiamma", "confidence": 1.0}
    assert [one["isco"] for one in found] == [
        group | {"occupation": "saldatore/saldatrice"}, group | {"occupation": "welder"}, None,
    ]  # fmt: skip
    files = sorted((folder / "vocabulary").iterdir())
    assert [file.name for file in files] == [
        "groups_it.json", "occupations_en.json", "occupations_it.json",
    ]  # fmt: skip
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_the_list_counts_and_removing_empties_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text, _ = run("vocabulary", "add", "occupations_it.csv", capsys=capsys)
    assert code == 0
    assert "it: 1 occupation with 3 names, from occupations_it.csv." in text
    assert "1 row left out" in text
    (line,) = run("vocabulary", "--json", capsys=capsys)[1].splitlines()
    assert json.loads(line) == {
        "kind": "occupations", "language": "it", "name": "occupations_it.csv", "rows": 1, "labels": 3, "skipped": 1,
    }  # fmt: skip
    assert str(folder / "vocabulary") in run("where", capsys=capsys)[1]
    assert run("vocabulary", "remove", "it", capsys=capsys)[1] == "occupations_it.csv is removed.\n"
    assert not (folder / "vocabulary").exists()
    assert "No vocabulary" in run("vocabulary", capsys=capsys)[1]
    code, _, error = run("vocabulary", "remove", "it", capsys=capsys)
    assert (code, error.splitlines()[0]) == (1, "No vocabulary in it.")


def test_a_file_of_the_same_language_replaces(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert run("vocabulary", "add", "occupations_it.csv", "--json", capsys=capsys)[0] == 0
    assert len(run("vocabulary", "--json", capsys=capsys)[1].splitlines()) == 1


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        (
            "other_it.csv",
            "a,b\n1,2\n",
            "the columns iscoGroup (or code) and preferredLabel are missing (a, b).",
        ),
        ("mine.csv", ITALIAN, "does not say which language it is in."),
        (
            "empty_it.csv",
            "iscoGroup,preferredLabel\n,\n",
            "no row has a code of four digits and a name.",
        ),
    ],
)
def test_what_is_no_vocabulary_is_refused_with_words(
    file: str, text: str, says: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(file).write_text(text, "utf-8")
    code, out, error = run("vocabulary", "add", file, capsys=capsys)
    assert (code, out) == (1, "")
    assert says in error
    assert not (folder / "vocabulary").exists()


def test_a_damaged_vocabulary_says_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("vocabulary", "add", "occupations_it.csv", capsys=capsys)
    (folder / "vocabulary" / "occupations_it.json").write_text("{", "utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("Notaio\n"))
    code, _, error = run("title", capsys=capsys)
    assert code == 1
    assert "add the vocabulary again" in error


def test_a_backup_brings_the_vocabulary_back(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("vocabulary", "add", "occupations_it.csv", capsys=capsys)
    assert run("backup", "kept.backup", capsys=capsys)[0] == 0
    assert (
        run("restore", "kept.backup", "--circle", str(folder / ".." / "again"), capsys=capsys)[0]
        == 0
    )
    again = run("vocabulary", "--json", "--circle", "again", capsys=capsys)[1]
    assert json.loads(again)["labels"] == 3
