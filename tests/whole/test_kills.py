"""Killed at any moment, a circle opens again, says so, has lost nothing finished, and goes on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.kills import SCENARIOS

MOMENTS = {
    "first": 14, "import": 34, "build": 36, "decision": 70, "passing": 12, "forget": 40,
    "search": 16,
}  # fmt: skip
ROOT = Path(__file__).parents[2]


def test_there_are_two_hundred_moments() -> None:
    assert set(MOMENTS) == set(SCENARIOS)
    assert sum(MOMENTS.values()) >= 200


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_kill_loses_nothing_that_was_finished(name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.kills", name, str(MOMENTS[name]), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
