from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING

import pytest
from alembic import autogenerate
from alembic.migration import MigrationContext
from sqlalchemy import text

from cerchia.decisions import place, purposes
from cerchia.decisions.schema import METADATA
from cerchia.decisions.store import open_store
from cerchia.model.errors import CircleNewerError, DriverMissingError, UnreadableError
from cerchia.model.purpose import Persona, Purpose

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CLIENTS = Purpose("Clienti", "clients", "specific", (Persona("Titolare", seniority=("owner",)),))


@pytest.mark.slow
def test_a_team_keeps_its_journal_in_postgresql(url: str) -> None:
    with open_store(url) as store:
        number = purposes.save(store, CLIENTS, by="ada")
        purposes.activate(store, "Clienti")
        assert purposes.active(store) == CLIENTS
        kept = store.fingerprint([purposes.KIND])
    with open_store(url) as store:
        assert store.fingerprint([purposes.KIND]) == kept
        assert store.say(purposes.KIND, "Clienti", '"x"') > number
        assert store.now(purposes.KIND)[0].replaces == number
        assert getattr(store.undo(), "body", "") == '"x"'
        assert purposes.active(store) == CLIENTS
        assert [one.by for one in store.history()] == ["ada", "owner", "owner"]


@pytest.mark.slow
def test_processes_there_that_begin_together_lose_nothing(
    url: str, together: Callable[[Path | str, int], None]
) -> None:
    together(url, 60)


@pytest.mark.slow
def test_the_revisions_make_the_same_table_there(url: str) -> None:
    with open_store(url) as store, store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert autogenerate.compare_metadata(context, METADATA) == []


@pytest.mark.slow
def test_a_newer_journal_there_is_left_alone(url: str) -> None:
    with open_store(url) as store, place.writing(store._engine) as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(CircleNewerError):
        open_store(url)


@pytest.mark.slow
def test_a_server_that_is_not_there_is_named_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        open_store(f"postgresql://ada:secret@/x?host={tmp_path}")
    assert "secret" not in str(caught.value.params)
    assert str(tmp_path) in str(caught.value.params["why"])


def test_without_the_driver_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert importlib.util.find_spec("psycopg"), "the development setup brings psycopg"
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(DriverMissingError) as caught:
        open_store("postgresql://ada@/x")
    assert caught.value.params["extra"] == "team"
