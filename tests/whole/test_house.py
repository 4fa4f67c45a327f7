"""The measures of the house: short files, short functions, nothing left open."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parent.parent.parent / "src/cerchia").rglob("*.py"))


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.name)
def test_a_file_is_short_and_says_what_it_is(file: Path) -> None:
    text = file.read_text("utf-8")
    assert text.count("\n") <= 400
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module says in one line what it is"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 60, f"{node.name} has {length} lines"


def test_no_name_says_nothing() -> None:
    assert [
        file.name for file in SOURCES if file.stem in {"utils", "misc", "common", "helpers"}
    ] == []
