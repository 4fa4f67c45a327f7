"""The role term that looks most like words none of ours: character n-grams, weighed by rarity.

The last resort behind the lexicon: it is asked only where exact words, endings and slips found
nothing, and answers only above a likeness at which it was seldom wrong (docs/titles.md).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nsmallest
from itertools import chain
from math import log, sqrt

from cerchia.language import roles

SIZES = (2, 3, 4)
"""Letters in a gram; a blank at each end of a word counts as one."""
LIKE = 0.75
"""Cosine from which a term is taken: of single terms hidden from the index nine in ten were so
given their function back, and no title of corpus/titles/train.tsv is read wrong."""
RARE = 10
"""Grams of the words, the rarest first, that lead to the terms worth comparing."""
COMPARED = 24
"""Terms compared at most, those first that share most of these grams."""
SPREAD = 160
"""A gram in more terms than this leads to none."""
LONGEST = 3
"""Words in a term that is indexed, and in what is looked up."""
SHORTEST = 6
"""Letters from which words say enough to be compared."""


@dataclass(frozen=True, slots=True)
class _Index:
    """The terms, their lengths as vectors, and gram -> the terms that have it."""

    keys: tuple[str, ...]
    lengths: tuple[float, ...]
    terms_with: dict[str, list[int]]

    def weight(self, gram: str) -> float:
        """Return how much a gram says: the rarer, the more; 0 for one no term has."""
        spread = len(self.terms_with.get(gram, ()))
        return log(len(self.keys) / spread) if spread else 0.0


@lru_cache(maxsize=1 << 15)
def _word_grams(word: str) -> frozenset[str]:
    """Return the grams of one word; the blanks at its ends tell beginning and ending."""
    padded = f" {word} "
    return frozenset(
        [padded[at : at + size] for size in SIZES for at in range(len(padded) - size + 1)]
    )


def _grams(text: str) -> set[str]:
    return set().union(*[_word_grams(word) for word in text.split()])


@cache
def _index() -> _Index:
    """Return the index of all terms that name a role or a subject, built at the first question."""
    keys = [
        key
        for key, terms in roles.lexicon().terms.items()
        if terms[0].functions
        and terms[0].kind in {"role", "domain"}
        and len(key) >= SHORTEST
        and key.count(" ") < LONGEST
    ]
    grams = [_grams(key) for key in keys]
    terms_with: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(grams):
        for gram in own:
            terms_with[gram].append(number)
    squares = {gram: log(len(keys) / len(found)) ** 2 for gram, found in terms_with.items()}
    lengths = tuple([sqrt(sum([squares[gram] for gram in own])) for own in grams])
    return _Index(tuple(keys), lengths, dict(terms_with))


@lru_cache(maxsize=1 << 16)
def find(text: str) -> tuple[str, float]:
    """Return the term nearest to folded words and their cosine, ("", 0.0) if none is near enough.

    A term with more words than the text is none: "professional" is no "sales professional".
    """
    if len(text) < SHORTEST or text.count(" ") >= LONGEST:
        return "", 0.0
    index = _index()
    grams = _grams(text)
    weights = {gram: index.weight(gram) for gram in grams}
    known = sum([weight**2 for weight in weights.values()])
    whole = known + _strange(weights, index)
    if known < LIKE**2 * whole:  # no term can share more than what is known at all
        return "", 0.0
    best, likest = _likest(text, grams, weights, sqrt(whole))
    return (best, likest) if likest >= LIKE else ("", 0.0)


def _likest(
    text: str, grams: set[str], weights: dict[str, float], length: float
) -> tuple[str, float]:
    """Return the term with the highest cosine, and the cosine."""
    index, words = _index(), text.count(" ") + 1
    best, likest = "", 0.0
    for number in _candidates(weights, index):
        key = index.keys[number]
        if key.count(" ") < words:
            shared = sum([weights[gram] ** 2 for gram in grams & _grams(key)])
            like = shared / (length * index.lengths[number])
            if like > likest:
                best, likest = key, like
    return best, likest


def _strange(weights: dict[str, float], index: _Index) -> float:
    """Return what grams no term has add to the length: as much as the rarest that one has."""
    return list(weights.values()).count(0.0) * log(len(index.keys)) ** 2


def _candidates(weights: dict[str, float], index: _Index) -> Sequence[int]:
    """Return the terms that share most of the rarest grams."""
    known = [gram for gram, weight in weights.items() if weight]
    rarest = nsmallest(RARE, known, key=lambda gram: (len(index.terms_with[gram]), gram))
    shared = Counter(
        chain.from_iterable(
            index.terms_with[gram] for gram in rarest if len(index.terms_with[gram]) <= SPREAD
        )
    )
    return nsmallest(COMPARED, shared, key=lambda number: (-shared[number], number))
