"""The guide to results and personas runs on the fictional circle, line by line, as it is written."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

GUIDE = Path(__file__).parent.parent.parent / "docs/results.md"


def test_every_command_of_the_guide_runs(tmp_path: Path) -> None:
    text = GUIDE.read_text("utf-8")
    tables = re.findall(r"```csv\n(.*?)```", text, flags=re.DOTALL)
    for name, rows in zip(("crm.csv", "survey.csv"), tables, strict=True):
        (tmp_path / name).write_text(rows, "utf-8")
    lines = "".join(re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)).splitlines()
    assert len(lines) > 8
    told = {}
    for line in lines:
        done = subprocess.run(
            [sys.executable, "-m", "cerchia", *shlex.split(line)[1:]],
            capture_output=True, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), (line, done.stderr)
        told[line] = " ".join(done.stdout.split())
    first = next(line for line in lines if line.startswith("cerchia result import"))
    assert "4 new results, 2 without a person" in told[first]
    assert "no time (4/5)" in told["cerchia persona import survey.csv --yes --circle demo"]
    assert "beyond chance" in told["cerchia persona suggest --circle demo"]
    assert (tmp_path / "interview.md").exists()
