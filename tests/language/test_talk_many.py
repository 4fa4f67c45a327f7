"""Many conversations: a second process changes nothing but the time."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cerchia.language.talk import many
from cerchia.language.talk.many import Plain, Readers

FILE = Path(__file__).parent / "conversations.jsonl"


def conversations() -> list[Plain]:
    found: list[Plain] = []
    for line in FILE.read_text("utf-8").splitlines():
        row = json.loads(line)
        start = datetime.fromisoformat("2016-03-01")
        said = [
            (number, who == "me", start + timedelta(days=day), text, 0)
            for number, (who, day, _, text) in enumerate(row["messages"])
        ]
        mine = sum(one[1] for one in said)
        found.append(((row["person"]["first"], "", False, False, len(said), mine, ""), said))
    return found


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CERCHIA_THREADS", "2")
    monkeypatch.setattr("os.cpu_count", lambda: 2)


@pytest.mark.usefixtures("two")
def test_two_processes_read_as_one() -> None:
    talks = conversations()
    with Readers(many=0) as alone:
        want = alone.read(talks)
    with Readers(many=many.WORTH_IT) as pair:
        assert pair._child is not None
        assert pair.read(talks) == want
        assert pair.read(talks[::-1]) == want[::-1]  # the same child, a second batch
        assert pair._child is not None


@pytest.mark.usefixtures("two")
def test_a_child_that_dies_costs_nothing_but_time() -> None:
    talks = conversations()
    with Readers(many=0) as alone:
        want = alone.read(talks)
    with Readers(many=many.WORTH_IT) as pair:
        assert pair._child is not None
        pair._child.kill()
        pair._child.wait()
        assert pair.read(talks) == want


def test_one_core_means_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CERCHIA_THREADS", "1")
    with Readers(many=many.WORTH_IT) as alone:
        assert alone._child is None


def test_nothing_to_read() -> None:
    with Readers(many=0) as alone:
        assert alone.read([]) == []


@pytest.mark.usefixtures("two")
def test_a_file_lying_about_is_not_taken_for_a_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit(7)", "utf-8")
    monkeypatch.chdir(tmp_path)
    talks = conversations()
    with Readers(many=many.WORTH_IT) as pair:
        assert len(pair.read(talks)) == len(talks)
        assert pair._child is not None  # it lived, and read its part
