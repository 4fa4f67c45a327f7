"""Over the findings: tables made for one question hide theirs, and leave no trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.engine.duckdb import Engine, EngineError

if TYPE_CHECKING:
    from pathlib import Path


def test_findings_opened_to_read_only_are_hidden_and_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "findings.duckdb"
    with Engine.open(tmp_path, file) as engine:
        engine.make("resolve_as_of", "select date '2026-11-15' as as_of, 'Europe/Rome' as zone")
    before = file.read_bytes()
    with Engine.open(tmp_path, file, read_only=True) as engine:
        with engine.over():
            engine.make("resolve_as_of", "select date '2020-01-01' as as_of, 'UTC' as zone")
            assert engine.value("select zone from resolve_as_of") == "UTC"
            assert engine.value(f"select zone from {engine.own('resolve_as_of')}") == "Europe/Rome"
            engine.fill("resolve_as_of", [("2021-01-01", "Asia/Tokyo")])
            assert engine.value("select zone from resolve_as_of") == "Asia/Tokyo"
        assert engine.value("select zone from resolve_as_of") == "Europe/Rome"
    assert file.read_bytes() == before


def test_in_memory_too_and_also_when_it_fails(engine: Engine) -> None:
    engine.make("resolve_as_of", "select date '2026-11-15' as as_of, 'Europe/Rome' as zone")

    def fail() -> None:
        with engine.over():
            engine.make("resolve_as_of", "select date '2020-01-01' as as_of, 'UTC' as zone")
            engine.run("select no_such_column from resolve_as_of")

    with pytest.raises(EngineError, match="no_such_column"):
        fail()
    assert engine.value("select zone from resolve_as_of") == "Europe/Rome"
    engine.make("resolve_as_of", "select date '2022-01-01' as as_of, 'Europe/Paris' as zone")
    assert engine.value("select zone from resolve_as_of") == "Europe/Paris"


def test_what_is_asked_once_is_remembered_while_nothing_changes(engine: Engine) -> None:
    made: list[str] = []

    def make(what: str) -> int:
        made.append(what)
        return len(made)

    engine.make("resolve_as_of", "select date '2026-11-15' as as_of, 'Europe/Rome' as zone")
    assert [engine.once("a", lambda: make("a")) for _ in range(3)] == [1, 1, 1]
    assert engine.once("b", lambda: make("b"), beneath=True) == 2
    with engine.over():
        assert engine.once("a", lambda: make("a")) == 3
        engine.make("resolve_as_of", "select date '2020-01-01' as as_of, 'UTC' as zone")
        assert engine.once("a", lambda: make("a")) == 4
        assert engine.once("b", lambda: make("b"), beneath=True) == 2
    assert engine.once("a", lambda: make("a")) == 5
    engine.make("resolve_as_of", "select date '2022-01-01' as as_of, 'Europe/Paris' as zone")
    assert engine.once("b", lambda: make("b"), beneath=True) == 6
    for number in range(100):
        engine.once(number, lambda: make("many"))
    assert engine.once("b", lambda: make("b"), beneath=True) == 6
    assert engine.once("a", lambda: make("a")) == 107


def test_a_table_for_later_is_made_when_a_query_names_it(engine: Engine) -> None:
    engine.make("resolve_as_of", "select date '2026-11-15' as as_of, 'Europe/Rome' as zone")
    with engine.over():
        other = "select date '2020-01-01' as as_of, 'UTC' as zone"
        engine.later("resolve_as_of", lambda: engine.make("resolve_as_of", other))
        assert engine.value("select 1") == 1
        assert engine.value("select zone from resolve_as_of") == "UTC"
    assert engine.value("select zone from resolve_as_of") == "Europe/Rome"
