"""What a job title says: functions, level, owner, employer (science.md §7, design.md §6).

A title is cut into segments; the words of each are looked up in a lexicon of role terms in five
languages; the terms vote. Where nothing is found nothing is said: missing is better than wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cerchia.language import companies, headline, roles, trades
from cerchia.language.words import content
from cerchia.model.title import Title
from cerchia.model.vocabulary import SENIORITIES, Function, Language, Seniority

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
SECOND = 0.6
"""What a term's second function counts, against its first."""
RANK = {level: step for step, level in enumerate(SENIORITIES)}
HEAD_LAST = ("en", "de")
PRACTICES: dict[str, Function] = {
    "legal": "legal", "accounting": "accounting", "healthcare": "healthcare_services",
}  # fmt: skip
"""Trades whose partners and owners are of the profession themselves."""
LITTLE_WORDS: dict[str, tuple[Language, ...]] = {
    word: languages
    for languages, words in (
        (("it",), "di del dello della dei degli delle dell presso e ed gli il al alla nel nella"),
        (("en",), "of at the for and in to with"),
        (("es",), "y los las para el en por"),
        (("es", "fr"), "de la"),
        (("fr",), "du des et chez au aux le les d"),
        (("de",), "der die das und bei fur im von fuer zur zum"),
    )
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one segment says: function -> weight, level, owner, language votes, how much was known."""

    weights: tuple[tuple[Function, float], ...]
    level: Seniority | None
    owner: bool
    votes: tuple[tuple[Language, float], ...]
    sure: float
    segment: headline.Segment


def read_many(texts: Iterable[str]) -> list[Title]:
    """Return what each distinct title says, in the order in which they first come."""
    return [read(text) for text in dict.fromkeys(texts)]


def read(text: str) -> Title:
    """Return what a job title or headline says, as people write it; unknown fields stay empty.

    text: any text, up to the first 400 signs are read. The result keeps it as given.
    """
    readings = [_read(piece) for piece in headline.pieces(text[:400])]
    functions, weight = _functions(readings)
    level = next((one.level for one in readings if one.level and not one.segment.pitch), None)
    owner = any(one.owner for one in readings)
    employer = next((one.segment.employer for one in readings if one.segment.employer), "")
    hints = trades.in_title(text, employer)
    sure = _sure(readings, functions, weight)
    if not functions and (owner or level == "partner"):
        functions = tuple(PRACTICES[trade] for trade in hints if trade in PRACTICES)[:1]
        sure = 0.4
    student = any(one.segment.student for one in readings)
    return Title(
        text=text,
        functions=functions,
        seniority="training" if student else _level(level, owner=owner),
        owner=owner,
        job_seeker=any(one.segment.sought for one in readings),
        student=student,
        trades=hints,
        employer=employer or _named(text),
        language=_language(readings),
        confidence=round(sure, 4) if functions or level or owner or student else 0.0,
    )


def _named(text: str) -> str:
    """Return the last segment if a legal form says that it is a firm ("… - Rossi Srl"), else ""."""
    if not companies.has_legal_form(text):
        return ""
    named = [piece for piece in headline.pieces(text) if companies.has_legal_form(piece)]
    return named[-1] if named and named[-1] != text.strip() else ""


def _level(level: Seniority | None, *, owner: bool) -> Seniority | None:
    """Return the level, "owner" for owners who have none of a director or above beside it."""
    if owner and (level is None or RANK[level] < RANK["director"]):
        return "owner"
    return level


def _functions(readings: Sequence[_Reading]) -> tuple[tuple[Function, ...], float]:
    """Return the likeliest functions and the share of the weight that the first one has."""
    total: dict[Function, float] = defaultdict(float)
    factor = 1.0
    for one in readings:
        for function, weight in one.weights:
            total[function] = max(total[function], weight * factor)
        if one.weights or one.level:
            factor *= LATER
    if not total:
        return (), 0.0
    ranked = sorted(total, key=total.__getitem__, reverse=True)
    first = total[ranked[0]]
    kept = [function for function in ranked[:MOST] if total[function] >= LEAST * first]
    return tuple(kept), first / sum(total[function] for function in ranked)


def _sure(readings: Sequence[_Reading], functions: tuple[Function, ...], share: float) -> float:
    """Return 0-1: how much of the words was known, and how far the first function leads."""
    known = max((one.sure for one in readings if one.weights or one.level or one.owner), default=0.0)
    return known * (0.7 + 0.3 * share) if functions else known * 0.6


def _language(readings: Sequence[_Reading]) -> Language:
    votes: dict[Language, float] = defaultdict(float)
    for one in readings:
        for language, vote in one.votes:
            votes[language] += vote
    if not votes:
        return "unknown"
    return max(roles.SPOKEN, key=lambda language: votes.get(language, 0.0))


@lru_cache(maxsize=1 << 17)
def _read(piece: str) -> _Reading:
    """Return what one segment says; headlines share most of theirs."""
    segment = headline.segment(piece)
    words = content(segment.words)
    found = roles.match(words)
    votes = _votes(segment, found)
    language = max(votes, key=votes.__getitem__) if votes else "unknown"
    terms = [_variant(one, language) for one in found]
    weights = _weights(found, terms, len(words), head_last=language in HEAD_LAST)
    if segment.pitch:
        weights = {function: weight * PITCHED for function, weight in weights.items()}
    covered = sum(one.length for one in found) / max(len(words), 1)
    quality = max((_quality(one, term) for one, term in zip(found, terms, strict=True)), default=0.0)
    return _Reading(
        tuple(weights.items()),
        None if segment.pitch else _loudest(terms),
        any(term.owner for term in terms) and not segment.pitch,
        tuple(votes.items()),
        quality * (0.7 + 0.3 * min(covered, 1.0)) * (0.5 if segment.pitch else 1.0),
        segment,
    )


def _quality(found: roles.Match, term: roles.Term) -> float:
    by_kind = {"role": 1.0, "level": 0.9, "domain": 0.85, "generic": 0.75, "weak": 0.45}
    return by_kind[term.kind] * found.like**2


def _variant(found: roles.Match, language: Language | str) -> roles.Term:
    """Return the term as the segment's language means it ("chef" leads in French, cooks elsewhere)."""
    return next((term for term in found.terms if term.language == language), found.terms[0])


def _votes(segment: headline.Segment, found: Sequence[roles.Match]) -> dict[Language, float]:
    """Return how much speaks for each language; English words are at home in every other."""
    votes: dict[Language, float] = defaultdict(float)
    for word in segment.words.split():
        for language in (spoken := LITTLE_WORDS.get(word, ())):
            votes[language] += 0.6 / len(spoken)
    for one in found:
        spoken = {term.language for term in one.terms}
        for language in spoken:
            votes[language] += (0.5 if "en" in spoken else 1.0) * one.length / len(spoken)
    return {language: votes[language] for language in roles.SPOKEN if language in votes}


def _weights(
    found: Sequence[roles.Match], terms: Sequence[roles.Term], words: int, *, head_last: bool
) -> dict[Function, float]:
    """Return function -> weight: roles before subjects, phrases before words, the head first."""
    weights: dict[Function, float] = {}
    for one, term in zip(found, terms, strict=True):
        place = one.start / max(words, 1)
        weight = (WEIGHTS[term.kind] + 0.3 * (one.length - 1)) * one.like
        weight += 0.1 * (place if head_last else 1 - place)
        for function in term.functions:
            weights[function] = max(weights.get(function, 0.0), weight)
            weight *= SECOND
    return weights


def _loudest(terms: Sequence[roles.Term]) -> Seniority | None:
    """Return the level a segment speaks of.

    Learners and helpers say so first ("junior project manager"); else the highest level counts.
    """
    levels = [term.seniority for term in terms if term.seniority and term.seniority != "owner"]
    if not levels:
        return None
    for low in ("training", "unpaid"):
        if low in levels:
            return low
    first = next(term for term in terms if term.seniority and term.seniority != "owner")
    if first.kind == "level" and first.seniority == "entry":
        return "entry"
    return max(levels, key=RANK.__getitem__)
