"""Which texts are one text, sent again with another name or a word changed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import ceil

from cerchia.language.fold import fold

ALIKE = 0.6
"""Share of common pairs of words from which two texts are one: of eight words, one may change."""
MOST = 20
"""Leaders a pair of words can lead to: a pair in more of them tells none from another."""
VARIES = "[[:upper:]][[:alpha:]''’-]*|[0-9]+"
"""What changes from one copy of a text to the next, as a pattern between quotes of the engine's:
capitalised words and numbers. Quicker than `bare`, for a million messages."""
TELLING = 30
"""Characters of a text without them that make it tell from other texts."""
_NAMES = re.compile(r"(?<![.!?\s])(\s+)[^\W\d_][\w'’-]*|\d+")


def bare(text: str, name: str = "") -> str:
    """Return the words of a text without those capitalised amid a sentence, numbers, and `name`."""
    plain = _NAMES.sub(_unnamed, " ".join(text.split()))
    own = set(fold(name).split())
    return " ".join(word for word in fold(plain).split() if word not in own)


def _unnamed(found: re.Match[str]) -> str:
    word = found[0].lstrip()
    return " " if word[0].isupper() or word[0].isdigit() else found[0]


def groups(texts: Iterable[str]) -> Mapping[str, str]:
    """Return for every bare text the one that stands for its group.

    The text sent most often leads; each further one joins the leader it shares most with, if they
    are alike, and else leads a group of its own. Nothing hangs on the order of `texts`.
    """
    counts = Counter(texts)
    pairs = {text: _pairs(text) for text in counts}
    spread = Counter(pair for text in pairs.values() for pair in text)
    leaders: dict[str, list[str]] = defaultdict(list)  # telling pair -> the leaders it stands in
    leads: dict[str, str] = {}
    for text in sorted(counts, key=lambda one: (-counts[one], one)):
        telling = _telling(pairs[text], spread)
        size = len(pairs[text])
        near = {
            leader for pair in telling for leader in leaders[pair]
            if ALIKE * size <= len(pairs[leader]) <= size / ALIKE
        }  # fmt: skip
        likest = max(((_alike(pairs[text], pairs[one]), one) for one in near), default=(0.0, ""))
        if likest[0] >= ALIKE:
            leads[text] = likest[1]
            continue
        leads[text] = text
        for pair in telling:
            if len(leaders[pair]) < MOST:
                leaders[pair].append(text)
    return leads


def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring words, the edges of the text among them."""
    words = ["^", *text.split(), "$"]
    return frozenset(" ".join(two) for two in pairwise(words))


def _telling(pairs: frozenset[str], spread: Mapping[str, int]) -> list[str]:
    """Return the rarest pairs, so many that two texts that are alike must share one of theirs."""
    rarest = sorted(pairs, key=lambda one: (spread[one], one))
    return rarest[: len(pairs) - ceil(ALIKE * len(pairs)) + 1]


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)
