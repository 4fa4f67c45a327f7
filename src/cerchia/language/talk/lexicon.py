"""The lexicon: which phrases of five languages do what in a message (data/*.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from ahocorasick_rs import AhoCorasick, MatchKind

from cerchia.language.talk.fold import fold, single
from cerchia.model.vocabulary import TOPICS, Topic

SPOKEN = ("it", "en", "es", "fr", "de")


class Act:
    """What a message does, as bits to be or-ed; a message does several things at once.

    Plain integers: an enum's operators take most of the time in a reading.
    """

    GREETS = 1 << 0
    THANKS = 1 << 1
    THANKS_FOR_CONNECTING = 1 << 2
    THANKS_FOR_ACCEPTING = 1 << 3
    ASKS_WELLBEING = 1 << 4
    SAYS_FINE = 1 << 5
    ASKS = 1 << 6
    REQUESTS = 1 << 7
    ANSWERS = 1 << 8
    OFFERS = 1 << 9
    PITCHES = 1 << 10
    ACCEPTS = 1 << 12
    DECLINES = 1 << 13
    DEFERS = 1 << 14
    PROMISES = 1 << 15
    TAKES_LEAVE = 1 << 16
    ANNOUNCES = 1 << 17
    RECALLS_PAST = 1 << 18
    NEVER_MET = 1 << 19
    LOOKS_FOR_JOB = 1 << 20
    SENDS_CV = 1 << 21
    INVITES = 1 << 22
    MEETS = 1 << 23
    SAYS_WHEN = 1 << 24
    REPORTS = 1 << 25
    AUTO_REPLY = 1 << 26
    ACKNOWLEDGES_ONLY = 1 << 27
    CONGRATULATES = 1 << 28
    WISHES = 1 << 29
    SMALL_TALK = 1 << 30
    RHETORIC = 1 << 31
    NEEDS_NO_ANSWER = 1 << 32
    NEGATES = 1 << 33
    ACKS = 1 << 34
    LINKS = 1 << 35
    NAMES_MONEY = 1 << 36
    # From here on hints that decide nothing alone: the model weighs them.
    FAMILY = 1 << 37
    BANTERS = 1 << 38
    NOSTALGIA = 1 << 39
    SHARES_A_PLACE = 1 << 40
    SENDS_REGARDS = 1 << 41
    CONDOLES = 1 << 42
    WAS_SERVED = 1 << 43
    TO_MANY = 1 << 44
    SELLS = 1 << 45
    HURRIES = 1 << 46
    DREAMS_OF_MONEY = 1 << 47
    ROMANCES = 1 << 48
    FOR_A_CAUSE = 1 << 49
    PUSHES = 1 << 50
    HONOURS = 1 << 51
    STRANGERS = 1 << 52
    PITIES = 1 << 53
    NAMES_TERMS = 1 << 54
    FIXES = 1 << 55
    IS_DONE = 1 << 56
    WILL_DO = 1 << 57
    AWAITS = 1 << 58
    TITLE_SELLS = 1 << 59


FIRST_HINT = Act.FAMILY
"""Acts from this bit on are hints."""
ACTS: Mapping[str, int] = MappingProxyType(
    {name.lower(): bit for name, bit in vars(Act).items() if name.isupper()}
)
"""Every act by its name in small letters."""

_ACT = {
    "greets": Act.GREETS,
    "thanks": Act.THANKS,
    "thanks_connecting": Act.THANKS_FOR_CONNECTING | Act.THANKS,
    "thanks_accepting": Act.THANKS_FOR_ACCEPTING | Act.THANKS,
    "wellbeing": Act.ASKS_WELLBEING,
    "fine": Act.SAYS_FINE,
    "leaves": Act.TAKES_LEAVE,
    "congratulates": Act.CONGRATULATES,
    "wishes": Act.WISHES,
    "ack": Act.ACKS,
    "small": Act.SMALL_TALK,
    "rhetoric": Act.RHETORIC,
    "nots": Act.NEGATES,
    "answers": Act.ANSWERS,
    "offers": Act.OFFERS,
    "accepts": Act.ACCEPTS,
    "declines": Act.DECLINES,
    "defers": Act.DEFERS,
    "promises": Act.PROMISES,
    "requests": Act.REQUESTS,
    "pointed": Act.ASKS,
    "invites": Act.INVITES,
    "meets": Act.MEETS,
    "when": Act.SAYS_WHEN,
    "reports": Act.REPORTS,
    "announces": Act.ANNOUNCES,
    "recalls": Act.RECALLS_PAST,
    "never_met": Act.NEVER_MET,
    "job": Act.LOOKS_FOR_JOB,
    "cv": Act.SENDS_CV,
    "auto": Act.AUTO_REPLY,
    "unneeded": Act.NEEDS_NO_ANSWER,
    "links": Act.LINKS,
    "money": Act.NAMES_MONEY,
    "family": Act.FAMILY,
    "banter": Act.BANTERS,
    "nostalgia": Act.NOSTALGIA,
    "shared": Act.SHARES_A_PLACE,
    "regards_to": Act.SENDS_REGARDS,
    "condole": Act.CONDOLES,
    "served": Act.WAS_SERVED,
    "mass": Act.TO_MANY,
    "sells": Act.SELLS,
    "urgent": Act.HURRIES,
    "dream": Act.DREAMS_OF_MONEY,
    "romance": Act.ROMANCES,
    "cause": Act.FOR_A_CAUSE,
    "push": Act.PUSHES,
    "award": Act.HONOURS,
    "stranger": Act.STRANGERS,
    "pity": Act.PITIES,
    "terms": Act.NAMES_TERMS,
    "fixed": Act.FIXES,
    "done": Act.IS_DONE,
    "later": Act.WILL_DO,
    "awaits": Act.AWAITS,
    "sells_title": Act.TITLE_SELLS,
}
_SCALES = {"subject": 0, "recalls": 1, "pitch": 2, "unpitch": 2}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry: what it does, and how much it weighs as (subject, known, pitch)."""

    words: str
    acts: int
    weights: tuple[float, float, float] | None
    topics: tuple[tuple[Topic, float], ...]
    asks_price: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases, and the automaton that finds them, overlapping ones too; parallel by place."""

    phrases: tuple[Phrase, ...]
    automaton: AhoCorasick
    acts: tuple[int, ...]
    weights: tuple[tuple[float, float, float] | None, ...]
    topics: tuple[tuple[tuple[Topic, float], ...], ...]


@dataclass(slots=True)
class _Entry:
    acts: int
    weights: list[float]
    topics: dict[str, float]


def phrases_of(language: str) -> list[tuple[str, float, str]]:
    """Return (act, weight, phrase as written) of one language's table."""
    table = files("cerchia.language.talk").joinpath("data", f"{language}.tsv")
    rows = []
    for line in table.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            act, weight, phrases = line.split("\t")
            rows += [(act, float(weight), phrase.strip()) for phrase in phrases.split(" | ")]
    return rows


def _enter(entries: dict[str, _Entry], act: str, weight: float, phrase: str) -> None:
    """Put a phrase among the entries, as it is spelled and with its doubled letters once."""
    words = fold(phrase.rstrip("*"))
    words = words.rstrip() if phrase.endswith("*") else words
    for spelled in dict.fromkeys((words, single(words))) if words.strip() else ():
        _add(entries.setdefault(spelled, _Entry(0, [0.0, 0.0, 0.0], {})), act, weight)


def _add(entry: _Entry, act: str, weight: float) -> None:
    entry.acts |= _ACT.get(act, 0)
    if act.startswith("topic_"):
        name = act.removeprefix("topic_")
        entry.topics[name] = max(weight, entry.topics.get(name, 0.0))
    elif act in _SCALES:
        place = _SCALES[act]
        signed = -weight if act == "unpitch" else weight
        if abs(signed) > abs(entry.weights[place]):
            entry.weights[place] = signed


def _phrase(words: str, entry: _Entry) -> Phrase:
    counts = bool(entry.topics) or any(entry.weights)
    return Phrase(
        words,
        entry.acts,
        (entry.weights[0], entry.weights[1], entry.weights[2]) if counts else None,
        tuple((name, entry.topics[name]) for name in TOPICS if name in entry.topics),
        "price" in entry.topics,
    )


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of all languages, built at the first call.

    One automaton holds all languages: people mix them ("una call", "webinar"), and a three-word
    text does not say which it is in.
    """
    entries: dict[str, _Entry] = {}
    for language in SPOKEN:
        for act, weight, phrase in phrases_of(language):
            _enter(entries, act, weight, phrase)
    phrases = tuple(_phrase(words, entry) for words, entry in entries.items())
    return Lexicon(
        phrases,
        AhoCorasick([p.words for p in phrases], matchkind=MatchKind.Standard),
        tuple(p.acts for p in phrases),
        tuple(p.weights for p in phrases),
        tuple(p.topics for p in phrases),
    )
