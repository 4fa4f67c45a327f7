"""Given names: what a familiar form may be short for ("Beppe" for Giuseppe, "Vanna" for Giovanna).

A form is evidence, never proof: it may stand under several names, and a name may be one of its own
and a form of another (Sandro). What only looks like a diminutive (Martina) is none of Marta's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from cerchia.language.data import table

_DIMINUTIVE = re.compile(r"(in|ett|ucci|ell)[oaie]$")
_FIRST = ("maria", "ana", "gian", "pier", "rosa")
"""What a name of two in one word begins with, as `key` has it."""
_DOUBLED = re.compile(r"(.)\1")


def key(word: str) -> str:
    """Return a folded given name without doubled letters: "niccolo" and "nicolo" are one name."""
    return _DOUBLED.sub(r"\1", word)


@cache
def _full() -> dict[str, frozenset[str]]:
    """Return form -> the full names it may stand for, all without doubled letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for full, *forms in table("given_names.tsv"):
        for form in (full, *" ".join(forms).split()):
            found[key(form)].add(key(full))
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _names() -> frozenset[str]:
    return frozenset(key(full) for full, *_ in table("given_names.tsv"))


def is_full(word: str) -> bool:
    """Return whether a folded word is a given name in full, not only a form of one.

    Two in one word (Mariarosaria, Giancarlo) are one in full.
    """
    plain = key(word)
    if plain in _names():
        return True
    first = next((one for one in _FIRST if plain.startswith(one)), "")
    return bool(first) and plain[len(first) :] in _names()


def is_given(word: str) -> bool:
    """Return whether a folded word is a given name or a familiar form of one."""
    return key(word) in _full() or is_full(word)


@lru_cache(maxsize=1 << 15)
def stands_for(word: str) -> tuple[str, ...]:
    """Return the names a folded word may stand for, itself among them, in order; () for none.

    By the list, else by rule: a diminutive (Giovannino) stands for a name it is made of.
    """
    plain = key(word)
    if not plain:
        return ()
    known = _full().get(plain, frozenset())
    if not known and (ending := _DIMINUTIVE.search(word)):
        stem = key(word[: ending.start()])
        known = frozenset(stem + vowel for vowel in "aeio") & _names()
    return tuple(sorted(known | {plain}))
