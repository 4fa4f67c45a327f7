"""What was decided about somebody goes without a trace; what is kept of them is a keyed hash."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest

from cerchia.decisions import forgotten, journal
from cerchia.decisions.place import compact, copy_of
from cerchia.decisions.store import Store, open_store
from cerchia.model.errors import (
    CircleBusyError,
    DecisionFixedError,
    NothingToUndoError,
    UnreadableError,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_decisions_about_somebody_go_undone_ones_too(store: Store) -> None:
    store.say("note", "p1", '"a secret"')
    store.say("merge", "p2", '{"into": "p1"}')
    store.undo(store.say("tag", "t9", '"x"'))
    kept = store.say("note", "p11", '"p1 is not its id"')
    assert forgotten.forget(store, {"p1", "t9"}, {"url:in/ada"}) == 3
    assert [one.id for one in store.history() if not one.kind.startswith("forgotten")] == [kept]


def test_a_hash_knows_its_mark_and_no_other(store: Store) -> None:
    assert forgotten.known(store) is None
    forgotten.forget(
        store, (), {"url:in/ada", "email:a@x.example", "name:ada", "row:connections|ada|"}
    )
    knows = forgotten.known(store)
    assert knows is not None
    asked = ["url:in/ada", "email:a@x.example", "name:ada", "row:connections|ada|", "url:in/bo"]
    assert [knows(one) for one in asked] == [True, True, False, False, False]


def test_another_circle_hashes_otherwise_and_twice_is_once(store: Store, tmp_path: Path) -> None:
    for _ in range(2):
        forgotten.forget(store, (), {"url:in/ada"})
    (kept,) = store.now(forgotten.KIND)
    with open_store(tmp_path / "other") as other:
        forgotten.forget(other, (), {"url:in/ada"})
        (theirs,) = other.now(forgotten.KIND)
    assert set(json.loads(kept.body)).isdisjoint(json.loads(theirs.body))
    assert len(store.history(forgotten.KIND)) == 1


def test_after_compacting_no_byte_is_left(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        for number in range(300):
            store.say(
                "note", "p1" if number % 2 else "p2", json.dumps(f"words {number} Quarenghi" * 20)
            )
        forgotten.forget(store, {"p1", "p2"}, {"url:in/ada"})
    assert compact(tmp_path) == []
    assert [one for one in tmp_path.iterdir() if b"Quarenghi" in one.read_bytes()] == []


def test_a_reader_that_stays_makes_it_wait_and_then_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cerchia.decisions.place.PATIENCE", 0.2)
    with open_store(tmp_path) as store:
        store.say("note", "p1", '"x"')
    reader = sqlite3.connect(tmp_path / "decisions.db", isolation_level=None)
    reader.execute("begin")
    reader.execute("select * from decision").fetchall()
    with pytest.raises(CircleBusyError):
        compact(tmp_path)
    reader.close()
    assert compact(tmp_path) == []


def test_undo_takes_back_the_last_and_leaves_a_forgetting_alone(store: Store) -> None:
    first, second = store.say("note", "p1", '"one"'), store.say("note", "p1", '"two"')
    forgotten.forget(store, {"p9"}, {"url:in/ada"})
    done = journal.undo(store)
    assert (done.was.number, done.now and done.now.number) == (second, first)
    assert journal.undo(store).now is None
    with pytest.raises(NothingToUndoError):
        journal.undo(store)
    with pytest.raises(NothingToUndoError) as refused:
        journal.undo(store, first)
    assert refused.value.params == {"number": first}
    said = journal.history(store)
    assert [(one.kind, one.undone is None, one.fixed) for one in said] == [
        ("note", False, False),
        ("note", False, False),
        ("forgotten", True, True),
    ]
    with pytest.raises(DecisionFixedError):
        journal.undo(store, said[-1].number)
    assert forgotten.known(store) is not None


def test_a_damaged_journal_is_named(tmp_path: Path) -> None:
    (tmp_path / "decisions.db").write_bytes(b"no database at all, but long enough" * 40)
    for touch in (lambda: compact(tmp_path), lambda: copy_of(tmp_path, tmp_path / "copy")):
        with pytest.raises(UnreadableError):
            touch()
