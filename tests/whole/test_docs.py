"""The documents say what is so: their examples run, their lists are those of the program."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from cerchia.formats import purpose_toml
from cerchia.read.linkedin.files import SENSITIVE, SPECS, UNUSED, kind

ROOT = Path(__file__).parent.parent.parent


def blocks(file: str, language: str) -> list[str]:
    text = (ROOT / file).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)


def test_the_purpose_in_the_guide_is_understood() -> None:
    (text,) = blocks("docs/purpose.md", "toml")
    purpose, problems = purpose_toml.read(text)
    assert purpose is not None
    assert problems == []


def test_every_command_is_in_the_readme() -> None:
    listed = set(
        re.findall(r"^\| `cerchia (\w+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    help_text = subprocess.run(
        [sys.executable, "-m", "cerchia", "--help"], capture_output=True, text=True, check=True
    ).stdout
    offered = set(re.findall(r"^\W{0,3}([a-z]+)  ", help_text, re.MULTILINE))
    assert listed <= offered
    assert offered - listed <= {"help"}


def test_the_json_of_the_guide_has_the_keys_of_the_program(tmp_path: Path) -> None:
    (text,) = blocks("docs/json.md", "json")
    shown = json.loads(text)
    archive = tmp_path / "demo.zip"
    cerchia = [sys.executable, "-m", "cerchia"]
    subprocess.run([*cerchia, "demo", "--archive", archive], check=True, capture_output=True)
    purpose = tmp_path / "purpose.toml"
    purpose.write_text(blocks("docs/purpose.md", "toml")[0], "utf-8")
    done = subprocess.run(
        [*cerchia, "audit", archive, "--purpose", purpose, "--json"],
        check=True,
        capture_output=True,
        text=True,
    )
    real = json.loads(done.stdout)
    assert list(real) == list(shown)
    for key in ("circle", "purpose", "alignment", "activity", "standing", "study", "owed"):
        assert set(shown[key]) <= set(real[key]), key
    assert set(shown["proposals"][0]) <= set(real["proposals"][0])
    assert set(shown["sources"][0]["files"][0]) <= set(real["sources"][0]["files"][0])


def test_the_study_of_the_guide_has_the_keys_of_the_program(tmp_path: Path) -> None:
    (text,) = blocks("docs/study.md", "json")
    archive = tmp_path / "demo.zip"
    cerchia = [sys.executable, "-m", "cerchia"]
    subprocess.run([*cerchia, "demo", "--archive", archive], check=True, capture_output=True)
    done = subprocess.run(
        [*cerchia, "study", archive, "--by", "month", "--json"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert missing(json.loads(text), json.loads(done.stdout)) == []


def missing(shown: object, real: object, place: str = "") -> list[str]:
    """Return where the guide shows a key that the program does not give."""
    if isinstance(shown, list) and isinstance(real, list):
        return missing(shown[0], real[0], place) if shown and real else []
    if not isinstance(shown, dict) or not isinstance(real, dict):
        return []
    lost = [f"{place}.{key}" for key in shown if key not in real]
    return lost + [
        one for key in shown if key in real for one in missing(shown[key], real[key], f"{place}.{key}")
    ]  # fmt: skip


def test_the_story_runs_and_its_figures_are_so(tmp_path: Path) -> None:
    commands = [
        line for block in blocks("docs/story.md", "sh") for line in block.splitlines() if line
    ]
    assert len(commands) >= 12
    told = ""
    for line in commands:
        words = [sys.executable, "-m", *shlex.split(line)]
        done = subprocess.run(
            words, cwd=tmp_path, capture_output=True, text=True, check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "200"},
        )  # fmt: skip
        assert done.returncode == 0, (line, done.stderr)
        told += " ".join(done.stdout.split())
    lead = re.search(
        r"Of the (\d+) contacts .*?, (\d+) \((\d+) %.*? (\d+) of them are active", told
    )
    assert lead is not None
    known, in_line, share, active = lead.groups()
    page = " ".join((ROOT / "docs/story.md").read_text("utf-8").split())
    assert f"Of the {known} contacts that say enough to be judged, {in_line} are in line" in page
    assert f"({share} %, " in page
    assert f"only {active} of them are active" in page
    assert "302 conversations" in told
    after = re.findall(r"Of the \d+ contacts .*?, (\d+) \(.*? (\d+) of them are active", told)[-1]
    assert f"The {after[0]} in line are the same people; {after[1]} of them are active now" in page
    assert f"not {active}: thirteen" in page
    assert int(after[1]) - int(active) == 13
    assert (tmp_path / "elena-rings.svg").exists()


def test_docs_name_no_machine_and_no_registry() -> None:
    files = [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        ROOT / "requirements.lock",
        ROOT / "Makefile",
    ]
    for file in files:
        assert not re.search(r"pypi\.|/root/|/work/|/home/\w", file.read_text("utf-8")), file


def test_the_guide_says_of_every_file_what_is_done_with_it() -> None:
    text = (ROOT / "docs/reading.md").read_text("utf-8")
    taken, left = text.split("### What is not taken")
    assert set(SPECS) <= {kind(name) for name in re.findall(r"`([^`]+\.csv)`", taken)}
    table = left.split("## How it is read")[0]
    named = {kind(name) for name in re.findall(r"`([^`]+\.csv)`", table)}
    assert named == set(SENSITIVE) | set(UNUSED)
