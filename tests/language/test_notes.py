"""Notes: what the labelled train file says, polite sales, and the reasons that look like one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.language import notes
from cerchia.model.lint import Addressee

TRAIN = Path(__file__).parent.parent.parent / "corpus/messages/first_train.jsonl"
POLITE = (
    "Hi Anna, I help companies like yours grow their sales. I'd be happy to show you a demo.",
    "Hi Elena, I support firms like yours with their websites. I would gladly walk you through it.",
    "Buongiorno Marco, aiuto aziende come la sua a ridurre i costi. Sarei lieto di mostrarle una demo.",
    "Gentile Elena, seguo imprese simili alla Sua; se Le fa piacere, Le faccio vedere come lavoriamo.",
    "Hola Ana, ayudo a empresas como la suya a vender más. Con gusto le muestro una demo.",
    "Bonjour Claire, j'aide les entreprises comme la vôtre. Je serais ravi de vous montrer une démo.",
    "Hallo Jens, ich helfe Firmen wie Ihrer, Kosten zu senken. Gern zeige ich Ihnen eine Demo.",
)
WANTED = (
    "Cerchiamo un corso di vendita per sei tecnici: ho letto il Suo articolo sui tecnici timidi.",
    "We are looking for a trainer for six technicians, I read your article on shy ones.",
    "Ciao Elena, ci siamo viste al banco dei biscotti alla Fiera di San Martino. Un saluto!",
)


def test_the_train_file_is_read_as_labelled() -> None:
    rows = [json.loads(line) for line in TRAIN.read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["kind"] == "note"]
    right = sum(
        notes.read(row["text"], Addressee(first_name=row["to"]["first"])).kind == row["verdict"]
        for row in rows
    )
    assert len(rows) >= 120
    assert right / len(rows) >= 0.98


@pytest.mark.parametrize("text", POLITE)
def test_a_polite_sale_is_a_sale(text: str) -> None:
    assert notes.read(text).kind == "pitch"


@pytest.mark.parametrize("text", WANTED)
def test_who_met_the_owner_or_wants_what_they_do_gives_a_reason(text: str) -> None:
    assert notes.read(text, Addressee(first_name="Elena")).kind == "personal"


@pytest.mark.parametrize("text", ["", "  \n\t "])
def test_no_words_are_no_note(text: str) -> None:
    assert notes.read(text).kind == "empty"


def test_who_may_be_selling_is_given_the_benefit_of_the_doubt() -> None:
    sure = notes.read(POLITE[0])
    assert sure.sure
    assert notes.read("Ciao, ci conosciamo?").sure


@given(st.text(max_size=300))
def test_any_text_at_all_is_read(text: str) -> None:
    found = notes.read(text)
    assert (found.kind == "empty") == (not text.strip())
    notes.is_name(text)
    notes.stock(text)
