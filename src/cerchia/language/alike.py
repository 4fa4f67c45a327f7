"""Which texts are one text, sent again with another name or a word changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from cerchia.language.fold import fold

ALIKE = 0.6
"""Share of common pairs of words from which two texts are one: of eight words, one may change."""
RUN = 2
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
    leaders: dict[str, list[str]] = {}  # pair of words -> the leaders it stands in
    sizes: dict[str, int] = {}
    leads: dict[str, str] = {}
    for text in sorted(counts, key=lambda one: (-counts[one], one)):
        runs = _runs(text)
        shared = Counter(leader for run in runs for leader in leaders.get(run, ()))
        best = max(
            shared,
            key=lambda leader: (shared[leader] / (len(runs) + sizes[leader] - shared[leader]), leader),
            default=None,
        )  # fmt: skip
        if best is not None and shared[best] >= ALIKE * (len(runs) + sizes[best] - shared[best]):
            leads[text] = best
            continue
        leads[text], sizes[text] = text, len(runs)
        for run in runs:
            leaders.setdefault(run, []).append(text)
    return leads


def _runs(text: str) -> set[str]:
    """Return the pairs of neighbouring words, the edges of the text among them."""
    words = ["^", *text.split(), "$"]
    return {" ".join(words[place : place + RUN]) for place in range(max(1, len(words) - RUN + 1))}
