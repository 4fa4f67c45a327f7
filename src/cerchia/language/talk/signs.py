"""Signs: what in a message is no word: prices, addresses of pages, telephone numbers, loudness."""

from __future__ import annotations

import re

# What is looked for begins with one of some characters: then `re` leaps from one such to the next.
_PRICE = re.compile(
    r"[€$£\d](?:(?<=\D)\s?\d"
    r"|(?<=\d)[\d.,]*\s?(?:[€$£]|k\b|k€|mila\b|euro\b|eur\b|usd\b|pounds\b|dollars\b))",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"https?://\S+|\bwww\.\S+|\b[a-z0-9-]{2,}\.(?:com|it|net|org|eu|io|biz|info|ly|me|ch|de|fr|es)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"[+\d](?<!\d[+\d])(?:(?<=\+)\d|(?<=0)0\d|(?<=\d))(?:[ ./-]?\d){7,13}(?!\d)")
_SHORTEST_PHONE = 8
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_CAPITALS = re.compile("[A-ZÀ-Ý][A-ZÀ-Ý]{3,}")


def prices(text: str) -> int:
    """Return how many amounts of money `text` names."""
    return len(_PRICE.findall(text))


def phones(text: str, digits: int) -> int:
    """Return how many telephone numbers `text`, which has so many `digits`, holds."""
    return len(_PHONE.findall(text)) if digits >= _SHORTEST_PHONE else 0


def links(text: str) -> int:
    """Return how many addresses of pages `text` holds."""
    return len(_LINK.findall(text))


def loudness(text: str) -> int:
    """Return the exclamation marks beyond one, the emoji beyond one, and the words in capitals."""
    cries = max(0, text.count("!") - 1)
    faces = 0 if text.isascii() else max(0, len(_EMOJI.findall(text)) - 1)
    return cries + faces + len(_CAPITALS.findall(text))
