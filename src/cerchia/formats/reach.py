"""What reaches somebody, as people and programs write it in one cell: e-mail addresses, telephone numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from cerchia.formats import phone

_EMAIL = re.compile(r"[^\s<>()\[\],;:\"'/]+@[^\s<>()\[\],;:\"'/@]+")
_SEVERAL = re.compile(r"\s*:::\s*|[\n;,]")
_THREE = re.compile(r"(?:\d\D*){3}")
_MEANT = 1 << 16
"""Cells whose meaning is remembered: a newer export of a book mostly repeats the one before."""


@lru_cache(maxsize=_MEANT)
def mails(text: str) -> tuple[str, ...]:
    """Return the e-mail addresses in a cell, as they stand, in lower case; an Exchange name is none."""
    if not text:
        return ()
    return tuple(dict.fromkeys(one.lower().rstrip(".") for one in _EMAIL.findall(text)))


@lru_cache(maxsize=_MEANT)
def numbers(text: str) -> tuple[str, ...]:
    """Return the telephone numbers in a cell, each in one spelling as far as it is certain."""
    if not text:
        return ()
    if "tel:" in text.lower():  # what stands behind is no second number
        text = re.sub(r";ext=", " ext. ", text, flags=re.IGNORECASE)
        text = re.sub(r";[^\n]*", "", text)
    spelt = (phone.spelt(one) for one in _SEVERAL.split(text))
    return tuple(dict.fromkeys(one for one in spelt if _THREE.search(one)))
