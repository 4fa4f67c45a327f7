"""A journal kept open: one for all threads, nothing stale, and never a file that is no longer there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from cerchia import keeping
from cerchia.decisions import forgotten, place, resident
from cerchia.decisions.store import open_store
from cerchia.model.errors import CircleNewerError

if TYPE_CHECKING:
    from pathlib import Path

SAYS = """
import sys
from cerchia.decisions.store import open_store
with open_store(sys.argv[1]) as store:
    print(store.say("tags", "ada", '["elsewhere"]'))
"""


def elsewhere(folder: Path | str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", SAYS, str(folder)], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def test_nothing_is_made_before_something_is_said(tmp_path: Path) -> None:
    with keeping.resident(tmp_path):
        assert list(tmp_path.iterdir()) == []
        with open_store(tmp_path) as store:
            store.say("tags", "ada", '["a"]')
    assert (tmp_path / "decisions.db").exists()


def test_one_journal_serves_all_and_closes_with_the_last(tmp_path: Path) -> None:
    with resident.kept_open(tmp_path), resident.kept_open(str(tmp_path)):
        with open_store(tmp_path) as one:
            pass
        with open_store(str(tmp_path)) as two:
            assert one._engine is two._engine
            two.say("tags", "ada", '["a"]')
    assert resident._KEPT == {}
    with open_store(tmp_path) as three:
        assert three._engine is not one._engine
        assert len(three.history()) == 1


def test_what_another_process_wrote_is_there_at_once(tmp_path: Path) -> None:
    with keeping.resident(tmp_path), open_store(tmp_path) as store:
        for _ in range(3):
            number = elsewhere(tmp_path)
            assert store.latest("tags", ["ada"]) == {"ada": number}
            assert store.say("note", "ada:1", "{}") == number + 1


def test_threads_share_it_and_lose_nothing(tmp_path: Path) -> None:
    def says(who: int) -> None:
        for number in range(20):
            with open_store(tmp_path) as store:
                store.say("tags", f"p{who}", f'["{number}"]', by=f"w{who}")
                assert store.now("tags", f"p{who}")[0].body == f'["{number}"]'

    with keeping.resident(tmp_path), ThreadPoolExecutor(8) as pool:
        list(pool.map(says, range(8)))
        with open_store(tmp_path) as store:
            assert len(store.history()) == 160


def test_a_file_put_in_its_place_is_opened_anew(tmp_path: Path) -> None:
    other, circle = tmp_path / "other", tmp_path / "circle"
    with open_store(other) as store:
        store.say("tags", "bo", '["b"]')
    with keeping.resident(circle):
        with open_store(circle) as store:
            store.say("tags", "ada", '["a"]')
        for left in circle.iterdir():
            left.unlink()
        shutil.copy(other / "decisions.db", circle / "decisions.db")
        with open_store(circle) as store:
            assert [one.subject for one in store.history()] == ["bo"]


def test_a_newer_cerchia_that_migrated_it_meanwhile_is_noticed(tmp_path: Path) -> None:
    with keeping.resident(tmp_path):
        with open_store(tmp_path) as store, place.writing(store._engine) as connection:
            connection.execute(text("update alembic_version set version_num = '9999'"))
        with pytest.raises(CircleNewerError):
            open_store(tmp_path)


def test_somebody_is_forgotten_while_it_is_open(tmp_path: Path) -> None:
    with keeping.resident(tmp_path):
        with open_store(tmp_path) as store:
            store.say("note", "ada:1", '{"person": "ada", "text": "faggi e noci"}')
            store.now("note")
            forgotten.forget(store, ["ada"], ["url:in/ada"])
        place.compact(tmp_path)
        held = b"".join(one.read_bytes() for one in tmp_path.iterdir() if one.is_file())
        assert b"faggi" not in held
        with open_store(tmp_path) as store:
            assert store.now("note") == []


@pytest.mark.slow
def test_so_it_is_in_postgresql(url: str) -> None:
    with resident.kept_open(url):
        with open_store(url) as store:
            first = store._engine
            number = elsewhere(url)
            assert store.latest("tags", ["ada"]) == {"ada": number}
        with open_store(url) as store:
            assert store._engine is first


def test_the_stamp_changes_with_every_decision_whoever_takes_it(tmp_path: Path) -> None:
    assert resident.stamp(tmp_path) is None  # nobody keeps it open
    with resident.kept_open(tmp_path):
        assert resident.stamp(tmp_path) is None  # nothing was ever said
        with open_store(tmp_path) as journal:
            journal.say("tags", "a", "[]")
        first = resident.stamp(tmp_path)
        assert first is not None
        assert resident.stamp(tmp_path) == first
        with open_store(tmp_path) as journal:
            journal.say("tags", "b", "[]")
        second = resident.stamp(tmp_path)
        assert second != first
        script = (
            "import sys; from pathlib import Path; from cerchia.decisions.store import open_store\n"
            "with open_store(Path(sys.argv[1])) as journal: journal.undo()"
        )
        subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True)
        assert resident.stamp(tmp_path) != second
