"""Trades: what a firm's name, a title or a persona's word hints at, in five languages (data/trades.tsv)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from cerchia.language.data import table
from cerchia.language.fold import fold

MOST = 3
"""A name that hints at more trades than this says little; the first ones count."""


@dataclass(frozen=True, slots=True)
class _Hints:
    """Words and parts of words, each with the trades it hints at, found in one pass."""

    finder: AhoCorasick
    trades: tuple[tuple[str, ...], ...]

    def find(self, folded: str) -> tuple[str, ...]:
        """Return the trades hinted at by folded words, in the order of the words."""
        hits = self.finder.find_matches_as_indexes(f" {folded} ", overlapping=True)
        ordered = sorted(hits, key=lambda hit: hit[1])
        found = dict.fromkeys(trade for number, _, _ in ordered for trade in self.trades[number])
        return tuple(found)[:MOST]


@cache
def _rows() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """Return every word (stars kept), its trades and where it is heard."""
    return tuple(
        (word, tuple(trades.split(",")), where) for word, _, trades, where in table("trades.tsv")
    )


@cache
def _hints(*, names: bool) -> _Hints:
    """Return the words heard in titles, and with `names` those heard in firms' names only."""
    patterns: dict[str, dict[str, None]] = defaultdict(dict)
    for word, trades, where in _rows():
        if where == "any" or (names and where == "name"):
            bare = word.strip("*")
            left, right = ("" if word[0] == "*" else " "), ("" if word[-1] == "*" else " ")
            patterns[f"{left}{bare}{right}"].update(dict.fromkeys(trades))
    return _Hints(AhoCorasick(list(patterns)), tuple(tuple(found) for found in patterns.values()))


@cache
def known() -> tuple[str, ...]:
    """Return the ids of all trades, in alphabetical order."""
    return tuple(sorted({trade for _, trades, _ in _rows() for trade in trades}))


@lru_cache(maxsize=1 << 16)
def read(text: str) -> tuple[str, ...]:
    """Return the ids of at most three trades that a firm's name hints at, () if none.

    "Arredamenti Livenza Srl" -> ("furniture",); "Rossi & C." -> ().
    """
    return _hints(names=True).find(fold(text))


def in_title(folded: str) -> tuple[str, ...]:
    """Return the ids of at most three trades that the folded words of a title hint at.

    A title's "marketing" or "logistica" is a function, not a trade: only words that place somebody
    in a trade count ("enologa", "carabiniere").
    """
    return _hints(names=False).find(folded)


@lru_cache(maxsize=1 << 12)
def ids(word: str) -> tuple[str, ...]:
    """Return the trades a persona's word stands for, () if it names none.

    "vino" -> ("wine",); an umbrella stands for all beneath it: "manifattura" -> manufacturing,
    mechanics, furniture, eyewear and the rest.
    """
    folded = fold(word)
    wide = {row: trades for row, trades, where in _rows() if where == "word"}
    if folded in wide:
        return wide[folded]
    own = folded.replace(" ", "_")
    return (own,) if own in known() else read(word)
