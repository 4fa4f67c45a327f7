from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats import purpose_toml, toml_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = st.sampled_from(
    [
        "goal",
        "persona",
        "personas",
        "purpose",
        "by",
        "name",
        "functions",
        "weights",
        "avoid",
        "x y",
        "stance",
    ]
)
VALUES = st.recursive(
    st.sampled_from(
        [
            '"clients"',
            '"sales"',
            '"varied"',
            "2020-01-01",
            "07:00:00",
            "nan",
            "-1",
            "true",
            "'''a\nb'''",
        ]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]")
        | st.dictionaries(KEYS, inner, max_size=3).map(
            lambda table: (
                "{" + ", ".join(f'"{key}" = {value}' for key, value in table.items()) + "}"
            )
        )
    ),
    max_leaves=6,
)
STATEMENTS = st.one_of(
    st.builds(lambda key, value: f'"{key}" = {value}', KEYS, VALUES),
    KEYS.map(lambda key: f'["{key}"]'),
    KEYS.map(lambda key: f'[["{key}"]]'),
    st.builds(lambda key, inner: f'[["{key}" . "{inner}"]] # x', KEYS, KEYS),
)


@given(st.text() | st.lists(STATEMENTS, max_size=8).map("\n".join))
@settings(max_examples=400, deadline=None)
def test_garbage_never_raises_and_is_refused_for_a_reason(text: str) -> None:
    purpose, problems = purpose_toml.read(text)
    refused = any(problem.code in purpose_toml.FATAL for problem in problems)
    assert (purpose is None) == refused
    assert all(0 <= problem.line <= text.count("\n") + 1 for problem in problems)
    assert all(len(problem.seen) <= 80 for problem in problems)


def paths(node: object, path: toml_lines.Path = ()) -> set[toml_lines.Path]:
    inner: Mapping[str | int, object] = {}
    if isinstance(node, dict):
        inner = node
    elif isinstance(node, list):
        inner = dict(enumerate(node))
    found = {path} if path else set()
    return found.union(*(paths(value, (*path, key)) for key, value in inner.items()))


@given(st.lists(STATEMENTS, max_size=8).map("\n".join))
@settings(max_examples=300, deadline=None)
def test_everything_in_a_file_has_a_line(text: str) -> None:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert set(toml_lines.lines(text)) == paths(document)


def test_lines_of_every_shape() -> None:
    text = '# c\na.b = """\n]\n"""\nc = [ # x\n  1,\n  {d = "#", e = [\n2]},\n]\n\n[[t]]\n[t.u]\nv = \'}\'\n[[t]]\n"w w" = 1979-05-27 07:32:00\n'
    found = toml_lines.lines(text)
    assert found == {
        ("a",): 2, ("a", "b"): 2, ("c",): 5, ("c", 0): 6, ("c", 1): 7, ("c", 1, "d"): 7,
        ("c", 1, "e"): 7, ("c", 1, "e", 0): 8, ("t",): 11, ("t", 0): 11, ("t", 0, "u"): 12,
        ("t", 0, "u", "v"): 13, ("t", 1): 14, ("t", 1, "w w"): 15,
    }  # fmt: skip
    assert set(found) == paths(tomllib.loads(text))
