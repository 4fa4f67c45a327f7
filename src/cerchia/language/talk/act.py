"""Acts: what one message does, read from its words by the lexicon and from its signs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from cerchia.language.talk import signs
from cerchia.language.talk.fold import plain, squeeze, unquoted
from cerchia.language.talk.lexicon import FIRST_HINT, Act, lexicon

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
)
_KEPT = ~_DENIED
# Names of the module: what is looked up in a class for every message takes its time.
_NEGATES, _ASKS, _ASKS_NOT, _REQUESTS = Act.NEGATES, Act.ASKS, ~Act.ASKS, Act.REQUESTS
_NAMES_MONEY, _LINKS = Act.NAMES_MONEY, Act.LINKS
_WE_USED_TO = re.compile(r"[aei]vamo ")
_USED_TO = re.compile(r" (?:ti|ci|te|vi) [a-z]{2,}[aei]v[oi] ")
"""The Italian past of habit in the first person plural or towards the other: "andavamo"."""
_WOULD = re.compile(r"[a-z]{2}[ei]rei ")
"""The Italian first person of the conditional: how advice is given ("comincerei da")."""
_SMALL = Act.ASKS_WELLBEING | Act.SMALL_TALK
_LIGHT = _SMALL | Act.RHETORIC
_POINTED = Act.REQUESTS | Act.ASKS
PITCHED = 1.2
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
)
_MORE_THAN_COURTESY = (FIRST_HINT - 1) & ~_COURTESY


class Acts(NamedTuple):
    """What one message does. A tuple, for it is made for every message: a dataclass takes six times as long.

    did: the acts, or-ed. words: how many. asks: questions on a matter, "how are you" and
    rhetorical ones not among them. subject, known, pitch: how much speaks of business, of an
    acquaintance from outside, of selling (sums of the lexicon's weights, 0 = nothing). prices,
    links, phones, figures (numbers of any kind): how many. loud: see `signs.loudness`. entries:
    the places in the lexicon of the phrases with a weight or a topic. found: every phrase, as its
    place in the lexicon, where it starts and where it ends. folded: the folded text.
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
    entries: Collection[int]
    found: Sequence[tuple[int, int, int]]
    folded: str

    def does(self, act: int) -> bool:
        """Return whether the message does any of `act`."""
        return self.did & act != 0


def acts(text: str) -> Acts:
    """Return what the message `text` does; what it quotes from others does not count."""
    return acts_of([text])[0]


def acts_of(texts: Iterable[str]) -> list[Acts]:
    """Return what each message does; step by step for all of them, which is quicker."""
    own = [unquoted(text) for text in texts]
    letters = [plain(text) for text in own]
    folded = [squeeze(one) for one in letters]
    find = lexicon().automaton.find_matches_as_indexes
    found = [find(one, overlapping=True) for one in folded]
    sums = [_sum(*pair) for pair in zip(folded, found, strict=True)]
    return [_acts(*one) for one in zip(own, letters, folded, found, sums, strict=True)]


def _acts(
    text: str, letters: bytes, folded: str, found: Sequence[tuple[int, int, int]], sums: _Sums
) -> Acts:
    did, subject, known, pitch, entries = sums
    marks = folded.count("?")
    words = folded.count(" ") - 1 - marks - folded.count(".")
    asks = _questions(folded, found, did) if marks else 0
    did = did | _ASKS if asks else did & _ASKS_NOT
    if not did & _REQUESTS and "rei " in folded and _WOULD.search(folded):
        did |= Act.ANSWERS
    if _shares_a_past(folded):
        known += 0.5
        did |= Act.RECALLS_PAST
    prices = phones = figures = 0
    if "0" in folded:
        figures = folded.count(" 0")
        if did & _NAMES_MONEY or "0k " in folded or _coined(text):
            prices = signs.prices(text)
        phones = signs.phones(text, letters.count(b"0"))
    links = signs.links(text) if did & _LINKS else 0
    loud = signs.loudness(text) if pitch >= 0.5 or links else 0
    if pitch >= PITCHED:
        did |= Act.PITCHES
    if words <= 3 and (not words or (did & Act.ACKS and not did & _MORE_THAN_COURTESY)):
        did |= Act.ACKNOWLEDGES_ONLY
    return Acts(
        did, words, asks, subject, known, pitch, prices, links, phones, figures, loud,
        entries, found, folded,
    )  # fmt: skip


def _shares_a_past(folded: str) -> bool:
    if ("vo " in folded or "vi " in folded) and _USED_TO.search(folded):
        return True
    return "vamo " in folded and _WE_USED_TO.search(folded) is not None


def _coined(text: str) -> bool:
    return "€" in text or "$" in text or "£" in text


_Sums = tuple[int, float, float, float, set[int]]


def _sum(folded: str, found: Sequence[tuple[int, int, int]]) -> _Sums:
    """Return the acts, the weights of subject, known and pitch, and the entries that weigh."""
    book = lexicon()
    doing, weighing = book.acts, book.weights
    did, denied_from, denied_to = 0, 0, -1
    subject = known = pitch = 0.0
    seen: set[int] = set()
    for entry, start, end in found:
        does = doing[entry]
        if start < denied_to and start > denied_from and "." not in folded[denied_from:start]:
            does &= _KEPT
        if does & _NEGATES:
            denied_from, denied_to = start, end + _NEGATION_REACH
        did |= does
        weights = weighing[entry]
        if weights is not None and entry not in seen:
            seen.add(entry)
            subject += weights[0]
            known += weights[1]
            pitch += weights[2]
    return did, subject, known, pitch, seen


def _questions(folded: str, found: Sequence[tuple[int, int, int]], did: int) -> int:
    """Count the questions that ask something on a matter, in a message that does `did`."""
    asks, mark = 0, folded.find("?")
    while mark >= 0:
        start = max(folded.rfind(".", 0, mark), folded.rfind("?", 0, mark)) + 1
        words = folded.count(" ", start, mark) - 1
        # Without a light act anywhere there is none in this question, and no need to look.
        if (words >= 3 and not did & _LIGHT) or not _lightly(found, start, mark, words):
            asks += 1
        mark = folded.find("?", mark + 1)
    return asks


def _lightly(found: Sequence[tuple[int, int, int]], start: int, mark: int, words: int) -> bool:
    """Return whether a question of so many words, from `start` to its `mark`, asks nothing."""
    book = lexicon()
    inside, matter = 0, 0.0
    for entry, place, _ in found:
        if start <= place < mark:
            inside |= book.acts[entry]
            weights = book.weights[entry]
            if weights is not None:
                matter += weights[0]
    if inside & Act.RHETORIC:
        return True
    plainly = matter < 1 and words <= 9 and not inside & _POINTED
    return plainly and (inside & _SMALL != 0 or words < 3)
