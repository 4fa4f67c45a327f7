"""Telephone numbers: one spelling as far as it is certain, the one that was written otherwise."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[+\d\s().\-/\u00a0\u202f\u2010-\u2013]+")
_TRUNK = re.compile(r"\(0\)")
_CALL = re.compile(r"^\s*tel:", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D")


def spelt(text: str) -> str:
    """Return a number as E.164 (`+39333…`) where it says its country, else as it was written.

    `tel:` goes, `00` is `+`, `(0)` behind a country is not dialled from abroad. Extensions, short
    numbers and those without a country stay as they are: which country is meant nobody knows.
    """
    text = " ".join((_CALL.sub("", text) if ":" in text else text).split())
    if not _PLAIN.fullmatch(text):
        return text
    international = text.startswith(("+", "00"))
    digits = _NO_DIGIT.sub("", _TRUNK.sub("", text) if international else text)
    if not text.startswith("+"):
        digits = digits.removeprefix("00")
    fits = international and 8 <= len(digits) <= 15 and digits[0] != "0"
    return f"+{digits}" if fits and text.count("+") <= 1 else text
