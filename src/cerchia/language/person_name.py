"""A person's name as it is compared: given and family words, titles and asides left out.

Double surnames, particles (De Luca, D'Angelo, della Valle), "Rossi, Marco" and "Rossi Marco",
initials, accents typed as apostrophes; what a phone's owner wrote beside a name ("lavoro").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cerchia.language.fold import fold
from cerchia.language.given_names import is_given

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\"[^\"]*\"")
_ADDRESS = re.compile(r"\S+@\S+|https?:\S+|www\.\S+")
_BREAKS = re.compile(r"[\s\-–/|_.]+")
_PARTICLES = frozenset({
    "d", "da", "dal", "dalla", "de", "degli", "dei", "del", "dell", "della", "delle", "dello", "den",
    "der", "di", "do", "dos", "du", "el", "l", "la", "le", "li", "lo", "mac", "mc", "o", "san",
    "santa", "ten", "van", "vander", "von", "zu",
})  # fmt: skip
_BESIDE = frozenset({
    "arch", "avv", "avvocato", "cav", "dir", "don", "dot", "dott", "dottor", "dottore", "dottoressa",
    "dottssa", "dr", "dra", "drssa", "esq", "frau", "geom", "herr", "ing", "ir", "jr", "junior", "mag",
    "mba", "md", "miss", "mme", "monsieur", "mr", "mrs", "ms", "msc", "notaio", "on", "padre", "phd",
    "pmp", "prof", "professore", "professoressa", "profssa", "rag", "senior", "sig", "signor",
    "signora", "sigra", "sr", "sra", "ssa", "suor",
    "amica", "amico", "babbo", "casa", "cell", "cellulare", "cognata", "cognato", "cugina", "cugino",
    "home", "lavoro", "mamma", "mobile", "mom", "nonna", "nonno", "nuovo", "office", "papa", "personale",
    "privato", "tel", "telefono", "ufficio", "vecchio", "work", "zia", "zio",
})  # fmt: skip
"""Words beside a name: titles, kinship, and what a phone book's owner adds."""
_VOWELS = frozenset("aeiou")
_LATER = frozenset({"in", "nata", "nato", "ved", "vedova", "nee", "geb"})
"""Words between two surnames of one person: "Bianchi in Rossi", "Rossi nata Bianchi"."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """Folded words, particles joined to what follows; said: as written, in lower case."""

    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    given_said: str = ""
    family_said: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    said: str


@lru_cache(maxsize=1 << 16)
def of_parts(given: str, family: str) -> PersonName:
    """Return a name whose two parts are known; one part alone is read as a bare name."""
    first, last = _words(given), _words(family.partition(",")[0])
    if not first or not last:
        return parse(f"{given} {family}")
    return _name(first, last)


@lru_cache(maxsize=1 << 16)
def parse(name: str) -> PersonName:
    """Return the parts of a bare name; the family's stands first where a comma or the words say so."""
    before, comma, after = name.partition(",")
    if comma and (first := _words(after)) and (last := _words(before)):
        family_first = any(is_given(word.folded) for word in first)
        return _name(first, last) if family_first or len(last) == 1 else _split(last)
    return _split(_words(name.replace(",", " ")))


def _split(words: list[_Word]) -> PersonName:
    if len(words) < 2:
        given = bool(words) and is_given(words[0].folded)
        return _name(words, []) if given else _name([], words)
    known = [is_given(word.folded) or len(word.folded) == 1 for word in words]
    if not known[0] and known[-1]:  # the family's first
        start = known.index(True, 1)
        return _name(words[start:], words[:start]) if all(known[start:]) else _name(words[-1:], words[:-1])  # fmt: skip
    count = 1
    while count < len(words) - 1 and known[count]:
        count += 1
    return _name(words[:count], words[count:])


def _name(given: list[_Word], family: list[_Word]) -> PersonName:
    return PersonName(
        tuple(word.folded for word in given), tuple(word.folded for word in family),
        " ".join(word.said for word in given), " ".join(word.said for word in family),
    )  # fmt: skip


def _words(text: str) -> list[_Word]:
    """Return the words of a name, one folded word for each, a particle with the word behind it."""
    plain = _ADDRESS.sub(" ", _ASIDE.sub(" ", text))
    found: list[_Word] = []
    glued = _Word("", "")
    pieces = _BREAKS.split(plain)
    for said, behind in zip(pieces, [*pieces[1:], ""], strict=True):
        word = fold(said).replace(" ", "")
        if not word or word.isdigit() or word in _BESIDE or (word in _LATER and found):
            continue
        whole = _Word(glued.folded + word, f"{glued.said} {said.casefold()}".strip())
        # "D Angelo" lost its apostrophe; before a consonant one letter is an initial
        elided = len(word) > 1 or "'" in said or "’" in said or fold(behind)[:1] in _VOWELS
        if word in _PARTICLES and elided:
            glued = whole
            continue
        found.append(whole)
        glued = _Word("", "")
    return [*found, glued] if glued.folded and not found else found
