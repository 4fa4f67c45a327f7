"""What goes wrong in a child is said by a code, and read in the reader's language, whoever's child it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cerchia.show import coded
from cerchia.show.cli.app import run
from cerchia.show.web.child import Preparing


def test_a_code_is_read_in_either_language() -> None:
    line = coded.written("port_busy", {"port": "5000", "other": "5001"})
    assert coded.told(line, "en") == "Port 5000 is busy. Choose another: cerchia serve --port 5001"
    assert coded.told(line, "it").startswith("La porta 5000 è occupata. Scegline un’altra")


@pytest.mark.parametrize(
    "said", ["", "Killed", "{", "[1]", '{"code": "no such", "params": {}}', "3"]
)
def test_what_is_no_code_is_told_as_it_was_said(said: str) -> None:
    assert coded.sentences(said, "it") is None
    assert coded.told(said, "it") == said


def test_a_command_says_a_code_where_it_is_asked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(coded.ASKED, "1")
    assert run(["audit", "--json", "--circle", str(tmp_path / "none"), "--lang", "it"]) == 1
    told = capsys.readouterr().err.strip()
    found = coded.sentences(told, "en")
    assert found is not None
    assert "Read an export" in found[1]


def test_a_build_that_fails_is_told_in_the_language_of_the_page(tmp_path: Path) -> None:
    prepare, said = Preparing(tmp_path / "none"), ""
    until = time.monotonic() + 60
    while not said and time.monotonic() < until:
        said = prepare()
        time.sleep(0.05)
    assert "Leggi un archivio" in coded.told(said, "it")
    assert "Read an export" in coded.told(said, "en")
