"""Alike: one text sent again with another name, and what is another text."""

from __future__ import annotations

import random

import pytest

from cerchia.language.alike import bare, groups

THANKS = "Grazie del collegamento, Marco! Come stai? Tutto bene?"


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        (THANKS, "Marco", "grazie del collegamento come stai tutto bene"),
        ("ciao MARCO, come   va", "Marco", "ciao come va"),
        ("Buongiorno signor Quaggiotto, ho visto De Luca.", "Ugo", "buongiorno signor ho visto"),
        ("Élodie, bonjour", "Elodie", "bonjour"),
        ("Ci vediamo il 12 alle 9:30", "", "ci vediamo il alle"),
        ("Marco", "Marco", ""),
        ("", "", ""),
    ],
)
def test_names_and_numbers_go(text: str, name: str, left: str) -> None:
    assert bare(text, name) == left


def test_a_word_changed_among_eight_is_the_same_text() -> None:
    eight = "grazie per il collegamento come stai tutto bene"
    changed = eight.replace("collegamento", "contatto")  # 7 of 11 pairs are shared
    other = changed.replace("stai", "va")  # 5 of 13
    leads = groups([eight, eight, changed, other])
    assert leads == {eight: eight, changed: eight, other: other}


def test_what_shares_little_stands_alone() -> None:
    leads = groups(["come stai", "", "quanto costa una giornata"])
    assert all(text == lead for text, lead in leads.items())


def test_the_order_does_not_matter_and_the_most_sent_leads() -> None:
    texts = ["a b c d e f g h"] * 2 + ["a b c d e f g x"] * 3 + ["a b c d e f y h", "q r s"]
    first = groups(texts)
    assert first["a b c d e f g h"] == "a b c d e f g x"
    chance = random.Random(1)  # noqa: S311
    for _ in range(20):
        chance.shuffle(texts)
        assert groups(texts) == first


def test_alike_is_found_whatever_is_rare() -> None:
    """A text alike shares one of the telling pairs, wherever the changed word stands."""
    words = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto"]
    whole = " ".join(words)
    noise = [f"{word} x{n} y{n}" for n, word in enumerate(words * 3)]
    for place in range(len(words)):
        changed = " ".join([*words[:place], "zeta", *words[place + 1 :]])
        assert groups([whole, whole, changed, *noise])[changed] == whole
