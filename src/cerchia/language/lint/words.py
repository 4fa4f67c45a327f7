"""Words with their places: a message folded for the lexicon, each word knowing where it was written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache

_PIECE = re.compile(r"[^\W_]+|[.!?;\n]|%")
_STOPS = frozenset(".!?;\n")
_SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ı": "i"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word or stop: as it was written, folded ("0" for any number), and where it stands."""

    written: str
    folded: str
    start: int
    end: int
    first: bool
    """Whether a sentence begins with it."""

    @property
    def stop(self) -> bool:
        """Return whether it is a stop."""
        return self.folded == "."

    @property
    def number(self) -> bool:
        """Return whether it begins with a digit."""
        return self.written[0].isdigit()

    @property
    def capital(self) -> bool:
        """Return whether it begins with a capital inside a sentence: mostly a name."""
        return self.written[0].isupper() and not self.first


@dataclass(frozen=True, slots=True)
class Text:
    """A message in words; `folded` is all of them, a blank before and after each."""

    written: str
    words: tuple[Word, ...]
    folded: str
    _at: tuple[int, ...] = field(repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the message as given the folded text from `start` to `end` stands."""
        inside = [
            word
            for word, at in zip(self.words, self._at, strict=True)
            if at < end and at + len(word.folded) > start
        ]
        return (inside[0].start, inside[-1].end) if inside else (0, 0)

    @property
    def spoken(self) -> list[Word]:
        """Return the words without the stops."""
        return [word for word in self.words if not word.stop]


def fold(word: str) -> str:
    """Return one word in plain small letters; any number is 0."""
    if word[0].isdigit() and word.isdigit():
        return "0"
    if word.isascii():
        return word.lower()
    small = "".join(_SPECIAL.get(letter, letter) for letter in word.lower())
    bare = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def read(message: str) -> Text:
    """Return a message as words that know where they were written."""
    words: list[Word] = []
    at: list[int] = []
    folded, first = " ", True
    for found in _PIECE.finditer(message):
        piece = found[0]
        stop = piece in _STOPS
        plain = "." if stop else fold(piece)
        if not plain:
            continue
        at.append(len(folded))
        words.append(Word(piece, plain, *found.span(), first and not stop))
        folded += plain + " "
        first = stop or (first and stop)
    return Text(message, tuple(words), folded, tuple(at))


@cache
def phrase(written: str) -> str:
    """Return a phrase of the lexicon as it is looked for; one ending in * is a beginning."""
    words = " ".join(fold(piece) for piece in _PIECE.findall(written))
    return f" {words}" if written.endswith("*") else f" {words} "
