"""What a job title says: functions, level, owner, employer (science.md §7, design.md §6).

A title is cut into segments; the words of each are looked up in a lexicon of role terms in five
languages; the terms vote. Where nothing is found nothing is said: missing is better than wrong.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, cast

from cerchia.language import companies, endings, headline, nearest, roles, trades
from cerchia.language.data import table
from cerchia.language.words import content
from cerchia.model.title import Title
from cerchia.model.vocabulary import SENIORITIES, Function, Language, Seniority

LONGEST = 400
"""LinkedIn's headline has 220 signs; what comes after so many is no title."""
MOST = 3
"""A title has at most so many functions."""
LEAST = 0.3
"""A function with less than this share of the first one's weight is left out."""
LATER = 0.8
"""What each further segment counts, against the one before."""
PITCHED = 0.25
"""What counts of a segment that says whom one helps, not what one is."""
WEIGHTS: dict[roles.Kind, float] = {
    "role": 3.0, "domain": 2.0, "generic": 1.2, "weak": 0.4, "level": 0.0,
}  # fmt: skip
QUALITY: dict[roles.Kind, float] = {
    "role": 1.0, "level": 0.9, "domain": 0.85, "generic": 0.75, "weak": 0.45,
}  # fmt: skip
"""How sure a term of each kind makes us; the square of the likeness goes with it."""
PHRASE = 0.3
"""What each further word of a phrase adds to its weight."""
HEAD = 0.1
"""What the head of a segment has over its last word: it decides between equals."""
LEARNING: tuple[Seniority, ...] = ("training", "unpaid")
SECOND = 0.6
"""What a term's second function counts, against its first."""
RANK = {level: step for step, level in enumerate(SENIORITIES)}
HEAD_LAST = ("en", "de")
PRACTICES: dict[str, Function] = {
    "legal": "legal", "accounting": "accounting", "healthcare": "healthcare_services",
}  # fmt: skip
"""Trades whose partners and owners are of the profession themselves."""


class _Reading(NamedTuple):
    """What one segment says: function -> weight, level, owner, language votes, how much was known."""

    weights: tuple[tuple[Function, float], ...]
    level: Seniority | None
    owner: bool
    votes: tuple[tuple[Language, float], ...]
    sure: float
    role: bool
    trades: tuple[str, ...]
    segment: headline.Segment


def read_many(texts: Iterable[str]) -> list[Title]:
    """Return what each distinct title says, in the order in which they first come.

    The collector rests meanwhile: no reading refers back to itself, and among so many it would look
    through the whole lexicon again and again.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return [read(text) for text in dict.fromkeys(texts)]
    finally:
        if collecting:
            gc.enable()


def read(text: str) -> Title:
    """Return what a job title or headline says, as people write it; unknown fields stay empty.

    text: any text, the first 400 signs are read. The result keeps it as given.
    """
    pieces = headline.pieces(text[:LONGEST])
    readings = [read_piece(piece.text, piece.link) for piece in pieces]
    student = True in [one.segment.student for one in readings]
    if not student and not any(one.weights for one in readings):
        readings = [read_piece(piece.text, piece.link, near=True) for piece in pieces]
    # "MSc student, Health Management" is no manager; "Student | Barista" tends a bar.
    at_work = [one for one in readings if one.role or one.segment.student or not student]
    functions, share = _functions(at_work)
    level, owner = _standing(readings)
    employer = next(filter(None, [piece.employer for piece in pieces]), "") or _named(
        pieces, readings
    )
    hints = _trades(readings, employer)
    sure = _sure(readings, functions, share)
    if not functions and (owner or level == "partner"):
        functions = tuple([PRACTICES[trade] for trade in hints if trade in PRACTICES])[:1]
        if not functions and owner:
            functions = ("entrepreneurship",)
    return Title(
        text=text,
        functions=functions,
        seniority="training" if student else level,
        owner=owner,
        job_seeker=True in [one.segment.sought for one in readings],
        student=student,
        trades=hints,
        employer=employer,
        language=_language(readings),
        confidence=sure,
    )


def _trades(readings: Sequence[_Reading], employer: str) -> tuple[str, ...]:
    """Return the trades of the employer's name, then those the title hints at."""
    found = dict.fromkeys(trades.read(employer)) if employer else {}
    for one in readings:
        if one.trades:
            found.update(dict.fromkeys(one.trades))
    return tuple(found)[: trades.MOST]


def _named(pieces: Sequence[headline.Piece], readings: Sequence[_Reading]) -> str:
    """Return the last piece that is a firm by its legal form or words ("… - Rossi Srl"), else ""."""
    for piece, one in zip(pieces[:0:-1], readings[:0:-1], strict=True):
        if companies.is_firm(piece.text, named_a_role=one.role):
            return piece.text
    return ""


def _standing(readings: Sequence[_Reading]) -> tuple[Seniority | None, bool]:
    """Return the level and whether an owner speaks.

    The first level named counts; it is "owner" for owners with none of a director or above beside.
    """
    level = next((one.level for one in readings if one.level), None)
    owner = True in [one.owner for one in readings]
    if owner and (level is None or RANK[level] < RANK["director"]):
        return "owner", True
    return level, owner


def _functions(readings: Sequence[_Reading]) -> tuple[tuple[Function, ...], float]:
    """Return the likeliest functions and the share of the weight that the first one has."""
    total: dict[Function, float] = defaultdict(float)
    factor = 1.0
    for one in readings:
        for function, weight in one.weights:
            total[function] = max(total[function], weight * factor)
        if one.weights or one.level:
            factor *= LATER
    if len(total) <= 1:
        return tuple(total), 1.0
    ranked = sorted(total, key=total.__getitem__, reverse=True)
    first = total[ranked[0]]
    kept = [function for function in ranked[:MOST] if total[function] >= LEAST * first]
    return tuple(kept), first / sum(total[function] for function in ranked)


def _sure(readings: Sequence[_Reading], functions: tuple[Function, ...], share: float) -> float:
    """Return 0-1: how much of the words was known, and how far the first function leads.

    A level alone is worth less than a function.
    """
    known = max([one.sure for one in readings], default=0.0)
    return round(known * (0.7 + 0.3 * share) if functions else known * 0.6, 4)


def _language(readings: Sequence[_Reading]) -> Language:
    votes: dict[Language, float] = defaultdict(float)
    for one in readings:
        for language, vote in one.votes:
            votes[language] += vote
    if not votes:
        return "unknown"
    return max(votes, key=votes.__getitem__)


@lru_cache(maxsize=1 << 17)
def read_piece(text: str, link: str, *, near: bool = False) -> _Reading:
    """Return what one piece of a headline says; headlines share most of theirs.

    near: a term that only looks like the words counts too, for nothing else was found.
    """
    segment = headline.segment(text, link)
    words = content(segment.words)
    found = roles.match(words)
    covered = sum([one.length for one in found])
    if 2 * covered <= len(words):
        # Among words we do not know, one that is nearly ours is more often another word than a slip.
        found = [one for one in found if one.like == 1 or one.start == 0]
    if near and not segment.pitch:
        found += _near(words)
    votes = _votes(segment, found)
    language = max(votes, key=votes.__getitem__) if votes else "unknown"
    heard = [(one, _variant(one, language)) for one in found]
    weights = _weights(heard, len(words), language in HEAD_LAST)
    quality = max([QUALITY[term.kind] * one.like**2 for one, term in heard], default=0.0)
    factor = PITCHED if segment.pitch else 1.0
    return _Reading(
        tuple([(function, weight * factor) for function, weight in weights.items()]),
        None if segment.pitch else _loudest([term for _, term in heard if term.seniority]),
        not segment.pitch and True in [term.owner for _, term in heard],
        tuple(votes.items()),
        quality * (0.7 + 0.3 * min(1.0, covered / (len(words) or 1))) * factor,
        "role" in [term.kind for _, term in heard],
        trades.in_title(segment.heard),
        segment,
    )


def _near(words: Sequence[str]) -> list[roles.Match]:
    """Return the term that looks most like the words none of ours, if one is like enough."""
    known = roles.lexicon()
    strange = [word for word in words if word not in known.terms]
    for word in strange:
        for other in endings.others(word):  # "nurses" begins a term of ours and is none itself
            if other in known.terms and word in known.longest:
                return [roles.Match(known.terms[other], 0, 1, 0.95)]
    key, like = nearest.find(" ".join(strange))
    return [roles.Match(known.terms[key], 0, len(strange), like)] if key else []


def _variant(found: roles.Match, language: Language | str) -> roles.Term:
    """Return the term as the segment's language means it ("chef" leads in French, cooks elsewhere)."""
    if len(found.terms) > 1:
        for term in found.terms:
            if term.language == language:
                return term
    return found.terms[0]


@cache
def _little_words() -> dict[str, tuple[Language, ...]]:
    """Return the little words that speak for a language -> the languages they speak for."""
    return {
        word: cast("tuple[Language, ...]", tuple(spoken.split(",")))
        for word, spoken, _ in table("little_words.tsv")
        if spoken != "-"
    }


def _votes(segment: headline.Segment, found: Sequence[roles.Match]) -> dict[Language, float]:
    """Return how much speaks for each language; English words are at home in every other."""
    votes: dict[Language, float] = {}
    little = _little_words()
    for word in segment.heard.split():
        if word in little:
            spoken = little[word]
            for language in spoken:
                votes[language] = votes.get(language, 0.0) + 0.6 / len(spoken)
    for one in found:
        spoken = tuple([term.language for term in one.terms])
        if "en" in spoken:
            votes["en"] = votes.get("en", 0.0) + 0.5
            continue
        for language in spoken:
            votes[language] = votes.get(language, 0.0) + 1 / len(spoken)
    return votes


def _weights(
    heard: Sequence[tuple[roles.Match, roles.Term]], words: int, head_last: bool
) -> dict[Function, float]:
    """Return function -> weight: roles before subjects, phrases before words, the head first."""
    weights: dict[Function, float] = {}
    for one, term in heard:
        if not term.functions:
            continue
        place = one.start / words
        weight = (WEIGHTS[term.kind] + PHRASE * (one.length - 1)) * one.like
        weight += HEAD * (place if head_last else 1 - place)
        for function in term.functions:
            if weights.get(function, 0.0) < weight:
                weights[function] = weight
            weight *= SECOND
    return weights


def _loudest(terms: Sequence[roles.Term]) -> Seniority | None:
    """Return the level that the terms with a level speak of.

    Learners and helpers say so first ("junior project manager"); else the highest level counts.
    """
    levels = [term.seniority for term in terms if term.seniority and term.seniority != "owner"]
    for low in LEARNING:
        if low in levels:
            return low
    if levels and terms[0].kind == "level" and terms[0].seniority == "entry":
        return "entry"
    return max(levels, key=RANK.__getitem__, default=None)
