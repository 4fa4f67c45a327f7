"""The figures of `make eval` for titles, on a part counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import titles

HEAD = "title\tlang\tfunctions\tseniority\towner\tjob_seeker\tstudent\ttrades\temployer\tdifficulty\tnote\n"
ROWS = (
    "Contabile presso Rossi Srl\tit\taccounting\tentry\t\t\t\t\tRossi S.r.l.\t1\t\n"
    "Titolare di bar\tit\toperations\towner\tyes\t\t\t\t\t2\t\n"
    "Zzyzx Qwertz\tit\tsales\t\t\t\t\t\t\t3\t\n"
    "Sognatore\tit\t\t\t\t\t\t\t\t3\tno work\n"
)


@pytest.fixture
def rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[titles.Row]:
    (tmp_path / "train.tsv").write_text(HEAD + ROWS, "utf-8")
    monkeypatch.setattr(titles, "CORPUS", tmp_path)
    return titles.part("train")


def test_right_is_one_function_a_person_would_accept(rows: list[titles.Row]) -> None:
    assert [row.right for row in rows] == [True, False, False, False]
    line = titles.functions(rows)[2]
    assert line.startswith(
        "| Italian | 4 | 1 of 3 | 1 of 2 | 1 of 3 | 0.333 (`accounting`) | 0 of 1 |"
    )


def test_employers_are_the_same_in_any_spelling(rows: list[titles.Row]) -> None:
    assert titles.flags(rows)[2:6] == [
        "| owner | 1 | 1 of 1 | 1 of 1 |",
        "| job seeker | 0 | 0 of 0 | 0 of 0 |",
        "| student | 0 | 0 of 0 | 0 of 0 |",
        "| employer | 1 | 1 of 1 | 1 of 1 |",
    ]


def test_titles_of_the_held_out_part_are_never_shown(rows: list[titles.Row]) -> None:
    shown = "\n".join(titles.mistakes("test", rows))
    assert "Zzyzx" in "\n".join(titles.mistakes("train", rows))
    assert all(row.text not in shown for row in rows)


def test_a_part_that_is_not_here_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(titles, "CORPUS", tmp_path)
    assert titles.part("test") == []
