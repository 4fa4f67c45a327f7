from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cerchia.decisions.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# waits for the start, so that writers begin together, from the opening of the journal on
WRITER = """
import sys, time, pathlib
from cerchia.decisions.store import open_store
go, place, who, many = sys.argv[1:]
while not pathlib.Path(go).exists():
    time.sleep(0.005)
with open_store(place) as store:
    for number in range(int(many)):
        store.say("note", f"s{number % 3}", str(number), by=who)
"""
WRITERS = 3


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new journal in a circle's folder."""
    with open_store(tmp_path) as opened:
        yield opened


def _nothing_lost(place: Path | str, writers: int, many: int) -> None:
    with open_store(place) as store:
        said = store.history()
    for number in range(writers):
        assert [one.body for one in said if one.by == f"w{number}"] == [str(n) for n in range(many)]
    assert len(said) == writers * many
    before: dict[str, int] = {}
    for one in said:
        assert one.replaces == before.get(one.subject)
        before[one.subject] = one.id


@pytest.fixture
def nothing_lost() -> Callable[[Path | str, int, int], None]:
    """A check: every word of w0, w1 … is there, in order, each knowing the one it replaced."""
    return _nothing_lost


@pytest.fixture
def together(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path | str, int], None]:
    """Processes that open one journal at the same time and say `many` things each; nothing is lost."""

    def write(place: Path | str, many: int) -> None:
        go = tmp_path_factory.mktemp("go") / "go"
        running = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, str(go), str(place), f"w{number}", str(many)],
                stderr=subprocess.PIPE,
            )
            for number in range(WRITERS)
        ]
        time.sleep(0.5)  # until all of them are there
        go.touch()
        ended = [process.communicate(timeout=120)[1].decode() for process in running]
        assert [process.returncode for process in running] == [0] * WRITERS, ended
        _nothing_lost(place, WRITERS, many)

    return write


def _programs() -> Path:
    """Return the folder of PostgreSQL's programs; the tests fail, not skip, without them."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    on_path = shutil.which("initdb")
    if not found and not on_path:
        pytest.fail("PostgreSQL is missing. Install it: sudo apt-get install postgresql")
    return (found[0] if found else Path(str(on_path))).parent


@pytest.fixture(scope="session")
def server() -> Iterator[Path]:
    """A PostgreSQL of our own that answers on a Unix socket in the folder given, and nowhere else."""
    programs = _programs()
    root = os.geteuid() == 0
    user = "nobody" if root else None  # initdb refuses root
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path is short
    if root:
        shutil.chown(folder, "nobody")
    data = folder / "data"

    def run(program: str, *more: str) -> None:
        command = [str(programs / program), "-D", str(data), *more]
        done = subprocess.run(
            command,
            user=user,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()

    options = f"-c listen_addresses='' -k {folder} -c fsync=off"
    try:
        run("initdb", "-U", "cerchia", "-A", "trust", "-E", "UTF8", "--no-sync")
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield folder
        finally:
            run("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def url(server: Path, request: pytest.FixtureRequest) -> str:
    """The URL of an empty database."""
    import psycopg  # noqa: PLC0415 - only where a server is asked for
    from psycopg import sql  # noqa: PLC0415

    name = f"test_{abs(hash(request.node.nodeid))}"
    place = f"host={server} user=cerchia"
    with psycopg.connect(f"{place} dbname=postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    return f"postgresql://cerchia@/{name}?host={server}"
