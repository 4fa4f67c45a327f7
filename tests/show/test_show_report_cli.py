"""The report from the command line: where it goes, what it writes over, who may read it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from cerchia.model.errors import FileUnwritableError
from cerchia.show.cli import app
from cerchia.show.cli.files import FileNotOursError, put
from tests.whole.test_nothing_leaves import Watched

SITE = "https://www.linkedin.com/in/"


@pytest.fixture(autouse=True)
def own_circle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "circle"))
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "CERCHIA_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "export"
    folder.mkdir()
    rows = "".join(
        f"Ada{n},Verdi,{SITE}ada-verdi-{n},,Mobili Verdi Srl,Titolare,01 Oct 2025\n"
        for n in range(9)
    )
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    (folder / "Connections.csv").write_text(head + rows, "utf-8")
    (folder / "Profile.csv").write_text(
        "First Name,Last Name,Headline\nJordan,Sample,Formatore\n", "utf-8"
    )
    return folder


def run(*words: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = app.run([str(word) for word in words])
    told = capsys.readouterr()
    return code, told.out, told.err


def lies(text: str) -> Path:
    """Return the file an address in a text leads to."""
    return Path(
        unquote(urlsplit(next(one for one in text.split() if one.startswith("file://"))).path)
    )


def test_the_report_goes_where_it_is_told_or_to_its_usual_name(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run("report", export, capsys=capsys)
    assert code == 0
    assert lies(out) == tmp_path / "cerchia-report.html"
    wanted = tmp_path / "a new folder" / "my report.html"
    code, out, _ = run("report", export, "--output", wanted, "--lang", "it", capsys=capsys)
    assert code == 0
    assert lies(out) == wanted
    assert '<html lang="it">' in wanted.read_text("utf-8")
    assert "Ada3 Verdi" in wanted.read_text("utf-8")


def test_only_a_report_of_ours_is_written_over(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "index.html"
    mine.write_text("<!doctype html><p>the work of a year", "utf-8")
    code, _, err = run("report", export, "--output", mine, capsys=capsys)
    assert code == 1
    assert "is no file that cerchia wrote" in err
    assert "Choose another name" in err
    assert mine.read_text("utf-8") == "<!doctype html><p>the work of a year"
    ours = tmp_path / "report.html"
    for lang in ("it", "en"):
        code, _, _ = run("audit", export, "--html", ours, "--lang", lang, capsys=capsys)
        assert code == 0
        assert f'<html lang="{lang}">' in ours.read_text("utf-8")
    code, _, _ = run("report", export, "--rings", ours, capsys=capsys)  # a picture is no report
    assert code == 1


def test_the_report_is_for_the_owner_alone_even_over_an_open_one(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = os.umask(0o022)
    try:
        ours = tmp_path / "report.html"
        run("report", export, "--output", ours, capsys=capsys)
        ours.chmod(0o644)
        run("report", export, "--output", ours, capsys=capsys)
        assert ours.stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(old)
    assert [path.name for path in tmp_path.glob(".report*")] == []


def test_an_audit_says_first_and_last_where_its_report_lies(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.html"
    code, out, _ = run("audit", export, "--html", file, capsys=capsys)
    assert code == 0
    lines = out.splitlines()
    assert file.as_uri() in lines[1]
    assert file.as_uri() in "".join(lines[-9:])
    code, out, err = run("audit", export, "--html", file, "--json", capsys=capsys)
    assert code == 0
    assert json.loads(out)["circle"]["contacts"] == 9
    assert file.as_uri() in err


def test_the_rings_alone_with_and_without_names(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named, bare = tmp_path / "rings.svg", tmp_path / "bare.svg"
    assert run("report", export, "--rings", named, capsys=capsys)[0] == 0
    assert run("report", export, "--rings", bare, "--incognito", capsys=capsys)[0] == 0
    assert "Ada3 Verdi" in named.read_text("utf-8")
    assert "Verdi" not in bare.read_text("utf-8")
    assert not (tmp_path / "cerchia-report.html").exists()
    assert named.stat().st_mode & 0o777 == 0o600
    both = ("--rings", named, "--output", tmp_path / "both.html", "--json")
    told = json.loads(run("report", export, *both, capsys=capsys)[1])
    assert told == {"rings": named.as_uri(), "report": (tmp_path / "both.html").as_uri()}
    hidden = tmp_path / "hidden.html"
    assert run("report", export, "--output", hidden, "--incognito", capsys=capsys)[0] == 0
    text = hidden.read_text("utf-8")
    assert [word for word in ("Verdi", "Sample", "linkedin.com", "Mobili") if word in text] == []


def test_a_kept_circle_reports_again(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("report", capsys=capsys)[0] == 1  # nothing read yet
    run("read", export, capsys=capsys)
    assert run("report", capsys=capsys)[0] == 0


def test_the_demo_writes_its_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "demo" / "report.html"
    code, out, _ = run("demo", "--html", file, "--lang", "it", capsys=capsys)
    assert code == 0
    assert "Il rapporto" in out.splitlines()[0]
    assert "La cerchia di Elena Marchetto" in file.read_text("utf-8")


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritableError):
        put(Path("/proc/no/report.html"), "x", "x")
    with pytest.raises(FileNotOursError):
        put(tmp_path, "x", "x")


def test_help_loads_no_template() -> None:
    code = """
        import sys
        from cerchia.show.cli.app import run
        assert run(["report", "--help"]) == 0
        heavy = {"duckdb", "jinja2", "markupsafe", "cerchia.circle"} & set(sys.modules)
        sys.exit(f"loaded: {heavy}" if heavy else 0)
    """
    words = [sys.executable, "-c", textwrap.dedent(code)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_report_opens_no_connection(export: Path, tmp_path: Path) -> None:
    watched = Watched(tmp_path)
    code, _, err = watched.run("report", export, "--output", tmp_path / "r.html")
    assert code == 0, err
    assert watched.seen("leaks") == []
    assert (tmp_path / "r.html").exists()


def test_the_study_can_be_a_picture_too(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "study.svg"
    code, out, err = run("study", export, "--svg", file, "--json", capsys=capsys)
    assert code == 0
    assert json.loads(out)["conversations"] == 0
    assert file.as_uri() in err
    assert "<svg" in file.read_text("utf-8")
