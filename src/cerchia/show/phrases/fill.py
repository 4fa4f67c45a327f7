"""Sentences with places: filled in the reader's language, plurals and optional parts among them.

A place is {name}; {n|one|many} chooses a word by a number; {name@list} gives the word of a closed
list (`{topic@topic}` -> "topic.client"); <<…>> stands only when each of its places is filled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from cerchia.show.phrases.clean import plain
from cerchia.show.phrases.figures import shown

_OPTIONAL = re.compile(r"<<(.*?)>>", re.DOTALL)
_PLACE = re.compile(r"\{(\w+)(?:@(\w+))?(?:\|([^|}]*)\|([^|}]*))?\}")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence: its text, and the parameter it shows ("" for the words around)."""

    text: str
    name: str = ""


Word = Callable[[str, str], str]
"""(list, value) -> the word of a closed list."""


def places(pattern: str) -> set[str]:
    """Return the names of a sentence's places."""
    return {name for name, *_ in _PLACE.findall(pattern)}


def fill(pattern: str, lang: str, params: Mapping[str, object], word: Word) -> Iterator[Part]:
    """Yield the pieces of a sentence; a place nobody fills stays empty."""

    def optional(found: re.Match[str]) -> str:
        return (
            found[1] if all(params.get(name) not in {None, ""} for name in places(found[1])) else ""
        )

    text, place = _OPTIONAL.sub(optional, pattern), 0
    for found in _PLACE.finditer(text):
        if found.start() > place:
            yield Part(text[place : found.start()])
        value, listed, one, many = params.get(found[1]), found[2], found[3], found[4]
        if many is not None:
            yield Part(one if value == 1 else many)
        else:
            said = word(listed, str(value)) if listed and value else shown(value, lang)
            yield Part(plain(said), found[1])
        place = found.end()
    if place < len(text):
        yield Part(text[place:])
