"""Acts: what one message does, read from its words by the lexicon and from its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cerchia.language.talk.fold import fold, unquoted
from cerchia.language.talk.lexicon import Act, Phrase, lexicon

_EDGES = " .?"
_NEGATION_REACH = 12
"""Characters after a "non" in which what follows is denied ("non ci sto", "non mi va bene")."""
_DENIED = (
    Act.ACCEPTS
    | Act.SAYS_FINE
    | Act.LOOKS_FOR_JOB
    | Act.CONGRATULATES
    | Act.ACKS
    | Act.PROMISES
    | Act.REQUESTS
    | Act.REPORTS
).value
_KEPT = ~_DENIED
_PRICE = re.compile(
    r"(?:[€$£]\s?\d|\d[\d.,]*\s?(?:[€$£]|k€|mila\b|euro\b|eur\b|usd\b|pounds?\b|dollars?\b|franchi\b))",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"https?://|\bwww\.|\b[a-z0-9-]{2,}\.(?:com|it|net|org|eu|io|biz|info|ly|me|ch|de|fr|es)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+|\b00)?\d(?:[\s./-]?\d){7,13}\b")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_CAPITALS = re.compile(r"\b[A-ZÀ-Ý]{4,}\b")
_SHARED_PAST = re.compile(r"[aei]vamo[ .?]| (?:ti|ci|te|vi) [a-z]{2,}[aei]v[oi][ .?]")
"""The Italian past of habit in the first person plural or towards the other: "andavamo"."""
_WOULD = re.compile(r"[a-z]{2}[ei]rei[ .?]")
"""The Italian first person of the conditional: how advice is given ("comincerei da")."""
_SMALL = (Act.ASKS_WELLBEING | Act.SMALL_TALK).value
_RHETORIC = Act.RHETORIC.value
_POINTED = (Act.REQUESTS | Act.ASKS).value
_NEGATES = Act.NEGATES.value
_PITCHED = 1.2
"""A message whose pitch words weigh this much is a pitch."""
_COURTESY = (
    Act.GREETS
    | Act.THANKS
    | Act.THANKS_FOR_CONNECTING
    | Act.THANKS_FOR_ACCEPTING
    | Act.SAYS_FINE
    | Act.TAKES_LEAVE
    | Act.WISHES
    | Act.ACKS
    | Act.ACCEPTS
    | Act.CONGRATULATES
    | Act.NEEDS_NO_ANSWER
).value


@dataclass(frozen=True, slots=True)
class Acts:
    """What one message does.

    did: the acts. words: how many. asks: questions on a matter, "how are you" and rhetorical ones
    not among them. subject, known, pitch: how much speaks of business, of an acquaintance from
    outside, of selling (sums of the lexicon's weights, 0 = nothing). prices, links, phones, figures
    (numbers of any kind): how many. loud: exclamation marks beyond one, emoji beyond one, words in capitals.
    """

    did: int
    words: int
    asks: int
    subject: float
    known: float
    pitch: float
    prices: int
    links: int
    phones: int
    figures: int
    loud: int

    def does(self, act: Act) -> bool:
        """Return whether the message does any of `act`."""
        return self.did & act.value != 0


def acts(text: str) -> Acts:
    """Return what the message `text` does; what it quotes from others does not count."""
    text = unquoted(text)
    folded = fold(text)
    did, sums, met = _phrases(folded)
    if "rei" in folded and _WOULD.search(folded) and not did & Act.REQUESTS.value:
        did |= Act.ANSWERS.value
    words = folded.count(" ") - 1
    asks = 0
    if "?" in folded:
        asks = _questions(folded, met)
    did = did | Act.ASKS.value if asks else did & ~Act.ASKS.value
    prices = links = phones = figures = loud = 0
    if "0" in folded:
        figures = folded.count(" 0")
        prices = len(_PRICE.findall(text))
        phones = sum(1 for _ in _PHONE.finditer(text))
    if "." in text:
        links = len(_LINK.findall(text))
    subject, known, pitch = sums
    if ("vamo" in folded or "vo " in folded or "vi " in folded) and _SHARED_PAST.search(folded):
        known += 0.5
        did |= Act.RECALLS_PAST.value
    if pitch > 0 or links:
        loud = _loudness(text)
    if pitch >= _PITCHED:
        did |= Act.PITCHES.value
    if not words or (words <= 3 and did & Act.ACKS.value and not did & ~_COURTESY):
        did |= Act.ACKNOWLEDGES_ONLY.value
    return Acts(did, words, asks, subject, known, pitch, prices, links, phones, figures, loud)


def _phrases(folded: str) -> tuple[int, list[float], list[tuple[int, int, float]]]:
    """Return the acts, the sums (subject, known, pitch), and (place, acts, subject) of each phrase."""
    book = lexicon()
    doing, weighing, stems = book.acts, book.weights, book.stems
    did, denied_from, denied_to = 0, 0, -1
    sums, met, seen = [0.0, 0.0, 0.0], [], set()
    for entry, start, end in book.automaton.find_matches_as_indexes(folded, overlapping=True):
        if not stems[entry] and folded[end] not in _EDGES:
            continue
        does = doing[entry]
        if denied_from < start < denied_to and "." not in folded[denied_from:start]:
            does &= _KEPT
        if does & _NEGATES:
            denied_from, denied_to = start, end + _NEGATION_REACH
        did |= does
        weights = weighing[entry]
        if weights is None:
            met.append((start, does, 0.0))
            continue
        met.append((start, does, weights[0]))
        if entry not in seen:
            seen.add(entry)
            sums[0] += weights[0]
            sums[1] += weights[1]
            sums[2] += weights[2]
    return did, sums, met


def _questions(folded: str, met: list[tuple[int, int, float]]) -> int:
    """Count the questions that ask something on a matter."""
    asks, mark = 0, folded.find("?")
    while mark >= 0:
        start = max(folded.rfind(".", 0, mark), folded.rfind("?", 0, mark)) + 1
        words, inside, matter = folded.count(" ", start, mark), 0, 0.0
        for place, does, subject in met:
            if start <= place < mark:
                inside |= does
                matter += subject
        plain = matter < 1 and words <= 9 and not inside & _POINTED
        if not (inside & _RHETORIC or (plain and (inside & _SMALL or words < 3))):
            asks += 1
        mark = folded.find("?", mark + 1)
    return asks


def _loudness(text: str) -> int:
    cries = max(0, text.count("!") - 1)
    faces = 0 if text.isascii() else max(0, len(_EMOJI.findall(text)) - 1)
    return cries + faces + len(_CAPITALS.findall(text))


def phrases(text: str) -> Iterator[tuple[Phrase, str, int, int]]:
    """Yield each phrase found, with the folded text and where it stands: the slow, full answer."""
    book = lexicon()
    folded = fold(unquoted(text))
    for entry, start, end in book.automaton.find_matches_as_indexes(folded, overlapping=True):
        if book.stems[entry] or folded[end] in _EDGES:
            yield book.phrases[entry], folded, start, end
