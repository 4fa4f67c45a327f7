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
