"""Voices: who speaks as buyer, adviser, pupil …, and whose trade a talk is about (data/voices_*.tsv).

Loaded when the first deepening asks for its topic; most conversations never do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

from cerchia.language.talk.fold import fold
from cerchia.language.talk.lexicon import SPOKEN

PARTS = (
    "buyer", "seller", "asker", "adviser", "partner", "recruiter", "candidate", "referrer", "teacher",
    "pupil", "raiser", "funder", "organiser", "guest", "introducer", "seeker", "press", "quarrel",
    "friend",
)  # fmt: skip
_LONGER = 0.5
"""What each word beyond the first adds to the weight of a phrase: long ones say more."""


@dataclass(frozen=True, slots=True)
class Voices:
    """The phrases of all languages, by number; those that some part says stand first.

    says: what each of these weighs, and the parts that say it. matters: the phrases of each trade.
    """

    automaton: AhoCorasick
    says: Sequence[tuple[float, tuple[str, ...]]]
    matters: Mapping[str, frozenset[int]]


@cache
def _voices() -> Voices:
    says, matters, _ = _entries()
    phrases = [*says, *(phrase for phrase in matters if phrase not in says)]
    places = {phrase: number for number, phrase in enumerate(phrases)}
    trades: dict[str, set[int]] = {}
    for phrase, of in matters.items():
        for trade in of:
            trades.setdefault(trade, set()).add(places[phrase])
    return Voices(
        AhoCorasick(phrases, matchkind=MatchKind.Standard),
        tuple((_weight(phrase, parts), tuple(parts)) for phrase, parts in says.items()),
        {trade: frozenset(of) for trade, of in trades.items()},
    )


def _weight(phrase: str, parts: Collection[str]) -> float:
    return (1 + _LONGER * phrase.strip().count(" ")) / len(parts)


@cache
def _titles() -> tuple[AhoCorasick, tuple[tuple[str, ...], ...]]:
    titles = _entries()[2]
    automaton = AhoCorasick(list(titles), matchkind=MatchKind.Standard)
    return automaton, tuple(tuple(trades) for trades in titles.values())


@cache
def _entries() -> tuple[dict[str, dict[str, None]], ...]:
    """Return, by phrase as it stands in a folded text, the parts, the matters and the titles."""
    found: dict[str, dict[str, dict[str, None]]] = {"says": {}, "matter": {}, "title": {}}
    for language in SPOKEN:
        table = files("cerchia.language.talk").joinpath("data", f"voices_{language}.tsv")
        for line in table.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, name, phrases = line.split("\t")
                for phrase in phrases.split(" | "):
                    words = f" {phrase[:-1]}" if phrase.endswith("*") else f" {phrase} "
                    found[kind].setdefault(words, {})[name] = None
    return found["says"], found["matter"], found["title"]


def heard(folded: str) -> set[int]:
    """Return the phrases in a folded message, each once, by number."""
    found = _voices().automaton.find_matches_as_indexes(folded, overlapping=True)
    return {entry for entry, _, _ in found}


def spoken(phrases: set[int]) -> dict[str, float]:
    """Return how much these phrases are said by who plays each part."""
    says = _voices().says
    count = len(says)
    parts: dict[str, float] = {}
    for entry in {entry for entry in phrases if entry < count}:
        weight, of = says[entry]
        for part in of:
            parts[part] = parts.get(part, 0.0) + weight
    return parts


def about(phrases: set[int], trades: Iterable[str]) -> int:
    """Return how many of these phrases are matters of one of the trades, the most of any."""
    matters = _voices().matters
    return max([len(phrases & matters[trade]) for trade in trades], default=0)


@lru_cache(maxsize=16384)
def trades_of(title: str) -> frozenset[str]:
    """Return the trades that a title or headline names."""
    automaton, trades = _titles()
    found = automaton.find_matches_as_indexes(fold(title), overlapping=True)
    return frozenset(trade for entry, _, _ in found for trade in trades[entry])
