from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cerchia.decisions.store import Store, open_store
from cerchia.model.errors import (
    CircleBusyError,
    CircleDamagedError,
    FolderUnwritableError,
    UnreadableError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Together = Callable[[Path | str, int], None]
    NothingLost = Callable[[Path | str, int, int], None]


def test_processes_that_begin_together_lose_nothing(tmp_path: Path, together: Together) -> None:
    together(tmp_path, 150)


def test_threads_of_one_process_lose_nothing(tmp_path: Path, nothing_lost: NothingLost) -> None:
    def say(who: str) -> None:
        with open_store(tmp_path) as store:
            for number in range(20):
                store.say("note", f"s{number % 3}", str(number), by=who)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(say, [f"w{number}" for number in range(4)]))
    nothing_lost(tmp_path, 4, 20)


def test_what_is_said_last_counts(store: Store) -> None:
    start = datetime.now(tz=UTC)
    first = store.say("note", "ada", '"a"')
    second = store.say("note", "ada", '"b"', by="bo")
    other = store.say("note", "cy", "1")
    elsewhere = store.say("tag", "ada", "2")
    ada, cy = store.now("note")
    assert (ada.id, ada.body, ada.by, ada.replaces, ada.undone_at) == (
        second,
        '"b"',
        "bo",
        first,
        None,
    )
    assert (cy.id, cy.replaces, cy.by) == (other, None, "owner")
    assert start <= ada.at <= datetime.now(tz=UTC)
    assert ada.at.utcoffset() == timedelta(0)
    assert [one.id for one in store.now("note", "cy")] == [other]
    assert [one.id for one in store.history()] == [first, second, other, elsewhere]
    assert [one.id for one in store.history(subject="ada")] == [first, second, elsewhere]
    assert [one.id for one in store.history("tag", "ada")] == [elsewhere]
    assert store.now("nothing") == store.history("nothing") == []


def test_undo_brings_back_what_was_replaced(store: Store) -> None:
    first, second = store.say("note", "ada", "1"), store.say("note", "ada", "2")
    undone = store.undo()
    assert undone is not None
    assert (undone.id, undone.body) == (second, "2")
    assert undone.undone_at is not None
    assert undone.undone_at >= undone.at
    assert [one.body for one in store.now("note", "ada")] == ["1"]
    assert store.undo(second) is None
    assert [one.undone_at is None for one in store.history()] == [True, False]
    third = store.say("note", "ada", "3")
    assert store.now("note")[0].replaces == first
    assert getattr(store.undo(first), "id", 0) == first
    assert [one.id for one in store.now("note")] == [third]
    assert getattr(store.undo(), "id", 0) == third
    assert store.undo() is None
    assert store.undo(99) is None
    assert store.now("note") == []


def test_what_is_said_outlives_the_process(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        number = store.say("note", "ada", '"è"')
        store.undo(number)
        kept = store.history()
    with open_store(str(tmp_path)) as store:
        assert store.history() == kept
        assert store.say("note", "ada", "2") > number


def test_only_json_is_said(store: Store) -> None:
    with pytest.raises(ValueError, match="Expecting"):
        store.say("note", "ada", "{no")
    assert store.history() == []


def test_the_fingerprint_is_of_what_counts_now(store: Store) -> None:
    empty = store.fingerprint(["note", "tag"])
    store.say("note", "ada", "1")
    one = store.fingerprint(["note", "tag"])
    assert one != empty
    assert store.fingerprint(["tag", "note", "tag"]) == one
    assert store.fingerprint(["tag"]) == store.fingerprint(["other"])
    store.say("tag", "ada", "1")
    assert store.fingerprint(["note"]) == one
    assert store.fingerprint(["note", "tag"]) != one
    store.undo()
    assert store.fingerprint(["note", "tag"]) == one
    store.say("note", "ada", "2")
    assert store.fingerprint(["note", "tag"]) != one
    store.say("note", "ada", "1")
    assert store.fingerprint(["note", "tag"]) == one


STEPS = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from("xyz"), st.integers(0, 9))
    | st.integers(0, 12),
    max_size=12,
)


@given(STEPS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_state_is_the_latest_word_not_undone(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int] | int]
) -> None:
    said: dict[int, tuple[str, str, int]] = {}
    with open_store(tmp_path_factory.mktemp("circle")) as store:
        for step in steps:
            if isinstance(step, int):
                assert (store.undo(step) is not None) == (said.pop(step, None) is not None)
            else:
                said[store.say(step[0], step[1], str(step[2]))] = step
        for kind in "ab":
            latest = {subject: str(body) for k, subject, body in said.values() if k == kind}
            assert {one.subject: one.body for one in store.now(kind)} == latest


# the file --------------------------------------------------------------------------------------


def test_files_are_the_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with open_store(tmp_path / "circle") as store:
            store.say("note", "ada", "1")
            entries = [tmp_path / "circle", *sorted((tmp_path / "circle").iterdir())]
            modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in entries}
    finally:
        os.umask(before)
    assert modes == {
        "circle": 0o700,
        "decisions.db": 0o600,
        "decisions.db-shm": 0o600,
        "decisions.db-wal": 0o600,
    }


def test_the_file_is_kept_as_promised(store: Store) -> None:
    with store._engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"pragma {name}").scalar()
            for name in (
                "journal_mode",
                "foreign_keys",
                "secure_delete",
                "busy_timeout",
                "synchronous",
            )
        }
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 20_000,
        "synchronous": 2,
    }


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.say("note", "ada", "1")
    assert [entry.name for entry in tmp_path.iterdir()] == ["decisions.db"]


def test_what_a_killed_start_left_is_swept(tmp_path: Path) -> None:
    for name in (".decisions.db.new", ".decisions.db.new-wal"):
        (tmp_path / name).write_bytes(b"half")
    with open_store(tmp_path) as store:
        assert store.history() == []
    assert [entry.name for entry in tmp_path.iterdir()] == ["decisions.db"]


def test_a_file_that_is_no_journal_is_refused(tmp_path: Path) -> None:
    (tmp_path / "decisions.db").write_bytes(b"not a database at all, and long enough " * 9)
    with pytest.raises(CircleDamagedError) as caught:
        open_store(tmp_path)
    assert str(caught.value.params["path"]).endswith("decisions.db")
    assert caught.value.params["why"] == "decisions"


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderUnwritableError):
        open_store(tmp_path / "file" / "circle")


def test_an_address_that_is_none_of_ours_is_refused() -> None:
    for written in ("mysql://ada:secret@host/x", "nonsense://x", "://", "sqlite:///x.db"):
        with pytest.raises(UnreadableError) as caught:
            open_store(written)
        assert "secret" not in str(caught.value.params)


def test_another_writer_that_does_not_end_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cerchia.decisions.place.PATIENCE", 0.05)
    with open_store(tmp_path) as store:
        with closing(sqlite3.connect(tmp_path / "decisions.db", isolation_level=None)) as other:
            other.execute("begin immediate").close()
            with pytest.raises(CircleBusyError):
                store.say("note", "ada", "1")
            assert store.history() == []
        store.say("note", "ada", "1")


# what it costs ---------------------------------------------------------------------------------


def modules(code: str, *args: str) -> set[str]:
    shown = f"{code}\nimport sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", shown, *args], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_importing_the_room_costs_nothing() -> None:
    assert not {"sqlalchemy", "alembic"} & modules("import cerchia.decisions")


def test_opening_a_journal_of_today_needs_no_alembic(tmp_path: Path) -> None:
    code = "import sys; from cerchia.decisions.store import open_store; open_store(sys.argv[1])"
    assert "alembic" in modules(code, str(tmp_path))
    loaded = modules(code, str(tmp_path))
    assert "sqlalchemy" in loaded
    assert not {"alembic", "mako"} & loaded
