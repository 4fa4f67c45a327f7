"""Nothing leaves the machine, and nobody else on it can read what is kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from cerchia.show.cli.app import COMMANDS
from tests.conftest import JO, Exports, Who, message

WATCH = """
    import os, sys

    def write(kind, what):
        with open(os.environ["WATCH"] + kind, "a") as stream:
            stream.write(f"{what}\\n")

    def watch(event, args):
        if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
            write(".leaks", f"{event} {args} in {sys.argv}")
            os._exit(9)  # at once: whoever expects an error from a connection would go on

    if "WATCH" in os.environ:
        write(".starts", sys.orig_argv)
        sys.addaudithook(watch)
"""
"""A sitecustomize: every Python that is started below, by whomever, is watched as well."""


@dataclass(frozen=True, slots=True)
class Watched:
    """Runs cerchia with every attempt at a connection fatal, and written down."""

    folder: Path

    def run(self, *words: str | Path, typed: str = "", **more: str) -> tuple[int, str, str]:
        """Return exit code, output and errors."""
        (self.folder / "site").mkdir(exist_ok=True)
        (self.folder / "site" / "sitecustomize.py").write_text(textwrap.dedent(WATCH))
        (self.folder / "tmp").mkdir(exist_ok=True)
        above = os.pathsep.join([str(self.folder / "site"), os.environ.get("PYTHONPATH", "")])
        environ = os.environ | {
            "PYTHONPATH": above.rstrip(os.pathsep),
            "WATCH": str(self.folder / "watch"),
            "TMPDIR": str(self.folder / "tmp"),
            "HOME": str(self.folder / "home"),
            "CERCHIA_CIRCLE": str(self.folder / "circle"),
            **more,
        }
        done = subprocess.run(
            [sys.executable, "-m", "cerchia", *map(str, words)],
            capture_output=True, text=True, check=False, env=environ, input=typed, cwd=self.folder,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    def seen(self, kind: str) -> list[str]:
        """Return what was written down: "leaks" or "starts"."""
        file = self.folder / f"watch.{kind}"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


def test_the_watch_bites_in_the_program_and_in_what_it_starts(watched: Watched) -> None:
    watched.run("--version")
    environ = os.environ | {
        "PYTHONPATH": str(watched.folder / "site"),
        "WATCH": str(watched.folder / "watch"),
    }
    inner = "import socket; socket.socket()"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-P', '-c', {inner!r}])"
    for code in (inner, outer):
        subprocess.run([sys.executable, "-c", code], check=False, env=environ)
    assert len(watched.seen("leaks")) == 2
    assert len(watched.seen("starts")) == 4


SAID = ("--goal", "clients", "--functions", "sales")
EXPORT, PURPOSE, NONE = "{export}", "{purpose}", "{none}"
MODEL = ("--model", "tiny", "--endpoint", "http://127.0.0.1:9/v1")
USES: dict[str, Sequence[tuple[Sequence[str], int]]] = {
    "audit": (([EXPORT], 0), ([EXPORT, "--purpose", PURPOSE, "--json"], 0), ([NONE], 1), (["--lang", "xx"], 2)),
    "read": (([EXPORT], 0), ([EXPORT, "--json"], 0), (["{bomb}"], 1), (["{text}"], 1)),
    "study": (([], 0), (["--json"], 0), (["--by", "opener"], 0), ([NONE], 1)),
    "people": (([], 0), (["--json"], 0), ([NONE], 1)),
    "person": ((["Elena Marchetto"], 1), (["a"], 1), ([], 2)),
    "person merge": ((["Marco Rossi", "marco-rossi-7b21a5148"], 1), (["6fd5c12f8d53", "87fc972d09e9"], 0), ([], 2)),
    "person split": ((["6fd5c12f8d53", "87fc972d09e9"], 0), (["6fd5c12f8d53", "6fd5c12f8d53"], 1), ([], 2)),
    "person parts": ((["Veronica Martinelli"], 0), (["nobody at all"], 1), ([], 2)),
    "person doubles": (([], 0), (["Veronica Martinelli", "--json"], 0), (["nobody at all"], 1)),
    "person merges": (([], 0), (["--json"], 0)),
    "conversations": (([], 0), (["--json"], 0), ([NONE], 1)),
    "conversations fix": ((["nobody", "--outcome", "spam"], 1), (["nobody", "--outcome", "fine"], 2), ([], 2)),
    "search": ((["grazie"], 0), (["grazie", "mille", "--json", "--order", "ranked"], 0), (["x", "--order", "best"], 2), ([], 2)),
    "requests": (([], 0), (["--json"], 0), (["--policy", "x"], 2)),
    "cleanup": (([], 0), (["--json"], 0), (["--rings", "{rings}"], 0), ([NONE], 1), (["--certainty", "3"], 2)),
    "cleanup start": ((["--max", "2"], 0), (["--max", "0"], 2)),
    "cleanup next": (([], 0), (["--json"], 0)),
    "cleanup done": ((["nobody at all"], 1), ([], 2)),
    "cleanup keep": ((["Veronica Martinelli"], 0), (["nobody at all"], 1)),
    "cleanup safelist": (([], 0), (["--json"], 0)),
    "requests policy": (([], 0), (["selective"], 0), (["--json"], 0), (["closed"], 2)),
    "requests sent": (([], 0), (["--json"], 0), (["--days", "0"], 2)),
    "requests after": (([], 0), (["--json"], 0), (["--policy", "x"], 2)),
    "agenda": (([], 0), (["--json"], 0), (["--ics", "{ics}"], 0), ([NONE], 1)),
    "agenda follow": ((["Veronica Martinelli", "2099-01-15", "listino"], 0), (["Veronica Martinelli", "2001-01-01"], 1), ([], 2)),
    "agenda later": ((["Veronica Martinelli", "--until", "2099-02-01"], 0), (["nobody at all", "--until", "2099-02-01"], 1), ([], 2)),
    "agenda done": ((["Veronica Martinelli", "--minutes", "9"], 0), (["nobody at all"], 1), (["x", "--minutes", "-1"], 1)),
    "agenda not": ((["Veronica Martinelli"], 1), (["nobody at all"], 1), (["x", "--why", "so"], 2)),
    "draft": (([], 2), (["a", "--kind", "x"], 2), (["{none}", "--kind", "reply"], 1),
              (["Veronica Martinelli", "--kind", "opener"], 0), (["Veronica Martinelli", "--kind", "opener", *MODEL, "--json"], 1)),
    "lint": (([], 0), (["--kind", "note", "--json"], 0), (["--kind", "x"], 2), (["--to", "Nobody Prova"], 1)),
    "serve": ((["--port", "80"], 2), (["--lang", "xx"], 2)),
    "purpose init": (([*SAID, "--output", "{fresh}"], 0), ([*SAID, "--output", "{fresh}"], 1), ([], 2)),
    "purpose check": (([PURPOSE], 0), (["{text}"], 1), ([NONE], 1)),
    "purpose load": (([PURPOSE], 0), (["{text}"], 1)),
    "purpose save": (([], 0), (["{saved}"], 0), (["{saved}"], 1)),
    "purpose show": (([], 0), (["--json"], 0)),
    "purpose list": (([], 0), (["--json"], 0)),
    "purpose use": ((["nobody at all"], 1), ([], 2)),
    "purpose quality": (([], 0), (["--json"], 0)),
    "purpose review": (([], 0), (["--since", "2016-01-01", "--json"], 0), (["--since", "x"], 2)),
    "persona suggest": (([], 0), (["--from", "deepenings", "--write", "{proposal}", "--json"], 0), (["--from", "x"], 2)),
    "persona import": ((["{survey}", "--yes"], 0), (["{survey}"], 1), (["{bomb}"], 1)),
    "persona interview": ((["--write", "{sheet}"], 0), (["--write", "{sheet}"], 1), (["--json"], 0)),
    "result add": ((["Ottorino Dassie", "--kind", "contract"], 0), (["Nobody Prova", "--kind", "offer"], 1), ([], 2)),
    "result import": ((["{crm}"], 1), (["{crm}", "--yes"], 0), (["{bomb}"], 1), (["{crm}", "--map", "x"], 2)),
    "result list": (([], 0), (["--json"], 0)),
    "result remove": ((["crm.csv"], 0), (["crm.csv"], 1)),
    "sources": (([], 0), (["--json"], 0)),
    "vocabulary add": ((["{text}", "--language", "it"], 1), ([NONE], 1), ([], 2)),
    "vocabulary": (([], 0), (["--json"], 0)),
    "vocabulary remove": ((["it"], 1), ([], 2)),
    "title": (([], 0), (["--json"], 0)),
    "where": (([], 0), (["--json"], 0)),
    "demo": (([], 0), (["--archive", "{export}"], 1), (["--others", "{others}"], 0), (["--others", "{others}"], 1)),
    "report": (([EXPORT, "--output", "{page}"], 0), ([NONE], 1)),
    "export": ((["--all", "--out", "{leaving}"], 0), (["--format", "vcard", "--json"], 0), (["--format", "vcard"], 1),
               (["--format", "csv", "--persona", "nobody at all"], 2), ([], 2), (["--format", "x"], 2)),
    "backup": ((["{backup}", "--passphrase-file", "{secret}"], 0), (["{backup}"], 1)),
    "restore": (
        (["{backup}", "--passphrase-file", "{secret}", "--circle", "{again}"], 0),
        (["{text}", "--passphrase-file", "{secret}", "--circle", "{other}"], 1),
    ),
    "undo": ((["--list"], 0), ([], 0), (["999"], 1)),
    "forget": ((["Angela Trentin"], 1), (["Angela Trentin", "--yes"], 0), (["nobody at all", "--yes"], 1)),
    "sources remove": ((["nothing"], 1), (["demo.zip", "--yes"], 0)),
}  # fmt: skip
"""Every command, in ways that work and ways that fail, and how each ends. None may be missing."""


def test_no_command_is_forgotten() -> None:
    assert set(USES) == {f"{one.group} {one.name}".strip() for one in COMMANDS}


def test_no_command_opens_a_connection_and_all_it_writes_is_private(watched: Watched) -> None:
    folder = watched.folder
    places = {"export": folder / "demo.zip", "purpose": folder / "p.toml", "none": folder / "none"}
    places |= {
        name: folder / name
        for name in ("bomb", "text", "ics", "fresh", "saved", "page", "rings", "backup", "secret", "again", "other", "others",
                     "proposal", "sheet", "survey", "crm.csv", "leaving")
    }  # fmt: skip
    places["crm"] = places["crm.csv"]
    places["crm"].write_text("Name;Date;Kind\nOttorino Dassie;2026-05-01;offer\n")
    places["survey"].write_text("Role;Trade\nOwner;wine\nOwner;wine\n")
    places["text"].write_text("nothing = [")
    places["bomb"].write_bytes(b"PK\x03\x04")
    places["secret"].write_text("a long sentence nobody guesses")
    assert watched.run("demo", "--archive", places["export"])[0] == 0
    assert watched.run("purpose", "init", *SAID, "--output", places["purpose"])[0] == 0
    given = {places[one] for one in ("text", "bomb", "secret", "crm", "survey")}
    last = ("undo", "forget", "sources remove")  # each takes something away from those before
    first = ("read", "purpose load")
    order = [*first, *(name for name in USES if name not in {*first, *last}), *last]
    for name in order:
        for words, want in USES[name]:
            filled = [word.format(**places) for word in words]
            code, out, err = watched.run(*name.split(), *filled, typed="CEO\n")
            assert code == want, (name, words, out, err)
            assert "Traceback" not in err
    assert watched.seen("leaks") == []
    assert _open_to_others(folder, given) == []
    assert list((folder / "tmp").iterdir()) == []
    assert not (folder / "home").exists()


def _open_to_others(folder: Path, given: set[Path]) -> list[str]:
    """Return what cerchia wrote that somebody else could read."""
    ours = {folder / "site", folder / "tmp"}
    odd = []
    for path in folder.rglob("*"):
        mine = path in ours or path.parent in ours or path.name.startswith("watch.")
        if not mine and path not in given and path.stat().st_mode & 0o077:
            odd.append(str(path))
    return odd


def test_the_process_that_reads_half_the_conversations_is_watched_too(watched: Watched) -> None:
    if (os.cpu_count() or 1) < 2:
        pytest.skip("with one core there is no second process")
    people = [Who(f"Bea Numero{n}", f"bea-{n}") for n in range(4_200)]
    rows = [
        message(f"t{n}", *pair, "2026-02-01 08:00:00", "Ciao, quanto costa la formazione?")
        for n, who in enumerate(people)
        for pair in ((JO, [who]), (who, [JO]))
    ]
    profile = [{"First Name": "Jordan", "Last Name": "Sample"}]
    path = Exports(watched.folder).write({"messages.csv": rows, "Profile.csv": profile})
    code, _, err = watched.run("audit", path, "--json", CERCHIA_THREADS="2")
    assert code == 0, err
    assert any("many import serve" in started for started in watched.seen("starts"))
    assert watched.seen("leaks") == []


def test_a_circle_left_open_by_others_is_not_made_worse(watched: Watched) -> None:
    """Whatever the mask of the shell: what is made is the owner's alone."""
    script = f"umask 000; exec {sys.executable} -m cerchia demo --circle {watched.folder}/c --json"
    shell = shutil.which("sh") or "/bin/sh"
    subprocess.run([shell, "-c", script], check=True, capture_output=True)
    assert _open_to_others(watched.folder, set()) == []
