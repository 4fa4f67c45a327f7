"""The command line as people and scripts meet it: help, languages, exit codes, the three questions."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer

from cerchia.model.errors import CircleEmptyError
from cerchia.show.cli import app
from cerchia.show.phrases import BOOK, say

CERCHIA = [sys.executable, "-m", "cerchia"]
NAMES = [f"{one.group} {one.name}".strip() for one in app.COMMANDS]
SITE = "https://www.linkedin.com/in/"


@pytest.fixture(autouse=True)
def own_circle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a circle of its own and speaks English unless it says otherwise."""
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "circle"))
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "CERCHIA_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """The smallest export worth an audit: two contacts, one talk, one request."""
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "Connections.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        f"Ada,Verdi,{SITE}ada-verdi,,Mobili Verdi Srl,Titolare,01 Oct 2025\n"
        f"Bo,Neri,{SITE}bo-neri,,Acme Spa,Marketing Manager,10 Jan 2026\n",
        "utf-8",
    )
    head = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
    (folder / "messages.csv").write_text(
        f"{head}\n2-a,,Jordan Sample,{SITE}jordan-sample,Ada Verdi,{SITE}ada-verdi,2025-10-02 07:10:00 UTC,,"
        '"Grazie del contatto, Ada. Come stai?",INBOX\n',
        "utf-8",
    )
    (folder / "Profile.csv").write_text(
        "First Name,Last Name,Headline\nJordan,Sample,Formatore\n", "utf-8"
    )
    return folder


@pytest.fixture
def purpose(tmp_path: Path) -> Path:
    file = tmp_path / "purpose.toml"
    file.write_text(
        'goal = "clients"\n[[persona]]\nname = "Marketing"\nfunctions = ["marketing"]\n', "utf-8"
    )
    return file


def run(*words: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = app.run([str(word) for word in words])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_help_loads_no_engine_and_no_database() -> None:
    code = """
        import sys
        from cerchia.show.cli.app import run
        assert run({words}) == 0
        heavy = {{"duckdb", "sqlalchemy", "alembic", "babel", "rich", "cerchia.circle"}} & set(sys.modules)
        sys.exit(f"loaded: {{heavy}}" if heavy else 0)
    """
    for words in (["--help"], ["audit", "--help"], ["purpose", "init", "--help"]):
        text = textwrap.dedent(code.format(words=words))
        done = subprocess.run(
            [sys.executable, "-c", text], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_sentence_and_an_example_that_works(
    name: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text, _ = run(*name.split(), "--help", "--lang", lang, capsys=capsys)
    assert code == 0
    dotted = name.replace(" ", ".")
    assert say(f"help.{dotted}", lang) in " ".join(text.split())
    assert "--lang it|en" in text
    assert not re.search(r"\b(help|option)\.\w", text)
    command = app.build(lang)
    for example in say(f"example.{dotted}", lang).splitlines():
        words = shlex.split(example.split("|")[-1])
        assert words[:1] == ["cerchia"]
        _parsed(command, words[1:])


def _parsed(command: Any, words: list[str]) -> None:
    """Parse a command line to its end without running it; wrong usage raises."""
    context = command.make_context("cerchia", list(words))
    if hasattr(command, "resolve_command") and (rest := [*context._protected_args, *context.args]):
        _, inner, left = command.resolve_command(context, rest)
        _parsed(inner, left)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("foo", "There is no command “foo”."),
        ("purpose chek", "There is no command “chek”."),
        ("audit --jsn", "There is no option --jsn; perhaps --json."),
        ("person", "WHO is missing."),
        ("people --limit 0", "The value of --limit does not fit."),
        (
            "people --standing top",
            "--standing can be core, opportunity, company, extra, unknown, not “top”.",
        ),
        ("study --cohort x", "--cohort can be inbound, outbound, all, not “x”."),
        ("where there", "“there” is one word too many."),
        ("audit --as-of 31/12/2026", "“31/12/2026” is not a date."),
        ("audit --lang fr", "--lang can be it, en, not “fr”."),
        ("where --zone Mars/Base", "There is no time zone “Mars/Base”."),
    ],
)
def test_wrong_usage_is_said_and_exits_with_2(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text, error = run(*words.split(), capsys=capsys)
    assert (code, text) == (2, "")
    assert error.splitlines()[0] == said
    assert len(error.splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("audit no-such.zip", "There is nothing at no-such.zip."),
        ("audit", "is still empty."),
        ("sources", "is still empty."),
        ("person Ada", "is still empty."),
        ("purpose show", "The circle has no purpose yet."),
        ("purpose save", "The circle has no purpose yet."),
        ("purpose check no-such.toml", "There is nothing at no-such.toml."),
    ],
)
def test_what_is_refused_comes_with_its_remedy_and_exits_with_1(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text, error = run(*words.split(), capsys=capsys)
    assert (code, text) == (1, "")
    assert error.splitlines()[0].endswith(said)
    assert len(error.splitlines()) == 2
    assert "Traceback" not in error


def test_a_fault_of_ours_is_a_sentence_and_a_traceback_on_demand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: str) -> typer.Typer:
        raise ZeroDivisionError("we divided")

    monkeypatch.setattr(app, "build", broken)
    code, _, error = run("where", capsys=capsys)
    assert code == 1
    assert error.splitlines() == [
        "This is a fault of cerchia’s, not yours (ZeroDivisionError: we divided).",
        "To see where it happened, repeat with CERCHIA_DEBUG=1 before the command.",
    ]
    monkeypatch.setenv("CERCHIA_DEBUG", "1")
    assert "Traceback" in run("where", capsys=capsys)[2]


@pytest.mark.parametrize(("kind", "code"), [(KeyboardInterrupt, 130), (CircleEmptyError, 1)])
def test_an_interruption_is_quiet(
    kind: type[BaseException],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stopped(_: str) -> typer.Typer:
        raise kind

    monkeypatch.setattr(app, "build", stopped)
    done, _, error = run("where", capsys=capsys)
    assert done == code
    assert bool(error) is (code == 1)


def test_ctrl_c_leaves_quietly() -> None:
    ours, theirs = (
        os.openpty()
    )  # at a terminal `title` says what it waits for, so that we know it does
    done = subprocess.Popen(
        [*CERCHIA, "title"], stdin=theirs, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert done.stderr is not None
    assert done.stderr.readline().startswith(b"Write one title a line")
    error = None
    for _ in range(10):  # one that comes before the program waits wakes nobody
        done.send_signal(signal.SIGINT)
        try:
            _, error = done.communicate(timeout=2)
            break
        except subprocess.TimeoutExpired:
            continue
    os.close(ours)
    os.close(theirs)
    assert (done.returncode, error) == (130, b"")


def test_a_reader_that_leaves_is_no_error() -> None:
    titles = "Responsabile marketing\n" * 20_000
    line = shlex.join(CERCHIA) + " title | head -n 1; exit ${PIPESTATUS[0]}"
    done = subprocess.run(
        ["bash", "-c", line], input=titles, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert json.loads(done.stdout)["title"] == "Responsabile marketing"
    assert done.returncode == 141


def test_a_closed_output_is_no_error() -> None:
    line = shlex.join(CERCHIA) + " --version >&-; echo $?"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.parametrize(
    ("argv", "environ", "lang"),
    [(["audit", "--lang", "it"], {}, "it"), (["--lang=it", "audit"], {"LANG": "en_GB"}, "it"),
     (["audit"], {"LANG": "it_IT.UTF-8"}, "it"), (["audit", "--lang", "xx"], {"LANG": "it_IT"}, "it"),
     (["person", "--", "--lang", "it"], {}, "en")],
)  # fmt: skip
def test_the_language_is_found_wherever_it_is_said(
    argv: list[str], environ: dict[str, str], lang: str
) -> None:
    assert app.language(argv, environ) == lang


def test_the_name_alone_shows_help_and_the_version_is_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, text, _ = run(capsys=capsys)
    assert code == 0
    assert "Commands" in text
    assert run("purpose", "--lang", "it", capsys=capsys)[1].startswith("A che cosa serve")
    assert run("--version", capsys=capsys)[1].startswith("cerchia 0.")


def test_an_audit_of_paths_speaks_both_languages_and_leaves_nothing(
    export: Path, purpose: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text, _ = run("audit", export, "--lang", "it", capsys=capsys)
    assert code == 0
    assert "La cerchia ha 2 contatti" in text
    assert "cerchia purpose init" in text
    code, text, _ = run(
        "audit", export, "--purpose", purpose, "--json", "--zone", "Europe/Rome", capsys=capsys
    )
    found = json.loads(text)
    assert (code, found["circle"]["contacts"], found["circle"]["zone"]) == (0, 2, "Europe/Rome")
    assert found["purpose"]["personas"] == ["Marketing"]
    assert not (tmp_path / "circle").exists()


def test_what_is_wrong_with_the_purpose_goes_to_stderr_and_into_the_json(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        'golas = "x"\ngoal = "clients"\n[[persona]]\nfunctions = ["marketing"]\n', "utf-8"
    )
    code, text, error = run("audit", export, "--purpose", file, "--json", capsys=capsys)
    assert code == 0
    assert f"{file}:1: There is no key “golas”." in error
    assert "purpose_key_unknown" in {one["code"] for one in json.loads(text)["problems"]}
    file.write_text("goal = \n", "utf-8")
    code, text, error = run("audit", export, "--purpose", file, "--json", capsys=capsys)
    assert (code, text) == (1, "")
    assert "does not read as TOML" in error
    assert "cannot be used as it is" in error


def test_lists_are_one_object_a_line(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command, rows in (("people", 2), ("conversations", 2), ("requests", 0), ("agenda", None)):
        code, text, _ = run(command, export, "--json", capsys=capsys)
        assert code == 0
        found = [json.loads(line) for line in text.splitlines()]
        assert rows is None or len(found) == rows, command
    assert len(run("people", export, "--json", "--limit", "1", capsys=capsys)[1].splitlines()) == 1


def test_a_kept_circle_answers_again_and_an_import_twice_adds_nothing(
    export: Path, purpose: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "every row is accounted for" in " ".join(run("read", export, capsys=capsys)[1].split())
    assert "added nothing" in run("read", export, capsys=capsys)[1]
    assert json.loads(run("read", export, "--json", capsys=capsys)[1])["new"] is False
    assert run("purpose", "load", purpose, capsys=capsys)[0] == 0
    assert "Bo Neri" in run("people", "--standing", "opportunity", capsys=capsys)[1]
    assert "Ada Verdi" in run("person", "ada", "--lang", "it", capsys=capsys)[1]
    saved = tmp_path / "saved.toml"
    assert run("purpose", "save", saved, capsys=capsys)[0] == 0
    assert tomllib.loads(saved.read_text("utf-8"))["goal"] == "clients"
    code, _, error = run("purpose", "save", saved, capsys=capsys)
    assert (code, "is there already" in error) == (1, True)
    assert str(tmp_path / "circle") in run("where", capsys=capsys)[1]
    assert json.loads(run("where", "--json", capsys=capsys)[1])["circle"] == str(
        tmp_path / "circle"
    )
    assert "export" in run("sources", capsys=capsys)[1]
    for command in (
        "audit",
        "study",
        "conversations",
        "requests",
        "requests policy",
        "requests sent",
        "requests after",
        "agenda",
        "purpose show",
        "read",
    ):
        code, text, error = run(*command.split(), capsys=capsys)
        assert (code, error) == (0, ""), command
        assert text


def answered(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_the_three_questions_can_be_answered_on_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.toml"
    answered(
        monkeypatch,
        "trovare clienti",
        "corsi in azienda",
        "marketing, risorse umane",
        "titolare",
        "vino",
        "",
        "90",
        "2027-06-30",
    )
    code, text, error = run("purpose", "init", "--output", file, "--lang", "it", capsys=capsys)
    assert (code, text) == (0, "")
    assert "cerchia purpose check" in error
    found = tomllib.loads(file.read_text("utf-8"))
    assert (found["goal"], found["weekly_minutes"], str(found["by"])) == (
        "clients",
        90,
        "2027-06-30",
    )
    assert found["persona"][0]["functions"] == ["marketing", "human_resources"]
    assert "places" not in found["persona"][0]
    assert run("purpose", "init", "--output", file, capsys=capsys)[0] == 1


def test_a_terminal_is_asked_again_until_the_answer_can_be_used(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answered(
        monkeypatch, "", "blah", "lavoro", "", "nonsense", "vendite", "", "", "", "many", "60", ""
    )
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    code, text, error = run("purpose", "init", "--lang", "it", capsys=capsys)
    assert code == 0
    assert tomllib.loads(text)["goal"] == "job"
    assert tomllib.loads(text)["weekly_minutes"] == 60
    assert "Questa serve" in error
    assert "Non so che cosa fare di «blah»." in error
    assert "Non so che cosa fare di «nonsense»." in error


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--goal is missing."),
        (["--goal", "clients"], "--functions is missing."),
        (["--goal", "blah"], "“blah” means nothing here."),
        (
            ["--goal", "clients", "--functions", "sales", "--by", "soon"],
            "“soon” means nothing here.",
        ),
    ],
)
def test_answers_that_cannot_be_used_are_wrong_usage(
    words: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answered(monkeypatch)
    code, text, error = run("purpose", "init", *words, capsys=capsys)
    assert (code, text) == (2, "")
    assert error.splitlines() == [said, "See how it is used: cerchia purpose init --help"]


def test_a_purpose_is_explained_back_with_all_that_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        'goal = "clients"\nby = 2020-01-01\n[[persona]]\nname = "Vendite"\nfunctions = ["sales"]\ncolour = "red"\n',
        "utf-8",
    )
    code, text, _ = run("purpose", "check", file, "--lang", "it", capsys=capsys)
    assert code == 0
    assert "Lo scopo è trovare clienti, entro il 1º\u00a0gennaio 2020" in " ".join(text.split(" "))
    assert "area: vendite" in text
    assert f"{file}:6" in text.replace("\n    ", "")
    file.write_text('[[persona]]\nkeywords = ["wine"]\navoid = ["wine"]\n', "utf-8")
    code, text, _ = run("purpose", "check", file, "--json", capsys=capsys)
    found = json.loads(text)
    assert (code, found["purpose"]) == (1, None)
    assert {"purpose_goal_missing", "purpose_contradiction"} <= {
        one["code"] for one in found["problems"]
    }
    assert all(one["remedy"] for one in found["problems"])


def test_titles_come_in_by_line_and_go_out_as_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answered(monkeypatch, "CEO & Founder", "", "Impiegata", "CEO & Founder")
    code, text, _ = run("title", capsys=capsys)
    found = [json.loads(line) for line in text.splitlines()]
    assert code == 0
    assert [one["title"] for one in found] == ["CEO & Founder", "", "Impiegata", "CEO & Founder"]
    assert found[0]["functions"] == ["entrepreneurship"]


def test_the_demo_writes_its_archive_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "demo.zip"
    code, text, error = run("demo", "--archive", file, "--lang", "it", capsys=capsys)
    assert (code, text) == (0, "")
    assert f"cerchia audit {file}" in error
    assert [one.name for one in tmp_path.iterdir()] == ["demo.zip"]
    assert run("demo", "--archive", file, capsys=capsys)[0] == 1
    assert run("demo", "--archive", file / "inner.zip", capsys=capsys)[0] == 1


def test_the_demo_ends_by_offering_the_desk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kept in ((), ("--circle", str(tmp_path / "kept"))):
        code, text, _ = run("demo", *kept, capsys=capsys)
        assert code == 0
        assert text.split("\n")[-2].strip() == " ".join(("cerchia serve", *kept))


def test_the_demo_audits_the_fictional_circle(capsys: pytest.CaptureFixture[str]) -> None:
    code, text, _ = run("demo", "--json", capsys=capsys)
    found = json.loads(text)
    assert code == 0
    assert found["circle"]["contacts"] == 1204
    assert found["proposals"]
    assert all(one["why"] and one["why"] not in BOOK for one in found["proposals"])


def test_files_are_private(export: Path, tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        subprocess.run([*CERCHIA, "read", export], check=True, capture_output=True)
    finally:
        os.umask(old)
    assert (tmp_path / "circle").stat().st_mode & 0o077 == 0
