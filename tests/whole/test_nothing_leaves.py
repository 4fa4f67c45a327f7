"""Nothing leaves the machine, and nobody else on it can read what is kept."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

WATCHED = """
    import sys

    def watch(event, args):
        if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
            sys.stderr.write(f"LEAK {event} {args}\\n")
            raise SystemExit(9)

    sys.addaudithook(watch)
    from cerchia.__main__ import main

    sys.argv = ["cerchia", *sys.argv[1:]]
    main()
"""


def watched(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run cerchia with every attempt at a connection fatal."""
    code = [sys.executable, "-c", textwrap.dedent(WATCHED), *map(str, words)]
    return subprocess.run(code, capture_output=True, text=True, check=False)


def test_the_watch_bites() -> None:
    code = textwrap.dedent(WATCHED).replace(
        "from cerchia.__main__ import main", "import socket\nmain = socket.socket"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "LEAK socket.__new__" in done.stderr


def test_an_audit_opens_no_connection_and_files_are_private(tmp_path: Path) -> None:
    archive, circle = tmp_path / "demo.zip", tmp_path / "circle"
    made = watched("demo", "--archive", archive)
    assert made.returncode == 0, made.stderr
    done = watched("audit", archive, "--circle", circle, "--json")
    assert done.returncode == 0, done.stderr
    kept = [path for path in circle.rglob("*") if path.is_file()]
    assert kept
    open_to_others = [path.name for path in kept if path.stat().st_mode & 0o077]
    assert open_to_others == []
