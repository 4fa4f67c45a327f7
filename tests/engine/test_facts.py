from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cerchia.engine import owned, scratch
from cerchia.engine.duckdb import Engine, EngineError
from cerchia.engine.facts import Facts, revised, revision
from cerchia.engine.findings import Findings, wipe
from cerchia.engine.steps import Step, run
from cerchia.model.errors import CircleBusyError, CircleDamagedError
from cerchia.model.origin import Problem
from cerchia.model.reading import FileReport, Import


def done(name: str, exported: date = date(2026, 11, 15)) -> Import:
    return Import(
        id=name,
        source="linkedin",
        path="caf\udce9.zip",
        digest="d",
        exported=exported,
        imported="2026-11-16",
        version="0",
        files=(FileReport("messages.csv", "read", rows=2, read=1, skipped={"draft": 1}),),
        problems=(Problem("row_short", "messages.csv", 3, "Zoë"),),
        members={"messages.csv": "1-00"},
    )


def test_an_import_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    facts = Facts(tmp_path)
    with contextlib.suppress(KeyboardInterrupt), facts.writing() as folder:
        (folder / "a.parquet").write_bytes(b"x")
        raise KeyboardInterrupt
    assert list(facts.folder.iterdir()) == []
    assert facts.imports() == []
    with facts.writing() as folder:
        (folder / "a.parquet").write_bytes(b"x")
        facts.commit(folder, done("one"))
    assert facts.segment("one", "a.parquet").read_bytes() == b"x"
    (kept,) = facts.imports()
    assert kept == replace(done("one"), path="caf?.zip")


def test_imports_stand_in_the_order_of_their_exports(tmp_path: Path) -> None:
    facts = Facts(tmp_path)
    for name, day in (("b", date(2026, 2, 1)), ("a", date(2026, 3, 1)), ("c", date(2025, 1, 1))):
        with facts.writing() as folder:
            facts.commit(folder, done(name, day))
    assert [one.id for one in facts.imports()] == ["c", "b", "a"]


def test_an_import_already_there_stays(tmp_path: Path) -> None:
    facts = Facts(tmp_path)
    for version in ("1", "2"):
        with facts.writing() as folder:
            facts.commit(folder, replace(done("one"), version=version))
    assert [one.version for one in facts.imports()] == ["1"]
    assert [path.name for path in facts.folder.iterdir()] == ["one"]


def test_one_import_at_a_time(tmp_path: Path) -> None:
    facts = Facts(tmp_path)
    with facts.writing(), pytest.raises(CircleBusyError), Facts(tmp_path).writing():
        pass
    with facts.writing():
        pass


def test_what_a_killed_import_left_is_swept_and_named(tmp_path: Path) -> None:
    facts = Facts(tmp_path)
    assert facts.broken_off() == []
    for name, about in (("1", "/home/ada/export.zip"), (str(os.getpid()), "")):
        (facts.folder / f".unfinished-{name}" / "deep").mkdir(parents=True)
        if about:
            (facts.folder / f".unfinished-{name}" / "about.txt").write_text(about)
    assert sorted(facts.broken_off()) == ["", "/home/ada/export.zip"]
    assert list(facts.folder.iterdir()) == []


def test_an_import_that_lives_is_not_swept(tmp_path: Path) -> None:
    facts = Facts(tmp_path)
    with facts.writing("x.zip") as folder:
        assert Facts(tmp_path).broken_off() == []
        assert folder.exists()
        facts.commit(folder, done("one"))
    assert [path.name for path in facts.folder.rglob("*")] == ["one", "manifest.json"]


LIVES = """
import sys, time
from pathlib import Path
from cerchia.engine import owned, scratch
one, other = scratch.take(Path(sys.argv[1])), owned.take(Path(sys.argv[2]), "cerchia-circle-")
(one.path / "rows.csv").write_text("x"), (other.path / "messages.csv").write_text("x")
print(one.path, other.path, flush=True)
time.sleep(60)
"""


def test_scratch_belongs_to_a_process_and_goes_with_it(tmp_path: Path) -> None:
    """Whoever was killed is swept; whoever lives is not, whatever their numbers are."""
    circle, elsewhere = tmp_path / "circle", tmp_path / "tmp"
    elsewhere.mkdir()
    (elsewhere / "cerchia-circle-link").symlink_to(tmp_path)
    (elsewhere / "else").mkdir()
    command = [sys.executable, "-c", LIVES, str(circle), str(elsewhere)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        folders = [Path(text) for text in process.stdout.readline().split()]
        assert len(folders) == 2
        assert all(folder.exists() for folder in folders)
        assert (scratch.sweep(circle), owned.sweep(elsewhere, "cerchia-circle-")) == (0, 0)
        assert all(list(folder.iterdir()) for folder in folders)
        process.kill()
    with scratch.taken(circle) as mine:
        assert (scratch.sweep(circle), owned.sweep(elsewhere, "cerchia-circle-")) == (1, 1)
        assert mine.exists()
    assert not any(folder.exists() for folder in folders)
    assert sorted(path.name for path in elsewhere.iterdir()) == ["cerchia-circle-link", "else"]


def test_of_an_import_written_anew_the_newest_counts_and_the_others_are_swept(
    tmp_path: Path,
) -> None:
    facts = Facts(tmp_path)
    for name in ("one", "two", revised("one"), revised(revised("one"))):
        with facts.writing() as folder:
            (folder / "a.parquet").write_bytes(name.encode())
            facts.commit(folder, done(name))
    assert [one.id for one in facts.imports()] == ["one.r3", "two"]
    assert [revision(one) for one in ("one", "one.r3", "a.rx")] == [
        ("one", 1),
        ("one", 3),
        ("a.rx", 1),
    ]
    with facts.writing():
        assert sorted(path.name for path in facts.folder.glob("[!.]*")) == ["one.r3", "two"]
        facts.remove("one")
        assert [one.id for one in facts.imports()] == ["two"]
    assert [path.name for path in facts.folder.iterdir()] == ["two"]


def test_an_import_taken_away_half_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = Facts(tmp_path)
    with facts.writing() as folder:
        facts.commit(folder, done("one"))
    with monkeypatch.context() as broken, facts.writing():
        broken.setattr("shutil.rmtree", lambda *_, **__: None)  # killed before the deleting
        facts.remove("one")
    assert facts.imports() == []
    assert list(facts.folder.iterdir()) != []
    with facts.writing():
        pass
    assert list(facts.folder.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"id": 1}', '{"exported": "soon"}'])
def test_a_damaged_manifest_is_named(text: str, tmp_path: Path) -> None:
    facts = Facts(tmp_path)
    with facts.writing() as folder:
        facts.commit(folder, done("one"))
    facts.segment("one", "manifest.json").write_text(text)
    with pytest.raises(CircleDamagedError) as refused:
        facts.imports()
    assert "manifest.json" in str(refused.value.params["path"])


def _whole(engine: Engine) -> None:
    run(engine, [Step("resolve_as_of", "select date '2026-01-01' as as_of, 'UTC' as zone")])


def _last(engine: Engine) -> None:
    engine.make("resolve_as_of", "select as_of, 'Europe/Rome' as zone from resolve_as_of")


def test_a_new_purpose_starts_from_what_is_there(tmp_path: Path) -> None:
    for top, zone in (("one", "UTC"), ("two", "Europe/Rome")):
        found = Findings(tmp_path, "base", top)
        found.build(_whole, _last)
        with found.open() as engine:
            assert engine.value("select zone from resolve_as_of") == zone
    assert len(list(tmp_path.glob("findings-base-*.duckdb"))) == 2
    Findings(tmp_path, "other", "one").build(_whole, _last)
    assert [path.name for path in tmp_path.glob("*findings*")] == ["findings-other-one.duckdb"]


def test_findings_of_facts_that_changed_meanwhile_do_not_stay(tmp_path: Path) -> None:
    found = Findings(tmp_path, "base", "top")
    assert not found.build(_whole, _last, lambda: False)
    assert list(tmp_path.glob("*findings*")) == []

    def gone(engine: Engine) -> None:
        engine.run(f"select * from read_parquet('{tmp_path}/gone.parquet')")

    assert not found.build(gone, _last, lambda: False)
    with pytest.raises(EngineError):
        found.build(gone, _last, lambda: True)
    assert found.build(_whole, _last, lambda: True)
    (tmp_path / "search-x.db").write_text("x")
    wipe(tmp_path)
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == []


def test_findings_that_fail_leave_nothing(tmp_path: Path) -> None:
    def fail(engine: Engine) -> None:
        _whole(engine)
        raise KeyboardInterrupt

    found = Findings(tmp_path, "base", "top")
    with pytest.raises(KeyboardInterrupt):
        found.build(fail, _last)
    assert list(tmp_path.glob("*findings*")) == []
