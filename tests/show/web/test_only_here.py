"""The desk listens here and calls nobody, and nobody else on the machine can read what it writes."""

from __future__ import annotations

import os
import textwrap
from pathlib import Path

import pytest

from bench.served import served
from tests.show.web.conftest import made

pytestmark = pytest.mark.slow

WATCH = """
    import os, sys

    CALLS = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.gethostby", "urllib.", "webbrowser.")

    def watch(event, args):
        if event == "socket.bind":
            with open(os.environ["WATCH"], "a") as stream:
                stream.write(f"bind {args[1]}\\n")
        elif event.startswith(CALLS):
            with open(os.environ["WATCH"], "a") as stream:
                stream.write(f"call {event} {args}\\n")
            os._exit(9)

    if "WATCH" in os.environ:
        sys.addaudithook(watch)
"""
PLACES = (
    "/",
    "/agenda",
    "/people",
    "/conversations",
    "/requests",
    "/cleanup",
    "/sources",
    "/purpose",
    "/search?q=a",
)


def test_it_binds_to_this_machine_alone_and_calls_nobody(tmp_path: Path, archive: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(textwrap.dedent(WATCH))
    above = os.pathsep.join(filter(None, [str(site), os.environ.get("PYTHONPATH", "")]))
    seen = tmp_path / "seen"
    folder = made(tmp_path / "circle", archive)
    with served(folder, PYTHONPATH=above, WATCH=str(seen)) as desk:
        desk.ready()
        for path in PLACES:
            assert desk.ask(path).status in {200, 303, 404}
        assert desk.process.poll() is None
        assert seen.read_text().splitlines() == [f"bind ('127.0.0.1', {desk.port})"]
    opened = [file for file in folder.rglob("*") if file.stat().st_mode & 0o077]
    assert opened == []
