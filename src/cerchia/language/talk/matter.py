"""The matter: what a conversation that deepened was about, as facts that say its topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from cerchia.language.talk.features import named, of_title, steps
from cerchia.language.talk.fold import fold
from cerchia.language.talk.lexicon import Act, lexicon, phrases_of
from cerchia.language.talk.line import Line, Thread
from cerchia.language.talk.topic import spoken
from cerchia.model.vocabulary import TOPICS

_EARLY = 4
"""The first messages say what a talk is about; later it may move on."""
_TELLING = (
    Act.ASKS | Act.REQUESTS | Act.OFFERS | Act.INVITES | Act.ANSWERS | Act.LOOKS_FOR_JOB
    | Act.SENDS_CV | Act.NAMES_TERMS | Act.MEETS | Act.PITCHES | Act.RECALLS_PAST
    | Act.FOR_A_CAUSE | Act.HONOURS | Act.SELLS | Act.WAS_SERVED
)  # fmt: skip


def matter(thread: Thread, opening: Line | None) -> list[str]:
    """Return the facts about what was talked of; opening: the message that opened the subject."""
    found: set[str] = set()
    whole: dict[str, float] = {}
    for place, line in enumerate(thread.lines):
        side = "me" if line.said.mine else "them"
        for name, weight in spoken(line).items():
            share = 1.0 if place < _EARLY else 0.5
            for key in (name, f"{side} {name}"):
                whole[key] = whole.get(key, 0.0) + weight * share
        if line is opening:
            found.update(f"opens {side}:{name}" for name in spoken(line))
            found.add(f"opens:{side}")
        if line.acts.prices:
            found.add(f"{side} prices")
        found.update(named(side, line.acts.did & _TELLING))
    for name, weight in whole.items():
        found.update(steps(name, weight, (0.4, 1, 2, 3.5)))
    found.update(_most(whole))
    found.update(_who(thread))
    return sorted(found)


def _most(whole: Mapping[str, float]) -> Iterator[str]:
    """Yield the topic most spoken of, by all and by each side."""
    for who in ("", "me ", "them "):
        votes = [(whole.get(who + name, 0.0), name) for name in TOPICS]
        best, name = max(votes, key=lambda vote: vote[0])
        if best:
            yield f"most {who}{name}"


def _who(thread: Thread) -> Iterator[str]:
    """Yield the parts the two play by their titles, and who first asks and who names a price."""
    setting, lines = thread.setting, thread.lines
    yield f"first:{_side(lines[0])}"
    mine, theirs = parts(setting.headline), parts(setting.title)
    yield from (f"I {part}" for part in mine)
    yield from (f"they {part}" for part in theirs)
    yield from (f"I {one} they {other}" for one in mine for other in theirs)
    for name, line in _firsts(lines):
        yield f"{name}:{_side(line)}"
        yield from (f"{name}:{_side(line)} I {part}" for part in mine)
        yield from (f"{name}:{_side(line)} they {part}" for part in theirs)
    for who, words in (("note", setting.note), ("title", setting.title)):
        yield from (f"{who} {name}" for name in _topics(words))


def _firsts(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Yield the first message that asks, that names a price, that offers."""
    for name, does in (
        ("asks", lambda line: line.acts.asks or line.does(Act.REQUESTS)),
        ("price", lambda line: line.acts.prices or line.does(Act.NAMES_TERMS)),
        ("offers", lambda line: line.does(Act.OFFERS | Act.INVITES)),
        ("answers", lambda line: line.does(Act.ANSWERS)),
    ):
        first = next((line for line in lines if does(line)), None)
        if first is not None:
            yield name, first


def _side(line: Line) -> str:
    return "me" if line.said.mine else "them"


@lru_cache(maxsize=16384)
def _topics(words: str) -> tuple[str, ...]:
    """Return the topics that a title or a note speaks of."""
    book = lexicon().phrases
    return tuple(
        sorted({name for entry in of_title(words).entries for name, _ in book[entry].topics})
    )


@lru_cache(maxsize=16384)
def parts(title: str) -> tuple[str, ...]:
    """Return the parts that a title or headline gives somebody: teaches, recruits, buys …"""
    names, automaton = _roles()
    found = automaton.find_matches_as_indexes(fold(title), overlapping=True)
    return tuple(sorted({names[entry] for entry, _, _ in found}))


@cache
def _roles() -> tuple[tuple[str, ...], AhoCorasick]:
    rows = phrases_of("roles")
    words = [fold(p.rstrip("*")).rstrip() if p.endswith("*") else fold(p) for _, _, p in rows]
    return tuple(part for part, _, _ in rows), AhoCorasick(words, matchkind=MatchKind.Standard)
