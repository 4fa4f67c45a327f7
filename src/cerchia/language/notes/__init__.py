"""Notes: what the note of a request says: a reason, what would do for anybody, a sale, nothing.

The lint judges it as it judges the owner's own notes (method.md §4). Lists of phrases stand beside
it: easy money, and help for "firms like yours", are a sale in whatever tone; having met the reader,
or looking for what the reader offers, is a reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from cerchia.language import talk
from cerchia.language.fold import fold
from cerchia.language.lint import lint
from cerchia.language.lint.features import read as words
from cerchia.model.lint import NOBODY, Addressee
from cerchia.model.requests import NoteKind

_HARDLY = re.compile(r"\d{3}|@|://|\bwww\.", re.IGNORECASE)
"""What no person's name holds; one word, one letter or another script is a name like any other."""
READ = 4096
"""Notes whose reading is remembered: a desk that is looked at again holds mostly the same."""
SURE = 0.7
"""Chance of a sale, as the lint sees it, from which a note is not given the benefit of the doubt."""
_FIRM = frozenset({"srl", "srls", "gmbh", "ltd", "llc", "sarl", "inc"})


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says, and the words that show it: boasting, a blank left unfilled, easy money.

    sure: of a sale, that it is one beyond the lint's doubt; who is not sure asks.
    """

    kind: NoteKind
    sure: bool = True
    boasts: str = ""
    blank: str = ""
    bait: str = ""


def read(text: str, to: Addressee = NOBODY) -> Note:
    """Return what a note to `to` says: the owner, with whom the two have in common as facts."""
    if to == Addressee(to.first_name, to.last_name, facts=to.facts):
        return _remembered(text, to.first_name, to.last_name, to.facts)
    return _read(text, to)


@lru_cache(READ)
def _remembered(text: str, first_name: str, last_name: str, facts: tuple[str, ...]) -> Note:
    return _read(text, Addressee(first_name, last_name, facts=facts))


def _read(text: str, to: Addressee) -> Note:
    if not text.strip():
        return Note("empty")
    found = lint(text, "note", to)
    shown = {one.rule: " ".join(text[slice(*one.span)].split()) for one in reversed(found.findings)}
    bait = _says("bait", text)
    sells = bool(bait) or _offers(text) or talk.acts(text).does(talk.Act.PITCHES)
    kind = "pitch" if sells else _kind(text, found.verdict, to)
    boasts = shown.get("boasting", "")
    if kind == "personal" and not any(map(str.isdigit, boasts)):
        boasts = ""  # a word that boasts elsewhere
    sure = kind != "pitch" or sells or found.likely >= SURE
    return Note(kind, sure, boasts, shown.get("merge_field", ""), bait)


def _offers(text: str) -> bool:
    """Return whether it sells however politely: it helps or shows, and to the reader's kind."""
    return bool(_says("kind", text) and _says("shows", text))


def _kind(text: str, verdict: NoteKind, to: Addressee) -> NoteKind:
    """Return the lint's verdict, or personal: they met or read the reader, and ask, or look for what is offered."""
    if verdict == "generic" and _says("met", text) and _tells(text, to):
        return "personal"
    if verdict == "generic" and _says("read", text) and talk.acts(text).asks:
        return "personal"
    seen = words(text)
    told = seen.of("seen") or _says("read", text)
    return "personal" if told and _says("seeks", text) and not seen.prices else verdict


def is_name(name: str) -> bool:
    """Return whether a person can be called so; nothing is made of where a name comes from."""
    if not any(map(str.isalpha, name)) or _HARDLY.search(name):
        return False
    return fold(name).split()[-1:] != [] and fold(name).split()[-1] not in _FIRM


def stock(text: str) -> bool:
    """Return whether a note is mostly what the network itself proposes to write."""
    signs = words(text).of("stock")
    return sum(one.end - one.start for one in signs) * 2 > len(text.strip())


def _tells(text: str, to: Addressee) -> bool:
    """Return whether a place, a name or a number stands in it, the reader's own name aside."""
    own = set(fold(f"{to.first_name} {to.last_name}").split())
    return any(
        one.number or (one.capital and one.folded not in own) for one in words(text).text.spoken
    )


def _says(sign: str, text: str) -> str:
    """Return the first phrase of a list that stands in a text, "" for none."""
    folded = f" {fold(text)} "
    return next((one for one in _phrases()[sign] if f" {one}" in folded), "")


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Return the phrases of each list, those of every language: people mix them."""
    table = files("cerchia.language.notes").joinpath("data", "signs.tsv").read_text("utf-8")
    listed: dict[str, tuple[str, ...]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            sign, _, phrases = line.split("\t")
            listed[sign] = (*listed.get(sign, ()), *phrases.split(" | "))
    return listed
