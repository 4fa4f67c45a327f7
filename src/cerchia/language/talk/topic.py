"""The topic of a deepening: who speaks as what, whose trade it is about, by which words, who pays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from cerchia.language.talk import voices
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
_VOTES = {name: Scale(f"words {name}", 0.3, 0.6, 1, 1.5, 2.5, 4) for name in TOPICS}
_SAYS = {(s, p): Scale(f"{s} says {p}", 0.3, 1, 2, 4) for s in _SIDES for p in PARTS}
_EARLY_SAYS = {(s, p): Scale(f"{s} early {p}", 1, 2.5) for s in _SIDES for p in PARTS}
_MATTERS = {side: Scale(f"{side} matter", 1, 2, 3, 5) for side in _SIDES}
_STEM, _LITTLE = 6, 2
"""Letters of a word that are looked at, and those up to which it is no word to look at."""
_AT_LENGTH = 35
"""Words from which an answer explains something."""


Deepening = tuple[Thread, Line | None]
"""A conversation, and the message that opened its subject."""


def topics(deepened: Sequence[Deepening], model: Model) -> list[Topic]:
    """Return the likeliest topic of each; step by step for all of them, which is quicker."""
    heard = [_heard(thread) for thread, _ in deepened]
    words = [stems(thread) for thread, _ in deepened]
    facts = [_told(*one, phrases) for one, phrases in zip(deepened, heard, strict=True)]
    return [model.likeliest(TOPICS, *one) for one in zip(facts, words, strict=True)]


def stems(thread: Thread) -> tuple[set[str], set[str]]:
    """Return how the words begin that each side says, mine first: a word's ending tells no topic."""
    said: tuple[set[str], set[str]] = (set(), set())
    for line in thread.lines[:_HEARD]:
        words = line.acts.folded.split()
        said[not line.said.mine].update([word[:_STEM] for word in words if len(word) > _LITTLE])
    return said


def told(thread: Thread, opening: Line | None) -> list[Facts]:
    """Return the facts about `thread` that tell its topic, each once."""
    return _told(thread, opening, _heard(thread))


def _heard(thread: Thread) -> list[set[int]]:
    return [voices.heard(line.acts.folded) for line in thread.lines[:_HEARD]]


def _told(thread: Thread, opening: Line | None, phrases: Sequence[set[int]]) -> list[Facts]:
    lines = thread.lines[:_HEARD]
    found = _votes(lines, opening)
    found += _voices(lines, [voices.spoken(some) for some in phrases])
    found += _trades(thread, set().union(*phrases))
    found += _who(thread)
    return found


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
    book = lexicon().phrases
    said: dict[Topic, float] = {}
    for entry in line.acts.entries:
        for name, weight in book[entry].topics:
            said[name] = said.get(name, 0.0) + weight
        if book[entry].asks_price and line.acts.asks:
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


def _trades(thread: Thread, phrases: set[int]) -> list[Facts]:
    """Return whose trade the talk is about: who works in it is paid for what is ordered."""
    own, other = trades_of(thread.setting.headline), trades_of(thread.setting.title)
    mine, theirs = voices.about(phrases, own), voices.about(phrases, other)
    whose = "mine" if mine > theirs else "theirs" if theirs > mine else "neither"
    return [
        _MATTERS["me"](mine),
        _MATTERS["them"](theirs),
        _WHOSE[whose] if own and other else _UNTOLD,
        _named("my trade", own),
        _named("their trade", other),
    ]


@lru_cache(maxsize=1024)
def _named(whose: str, trades: frozenset[str]) -> Facts:
    return Facts([f"{whose}:{trade}" for trade in sorted(trades)])


def _who(thread: Thread) -> list[Facts]:
    """Return the parts by title, who asks, answers and names a price first, and what each side does."""
    setting = thread.setting
    found = [*_cast(setting.headline, setting.title)]
    first = dict(_firsts(thread.lines))
    found += [_FIRST[name, line.said.mine] for name, line in first.items()]
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


@lru_cache(maxsize=16384)
def _cast(headline: str, title: str) -> tuple[Facts, ...]:
    """Return the parts that the two play by headline and title."""
    mine, theirs = sorted(parts(headline)), sorted(parts(title))
    return (
        Facts([f"my part:{part}" for part in mine]),
        Facts([f"their part:{part}" for part in theirs or ["none"]]),
        Facts([f"{one} with {other}" for one in mine for other in theirs]),
    )


def _explained(thread: Thread) -> bool:
    """Return whether a question met a long explanation without a price."""
    return any(
        before.said.mine != after.said.mine
        and _asks(before)
        and after.acts.words >= _AT_LENGTH
        and not after.acts.prices
        and not after.acts.asks
        for before, after in pairwise(thread.lines)
    )


def _asks(line: Line) -> bool:
    return line.acts.asks > 0 or line.does(Act.REQUESTS)


def _prices(line: Line) -> bool:
    return line.acts.prices > 0 or line.does(Act.NAMES_TERMS)


def _answers(line: Line) -> bool:
    return line.does(Act.ANSWERS)


_DOES: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    ("asks", _asks),
    ("price", _prices),
    ("answers", _answers),
)
_FIRST = {
    (name, mine): fact(f"first {name}:{side}")
    for name, _ in _DOES
    for side, mine in (("me", True), ("them", False))
}
_BEGINS = {
    (mine, priced): Facts((f"begins:{side}", "price" if priced else "no price"))
    for side, mine in (("me", True), ("them", False))
    for priced in (True, False)
}
_EXPLAINED = fact("explained")


def _firsts(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Yield the first message that asks, that names a price, that answers."""
    for name, does in _DOES:
        first = next((line for line in lines if does(line)), None)
        if first is not None:
            yield name, first
