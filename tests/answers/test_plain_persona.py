"""A first persona from plain words, in Italian and English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.answers.plain_persona import plain_persona
from cerchia.beside import read_purpose_text, short_purpose
from cerchia.model.purpose import Purpose


@pytest.mark.parametrize(
    ("text", "functions", "seniority", "size", "places"),
    [
        ("directors of marketing in small manufacturers in Veneto", ("marketing",), ("director",), ("small",), ("Veneto",)),
        ("direttori marketing in piccole aziende manifatturiere in Veneto", ("marketing",), ("director",), ("small",), ("Veneto",)),
        ("titolari di officine meccaniche a Treviso", ("entrepreneurship",), ("owner",), (), ("Treviso",)),
        ("HR manager nel settore vino", ("human_resources",), ("manager",), (), ()),
    ],
)  # fmt: skip
def test_words_are_read(
    text: str, functions: object, seniority: object, size: object, places: object
) -> None:
    found = plain_persona(text)
    assert (found.functions, found.seniority, found.size, found.places) == (
        functions, seniority, size, places,
    )  # fmt: skip
    assert found.trades


def test_what_says_nothing_asks_for_nothing() -> None:
    found = plain_persona("xyzzy")
    assert (found.functions, found.seniority, found.trades, found.places) == ((), (), (), ())


@given(st.text(max_size=60))
def test_no_words_break_it_and_a_file_can_hold_what_it_makes(text: str) -> None:
    persona = plain_persona(text)
    read_purpose_text(short_purpose(Purpose("P", "clients", "specific", (persona,))))
