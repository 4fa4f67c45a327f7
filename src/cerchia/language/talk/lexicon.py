"""The lexicon: which phrases of five languages do what in a message (data/*.tsv)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag, auto
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

from cerchia.language.talk.fold import fold

SPOKEN = ("it", "en", "es", "fr", "de")


class Act(IntFlag):
    """What a message does; a message does several things at once."""

    GREETS = auto()
    THANKS = auto()
    THANKS_FOR_CONNECTING = auto()
    THANKS_FOR_ACCEPTING = auto()
    ASKS_WELLBEING = auto()
    SAYS_FINE = auto()
    ASKS = auto()
    REQUESTS = auto()
    ANSWERS = auto()
    OFFERS = auto()
    PITCHES = auto()
    BAITS = auto()
    ACCEPTS = auto()
    DECLINES = auto()
    DEFERS = auto()
    PROMISES = auto()
    TAKES_LEAVE = auto()
    ANNOUNCES = auto()
    RECALLS_PAST = auto()
    NEVER_MET = auto()
    LOOKS_FOR_JOB = auto()
    SENDS_CV = auto()
    INVITES = auto()
    MEETS = auto()
    SAYS_WHEN = auto()
    REPORTS = auto()
    AUTO_REPLY = auto()
    ACKNOWLEDGES_ONLY = auto()
    CONGRATULATES = auto()
    WISHES = auto()
    SMALL_TALK = auto()
    RHETORIC = auto()
    NEEDS_NO_ANSWER = auto()
    NEGATES = auto()
    ACKS = auto()


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
    "bait": Act.BAITS,
}
_SCALES = {"subject": 0, "recalls": 1, "pitch": 2, "unpitch": 2}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry: what it does, and how much it weighs as (subject, known, pitch)."""

    words: str
    stem: bool
    acts: int
    weights: tuple[float, float, float] | None
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases, and the automaton that finds them, overlapping ones too; parallel by place."""

    phrases: tuple[Phrase, ...]
    automaton: AhoCorasick
    acts: tuple[int, ...]
    weights: tuple[tuple[float, float, float] | None, ...]
    stems: tuple[bool, ...]


@dataclass(slots=True)
class _Entry:
    acts: int
    weights: list[float]
    topics: set[str]


def _lines(language: str) -> list[tuple[str, float, str]]:
    """Return (act, weight, phrase as written) of one language's table."""
    table = files("cerchia.language.talk").joinpath("data", f"{language}.tsv")
    rows = []
    for line in table.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            act, weight, phrases = line.split("\t")
            rows += [(act, float(weight), phrase.strip()) for phrase in phrases.split(" | ")]
    return rows


def _enter(entries: dict[tuple[str, bool], _Entry], act: str, weight: float, phrase: str) -> None:
    stem = phrase.endswith("*")
    words = fold(phrase.rstrip("*")).rstrip(" .?")
    if (words, not stem) in entries:  # one phrase is one entry, and the whole word is the surer
        stem = not stem
    entry = entries.setdefault((words, stem), _Entry(0, [0.0, 0.0, 0.0], set()))
    entry.acts |= _ACT.get(act, Act(0)).value
    if act.startswith("topic_"):
        entry.topics.add(act.removeprefix("topic_"))
    elif act in _SCALES:
        place = _SCALES[act]
        signed = -weight if act == "unpitch" else weight
        if abs(signed) > abs(entry.weights[place]):
            entry.weights[place] = signed


def _phrase(words: str, stem: bool, entry: _Entry) -> Phrase:
    weighed = tuple(entry.weights) if any(entry.weights) else None
    return Phrase(
        words,
        stem,
        entry.acts,
        None if weighed is None else (weighed[0], weighed[1], weighed[2]),
        tuple(sorted(entry.topics)),
    )


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of all languages, built at the first call.

    One automaton holds all languages: people mix them ("una call", "webinar"), and a three-word
    text does not say which it is in.
    """
    entries: dict[tuple[str, bool], _Entry] = {}
    for language in SPOKEN:
        for act, weight, phrase in _lines(language):
            _enter(entries, act, weight, phrase)
    phrases = tuple(_phrase(words, stem, entry) for (words, stem), entry in entries.items())
    return Lexicon(
        phrases,
        AhoCorasick([p.words for p in phrases], matchkind=MatchKind.Standard),
        tuple(p.acts for p in phrases),
        tuple(p.weights for p in phrases),
        tuple(p.stem for p in phrases),
    )
