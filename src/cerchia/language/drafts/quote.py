"""Quotes: the one sentence of a message worth taking up, as written."""

from __future__ import annotations

import re

from cerchia.language import talk

LONGEST, SHORTEST = 110, 3
"""Characters of a quote at most; words at least."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_FIGURE = re.compile(r"\d")
_HARD = re.compile(r"https?://|@\w|\d{7,}")
"""Addresses and telephone numbers are not for quoting."""


def quote(text: str, asking: bool = False) -> str:
    """Return the sentence of `text` that says most, "" when none says anything.

    asking: a question comes before anything else. A quotation mark inside would end the quote, so
    it goes; everything else stands as they wrote it.
    """
    best, most = "", 0.0
    for found in _SENTENCE.findall(text):
        sentence = found.strip(" .,;:\t\r\n").replace("«", "").replace("»", "").replace('"', "")
        value = _value(sentence, asking)
        if value > most:
            best, most = sentence, value
    return best if len(best) <= LONGEST else _cut(best)


def _value(sentence: str, asking: bool) -> float:
    words = len(sentence.split())
    if words < SHORTEST or _HARD.search(sentence):
        return 0.0
    acts = talk.acts(sentence)
    worth = acts.subject + 0.5 * bool(_FIGURE.search(sentence)) + min(words, 14) / 14
    worth += (2.0 if asking else 0.6) * (acts.asks > 0)
    polite = talk.Act.GREETS | talk.Act.THANKS | talk.Act.TAKES_LEAVE | talk.Act.WISHES
    if acts.does(polite) or acts.does(talk.Act.ASKS_WELLBEING):
        worth -= 1.2
    return worth


def _cut(sentence: str) -> str:
    head = sentence[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:-")
    return f"{head}…"
