"""ISCO-08 unit groups by an invented vocabulary in two languages."""

from __future__ import annotations

import pytest

from cerchia.language.occupations import Occupations
from cerchia.model.vocabularies import Isco, Occupation

NAMED = Occupations(
    [
        Occupation("7212", ("saldatore/saldatrice", "saldatore TIG", "operatore di saldatura")),
        Occupation("7212", ("welder", "tig welder")),
        Occupation("2411", ("commercialista", "esperto contabile")),
        Occupation("2411", ("accountant", "auditor")),
        Occupation("3313", ("accounting assistant", "auditor")),
        Occupation("0110", ("ufficiale dell'esercito",)),
    ],
    [Occupation("7212", ("Saldatori e tagliatori a fiamma",))],
)


@pytest.mark.parametrize(
    ("title", "code", "confidence"),
    [
        ("Saldatrice", "7212", 1.0),
        ("SALDATORE c/o Rossi Srl", "7212", 1.0),
        ("saldatore tig", "7212", 0.9),  # an alternative label
        ("Senior accountant at Foo", "2411", 0.75),  # one word of two: 0.5 + 0.5 / 2
        ("auditor", "2411", 0.45),  # an alternative label of two groups
        ("Ufficiale dell’esercito", "0110", 1.0),
        ("Papà felice | Commercialista", "2411", 1.0),
        ("comercialista", "2411", 1.0),  # a slip
    ],
)
def test_a_title_has_a_unit_group(title: str, code: str, confidence: float) -> None:
    found = NAMED.read(title)
    assert found is not None
    assert (found.code, found.confidence) == (code, confidence)


def test_the_group_is_named_where_groups_were_added() -> None:
    assert NAMED.read("welder") == Isco("7212", "Saldatori e tagliatori a fiamma", "welder", 1.0)
    found = NAMED.read("commercialista")
    assert found is not None
    assert found.label == ""


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Sognatore",
        "ex commercialista",
        "Responsabile di un grande magazzino, non welder di certo",
    ],
)
def test_what_the_vocabulary_does_not_say_is_none(title: str) -> None:
    assert NAMED.read(title) is None
