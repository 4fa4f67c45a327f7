"""What a bad disk does to a circle: findings are made anew and said; the rest is named, untouched."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cerchia.show.phrases import BOOK


def cerchia(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cerchia", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional circle, built, with its purpose."""
    folder = tmp_path_factory.mktemp("built") / "circle"
    done = cerchia("demo", "--circle", folder, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["circle"]["contacts"] > 1000
    return folder


def _shorter(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _emptied(file: Path) -> None:
    os.truncate(file, 0)


def _garbage(file: Path) -> None:
    file.write_bytes(bytes(range(256)) * 4096)


def _spoiled(file: Path) -> None:
    """Every block but the first ones is zeros, as after a power cut."""
    size = file.stat().st_size
    os.truncate(file, 12 << 10)
    os.truncate(file, size)


def _pricked(file: Path) -> None:
    """One byte in each 64 KiB is another."""
    with file.open("r+b") as stream:
        for place in range(40_000, file.stat().st_size, 65_536):
            stream.seek(place)
            byte = stream.read(1)
            stream.seek(place)
            stream.write(bytes([byte[0] ^ 0xFF]))


@pytest.mark.parametrize("harm", [_shorter, _emptied, _garbage, _spoiled, _pricked])
def test_damaged_findings_are_made_anew_and_it_is_said(
    harm: Callable[[Path], None], built: Path, tmp_path: Path
) -> None:
    circle = tmp_path / "circle"
    shutil.copytree(built, circle)
    whole = cerchia("audit", "--circle", circle, "--json", "--lang", "it")
    assert (whole.returncode, whole.stderr) == (0, "")
    (findings,) = circle.glob("findings-*.duckdb")
    harm(findings)
    again = cerchia("audit", "--circle", circle, "--json", "--lang", "it")
    assert (again.returncode, again.stdout) == (0, whole.stdout), again.stderr
    assert BOOK["findings_damaged"][0].split("<<")[0] in again.stderr
    assert BOOK["findings_damaged.remedy"][0] in again.stderr
    assert cerchia("people", "--circle", circle, "--json").stderr == ""


@pytest.mark.parametrize(
    ("pattern", "harm", "part"),
    [
        ("facts/*/manifest.json", _shorter, "facts"),
        ("facts/*/manifest.json", Path.unlink, "facts"),
        ("facts/*/linkedin_message.parquet", _shorter, "facts"),
        ("facts/*/linkedin_message.parquet", _garbage, "facts"),
        ("facts/*/linkedin_connection.parquet", Path.unlink, "facts"),
        ("decisions.db", _shorter, "decisions"),
        ("decisions.db", _emptied, "decisions"),
        ("decisions.db", _garbage, "decisions"),
        ("circle.json", _shorter, "settings"),
        ("circle.json", _garbage, "settings"),
        (
            "circle.json",
            lambda file: file.write_text('{"format": 1, "zone": "Nowhere"}'),
            "settings",
        ),
        ("circle.json", lambda file: file.write_text("[]"), "settings"),
    ],
)
def test_other_damage_is_named_and_nothing_is_touched(
    pattern: str, harm: Callable[[Path], None], part: str, built: Path, tmp_path: Path
) -> None:
    circle = tmp_path / "circle"
    shutil.copytree(built, circle)
    for findings in circle.glob("findings-*"):
        findings.unlink()
    (file,) = circle.glob(pattern)
    harm(file)
    before = _bytes(circle)
    for place, lang in enumerate(("it", "en")):
        done = cerchia("audit", "--circle", circle, "--lang", lang)
        assert done.returncode == 1, done.stdout
        said = done.stderr.splitlines()
        assert said[0].startswith(BOOK[f"damaged.{part}"][place])
        assert str(file) in said[0]
        assert said[1:] == [BOOK[f"circle_damaged.{part}.remedy"][place]]
    assert _bytes(circle) == before


def _bytes(circle: Path) -> dict[Path, bytes]:
    files = (path for path in circle.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files if not path.name.endswith(("-wal", "-shm"))}


def test_a_decision_in_the_log_of_a_killed_process_is_not_lost(built: Path, tmp_path: Path) -> None:
    """SQLite's log holds what was said last: it is read, not taken for something to sweep."""
    circle = tmp_path / "circle"
    shutil.copytree(built, circle)
    with closing(sqlite3.connect(circle / "decisions.db")) as open_still:
        open_still.execute("update decision set body = replace(body, 'clients', 'teach')")
        open_still.commit()
        copied = tmp_path / "copied"
        shutil.copytree(circle, copied)
    assert (copied / "decisions.db-wal").stat().st_size > 0
    done = cerchia("purpose", "show", "--circle", copied, "--json")
    assert json.loads(done.stdout)["goal"] == "teach", done.stderr
