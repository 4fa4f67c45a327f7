from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from alembic import autogenerate
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from cerchia.decisions import migrations, place
from cerchia.decisions.migrations.upgrade import upgrade
from cerchia.decisions.schema import METADATA
from cerchia.decisions.store import Store, open_store
from cerchia.model.errors import CircleDamagedError, CircleNewerError


def at_revision(folder: Path, revision: str) -> Path:
    """Make a journal as an older cerchia left it, with one decision in it."""
    file = folder / "decisions.db"
    engine = place._sqlite(file)
    with place.writing(engine) as connection:
        upgrade(connection, revision)
        connection.exec_driver_sql(
            """insert into decision ("at", kind, subject, body, "by")
               values ('2026-01-02T03:04:05.000000+00:00', 'note', 'ada', '"old"', 'owner')"""
        )
    engine.dispose()
    return file


def revision_of(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("select version_num from alembic_version").fetchone()[0])


def indexes(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {
            name
            for (name,) in connection.execute("select name from sqlite_master where type = 'index'")
        }


def test_every_revision_is_known_by_name() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    found = [one.revision for one in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == place.REVISIONS


def test_the_revisions_make_the_table_the_code_knows(store: Store) -> None:
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert autogenerate.compare_metadata(context, METADATA) == []


def test_an_older_journal_is_copied_and_migrated(tmp_path: Path) -> None:
    file = at_revision(tmp_path, "0001")
    assert "decision_current" not in indexes(file)
    with open_store(tmp_path) as store:
        assert [one.body for one in store.now("note")] == ['"old"']
        assert store.say("note", "ada", "1") == 2
        assert store.now("note")[0].replaces == 1
    assert revision_of(file) == place.HEAD
    assert "decision_current" in indexes(file)
    copy = tmp_path / f"decisions.db.before-{place.HEAD}"
    assert revision_of(copy) == "0001"
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("select body from decision").fetchall() == [('"old"',)]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_new_journal_leaves_no_copy(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    open_store(tmp_path).close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["decisions.db"]


def test_an_emptied_journal_is_damage_and_never_a_new_one(tmp_path: Path) -> None:
    """A journal is made aside and renamed: an empty one has lost what it held."""
    (tmp_path / "decisions.db").touch()
    with pytest.raises(CircleDamagedError):
        open_store(tmp_path)
    assert (tmp_path / "decisions.db").read_bytes() == b""


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    file = at_revision(tmp_path, "0001")
    with closing(sqlite3.connect(file)) as connection:  # in the way of revision 0002
        connection.execute("create table decision_current (x)")
    with pytest.raises(Exception, match="already") as caught:
        open_store(tmp_path)
    assert "decision_current" in str(caught.value)
    assert revision_of(file) == "0001"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("drop table decision_current")
    with open_store(tmp_path) as store:
        assert len(store.history()) == 1


def test_a_journal_of_a_newer_cerchia_is_left_alone(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    file = tmp_path / "decisions.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(CircleNewerError) as caught:
        open_store(tmp_path)
    assert caught.value.params["circle"] == str(tmp_path)
    assert file.read_bytes() == before
    assert not list(tmp_path.glob("*before*"))
