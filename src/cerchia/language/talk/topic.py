"""The topic of a deepening: who speaks as what, whose trade it is about, by which words, who pays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from sys import intern

from cerchia.language.talk import voices
from cerchia.language.talk.act import Acts
from cerchia.language.talk.facts import Done, Facts, Scale, fact
from cerchia.language.talk.lexicon import Act, lexicon
from cerchia.language.talk.line import Line, Thread
from cerchia.language.talk.model import Model
from cerchia.language.talk.parts import parts
from cerchia.language.talk.voices import PARTS, trades_of
from cerchia.model.vocabulary import TOPICS, Topic

_EARLY, _HEARD = 4, 8
"""The first messages say what a talk is about; later it may move on, and then it does not count."""
_MOST = 4.0
"""What one message says as one part weighs at most."""
_SIDES = ("me", "them")
_ACTS = {side: (Done(f"{side}:"), Done(f"{side} first:")) for side in _SIDES}
_MOST_WORDS = {name: fact(f"most words:{name}") for name in TOPICS}
_MOSTLY = {(s, p): fact(f"{s} mostly {p}") for s in _SIDES for p in PARTS}
_WHOSE = {whose: fact(f"about {whose}") for whose in ("mine", "theirs", "neither")}
_UNTOLD = fact("a trade untold")
_FIRST = {
    (name, mine): fact(f"first {name}:{side}")
    for name in ("asks", "price", "answers")
    for side, mine in (("me", True), ("them", False))
}
_BEGINS = {
    (mine, priced): Facts((f"begins:{side}", "price" if priced else "no price"))
    for side, mine in (("me", True), ("them", False))
    for priced in (True, False)
}
_EXPLAINED = fact("explained")
_VOTES = {name: Scale(f"words {name}", 0.3, 0.6, 1, 1.5, 2.5, 4) for name in TOPICS}
_SAYS = {(s, p): Scale(f"{s} says {p}", 0.3, 1, 2, 4) for s in _SIDES for p in PARTS}
_EARLY_SAYS = {(s, p): Scale(f"{s} early {p}", 1, 2.5) for s in _SIDES for p in PARTS}
_MATTERS = {side: Scale(f"{side} matter", 1, 2, 3, 5) for side in _SIDES}
_STEM, _LITTLE = 6, 2
"""Letters of a word that are looked at, and those up to which it is no word to look at."""
_WORDS = 30_000
"""Words whose beginning is remembered."""
_AT_LENGTH = 35
"""Words from which an answer explains something."""


Deepening = tuple[Thread, Line | None]
"""A conversation, and the message that opened its subject."""


def topics(deepened: Sequence[Deepening], model: Model) -> list[Topic]:
    """Return the likeliest topic of each; step by step for all of them, which is quicker."""
    heard = [_heard(thread) for thread, _ in deepened]
    words = [stems(thread) for thread, _ in deepened]
    casts = [_cast(thread.setting.headline, thread.setting.title) for thread, _ in deepened]
    facts = [_told(*one) for one in zip(deepened, heard, casts, strict=True)]
    return [model.likeliest(TOPICS, *one) for one in zip(facts, words, strict=True)]


class _Stems(dict[str, str]):
    """How words begin, "" of those too short to tell: remembered, for the same words come again."""

    def __missing__(self, word: str) -> str:
        if len(self) > _WORDS:
            self.clear()
        stem = self[word] = intern(word[:_STEM]) if len(word) > _LITTLE else ""
        return stem


_stem = _Stems().__getitem__


def stems(thread: Thread) -> tuple[set[str], set[str]]:
    """Return how the words begin that each side says, mine first: a word's ending tells no topic."""
    mine: set[str] = set()
    theirs: set[str] = set()
    for line in thread.lines[:_HEARD]:
        said = mine if line.said.mine else theirs
        said.update(map(_stem, line.acts.folded.split()))
    mine.discard("")
    theirs.discard("")
    return mine, theirs


def told(thread: Thread, opening: Line | None) -> list[Facts]:
    """Return the facts about `thread` that tell its topic, each once."""
    cast = _cast(thread.setting.headline, thread.setting.title)
    return _told((thread, opening), _heard(thread), cast)


def _heard(thread: Thread) -> list[set[int]]:
    return [voices.heard(line.acts.folded) for line in thread.lines[:_HEARD]]


def _told(one: Deepening, phrases: Sequence[set[int]], cast: _Cast) -> list[Facts]:
    thread, opening = one
    lines = thread.lines[:_HEARD]
    return [
        *_votes(lines, opening),
        *_voices(lines, [voices.spoken(some) for some in phrases]),
        *_trades(cast, set().union(*phrases)),
        *_who(thread),
        *cast.facts,
    ]


def _votes(lines: Sequence[Line], opening: Line | None) -> list[Facts]:
    """Return how much the words speak of each topic, and of which most."""
    votes: dict[Topic, float] = {}
    for place, line in enumerate(lines):
        share = 1.0 if place < 2 else 0.8 if place < _EARLY else 0.4
        if line is opening:
            share *= 1.5
        for name, weight in _spoken_of(line).items():
            votes[name] = votes.get(name, 0.0) + share * min(weight, 2.5)
    found = [_VOTES[name](weight) for name, weight in votes.items()]
    if votes:
        found.append(_MOST_WORDS[max(votes, key=votes.__getitem__)])
    return found


def _spoken_of(line: Line) -> Mapping[Topic, float]:
    """Return how much one message speaks of each topic by the lexicon."""
    book, asks = lexicon(), line.acts.asks
    topics = book.topics
    said: dict[Topic, float] = {}
    for entry in line.acts.entries:
        for name, weight in topics[entry]:
            said[name] = said.get(name, 0.0) + weight
        if asks and book.phrases[entry].asks_price:
            buys: Topic = "supplier" if line.said.mine else "client"
            said[buys] = said.get(buys, 0.0) + 1.0
    return said


def _voices(lines: Sequence[Line], heard: Sequence[Mapping[str, float]]) -> list[Facts]:
    """Return as what each side speaks, and as what at the beginning."""
    found = []
    for side, mine in (("me", True), ("them", False)):
        whole: dict[str, float] = {}
        early: dict[str, float] = {}
        for place, line in enumerate(lines):
            if line.said.mine is mine:
                for part, weight in heard[place].items():
                    whole[part] = whole.get(part, 0.0) + min(weight, _MOST)
                    if place < _EARLY:
                        early[part] = early.get(part, 0.0) + weight
        if whole:
            found += [_SAYS[side, part](weight) for part, weight in whole.items()]
            found += [_EARLY_SAYS[side, part](weight) for part, weight in early.items()]
            found.append(_MOSTLY[side, max(whole, key=whole.__getitem__)])
    return found


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who the two are by headline and title: their trades, and the facts of trades and parts."""

    mine: frozenset[str]
    theirs: frozenset[str]
    facts: tuple[Facts, ...]


@lru_cache(maxsize=16384)
def _cast(headline: str, title: str) -> _Cast:
    own, other = trades_of(headline), trades_of(title)
    mine, theirs = sorted(parts(headline)), sorted(parts(title))
    facts = (
        Facts([f"my trade:{trade}" for trade in sorted(own)]),
        Facts([f"their trade:{trade}" for trade in sorted(other)]),
        Facts([f"my part:{part}" for part in mine]),
        Facts([f"their part:{part}" for part in theirs or ["none"]]),
        Facts([f"{one} with {other}" for one in mine for other in theirs]),
    )
    return _Cast(own, other, facts)


def _trades(cast: _Cast, phrases: set[int]) -> list[Facts]:
    """Return whose trade the talk is about: who works in it is paid for what is ordered."""
    mine, theirs = voices.about(phrases, cast.mine), voices.about(phrases, cast.theirs)
    whose = "mine" if mine > theirs else "theirs" if theirs > mine else "neither"
    return [
        _MATTERS["me"](mine),
        _MATTERS["them"](theirs),
        _WHOSE[whose] if cast.mine and cast.theirs else _UNTOLD,
    ]


def _who(thread: Thread) -> list[Facts]:
    """Return who asks, answers and names a price first, and what each side does."""
    first = _firsts(thread.lines)
    found = [_FIRST[one] for one in first.items()]
    found.append(_BEGINS[thread.lines[0].said.mine, "price" in first])
    if _explained(thread):
        found.append(_EXPLAINED)
    for side, lines in (("me", thread.mine), ("them", thread.theirs)):
        did = 0
        for line in lines:
            did |= line.acts.did
        done, at_first = _ACTS[side]
        found += done(did)
        if lines:
            found += at_first(lines[0].acts.did)
    return found


def _explained(thread: Thread) -> bool:
    """Return whether a question met a long explanation without a price."""
    for before, after in pairwise(thread.lines):
        acts = after.acts
        if acts.words < _AT_LENGTH or acts.prices or acts.asks:
            continue
        if before.said.mine != after.said.mine and _asks(before.acts):
            return True
    return False


def _asks(acts: Acts) -> bool:
    return acts.asks > 0 or acts.did & Act.REQUESTS != 0


def _firsts(lines: Sequence[Line]) -> dict[str, bool]:
    """Return whether I am the first who asks, who names a price, who answers, where one does."""
    found: dict[str, bool] = {}
    for line in lines:
        acts, mine = line.acts, line.said.mine
        if "asks" not in found and _asks(acts):
            found["asks"] = mine
        if "price" not in found and (acts.prices or acts.did & Act.NAMES_TERMS):
            found["price"] = mine
        if "answers" not in found and acts.did & Act.ANSWERS:
            found["answers"] = mine
    return found
