"""People's own words made harmless: nothing in them can move a cursor, colour or turn a line."""

from __future__ import annotations

import re
import unicodedata

_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def plain(text: str) -> str:
    """Return a text on one line, without control characters, turned directions and half characters."""
    return " ".join(_HARMFUL.sub(" ", unicodedata.normalize("NFC", text)).split(" ")).strip()


def lined(text: str) -> str:
    """Return a text on its own lines, as long as it was, without what could harm."""
    return _HARMFUL.sub(lambda found: "\n" if found[0] == "\n" else " ", text)


def excerpt(text: str, length: int) -> str:
    """Return the beginning of a text, plain, cut at a word with an ellipsis."""
    words = " ".join(plain(text).split())
    if len(words) <= length:
        return words
    cut = words[: length - 1]
    head, blank, _ = cut.rpartition(" ")
    return f"{head if blank and len(head) > length // 2 else cut}…"


def escaped(text: str) -> str:
    r"""Return JSON with what could harm a terminal written as \uXXXX, which JSON reads back."""
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
