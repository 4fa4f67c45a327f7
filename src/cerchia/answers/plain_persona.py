"""A first persona from plain words: "directors of marketing in small manufacturers in Veneto"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cerchia.formats.purpose_words import FUNCTIONS, SENIORITIES, SIZES
from cerchia.language import titles, trades
from cerchia.language.fold import fold
from cerchia.model.purpose import Persona
from cerchia.model.vocabulary import Seniority, Size

NAME, LONGEST = 80, 3
_PLACE = re.compile(
    r"\b(?:in|a|ad|near|around|vicino a|provincia di)\s+((?:[A-ZÀ-Ý][\w'’]+[ -]?)+)", re.UNICODE
)
_WORD = re.compile(r"[\w'’&]+")
LITTLE = {"and", "e", "ed", "in", "of", "di", "the", "for", "per", "a", "or", "o", "nel", "del"}


def plain_persona(text: str) -> Persona:
    """Return what the words ask for; what cannot be read is left open, never guessed."""
    words = _WORD.findall(text)
    title = titles.read(text)
    places = tuple(found.strip(" -") for found in _PLACE.findall(text))
    named = {fold(word) for place in places for word in place.split()}
    rest = [word for word in words if fold(word) not in named]
    return Persona(
        name=_name(text),
        functions=title.functions,
        seniority=_levels(title.seniority, rest, owner=title.owner),
        trades=tuple(_trades(rest)),
        places=tuple(place for place in places if not trades.ids(place)),
        size=_sizes(rest),
    )


def _name(text: str) -> str:
    plain = " ".join(text.split())
    short = plain if len(plain) <= NAME else plain[:NAME].rsplit(" ", 1)[0]
    return short[:1].upper() + short[1:]


def _levels(read: Seniority | None, words: Sequence[str], *, owner: bool) -> tuple[Seniority, ...]:
    found: dict[Seniority, None] = {read: None} if read else {}
    for word in words:
        found.update(dict.fromkeys(SENIORITIES.find(word)))
    if owner:
        found["owner"] = None
    return tuple(found)


def _sizes(words: Sequence[str]) -> tuple[Size, ...]:
    found = dict.fromkeys(size for word in words for size in SIZES.find(word))
    return tuple(found)


def _trades(words: Sequence[str]) -> Iterator[str]:
    """Yield the shortest runs of words that name a trade; a function's or a level's word names none."""
    at, heard = 0, set[tuple[str, ...]]()
    while at < len(words):
        for length in range(1, LONGEST + 1):
            run = words[at : at + length]
            if len(run) < length or _little(run) or any(map(_taken, run)):
                continue
            if (found := trades.ids(" ".join(run))) and found not in heard:
                heard.add(found)
                yield " ".join(run).lower()
                at += length - 1
                break
        at += 1


def _taken(word: str) -> bool:
    return bool(FUNCTIONS.find(word) or SENIORITIES.find(word) or SIZES.find(word))


def _little(run: Sequence[str]) -> bool:
    return fold(run[0]) in LITTLE or fold(run[-1]) in LITTLE
