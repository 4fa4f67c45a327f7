"""What is new in a mail: every program's way to quote, in five languages; and signatures."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.model.event import Signed
from cerchia.read.mail.facts import facts
from cerchia.read.mail.quotes import own, unflowed
from cerchia.read.mail.signature import parted

CITED = {
    "it gmail": "Il giorno lun 3 mar 2025 alle ore 10:15 Anna Finta <anna@finta.example>\nha scritto:\n\n> Ciao\n> testo",
    "it apple": "> Il giorno 3 mar 2025, alle ore 10:15, Anna Finta <anna@finta.example> ha scritto:\n> \n> ciao",
    "it thunderbird": "Il 03/03/2025 10:15, Anna Finta ha scritto:\n> ciao",
    "it name first": "Anna Finta ha scritto:\n> ciao",
    "it outlook": "________________________________\nDa: Anna Finta <anna@finta.example>\nInviato: lunedì 3 marzo 2025 10:15\nA: Bruno\nOggetto: R: prova\n\nciao",
    "it outlook old": "-----Messaggio originale-----\nDa: Anna Finta [mailto:anna@finta.example]\nciao",
    "it bold": "*Da:* Anna <anna@finta.example>\n*Inviato:* x\n*A:* y\n*Oggetto:* z\n\nciao",
    "en gmail": "On Mon, Mar 3, 2025 at 10:15 AM Anna <anna@finta.example> wrote:\n> hello",
    "en unmarked": "On Mon, Mar 3, 2025 at 10:15 AM Anna <anna@finta.example> wrote:\n\nhello\nmore",
    "en outlook": "From: Anna <anna@finta.example>\nSent: Monday\nTo: Bruno\nSubject: RE: x\n\nhello",
    "en original": "-----Original Message-----\nFrom: Anna\nhello",
    "es gmail": "El lun, 3 mar 2025 a las 10:15, Anna (<anna@finta.example>) escribió:\n\n> hola",
    "es outlook": "De: Anna <anna@finta.example>\nEnviado el: lunes\nPara: Bruno\nAsunto: x\n\nhola",
    "fr gmail": "Le lun. 3 mars 2025 à 10:15, Anna <anna@finta.example> a écrit :\n\n> salut",
    "fr outlook": "De : Anna <anna@finta.example>\nEnvoyé : lundi\nÀ : Bruno\nObjet : x\n\nsalut",
    "de gmail": "Am Mo., 3. März 2025 um 10:15 Uhr schrieb Anna Finta <\nanna@finta.example>:\n\n> hallo",
    "de outlook": "Von: Anna <anna@finta.example>\nGesendet: Montag\nAn: Bruno\nBetreff: x\n\nhallo",
    "pt gmail": "Em seg., 3 de mar. de 2025 às 10:15, Anna <anna@finta.example> escreveu:\n\n> oi",
    "gmail long ago": "2015-03-01 10:00 GMT+01:00 Anna Finta <anna@finta.example>:\n\n> ciao",
    "html": "Il giorno 3 mar 2025 alle 10:15 Anna ha scritto:\n> […]",
}
SENT_ON = (
    "---------- Forwarded message ---------\nFrom: Anna\nhello",
    "---------- Messaggio inoltrato ---------\nDa: Anna\nciao",
    "Inizio messaggio inoltrato:\n\n> Da: Anna\n> ciao",
    "Begin forwarded message:\n\n> From: Anna\n> hello",
    "Anfang der weitergeleiteten Nachricht:\n\n> Von: Anna",
)


@pytest.mark.parametrize("name", CITED)
def test_what_is_answered_is_cut(name: str) -> None:
    assert own(f"Va bene.\n\n{CITED[name]}\n") == ("Va bene.", True, False)


@pytest.mark.parametrize("text", SENT_ON)
def test_what_is_sent_on_is_nobody_s_word(text: str) -> None:
    assert own(f"Guarda qui.\n\n{text}\n") == ("Guarda qui.", False, True)


def test_answers_between_the_lines_stay() -> None:
    text = "Il 03/03/2025 10:15, Anna ha scritto:\n> uno?\nSì, uno.\n\n> due?\nNo, due.\n"
    assert own(text) == ("Sì, uno.\n\nNo, due.", True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Il 3 marzo il sindaco ha scritto:\nCari tutti,\nvi aspetto.",
        "Il viaggio:\nDa: Milano\nA: Roma\nData: 3 marzo\nCi vediamo lì.",
        "On Monday we decide:\nwho goes, who stays.",
        "Da: vedere\nsubito.",
    ],
)
def test_sentences_that_look_like_it_stay(text: str) -> None:
    assert own(text) == (text, False, False)


def test_flowed_lines_are_joined() -> None:
    flowed = "uno \ndue\n> tre \n> quattro\n-- \nAnna\n From qui"
    assert unflowed(flowed, delsp=False) == "uno due\n> tre quattro\n-- \nAnna\nFrom qui"
    assert unflowed("u \nno", delsp=True) == "uno"


LONG = "Le informazioni contenute in questo messaggio sono riservate e destinate esclusivamente ai destinatari indicati."
CARD = "Anna Finta\nResponsabile acquisti\nProva & Figli S.r.l.\nTel. +39 02 1234567 - Fax +39 02 7654321\nCell 333 7654321\nP.IVA 01234567890"


@pytest.mark.parametrize(
    ("text", "words", "signature"),
    [
        (f"Va bene.\n\nCordiali saluti,\n\n{CARD}\n\n{LONG}", "Va bene.\n\nCordiali saluti,", f"{CARD}\n{LONG}"),
        ("Ok\n\nInviato da iPhone", "Ok", "Inviato da iPhone"),
        ("Ok\n\nSent from my phone", "Ok", "Sent from my phone"),
        ("Ok\n-- \nAnna", "Ok", "Anna"),
        ("Ok\n________________\nAnna\nFinta", "Ok", "Anna\nFinta"),
        ("Thanks!\nAnna", "Thanks!", "Anna"),
        ("Ciao,\ncome va?\n\nAnna Finta | Buyer\n+39 333 7654321", "Ciao,\ncome va?", "Anna Finta | Buyer\n+39 333 7654321"),
        ("Ciao\n\nanna", "Ciao", "anna"),
        ("Mit freundlichen Grüßen\n\nA. Finta", "Mit freundlichen Grüßen", "A. Finta"),
        ("Best regards,\nAnna\n\nP.S. porta il libro", "Best regards,\nP.S. porta il libro", "Anna"),
    ],
)  # fmt: skip
def test_signatures_are_parted(text: str, words: str, signature: str) -> None:
    assert parted(text, "Anna Finta") == (words, signature)


@pytest.mark.parametrize(
    "text",
    [
        "Grazie\nCi vediamo domani alle 10 davanti alla stazione?",
        "Grazie,\nil documento va bene.",
        "Cordiali saluti",
        "Anna",
        LONG,
        "uno\n-- \n" + "\n".join(f"riga {n}" for n in range(40)),
        "Anna Finta, ti chiamo domani e ne parliamo\ncon calma",
    ],
)
def test_what_is_no_signature_stays(text: str) -> None:
    assert parted(text, "Anna Finta") == (text, "")


@pytest.mark.parametrize(
    ("signature", "told"),
    [
        (CARD, Signed("Responsabile acquisti", "Prova & Figli S.r.l.", ("+39021234567", "333 7654321"))),
        ("Anna Finta\nVertriebsleiterin\nKern GmbH", Signed("Vertriebsleiterin", "Kern GmbH")),
        ("Anna Finta | Sales Manager | Finta\nM +44 7700 900123", Signed("Sales Manager", "Finta", ("+447700900123",))),
        ("Dott.ssa Anna Finta\nFinta S.p.A.", Signed("", "Finta S.p.A.")),
        ("Anna", Signed()), ("Inviato da iPhone", Signed()), ("", Signed()),
        ("Anna Finta\nun pensiero per oggi", Signed()),
        ("Bruno Prova\nDirettore\nProva S.r.l.", Signed()),
        ("Anna Finta\n12/03/2025 10:15\n20100 Milano 1234567", Signed()),
        ("Anna Finta\nFax: +39 02 7654321\nIBAN IT60 0542811101000000123456", Signed()),
    ],
)  # fmt: skip
def test_a_signature_tells_only_what_is_plain(signature: str, told: Signed) -> None:
    assert facts(signature, "Anna Finta", "anna@finta.example") == told


@pytest.mark.parametrize(
    "evil", ["Il " + "a " * 200, "On a wrote b", "a@b", "Da: x", ">", "Grazie, " * 7, "--", "Le informazioni contenute", "A " * 60, "1 " * 50]
)  # fmt: skip
def test_texts_made_to_be_slow_are_not(evil: str) -> None:
    text = f"{evil}\n" * (262_144 // (len(evil) + 1))
    start = time.process_time()
    own(text)
    unflowed(text, delsp=True)
    parted(text, "A Grazie")
    facts(text[:2_000], "A Grazie", "a@b.example")
    assert time.process_time() - start < 3


_PIECES = (*CITED.values(), *SENT_ON, CARD, LONG, "-- ", "> x", "", "Grazie", "Anna", "testo ")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=30)), max_size=8),
    st.text(max_size=20),
)
def test_nothing_is_made_up(pieces: list[str], name: str) -> None:
    text = "\n".join(pieces)
    found = own(text)
    kept = parted(found.text, name)
    there = set(text.split())
    assert set(kept.text.split()) <= there
    assert set(kept.signature.split()) <= there
    facts(kept.signature, name, f"a@{name}")
