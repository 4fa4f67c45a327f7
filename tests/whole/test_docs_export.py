"""The guide to export runs on the fictional circle, line by line, and its JSON has the program's names."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

GUIDE = Path(__file__).parent.parent.parent / "docs/export.md"


def test_every_command_of_the_guide_runs_and_the_document_has_its_names(tmp_path: Path) -> None:
    text = GUIDE.read_text("utf-8")
    (block,) = re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)
    told = {}
    for line in block.splitlines():
        done = subprocess.run(
            [sys.executable, "-m", "cerchia", *shlex.split(line)[1:]],
            capture_output=True, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), (line, done.stderr)
        told[line] = " ".join(done.stdout.split())
    files = set(re.findall(r"`([\w-]+\.(?:vcf|csv|xlsx|json|ics|gexf))`", text))
    assert files == {file.name for file in (tmp_path / "leaving").iterdir()}
    assert "new result" in told[next(one for one in told if "import" in one)]
    (shown,) = re.findall(r"```json\n(.*?)```", text, flags=re.DOTALL)
    real, wanted = json.loads((tmp_path / "leaving/circle.json").read_bytes()), json.loads(shown)
    assert list(real) == list(wanted)
    assert real["version"] == wanted["version"]
    for name in ("people", "ties", "follow_ups", "results"):
        assert list(real[name][0]) == list(wanted[name][0]), name
