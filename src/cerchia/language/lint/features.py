"""What the verdict rests on: a message as some thirty numbers, each with a name that says what it is."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from cerchia.language import talk
from cerchia.language.lint import lexicon, words
from cerchia.language.lint.lexicon import Sign
from cerchia.language.lint.words import Text, Word

PRICE = re.compile(
    r"[€$£]\s?\d|\d[\d.,]*\s?(?:[€$£]|k€|mila\b|euro\b|eur\b|usd\b|pounds\b|dollars\b)|\b\d+p\b",
    re.IGNORECASE,
)
MERGE = re.compile(
    r"\{\{?\s*[\w .#-]{1,40}\s*\}?\}|\[\s*[A-Za-zÀ-ÿ_ ]{2,30}\s*\]|%%?[A-Z_]{3,30}%%?"
    r"|<\s*[A-Za-zÀ-ÿ_ ]{2,30}\s*>|<<[^>]{2,30}>>|\*\|[A-Z_]+\|\*|\$\{?[A-Za-z_]{3,30}\}?"
    r"|\b(?:F|L|FIRST_?|LAST_?)?NAME\b|\bFNAME\b|\bCOMPANY(?:_?NAME)?\b|\b(?:NOME|AZIENDA|COGNOME|NOMBRE"
    r"|EMPRESA|PRENOM|PRÉNOM|ENTREPRISE|VORNAME|FIRMA)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUOTE = re.compile(r"“[^”“]*”|«[^»«]*»|„[^“”„]*[“”]|\"[^\"\n]{8,}\"")
_QUOTES = ('"', "“", "«", "„")
_FACE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_LONG = 3
"""Letters up to which an unusual word says nothing."""
_TWICE = ("sell", "urge", "stock", "seen", "me", "boast", "lever", "reason")
_POSTS = ("sell", "urge", "boast", "vent", "brag", "useful", "i", "you", "no")


@dataclass(frozen=True, slots=True)
class Read:
    """A message read once for all rules: its words, its language, its acts, its signs.

    own: the message with what it quotes blanked out, character for character; questions, prices and
    signs are looked for in it alone, for a quote says what others said.
    """

    text: Text
    own: str
    language: str
    acts: talk.Acts
    signs: tuple[Sign, ...]
    prices: tuple[tuple[int, int], ...]

    def of(self, sign: str) -> list[Sign]:
        """Return the phrases that are a sign of one thing, in their order."""
        return [one for one in self.signs if one.sign == sign]


def read(message: str) -> Read:
    """Read a message."""
    text = words.read(message)
    own = _QUOTE.sub(lambda quote: " " * len(quote[0]), message)
    language = talk.language(message)
    return Read(
        text,
        own,
        language,
        talk.acts(own),
        tuple(lexicon.signs(text if own == message else words.read(own), language)),
        tuple(found.span() for found in PRICE.finditer(own)),
    )


@cache
def _ordinary() -> dict[str, frozenset[str]]:
    """Return, by language, the words that everybody uses when they write to somebody."""
    table = files("cerchia.language.lint").joinpath("data", "ordinary.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {language: frozenset(listed.split()) for language, listed in rows}


@cache
def _all_ordinary() -> frozenset[str]:
    return frozenset().union(*_ordinary().values())


def is_ordinary(word: Word, language: str) -> bool:
    """Return whether a word is one that everybody uses when they write to somebody."""
    return word.folded in (_ordinary().get(language) or _all_ordinary())


def odd(found: Read, names: Collection[str]) -> list[Word]:
    """Return the words that are not everybody's: what a message is about, if it is about anything."""
    known = _ordinary().get(found.language) or _all_ordinary()
    return [
        word
        for word in found.text.spoken
        if not word.number
        and len(word.folded) > _LONG
        and word.folded not in known
        and word.folded not in names
    ]


def features(found: Read, names: Collection[str] = ()) -> dict[str, float]:
    """Return the numbers of a message; `names` (folded) are the addressee's, and tell nothing."""
    spoken, acts = found.text.spoken, found.acts
    many = max(1, len(spoken))
    unusual, prices = len(odd(found, names)), len(found.prices)
    figures = sum(word.number for word in spoken)
    count = Counter(one.sign for one in found.signs)
    whole = max(1, len(found.text.written))
    told = {
        "words": math.log(many),
        "odd": min(unusual, 15) / 5,
        "odd_share": unusual / many * 4,
        "stock_share": _covered(found.of("stock")) / whole * 3,
        "price": min(prices, 2),
        "sell_price": float(bool(prices and count["sell"])),
        "figures": min(max(0, figures - prices), 4) / 2,
        "figure": float(figures > 0),
        "names": min(sum(one.capital and one.folded not in names for one in spoken), 5) / 3,
        "quotes": float(any(mark in found.text.written for mark in _QUOTES)),
        "percent": float("%" in found.own),
        "pitch": min(acts.pitch, 4),
        "subject": min(acts.subject, 4) / 2,
        "known": min(acts.known, 2),
        "links": float(acts.links > 0),
        "loud": min(acts.loud, 4) / 2,
        "asks": float("?" in found.own),
        "year": float(bool(_YEAR.search(found.text.written))),
        "merge": float(bool(MERGE.search(found.text.written))),
    }
    told |= {f"has_{sign}": float(count[sign] > 0) for sign in _TWICE}
    return told | {f"n_{sign}": min(count[sign], 4) / 2 for sign in _TWICE}


def post_features(found: Read) -> dict[str, float]:
    """Return the numbers of a post: whom it speaks of, and to what end."""
    written, many = found.text.written, max(1, len(found.text.spoken))
    count = Counter(one.sign for one in found.signs)
    told = {f"share_{sign}": count[sign] / many * 5 for sign in _POSTS}
    told |= {f"n_{sign}": min(count[sign], 4) / 2 for sign in _POSTS}
    return told | {
        "words": math.log(many),
        "price": min(len(found.prices), 2),
        "percent": float("%" in written),
        "links": float(found.acts.links > 0),
        "loud": min(found.acts.loud, 6) / 3,
        "cries": min(written.count("!"), 3),
        "asks": min(written.count("?"), 3),
        "lines": min(written.count("\n"), 6) / 3,
        "colons": min(written.count(":"), 3),
        "figures": min(sum(word.number for word in found.text.spoken), 6) / 3,
        "pitch": min(found.acts.pitch, 4),
        "faces": min(len(_FACE.findall(written)), 4) / 2,
        "hashes": min(written.count("#"), 4) / 2,
        "quotes": float(any(mark in written for mark in _QUOTES)),
    }


def _covered(signs: list[Sign]) -> int:
    """Return how many characters some phrases cover, overlaps once."""
    total = upto = 0
    for one in signs:
        total += max(0, one.end - max(one.start, upto))
        upto = max(upto, one.end)
    return total
