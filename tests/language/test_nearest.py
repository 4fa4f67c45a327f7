"""Terms that look like the words: near enough or nothing, the same whatever was asked before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.language import endings, nearest, roles


@pytest.mark.parametrize(
    ("text", "key"),
    [("fonoaudiologia", "fonoaudiologa"), ("hydrologe", "hydrologist")],
)
def test_a_term_is_found_by_its_letters(text: str, key: str) -> None:
    found, like = nearest.find(text)
    assert found == key
    assert nearest.LIKE <= like < 1


def test_a_term_itself_is_wholly_alike() -> None:
    key, like = nearest.find("magasinier cariste")
    assert key == "magasinier cariste"
    assert like == pytest.approx(1.0)


@pytest.mark.parametrize(
    "text", ["", "ab", "zzyzx qwertz", "sognatore", "professional", "a b c d e f"]
)
def test_what_is_like_nothing_finds_nothing(text: str) -> None:
    assert nearest.find(text) == ("", 0.0)


@settings(max_examples=60, deadline=None)
@given(st.text("abcdefghilmnoprstuvz ", max_size=30))
def test_a_likeness_is_a_cosine_and_its_term_ours(text: str) -> None:
    key, like = nearest.find(" ".join(text.split()))
    assert (key, like) == ("", 0.0) or (
        key in roles.lexicon().terms and nearest.LIKE <= like <= 1.000001
    )


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("fresatori", "fresatore"), ("nurses", "nurse"), ("lehrerinnen", "lehrer"), ("soldadoras", "soldador"),
        ("vendeuses", "vendeur"), ("saldatrice", "saldatore"), ("policewoman", "policeman"), ("medici", "medico"),
    ],
)  # fmt: skip
def test_an_ending_stands_for_another(word: str, other: str) -> None:
    assert other in set(endings.others(word))


@given(st.text("abcdefgilmnorstu", max_size=12))
def test_a_stem_stays(word: str) -> None:
    assert all(
        other != word and other[: endings.STEM] == word[: endings.STEM]
        for other in endings.others(word)
    )
