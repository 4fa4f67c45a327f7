"""lint and draft as people and scripts meet them; the language model at a terminal of its own."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.model.answers import Because
from cerchia.model.draft import DRAFT_KINDS, Draft
from cerchia.model.lint import KINDS, Finding, Lint
from cerchia.show import contract, phrases
from cerchia.show.cli import app, draft, lint
from tests.conftest import JO, Who, contact, message
from tests.show.conftest import HOSTILE

if TYPE_CHECKING:
    from tests.conftest import Exports

ADA = Who("Ada Verdi", "ada-verdi")
ASKED = "Ciao Jordan, senti, tu che colla usi per l'ardesia bagnata da 12 chili?"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exports: Exports) -> None:
    """A circle in which Ada asked something that waits."""
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "kept"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "CERCHIA_DEBUG", "CERCHIA_MODEL_KEY"):
        monkeypatch.delenv(name, raising=False)
    path = exports.write(
        {
            "Connections.csv": [contact("Ada Verdi", "ada-verdi"), contact("Bo Neri", "bo-neri")],
            "messages.csv": [
                message(
                    "2-a",
                    JO,
                    [ADA],
                    "2026-03-01 09:00:00",
                    "Ciao Ada, grazie del contatto. Come va?",
                ),
                message("2-a", ADA, [JO], "2026-03-02 09:00:00", ASKED),
            ],
            "Profile.csv": [{"First Name": "Jordan", "Last Name": "Sample"}],
        }
    )
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert app.run(["read", str(path)]) == 0


def run(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *words: str,
    typed: str = "",
) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    capsys.readouterr()
    code = app.run(words)
    told = capsys.readouterr()
    return code, told.out, told.err


def test_the_faces_know_the_kinds_of_the_model() -> None:
    assert lint.KINDS == KINDS
    assert draft.KINDS == DRAFT_KINDS


def test_every_evidence_and_every_kind_of_draft_has_its_words() -> None:
    source = Path(phrases.__file__).parents[2]
    code = "".join(file.read_text("utf-8") for file in (source / "answers").glob("*.py"))
    told = set(re.findall(r"\"(ev_\w+)\"", code)) - {"ev_mine", "ev_promise"}
    assert {"ev_note", "ev_target_company", "ev_model", "ev_private"} <= told
    assert sorted(told - set(phrases.BOOK)) == []
    assert [kind for kind in DRAFT_KINDS if f"draft_kind.{kind}" not in phrases.BOOK] == []


def test_the_lint_in_json(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Hi Ada, I came across your profile and would love to connect"
    code, out, err = run(capsys, monkeypatch, "lint", "--kind", "note", "--json", typed=text + "\n")
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert list(told) == ["score", "verdict", "likely", "language", "findings"]
    assert (told["verdict"], told["language"]) == ("generic", "en")
    for one in told["findings"]:
        assert list(one) == ["rule", "severity", "span", "why", "better"]
        assert text[slice(*one["span"])]
    hundred = next(one for one in told["findings"] if one["rule"] == "fits_a_hundred")
    assert text[slice(*hundred["span"])] == "I came across your profile"


def test_the_lint_with_a_person_answers_to_what_they_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("lint", "--kind", "reply", "--to", "ada-verdi", "--lang", "it")
    code, out, _ = run(capsys, monkeypatch, *words, typed="Grazie mille, buona giornata.")
    assert code == 0
    flat = " ".join(out.split())
    assert (
        "Ti hanno chiesto «tu che colla usi per l'ardesia bagnata da 12 chili?»" in flat
        or "colla usi" in flat
    )
    assert "«Ada, …»" in flat


def test_no_message_no_kind_nobody_of_that_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(capsys, monkeypatch, "lint", typed=" \n")[0] == 1
    assert run(capsys, monkeypatch, "lint", "--kind", "poem", typed="x")[0] == 2
    code, _, err = run(capsys, monkeypatch, "lint", "--to", "Nobody Prova", typed="Ciao Ada")
    assert (code, "Nobody Prova" in err) == (1, True)


def test_drafts_in_json_one_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = run(capsys, monkeypatch, "draft", "Ada", "--kind", "reply", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert 2 <= len(rows) <= 3
    for row in rows:
        assert list(row) == ["text", "evidence", "language"]
        assert row["language"] == "it"
        assert "ardesia bagnata da 12 chili" in row["text"]
        assert row["evidence"][0]["code"] == "ev_asked"
        assert row["evidence"][0]["text"] == ASKED
        assert row["evidence"][0]["what"].startswith("their question of 2")


def test_drafts_for_people_and_where_there_is_no_reason(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = run(
        capsys,
        monkeypatch,
        "draft",
        "Ada",
        "--kind",
        "follow-up",
        "--because",
        "Ho trovato la colla.",
    )
    assert code == 0
    assert "Ho trovato la colla." in out
    assert "the reason you gave" in " ".join(out.split())
    code, out, err = run(capsys, monkeypatch, "draft", "Bo", "--kind", "opener")
    assert (code, out) == (1, "")
    assert "--because" in err
    code, _, err = run(capsys, monkeypatch, "draft", "Bo", "--kind", "intro_request")
    assert (code, "--about" in err) == (1, True)
    assert run(capsys, monkeypatch, "draft", "Bo", "--kind", "poem")[0] == 2
    assert run(capsys, monkeypatch, "draft", "Bo", "--kind", "reply", "--model", "x")[0] == 2


def test_what_people_wrote_cannot_move_the_cursor() -> None:
    finding = Finding("merge_field", "error", (0, 3), {"seen": HOSTILE, "name": HOSTILE})
    told = contract.lint(Lint(70, "generic", 0.9, (finding,), "en"), "en")
    row = contract.draft(Draft("x", (Because("ev_said", datetime.now(UTC), HOSTILE),), "en"), "en")
    for text in (str(told["findings"]), str(row["evidence"][0]["what"])):  # type: ignore[index]
        assert "\x1b" not in text
        assert "\\x1b" not in text


# the language model, at a terminal


@pytest.fixture
def model() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    asked: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            said = "[NAME], per l'ardesia bagnata da 12 chili ti devo una risposta: quando ci sentiamo?"
            body = json.dumps(
                {"choices": [{"message": {"role": "assistant", "content": said}}]}
            ).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1", asked
    server.shutdown()
    server.server_close()


def at_a_terminal(answer: str, *words: str) -> tuple[int, str]:
    """Run the program at a terminal of its own, and answer its one question."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "cerchia", *words])  # noqa: S606
    said = b""
    with suppress(OSError):
        while part := os.read(terminal, 4096):
            said += part
            if said.rstrip().endswith(b"[y/N]"):
                os.write(terminal, f"{answer}\n".encode())
                said += b" "
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said.decode()


def test_every_word_is_shown_and_only_a_yes_lets_it_leave(
    model: tuple[str, list[dict[str, Any]]],
) -> None:
    url, asked = model
    words = ("draft", "Ada", "--kind", "reply", "--model", "tiny", "--endpoint", url)
    code, screen = at_a_terminal("n", *words)
    assert (code, asked) == (1, [])
    assert "nothing has left" in screen
    code, screen = at_a_terminal("y", *words)
    assert code == 0
    assert len(asked) == 1
    shown = screen.replace("\r\n", "\n")
    sent = asked[0]["messages"][0]["content"]
    assert sent in shown
    assert "Ada" not in sent.replace("Ciao Jordan", "")
    assert "Ada, per l'ardesia bagnata da 12 chili" in " ".join(screen.split())
    assert "the words of tiny" in " ".join(screen.split())


def test_without_a_terminal_nothing_leaves(
    model: tuple[str, list[dict[str, Any]]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url, asked = model
    words = ("draft", "Ada", "--kind", "reply", "--model", "tiny", "--endpoint", url, "--json")
    code, out, _ = run(capsys, monkeypatch, *words, typed="y\n")
    assert (code, out, asked) == (1, "", [])
