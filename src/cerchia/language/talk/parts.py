"""Parts: what a title or headline says somebody does in a talk (data/roles.tsv): buys, teaches."""

from __future__ import annotations

from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from cerchia.language.talk.fold import fold
from cerchia.language.talk.lexicon import phrases_of


@lru_cache(maxsize=16384)
def parts(title: str) -> frozenset[str]:
    """Return the parts that a title or headline gives somebody."""
    names, automaton = _roles()
    found = automaton.find_matches_as_indexes(fold(title), overlapping=True)
    return frozenset(names[entry] for entry, _, _ in found)


@cache
def _roles() -> tuple[tuple[str, ...], AhoCorasick]:
    rows = phrases_of("roles")
    words = [fold(p.rstrip("*")).rstrip() if p.endswith("*") else fold(p) for _, _, p in rows]
    return tuple(part for part, _, _ in rows), AhoCorasick(words, matchkind=MatchKind.Standard)
