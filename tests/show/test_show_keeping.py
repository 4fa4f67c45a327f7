"""forget, undo, backup, restore, sources remove as people and scripts meet them."""

from __future__ import annotations

import io
import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.show.cli import app
from cerchia.show.cli.backup import VARIABLE
from cerchia.show.phrases import say
from tests.conftest import JO, Who, contact, message
from tests.show.conftest import a_purpose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.conftest import Exports

ADA, BO = Who("Ada Verdi", "ada-verdi"), Who("Bo Neri", "bo-neri")
CERCHIA = [sys.executable, "-m", "cerchia"]


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exports: Exports) -> Path:
    """Every test has a kept circle of two contacts, and speaks English unless it says otherwise."""
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "kept"))
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "CERCHIA_DEBUG", "CERCHIA_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    path = exports.write(
        {
            "Connections.csv": [contact("Ada Verdi", "ada-verdi"), contact("Bo Neri", "bo-neri")],
            "messages.csv": [message("2-a", ADA, [JO], "2026-04-01 09:00:00", "Ciao Jordan")],
        }
    )
    assert app.run(["read", str(path)]) == 0
    return path


def run(*words: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = app.run([str(word) for word in words])
    told = capsys.readouterr()
    return code, told.out, told.err


def at_a_terminal(words: Sequence[str], answers: Sequence[str]) -> tuple[int, str]:
    """Run the program at a terminal of its own and type an answer at each question."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [*CERCHIA, *words])  # noqa: S606 - the child is the program
    shown = ""
    waiting = list(answers)
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            piece = os.read(terminal, 4096).decode("utf-8", "replace")
        except OSError:
            break
        shown += piece
        if waiting and shown.rstrip("\n").endswith(("] ", ": ")):
            os.write(terminal, f"{waiting.pop(0)}\n".encode())
            shown += "\n"
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown


def test_forgetting_needs_somebody_to_confirm_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, text, error = run("forget", "Ada Verdi", capsys=capsys)
    assert code == 1
    assert "2 rows go, 1 of them a message, and 0 decisions." in text
    assert say("confirmation_missing", "en") in error
    assert "--yes" in error
    assert run("person", "Ada Verdi", capsys=capsys)[0] == 0


@pytest.mark.parametrize(("answer", "code", "left"), [("n", 1, 2), ("", 1, 2), ("sì", 0, 1)])
def test_the_answer_at_the_terminal_counts(
    answer: str, code: int, left: int, capsys: pytest.CaptureFixture[str]
) -> None:
    done, shown = at_a_terminal(["forget", "Ada Verdi", "--lang", "it"], [answer])
    assert done == code, shown
    assert "Dimentico Ada Verdi? [s/N]" in shown
    assert ("Non ho cambiato niente." in shown) == bool(code)
    assert len(run("people", "--json", capsys=capsys)[1].splitlines()) == left


def test_json_is_alone_on_standard_output(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["forget", "Ada Verdi"], ["sources", "remove", archive.name]):
        code, text, error = run(*words, "--json", capsys=capsys)
        assert (code, text) == (1, "")
        assert "--yes" in error


def test_what_went_and_what_remains_is_told(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text, error = run("forget", "ada verdi", "--yes", "--json", capsys=capsys)
    assert (code, error) == (0, "")
    found = json.loads(text)
    assert (found["person"], found["rows"], found["messages"], found["decisions"]) == (
        "Ada Verdi",
        2,
        1,
        0,
    )
    assert found["remain"] == {"archives": [str(archive)], "backups": True, "mentions": True}
    code, text, _ = run("forget", "Bo", "--yes", "--lang", "it", capsys=capsys)
    assert code == 0
    for words in (
        "Bo Neri non è più nella cerchia.",
        str(archive),
        "i backup fatti prima",
        "parole di altri",
    ):
        assert words in text
    code, _, error = run("forget", "Bo", "--yes", capsys=capsys)
    assert code == 1
    assert "Nobody in the circle answers to “Bo”." in error
    assert "people you forgot" in run("read", capsys=capsys)[1]


def test_a_forgetting_that_broke_off_is_told_when_it_is_completed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kept/.forgetting.json").write_text(
        json.dumps({"marks": {"linkedin": ["url:in/ada-verdi", "thread:2-a"]}, "ids": []})
    )
    _, text, error = run("people", "--json", capsys=capsys)
    assert say("forgetting_completed", "en") in error
    assert [json.loads(line)["person"] for line in text.splitlines()] == ["Bo Neri"]
    assert run("people", "--json", capsys=capsys)[2] == ""


def test_undo_says_what_it_was_and_what_counts_now(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from dataclasses import replace  # noqa: PLC0415

    from cerchia.circle import Circle  # noqa: PLC0415

    code, _, error = run("undo", capsys=capsys)
    assert (code, error.splitlines()[0]) == (1, "There is nothing to take back.")
    circle = Circle.open(tmp_path / "kept")
    circle.keep_purpose(a_purpose())
    circle.keep_purpose(replace(a_purpose(), name="Altro"))
    code, text, _ = run("undo", "--lang", "it", capsys=capsys)
    assert code == 0
    assert text.splitlines() == [
        "Ritirata la n. 4: vale lo scopo «Altro».",
        "Adesso vale la n. 2: vale lo scopo «Clienti 2027».",
    ]
    purpose = circle.purpose()
    assert purpose is not None
    assert purpose.name == "Clienti 2027"
    found = json.loads(run("undo", "3", "--json", capsys=capsys)[1])
    assert (found["undone"]["what"], found["now"]) == ("the purpose “Altro”", None)
    listed = [
        json.loads(line) for line in run("undo", "--list", "--json", capsys=capsys)[1].splitlines()
    ]
    assert [(one["id"], one["kind"], one["undone_at"] is None) for one in listed] == [
        (1, "purpose", True), (2, "purpose_active", True), (3, "purpose", False), (4, "purpose_active", False),
    ]  # fmt: skip
    page = run("undo", "--list", capsys=capsys)[1]
    assert page.count("taken back on") == 2
    assert run("undo", "9", capsys=capsys)[0] == 1
    assert run("undo", "nine", capsys=capsys)[0] == 2


def test_sources_alone_still_lists_with_its_options(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (one,) = run("sources", "--json", "--circle", tmp_path / "kept", capsys=capsys)[1].splitlines()
    known = json.loads(one)["id"]
    assert known in run("sources", "--lang", "it", capsys=capsys)[1]
    code, _, error = run("sources", "--circle", tmp_path / "kept", "remove", known, capsys=capsys)
    assert (code, error.splitlines()[0]) == (2, "--circle belongs after “remove”.")


def test_an_import_is_taken_out_and_can_be_read_again(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = run("people", "--json", capsys=capsys)[1]
    code, _, error = run("sources", "remove", "nothing", "--yes", capsys=capsys)
    assert code == 1
    assert "does not say which import is meant" in error
    assert run("sources", "remove", archive.name, capsys=capsys)[0] == 1
    code, text, _ = run("sources", "remove", archive.name, "--yes", capsys=capsys)
    assert code == 0
    assert f"cerchia read {archive}" in text
    assert list((tmp_path / "kept/facts").iterdir()) == []
    assert list((tmp_path / "kept").glob("findings-*")) == []
    assert run("people", capsys=capsys)[0] == 1
    assert run("read", archive, capsys=capsys)[0] == 0
    assert run("people", "--json", capsys=capsys)[1] == before
    known = json.loads(run("sources", "--json", capsys=capsys)[1])["id"]
    found = json.loads(run("sources", "remove", known, "--yes", "--json", capsys=capsys)[1])
    assert (found["removed"], found["rows"]) == (known, 3)


def test_a_backup_and_back_by_environment_and_by_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file, words = tmp_path / "x.backup", tmp_path / "words"
    words.write_text("quattro cavalli\n")
    monkeypatch.setenv("CERCHIA_PASSPHRASE", "quattro cavalli")
    code, text, error = run("backup", file, "--json", capsys=capsys)
    assert (code, error) == (0, "")
    made: dict[str, Any] = json.loads(text)
    assert (made["path"], made["bytes"], len(made["imports"])) == (
        str(file),
        file.stat().st_size,
        1,
    )
    assert run("backup", file, capsys=capsys)[0] == 1
    monkeypatch.delenv("CERCHIA_PASSPHRASE")
    code, text, _ = run(
        "restore", file, "--passphrase-file", words, "--circle", tmp_path / "new", capsys=capsys
    )
    assert code == 0
    assert f"The circle is back in {tmp_path}/new: 1 import." in " ".join(text.split())
    people = [
        run("people", "--json", "--circle", tmp_path / one, capsys=capsys)[1]
        for one in ("kept", "new")
    ]
    assert people[0] == people[1] != ""


def test_without_words_nothing_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.backup"
    code, _, error = run("backup", file, capsys=capsys)
    assert code == 1
    assert say("passphrase_missing", "en") in error
    monkeypatch.setenv("CERCHIA_PASSPHRASE", "")
    assert run("backup", file, capsys=capsys)[0] == 1
    assert run("backup", file, "--passphrase-file", tmp_path / "none", capsys=capsys)[0] == 1
    code, shown = at_a_terminal(["backup", str(file)], ["one thing", "another"])
    assert code == 1, shown
    assert not file.exists()


@pytest.mark.parametrize(
    ("piped", "code"),
    [("a sentence\n", 0), ("a sentence\na sentence\n", 0), ("a\nb\n", 1), ("", 1)],
)
def test_a_passphrase_may_be_piped_in(
    piped: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO(piped))
    assert run("backup", tmp_path / "piped.backup", capsys=capsys)[0] == code
    assert (tmp_path / "piped.backup").exists() == (code == 0)


def test_the_passphrase_is_asked_twice_and_never_shown(tmp_path: Path) -> None:
    file = tmp_path / "x.backup"
    code, shown = at_a_terminal(["backup", str(file)], ["quattro cavalli"] * 2)
    assert code == 0, shown
    assert "cavalli" not in shown
    environ = os.environ | {VARIABLE: "quattro cavalli"}
    done = subprocess.run(
        [*CERCHIA, "restore", file, "--circle", tmp_path / "new"],
        env=environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert file.stat().st_mode & 0o077 == 0
    assert [one for one in (tmp_path / "new").rglob("*") if one.stat().st_mode & 0o077] == []
