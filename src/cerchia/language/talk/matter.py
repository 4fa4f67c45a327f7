"""The matter: what a conversation that deepened was about, as facts that say its topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from cerchia.language.talk.act import of_title
from cerchia.language.talk.features import Scale, named
from cerchia.language.talk.lexicon import Act, lexicon
from cerchia.language.talk.line import Line, Thread
from cerchia.language.talk.parts import parts
from cerchia.model.vocabulary import TOPICS, Topic

_EARLY = 4
"""The first messages say what a talk is about; later it may move on."""
_CLEAR = 0.7
"""A guess this far ahead of the next one is clear."""
_TELLING = (
    Act.ASKS | Act.REQUESTS | Act.OFFERS | Act.INVITES | Act.ANSWERS | Act.LOOKS_FOR_JOB
    | Act.SENDS_CV | Act.NAMES_TERMS | Act.MEETS | Act.PITCHES | Act.RECALLS_PAST
    | Act.FOR_A_CAUSE | Act.HONOURS | Act.SELLS | Act.WAS_SERVED
)  # fmt: skip


def matter(thread: Thread, opening: Line | None) -> set[str]:
    """Return the facts about what was talked of; opening: the message that opened the subject."""
    found: set[str] = set()
    whole: dict[str, float] = {}
    for place, line in enumerate(thread.lines):
        side = _side(line)
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
        found.update(_spoken_of(name)(weight))
    found.update(_most(whole))
    found.update(_who(thread))
    first, second, ahead = guess(thread, opening)
    found.update((f"guess:{first}", f"second guess:{second}"))
    if ahead >= _CLEAR:
        found.add(f"clear guess:{first}")
    return found


@cache
def _spoken_of(name: str) -> Scale:
    return Scale(name, 0.4, 1, 2, 3.5)


def spoken(line: Line) -> Mapping[Topic, float]:
    """Return how much one message speaks of each topic."""
    book = lexicon().phrases
    said: dict[Topic, float] = {}
    for entry in line.acts.entries:
        for name, weight in book[entry].topics:
            said[name] = said.get(name, 0.0) + weight
        if book[entry].asks_price and line.acts.asks:
            buys: Topic = "supplier" if line.said.mine else "client"
            said[buys] = said.get(buys, 0.0) + 1.0
    return said


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


_MOST = 4.0
"""What a topic's words weigh at most in a guess."""


def guess(thread: Thread, opening: Line | None) -> tuple[Topic, Topic, float]:
    """Return the two topics that words, parts and prices speak for most, and how far ahead one is.

    Who names a price sells, who asks first wants something; a trainer's pupils speak of the course,
    a recruiter's candidates of the post: what anybody would suppose before reading closely.
    """
    setting = thread.setting
    mine, theirs = parts(setting.headline), parts(setting.title)
    first = {name: _side(line) for name, line in _firsts(thread.lines)}
    votes = {name: _SHARE * min(weight, _MOST) for name, weight in _votes(thread, opening).items()}
    for name, part, weight in _MY_PART:
        votes[name] += weight * (part in mine)
    for name, part, weight in _THEIR_PART:
        votes[name] += weight * (part in theirs)
    for name, act, side, weight in _FIRST:
        votes[name] += weight * (first.get(act, "") == side)
    if "recruits" in theirs:
        votes["job"] += 1.6 * ("recruits" not in mine)
        votes["hiring"] += 0.6 * ("seeks" not in mine)
    if "price" not in first:
        votes["advice"] += 0.5 + 0.8 * (first.get("asks") == "them")
    best, second = sorted(TOPICS, key=lambda name: -votes[name])[:2]
    return best, second, votes[best] - votes[second]


_SHARE = 0.55
_MY_PART: tuple[tuple[Topic, str, float], ...] = (
    ("client", "serves", 0.6),
    ("supplier", "buys", 1.2),
    ("funding", "invests", 0.8),
    ("funding", "raises", 0.6),
    ("job", "seeks", 2.2),
    ("hiring", "recruits", 2.2),
    ("training", "teaches", 1.4),
    ("event", "organises", 0.5),
)
_THEIR_PART: tuple[tuple[Topic, str, float], ...] = (
    ("client", "buys", 0.6),
    ("client", "decides", 0.3),
    ("supplier", "supplies", 0.8),
    ("funding", "invests", 0.8),
    ("hiring", "seeks", 1.2),
    ("training", "teaches", 0.4),
    ("event", "organises", 0.9),
    ("other", "writes", 1.5),
)
_FIRST: tuple[tuple[Topic, str, str, float], ...] = (
    ("client", "asks", "them", 0.8),
    ("client", "price", "me", 1.2),
    ("client", "price", "them", -1.2),
    ("supplier", "asks", "me", 0.5),
    ("supplier", "price", "them", 1.2),
    ("supplier", "price", "me", -1.0),
    ("advice", "answers", "me", 0.4),
)


def _votes(thread: Thread, opening: Line | None) -> dict[Topic, float]:
    votes: dict[Topic, float] = dict.fromkeys(TOPICS, 0.0)
    for place, line in enumerate(thread.lines):
        share = 1.0 if place < 2 else 0.8 if place < _EARLY else 0.4
        if line is opening:
            share *= 1.5
        for name, weight in spoken(line).items():
            votes[name] += share * min(weight, 2.5)
    return votes
