"""What single messages do, and how robust the reading is."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.language import talk
from cerchia.language.talk import Act
from cerchia.language.talk.fold import fold
from cerchia.language.talk.lexicon import SPOKEN, phrases_of
from cerchia.model.talk import Said, Setting, Talk


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Grazie per il colegamento, Lucia", Act.THANKS_FOR_CONNECTING),
        ("GRAZIE X IL COLLEGAMENTO!!!", Act.THANKS_FOR_CONNECTING),
        ("thanks for accepting my invitation", Act.THANKS_FOR_ACCEPTING),
        ("Come stai?", Act.ASKS_WELLBEING),
        ("wie geht's?", Act.ASKS_WELLBEING),
        ("tt bene grz", Act.SAYS_FINE),
        ("Can't complain", Act.SAYS_FINE),
        ("nn so come fare, mi aiuti?", Act.REQUESTS),
        ("Perché non ci vediamo giovedì alle 10?", Act.SAYS_WHEN),
        ("Ci sto, affare fatto", Act.ACCEPTS),
        ("Non mi interessa, grazie", Act.DECLINES),
        ("Le faremo... anzi, le farò sapere", Act.DEFERS),
        ("Ti mando tutto stasera", Act.PROMISES),
        ("Secondo me conviene aspettare", Act.ANSWERS),
        ("Comincerei dai clienti vecchi", Act.ANSWERS),
        ("Buona giornata!", Act.TAKES_LEAVE),
        ("Vado in pensione, volevo dirtelo", Act.ANNOUNCES),
        ("Andavamo sempre al mare", Act.RECALLS_PAST),
        ("Sono disoccupata da maggio", Act.LOOKS_FOR_JOB),
        ("In allegato il mio CV", Act.SENDS_CV),
        ("La invito alla serata di lunedì", Act.INVITES),
        ("Complimenti davvero", Act.CONGRATULATES),
        ("Buon Natale a tutti", Act.WISHES),
        ("👍", Act.ACKNOWLEDGES_ONLY),
        ("𝗪𝗲𝗯𝗶𝗻𝗮𝗿 𝗴𝗿𝗮𝘁𝘂𝗶𝘁𝗼, posti limitati", Act.PITCHES),
    ],
)
def test_does(text: str, act: int) -> None:
    assert talk.acts(text).does(act)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Non ci sto", Act.ACCEPTS),
        ("Non cerco lavoro", Act.LOOKS_FOR_JOB),
        ("Mi ha scritto: «Guadagna subito, clicca qui, posti limitati»", Act.PITCHES),
        ("> Vuoi guadagnare da casa? Clicca qui\nChe tristezza", Act.PITCHES),
        ("Come stai? Tutto bene?", Act.ASKS),
        ("Chi l'avrebbe detto?", Act.ASKS),
        ("Il vescovado è bello", Act.LOOKS_FOR_JOB),
    ],
)
def test_does_not(text: str, act: int) -> None:
    assert not talk.acts(text).does(act)


def test_counts_what_is_no_word() -> None:
    found = talk.acts("Da 49 €, 120 euro o 2k: www.esempio.example, tel. 0422 123 4567. Quanto?")
    assert (found.prices, found.links, found.phones, found.asks) == (3, 1, 1, 1)


def test_every_act_named_in_the_tables_exists() -> None:
    assert {"greets", "asks_wellbeing", "pitches", "acknowledges_only"} <= set(talk.ACTS)
    bits = list(talk.ACTS.values())
    assert len(set(bits)) == len(bits)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Grazie per il collegamento, come stai?", "it"),
        ("Thank you for the connection, how are you?", "en"),
        ("Muchas gracias por el contacto, ¿qué tal todo?", "es"),
        ("Merci pour la mise en relation, bonne journée à vous", "fr"),
        ("Vielen Dank für die Kontaktanfrage, wie geht es Ihnen?", "de"),
        ("ok", "unknown"),
        ("Mario Rossi Srl", "unknown"),
        ("", "unknown"),
        ("👍👍", "unknown"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert talk.language(text) == language


def test_a_phrase_has_its_star_at_the_end_only() -> None:
    for language in SPOKEN:
        for _, _, phrase in phrases_of(language):
            assert "*" not in phrase[:-1], phrase
            assert phrase == phrase.strip() != "", phrase


def test_importing_builds_no_automaton() -> None:
    code = (
        "from cerchia.language import talk\n"
        "from cerchia.language.talk.lexicon import lexicon\n"
        "assert lexicon.cache_info().currsize == 0\n"
        "talk.acts('ciao')\n"
        "assert lexicon.cache_info().currsize == 1\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


START = datetime.fromisoformat("2020-01-01")
PIECES = (
    *("Grazie per il collegamento", "come stai?", "quanto costa", "«posti limitati»", "\n> "),
    *("perche\u0301 no", "𝗴𝗿𝗮𝘁𝗶𝘀", "👍", "cerco lavoro", "giovedì alle 10", "?", "“", '"'),
)
TEXTS = st.text(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)


@given(st.lists(st.tuples(st.booleans(), TEXTS), max_size=6), st.booleans(), st.integers(0, 20))
def test_reads_anything_and_quotes_only_what_was_written(
    lines: list[tuple[bool, str]], colleague: bool, extra: int
) -> None:
    said = [
        Said(number * 2, mine=mine, at=START, text=text, widely_sent=extra % 4)
        for number, (mine, text) in enumerate(lines)
    ]
    asked = Talk(said, Setting(colleague=colleague, total=len(said) + extra, mine_total=extra))
    found = talk.read(asked)
    assert found == talk.read(asked)
    assert found.because in talk.BECAUSE
    assert 0 <= found.confidence <= 1
    assert (found.topic is not None) == (found.outcome == "deepening")
    numbers = {one.number: one.text for one in said} | {-1: ""}
    assert found.number in numbers
    assert found.ball_number in numbers
    assert len(found.heard) <= 80
    assert _letters(found.heard) in _letters(numbers[found.number])


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFC", text)
    return "".join(char for char in plain if char.isalnum())


def test_no_phrase_is_a_number_or_a_single_letter() -> None:
    for language in SPOKEN:
        for act, _, phrase in phrases_of(language):
            letters = fold(phrase).replace("0", "").replace(".", "").replace("?", "").strip()
            assert len(letters) > 1, (language, act, phrase)
