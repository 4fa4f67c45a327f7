"""Quotes: the one sentence of a message worth taking up, as written."""

from __future__ import annotations

import re
from functools import lru_cache

from cerchia.language import talk
from cerchia.language.fold import fold
from cerchia.language.lint.features import odd, read

LONGEST, SHORTEST = 130, 3
"""Characters of a quote at most; words at least."""
READ = 8192
"""Sentences remembered: draft, lint and alternatives ask for the same ones."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_FIGURE = re.compile(r"\d")
_HARD = re.compile(r"https?:|\bwww\b|@\w|\d{7,}")
"""Addresses and telephone numbers are not for quoting."""
_WRITING = ("ti scrivo", "le scrivo", "vi scrivo", "te escribo", "le escribo")
ENOUGH = 1.5
"""What a sentence must be worth: a matter of work, a figure, unusual words, a question."""
_COURTEOUS = (
    talk.Act.THANKS | talk.Act.TAKES_LEAVE | talk.Act.WISHES | talk.Act.ASKS_WELLBEING
    | talk.Act.SAYS_FINE | talk.Act.CONGRATULATES
)  # fmt: skip
_CALLS = frozenset({"senti", "senta", "scusa", "scusi", "ascolta", "listen", "look", "sorry"})
_HAIL = re.compile(r"^[^,:!]{2,24}[,!]\s+(?=\S)")
_MATTERS = (
    talk.Act.ANNOUNCES | talk.Act.LOOKS_FOR_JOB | talk.Act.REQUESTS | talk.Act.OFFERS
    | talk.Act.RECALLS_PAST | talk.Act.INVITES
)  # fmt: skip


def quote(text: str, asking: bool = False, promising: bool = False) -> str:
    """Return the sentence of `text` that says most, "" when none says anything.

    asking: a question comes before anything else. promising: only a promise will do. A quotation mark inside would end the quote, so
    it goes; everything else stands as they wrote it.
    """
    best, most = "", 0.0
    for found in _SENTENCE.findall(text):
        sentence = found.strip(" .,;:\t\r\n").replace("«", "").replace("»", "").replace('"', "")
        sentence = _without_hail(sentence)
        value = _promise(sentence) if promising else _value(sentence, asking)
        if value > most:
            best, most = sentence, value
    return best if len(best) <= LONGEST else _cut(best)


@lru_cache(maxsize=READ)
def _without_hail(sentence: str) -> str:
    """Return a sentence without the greeting it begins with: a quote needs none."""
    hail = _HAIL.match(sentence)
    if hail is None:
        return sentence
    greets = talk.acts(hail[0]).does(talk.Act.GREETS | talk.Act.THANKS)
    if greets or fold(hail[0]) in _CALLS:
        return sentence[hail.end() :]
    return sentence


def _value(sentence: str, asking: bool) -> float:
    """Return how much a sentence is worth taking up: 0 for courtesies and small talk."""
    if len(sentence.split()) <= SHORTEST or _HARD.search(sentence):
        return 0.0
    worth, asks = _worth(sentence)
    worth += (2.0 if asking else 0.6) * asks
    return worth if worth >= ENOUGH else 0.0


@lru_cache(maxsize=READ)
def _worth(sentence: str) -> tuple[float, bool]:
    """Return how much a sentence is worth but for what it asks, and whether it asks."""
    acts = talk.acts(sentence)
    worth = acts.subject + 0.5 * bool(_FIGURE.search(sentence))
    worth += 0.8 * acts.does(_MATTERS)
    worth -= 1.0 * acts.does(_COURTEOUS) + 0.3 * acts.does(talk.Act.SMALL_TALK)
    if worth + 2.0 + 2.0 * (acts.asks > 0) >= ENOUGH:  # else no word could make up for it
        worth += 0.5 * min(len(odd(read(sentence), ())), 4)
    return worth, acts.asks > 0


@lru_cache(maxsize=READ)
def _promise(sentence: str) -> float:
    """Return how much a sentence promises: "I will send you …", not "I am writing from …"."""
    folded = fold(sentence)
    long = len(folded.split()) > SHORTEST and not _HARD.search(sentence)
    promises = talk.acts(sentence).does(talk.Act.PROMISES)
    return 1.0 if long and promises and not folded.startswith(_WRITING) else 0.0


def _cut(sentence: str) -> str:
    """Return a long sentence cut where it pauses, else at a word that is more than a particle."""
    head = sentence[: LONGEST - 1]
    pause = max(head.rfind(mark) for mark in ",;:")
    if pause > LONGEST // 3:
        return f"{head[:pause]}…"
    words = head.split(" ")[:-1]
    while len(words) > SHORTEST and len(words[-1]) <= SHORTEST:
        words.pop()
    return f"{' '.join(words)}…"
