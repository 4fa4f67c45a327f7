"""What people type to search, taken apart; anything can be typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.language.query import LONGEST, MOST, parse
from cerchia.model.search import Piece


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("", []),
        ("   ", []),
        ("listino ", [Piece("listino")]),
        ("listino pre", [Piece("listino"), Piece("pre", opening=True)]),
        ("listin* prezzi ", [Piece("listin", opening=True), Piece("prezzi")]),
        ('"come va" Ada ', [Piece("come va"), Piece("Ada")]),
        ('"come va"', [Piece("come va")]),
        ('"come v', [Piece("come v", opening=True)]),
        ("«come va» “a te” ", [Piece("come va"), Piece("a te")]),
        ("fiera -milano", [Piece("fiera"), Piece("milano", without=True)]),
        ('fiera -"a milano" ', [Piece("fiera"), Piece("a milano", without=True)]),
        ("e-mail ", [Piece("e-mail")]),
        ("AND OR NOT NEAR ", [Piece("AND"), Piece("OR"), Piece("NOT"), Piece("NEAR")]),
        ("ada\0bo ", [Piece("ada"), Piece("bo")]),
        ('"" "" ada ', [Piece("ada")]),
        ("* ", [Piece("*", opening=True)]),
    ],
)
def test_words_phrases_beginnings_and_what_must_not_be_there(
    typed: str, pieces: list[Piece]
) -> None:
    assert list(parse(typed).pieces) == pieces
    assert not parse(typed).cut


def test_what_is_very_long_is_cut_and_said() -> None:
    assert parse("x" * 10_000).cut
    assert len(parse("x" * 10_000).pieces[0].text) == LONGEST
    many = parse("a " * (MOST + 1))
    assert (len(many.pieces), many.cut) == (MOST, True)


@given(st.text(max_size=80))
def test_every_piece_says_something_and_none_ends_a_text(typed: str) -> None:
    for piece in parse(typed).pieces:
        assert piece.text.strip()
        assert "\0" not in piece.text
        piece.text.encode()
