"""purpose list, use, quality and review as people and scripts meet them."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cerchia.circle import Circle
from cerchia.show.cli import app
from tests.conftest import JO, Who, contact, message
from tests.show.conftest import a_purpose

if TYPE_CHECKING:
    from tests.conftest import Exports

PEOPLE = [
    Who(f"{name} Verdi", f"{name.lower()}-verdi") for name in ("Ada", "Bo", "Cy", "Di", "Ed", "Fo")
]


@pytest.fixture(autouse=True)
def circle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exports: Exports) -> Path:
    """A kept circle of six owners of small firms who all wrote, without a purpose yet."""
    kept = tmp_path / "kept"
    monkeypatch.setenv("CERCHIA_CIRCLE", str(kept))
    monkeypatch.setenv("COLUMNS", "120")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "CERCHIA_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    said = []
    for number, who in enumerate(PEOPLE):
        said += [
            message(f"2-{number}", who, [JO], f"2026-0{number + 1}-01 09:00:00", "Ciao, come va?"),
            message(f"2-{number}", JO, [who], f"2026-0{number + 1}-02 09:00:00", "Bene, grazie!"),
        ]
    path = exports.write(
        {
            "Connections.csv": [
                contact(one.name, one.slug, position="Titolare", company="Mobilificio Verdi Srl")
                for one in PEOPLE
            ],
            "messages.csv": said,
        }
    )
    assert app.run(["read", str(path)]) == 0
    return kept


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = app.run(list(words))
    told = capsys.readouterr()
    return code, told.out, told.err


def test_without_a_purpose_each_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("quality", "review"):
        code, out, err = run(capsys, "purpose", command, "--lang", "en")
        assert (code, out) == (1, "")
        assert "no purpose yet" in err
    code, out, _ = run(capsys, "purpose", "list", "--lang", "it")
    assert code == 0
    assert "La cerchia non ha ancora uno scopo." in out
    assert run(capsys, "purpose", "use", "X", "--lang", "en")[0] == 1


@pytest.mark.parametrize("lang", ["it", "en"])
def test_quality_and_review_in_words(
    lang: str, circle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Circle(circle).keep_purpose(a_purpose())
    code, out, _ = run(capsys, "purpose", "quality", "--lang", lang)
    assert code == 0
    assert ("voto unico" if lang == "it" else "single mark") in out
    code, out, _ = run(capsys, "purpose", "review", "--since", "2026-03-01", "--lang", lang)
    assert code == 0
    assert ("tempo previsto" if lang == "it" else "time planned") in out
    assert "{" not in out


def test_the_json(circle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Circle(circle).keep_purpose(a_purpose())
    found = json.loads(run(capsys, "purpose", "quality", "--json")[1])
    assert [one["name"] for one in found["parts"]] == [
        "coverage", "depth", "freshness", "diversity", "concentration", "redundancy",
    ]  # fmt: skip
    for one in found["parts"]:
        assert one["value"] is None or one["low"] <= one["value"] <= one["high"], one
    assert found["alignment"]["in_line"] <= found["alignment"]["known"]
    moved = json.loads(run(capsys, "purpose", "review", "--since", "2026-03-01", "--json")[1])
    assert (moved["since"], len(moved["parts"])) == ("2026-03-01", 6)
    assert moved["results"] == []
    booked = ("result", "add", "Ada Verdi", "--kind", "offer", "--date", "2026-04-01")
    assert run(capsys, *booked, "--amount", "1200", "--hours", "3")[0] == 0
    moved = json.loads(run(capsys, "purpose", "review", "--since", "2026-03-01", "--json")[1])
    assert moved["results"] == [
        {"kind": "offer", "count": 1, "people": 1, "amounts": {"EUR": "1200"}, "hours": "3"}
    ]
    assert "1,200" in run(capsys, "purpose", "review", "--since", "2026-03-01", "--lang", "en")[1]
    usual = json.loads(run(capsys, "purpose", "review", "--json")[1])
    assert usual["since"] < usual["until"]


def test_a_review_that_begins_after_its_end_is_refused(
    circle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Circle(circle).keep_purpose(a_purpose())
    code, out, err = run(capsys, "purpose", "review", "--since", "2030-01-01", "--lang", "en")
    assert (code, out) == (1, "")
    assert "2030-01-01 is not before the circle’s last day" in err


def test_purposes_side_by_side(circle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = Circle(circle)
    opened.keep_purpose(a_purpose())
    from dataclasses import replace  # noqa: PLC0415

    opened.keep_purpose(replace(a_purpose(), weekly_minutes=10))
    opened.keep_purpose(replace(a_purpose(), name="Second"))
    rows = [json.loads(line) for line in run(capsys, "purpose", "list", "--json")[1].splitlines()]
    first = next(row for row in rows if row["name"] == a_purpose().name)
    assert [row["active"] for row in rows if row["name"] == "Second"] == [True]
    assert len(first["versions"]) == 2
    number = str(first["versions"][0]["number"])
    assert run(capsys, "purpose", "use", a_purpose().name, "--version", number)[0] == 0
    assert opened.purpose() == a_purpose()
    code, _, err = run(capsys, "purpose", "use", "Second", "--version", "999", "--lang", "en")
    assert code == 1
    assert "no version 999" in err
    out = run(capsys, "purpose", "list", "--lang", "en")[1]
    assert out.count("●") == 1
    assert out.count("the present one") == 2
