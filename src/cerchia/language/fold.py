"""Folding: words without case, accents, apostrophes and signs, so that people may write as they do."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]+")
_SIGNS = re.compile(r"[\W_]+")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "’": " "})
"""Letters that Unicode does not take apart into a plain letter and a mark."""


def fold(text: str) -> str:
    """Return the words of `text` lower case and plain, one blank between them, "" if there are none.

    Every sign is a blank ("dell'Università di Padova" becomes "dell universita di padova").
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
        return _SIGNS.sub(" ", _MARKS.sub("", text)).strip()
    return _SIGNS.sub(" ", text.lower()).strip()
