"""The lexicon of role terms (data/roles_*.tsv) and how it is found in the words of a title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from rapidfuzz import process
from rapidfuzz.distance import Indel

from cerchia.language import endings
from cerchia.language.data import spellings, table
from cerchia.language.words import CAPITALS, abbreviations, content, plain
from cerchia.model.vocabulary import Function, Language, Seniority

SPOKEN: tuple[Language, ...] = ("it", "en", "es", "fr", "de")
Kind = Literal["role", "domain", "generic", "weak", "level"]

TYPO_LETTERS = 7
"""Shorter words are other words ("storia", not "storica") too often to be taken for a slip."""
SLIP = 2
"""Letters put in or taken out in a slip: one written for another, or two turned round, is both."""
SHORTEST_HEAD = 6
"""Letters of a German role from which it is one at the end of a longer word too ("-monteurin")."""
HEADS = ("role", "generic", "level", "domain")
TYPO_LIKE = 0.87
"""Indel similarity from which an unknown word is taken for one of ours: one slip in seven letters."""


@dataclass(frozen=True, slots=True)
class Term:
    """A role term in one language, and what it says."""

    language: Language
    functions: tuple[Function, ...]
    seniority: Seniority | None
    kind: Kind
    owner: bool


class Match(NamedTuple):
    """A term found: its variants in different languages, first word, how many, how like (0-1)."""

    terms: tuple[Term, ...]
    start: int
    length: int
    like: float


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every term by its words; how long the longest is that begins with a word; the longer words.

    alike: the words in which a slip is looked for, by first letter and length.
    """

    terms: dict[str, tuple[Term, ...]]
    longest: dict[str, int]
    alike: dict[tuple[str, int], tuple[str, ...]]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of all languages, read once."""
    terms: dict[str, list[Term]] = defaultdict(list)
    for language in SPOKEN:
        for written, _, functions, seniority, flags in table(f"roles_{language}.tsv"):
            term = _term(language, functions, seniority, flags)
            for key in _keys(written):
                if all(known.language != language for known in terms[key]):
                    terms[key].append(term)
    longest: dict[str, int] = {}
    vocabulary: set[str] = set()
    for key in terms:
        words = key.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
        vocabulary.update(word for word in words if len(word) >= TYPO_LETTERS)
    return Lexicon(
        {key: tuple(found) for key, found in terms.items()}, longest, _by_beginning(vocabulary)
    )


def _term(language: Language, functions: str, seniority: str, flags: str) -> Term:
    flagged = flags.split(",")
    kind = next(
        (flag for flag in flagged if flag in {"domain", "generic", "weak", "level"}), "role"
    )
    named = () if functions == "-" else tuple(functions.split(","))
    return Term(
        language,
        cast("tuple[Function, ...]", named),
        None if seniority == "-" else cast("Seniority", seniority),
        cast("Kind", kind),
        "owner" in flagged,
    )


def _keys(written: str) -> Iterator[str]:
    """Yield how a term is looked up; "^it" alone asks for capitals, in a phrase it does not."""
    for form in spellings(written):
        words = content(_folded(form) or plain(form.removeprefix("^")))
        if form.startswith("^"):
            words = [f"{form[1:]}caps"]
        if len("".join(words)) > 1:
            yield " ".join(words)
            for name in CAPITALS:
                if name in words and len(words) > 1:
                    yield " ".join(f"{name}caps" if word == name else word for word in words)


def _folded(form: str) -> str:
    """Return a term that is plain already, its abbreviations spelt out; "" for any other."""
    if not (form.isascii() and form.islower() and form.replace(" ", "").isalpha()):
        return ""
    short = abbreviations()
    return " ".join([short.get(word, word) for word in form.split()])


def _by_beginning(vocabulary: set[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the words by their first letter and length: a slip is looked for among few."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in sorted(vocabulary, reverse=True):
        found[word[0], len(word)].append(word)
    return {beginning: tuple(words) for beginning, words in found.items()}


def match(words: Sequence[str]) -> list[Match]:
    """Return the terms found in the words of a title, the longest first at every place.

    A word that is none of ours is taken for the one it is a slip of, or for a German compound's parts.
    """
    known = lexicon()
    found: list[Match] = []
    words, likes = _mended(words)
    at, end = 0, len(words)
    while at < end:
        length = min(known.longest.get(words[at], 0), end - at)
        while length:
            terms = known.terms.get(" ".join(words[at : at + length]))
            if terms:
                like = min(likes[at : at + length]) if likes else 1.0
                found.append(Match(terms, at, length, like))
                break
            length -= 1
        at += length or 1
    return found


def _mended(words: Sequence[str]) -> tuple[Sequence[str], list[float] | None]:
    """Return the words, each that is none of ours mended, and how like they are if any was."""
    first = lexicon().longest
    strange = [word for word in words if word not in first and len(word) >= endings.SHORTEST]
    if not [word for word in strange if mend(word)[1] != 1.0]:
        return words, None
    mended: list[str] = []
    likes: list[float] = []
    for word in words:
        parts, like = mend(word) if word in strange else ((word,), 1.0)
        mended.extend(parts)
        likes.extend([like] * len(parts))
    return mended, likes


@lru_cache(maxsize=1 << 17)
def mend(word: str) -> tuple[tuple[str, ...], float]:
    """Return the word or words of ours that `word` stands for and how like they are (0-1).

    A word of ours is itself; a German compound is its parts; a plural or the other gender is the
    word of ours; a slip is the nearest word of ours that begins alike; anything else stays as it is.
    """
    known = lexicon()
    if word in known.terms or word in known.alike.get((word[:1], len(word)), ()):
        return (word,), 1.0
    if parts := _compound(word):
        return parts, 0.95
    for other in endings.others(word):
        # subjects stand in both numbers where both are meant: "stampe" are no press
        if other in known.terms and known.terms[other][0].kind != "domain":
            return (other,), 0.95
    if head := _head(word):
        return (head,), 0.9
    if len(word) < TYPO_LETTERS:
        return (word,), 1.0
    return _slip(word)


def _slip(word: str) -> tuple[tuple[str, ...], float]:
    """Return the word of ours that a word is one slip or two letters away from, else itself."""
    lengths = range(len(word) - SLIP, len(word) + SLIP + 1)
    near = [other for size in lengths for other in lexicon().alike.get((word[0], size), ())]
    best = process.extractOne(
        word, near, scorer=Indel.normalized_similarity, score_cutoff=TYPO_LIKE, processor=None
    )
    if best is None or Indel.distance(word, best[0]) > SLIP:
        return (word,), 1.0
    return (best[0],), best[1]


def _compound(word: str) -> tuple[str, ...]:
    """Return a German compound's parts, "marketingleiter" -> ("marketing", "leiter"), or ()."""
    known = lexicon().terms
    for cut in range(3, len(word) - 3):
        head = known.get(word[cut:], ())
        if not any(term.language == "de" and term.kind != "domain" for term in head):
            continue
        for part in (word[:cut], word[:cut].removesuffix("s")):
            if any(term.language in {"de", "en"} for term in known.get(part, ())):
                return part, word[cut:]
    return ()


@cache
def _heads() -> frozenset[str]:
    """Return the German terms of one word that end longer words."""
    return frozenset(
        key
        for key, terms in lexicon().terms.items()
        if len(key) >= SHORTEST_HEAD
        and " " not in key
        and any(term.language == "de" and term.kind in HEADS for term in terms)
    )


def _head(word: str) -> str:
    """Return the role at the end of a German compound that begins with a word we do not know."""
    heads = _heads()
    for cut in range(3, len(word) - SHORTEST_HEAD + 1):  # the longest first
        if word[cut:] in heads:
            return word[cut:]
    return ""
