"""A disk that is full, and a folder one may only read: said in a sentence, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UNSHARE = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]


def refused() -> str:
    """Say why no file system of our own can be mounted here, "" where it can."""
    mount = ["sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]
    try:
        tried = subprocess.run([*UNSHARE, *mount], capture_output=True, text=True, check=False)
    except OSError as error:
        return f"unshare: {error}"
    return "" if tried.returncode == 0 else tried.stderr or "unshare failed"


@pytest.mark.slow
@pytest.mark.parametrize("how", ["full", "readonly"])
def test_a_narrow_disk_is_said_and_loses_nothing(how: str, tmp_path: Path) -> None:
    if why := refused():
        pytest.skip(f"no small disk can be mounted here, so none was filled: {why}")
    command = [*UNSHARE, sys.executable, "-m", "tests.narrow", str(tmp_path), how]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
