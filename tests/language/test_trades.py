"""Trades: hints in firms' names, in titles, and in the words of a persona."""

from __future__ import annotations

import pytest

from cerchia.language import titles, trades
from cerchia.language.data import table


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Arredamenti Livenza Srl", ("furniture",)),
        ("Officine Piave Srl", ("mechanics",)),
        ("Euromeccanica", ("mechanics",)),
        ("Cantine Collalbrigo", ("wine",)),
        ("Adria Logistics", ("logistics",)),
        ("Occhialeria del Cadore", ("eyewear",)),
        ("Studio Legale Brenta", ("legal",)),
        ("Studio Brenta Comunicazione", ("marketing_agency",)),
        ("Comune di Conegliano", ("public_administration",)),
        ("Banca della Marca", ("banking",)),
        ("Immobiliare Sile", ("real_estate",)),
        ("ULSS 2", ("healthcare",)),
        ("Weingut Huber", ("wine",)),
        ("Schreinerei Kofler", ("furniture",)),
        ("Bodegas Almenar", ("wine",)),
        ("Boulangerie Lumière", ("food",)),
        ("Automobili Bianchi", ("automotive",)),
        ("Mobilità Veneta", ()),
        ("Rossi & C.", ()),
        ("Holt Partners", ()),
        ("", ()),
    ],
)
def test_a_name_hints_at_trades(name: str, found: tuple[str, ...]) -> None:
    assert trades.read(name) == found


def test_a_name_hints_at_three_trades_at_most_in_the_order_of_its_words() -> None:
    found = trades.read("Vini, Mobili, Assicurazioni, Farmacia e Hotel")
    assert found == ("wine", "furniture", "insurance")


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Enologa", ("wine",)),
        ("Avvocato", ("legal",)),
        ("Marketing Manager presso Cantine Collalbrigo", ("wine",)),
        ("Responsabile logistica", ()),
        ("Software Engineer", ()),
        ("Sportellista", ()),
        ("Marketing Manager", ()),
    ],
)
def test_a_title_hints_at_a_trade_only_when_it_places_somebody_there(
    title: str, found: tuple[str, ...]
) -> None:
    assert titles.read(title).trades == found


@pytest.mark.parametrize(
    ("word", "among"),
    [
        ("vino", "wine"), ("wine", "wine"), ("Wein", "wine"), ("furniture", "furniture"),
        ("public_administration", "public_administration"), ("real estate", "real_estate"),
        ("settore del vino", "wine"), ("logistica", "logistics"), ("consulenza", "consulting"),
        ("arredamento", "furniture"), ("occhialeria", "eyewear"), ("software", "software"),
    ],
)  # fmt: skip
def test_a_personas_word_names_a_trade(word: str, among: str) -> None:
    assert trades.ids(word) == (among,)


@pytest.mark.parametrize("word", ["manifattura", "manufacturing", "Industria"])
def test_an_umbrella_covers_the_trades_beneath_it(word: str) -> None:
    assert {"manufacturing", "mechanics", "furniture", "eyewear"} <= set(trades.ids(word))


@pytest.mark.parametrize("word", ["", "Treviso", "gentilezza"])
def test_a_word_that_names_no_trade_names_none(word: str) -> None:
    assert trades.ids(word) == ()


def test_there_are_about_forty_trades_each_known_by_its_id() -> None:
    assert 40 <= len(trades.known()) <= 50
    for trade in trades.known():
        assert trade in trades.ids(trade)


def test_every_row_of_the_list_is_well_formed() -> None:
    for word, language, found, where in table("trades.tsv"):
        assert word.strip("*"), word
        assert language in {"it", "en", "es", "fr", "de"}, word
        assert found.replace(",", "").replace("_", "").isalpha(), word
        assert where in {"any", "name", "word"}, word
