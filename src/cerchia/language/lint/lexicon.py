"""The lexicon of the lint: which phrases of five languages are a sign of what (data/*.tsv)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

from cerchia.language.lint.words import Text, phrase

LANGUAGES = ("it", "en", "es", "fr", "de")
SIGNS = (
    "sell", "urge", "stock", "seen", "me", "boast", "lever", "reason",
    "vent", "brag", "useful", "i", "you", "no", "serve",
)  # fmt: skip
"""What a phrase can be a sign of; `stock` fits a hundred others, `seen` speaks of what they did."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A phrase found: its sign and where it stands in the message as given."""

    sign: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Book:
    automaton: AhoCorasick
    signs: tuple[tuple[str, ...], ...]


@cache
def _book() -> _Book:
    """Return every phrase of every language in one automaton: people mix languages."""
    entries: dict[str, set[str]] = {}
    for language in LANGUAGES:
        table = files("cerchia.language.lint").joinpath("data", f"{language}.tsv")
        for line in table.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                sign, phrases = line.split("\t")
                for written in phrases.split(" | "):
                    entries.setdefault(phrase(written), set()).add(f"{language}:{sign}")
    return _Book(
        AhoCorasick(list(entries), matchkind=MatchKind.Standard),
        tuple(tuple(sorted(signs)) for signs in entries.values()),
    )


def signs(text: Text, language: str) -> Iterator[Sign]:
    """Yield the phrases of `language` (of all five when it is unknown) in order of their place.

    English ones count in every language: "call", "demo", "leader" are said everywhere.
    """
    spoken = {language, "en"} if language in LANGUAGES else set(LANGUAGES)
    book = _book()
    found: list[Sign] = []
    for entry, start, end in book.automaton.find_matches_as_indexes(text.folded, overlapping=True):
        for told in book.signs[entry]:
            where, _, sign = told.partition(":")
            alone = text.folded[start + 1 : end].strip().count(" ") == 0
            if where in spoken and (
                where == language or len(spoken) > 2 or not alone or sign == "sell"
            ):
                found.append(Sign(sign, *text.span(start + 1, end)))
    yield from sorted(found, key=lambda one: (one.start, -one.end))
