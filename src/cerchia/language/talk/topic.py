"""The topic of a deepening: by what was said, by the parts the two play, by who asks and who pays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from cerchia.language.talk.lexicon import Act, lexicon
from cerchia.language.talk.line import Line, Thread
from cerchia.language.talk.parts import parts
from cerchia.model.vocabulary import TOPICS, Topic

_EARLY, _HEARD = 4, 8
"""The first messages say what a talk is about; later it may move on, and then it does not count."""
_MOST = 4.0
"""What a topic's words weigh at most in a guess."""


def topic(thread: Thread, opening: Line | None) -> Topic:
    """Return the topic that words, parts and prices speak for most.

    opening: the message that opened the subject. Who names a price sells, who asks first wants
    something; a trainer's pupils speak of the course, a recruiter's candidates of the post: what
    anybody would suppose before reading closely. (A model learnt no better from so few.)
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
    if "teaches" in mine and votes["training"] >= _SOME:
        votes["training"] += 1.2
    if mine & _SELL and not theirs & _SELL:
        votes["supplier"] -= 0.8
    if "serves" in mine and "serves" in theirs:
        votes["client"] -= 0.4
        votes["partner"] += 0.3
    if "price" not in first:
        votes["advice"] += 0.3 + 0.5 * (first.get("asks") == "them")
    if _explained(thread):
        votes["advice"] += 0.6
    return max(TOPICS, key=lambda name: votes[name])


_SHARE = 0.8
"""What the words count beside the parts and the prices."""
_SOME = 0.6
"""A trainer's talk with so much of the course in it is about the course."""
_SELL = frozenset({"serves", "supplies"})
_MY_PART: tuple[tuple[Topic, str, float], ...] = (
    ("client", "serves", 0.6),
    ("supplier", "buys", 1.2),
    ("funding", "invests", 0.8),
    ("funding", "raises", 0.6),
    ("job", "seeks", 2.2),
    ("hiring", "recruits", 2.2),
    ("training", "teaches", 0.3),
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
    for place, line in enumerate(thread.lines[:_HEARD]):
        share = 1.0 if place < 2 else 0.8 if place < _EARLY else 0.4
        if line is opening:
            share *= 1.5
        for name, weight in spoken(line).items():
            votes[name] += share * min(weight, 2.5)
    return votes


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


_AT_LENGTH = 35
"""Words from which an answer explains something."""


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


def _firsts(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Yield the first message that asks, that names a price, that answers."""
    for name, does in _DOES:
        first = next((line for line in lines if does(line)), None)
        if first is not None:
            yield name, first


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


def _side(line: Line) -> str:
    return "me" if line.said.mine else "them"
