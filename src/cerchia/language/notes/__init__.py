"""Notes: what the note of a request says: a reason, what would do for anybody, a sale, nothing.

The lint judges it as it judges the owner's own notes (method.md §4); two lists of phrases stand
beside it: promises of easy money are a sale in whatever tone, and having met is a reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from cerchia.language import talk
from cerchia.language.fold import fold
from cerchia.language.lint import lint
from cerchia.language.lint.features import read as words
from cerchia.model.lint import NOBODY, Addressee
from cerchia.model.requests import NoteKind

_HARDLY = re.compile(r"\d{3}|@|://|\bwww\.", re.IGNORECASE)
"""What no person's name holds; one word, one letter or another script is a name like any other."""
_FIRM = frozenset({"srl", "srls", "gmbh", "ltd", "llc", "sarl", "inc"})


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says, and the words that show it: boasting, a blank left unfilled, easy money."""

    kind: NoteKind
    boasts: str = ""
    blank: str = ""
    bait: str = ""


def read(text: str, to: Addressee = NOBODY) -> Note:
    """Return what a note to `to` says: the owner, with whom the two have in common as facts."""
    if not text.strip():
        return Note("empty")
    found = lint(text, "note", to)
    shown = {
        one.rule: " ".join(text[slice(*one.span)].split()) for one in reversed(found.findings)
    }
    bait = _says("bait", text)
    kind: NoteKind = found.verdict
    if bait or talk.acts(text).does(talk.Act.PITCHES):
        kind = "pitch"
    elif kind == "generic" and _says("met", text) and _tells(text, to):
        kind = "personal"
    return Note(kind, shown.get("boasting", ""), shown.get("merge_field", ""), bait)


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
