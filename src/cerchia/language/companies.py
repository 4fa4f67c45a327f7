"""Company names: one key for the spellings of one employer, and who works on their own account."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cerchia.language import fold as folding
from cerchia.language.data import table

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_LETTERS = re.compile(r"(?<!\w)(?:\w\s?\.\s?){1,}\w?(?!\w)")
_LEGAL = re.compile(
    r"(?<=\w[\s,])\s?(?:s\.?\s?r\.?\s?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s|gmbh|ltd|llc|llp|sarl|inc)\b",
    re.IGNORECASE,
)
_PHRASES = re.compile(
    r"\b(?:societa (?:a responsabilita limitata(?: semplificata)?|per azioni|in nome collettivo"
    r"|in accomandita semplice|cooperativa(?: sociale)?(?: agricola)?|benefit|tra professionisti"
    r"|agricola|semplice|unipersonale)|(?:a |con )?socio unico|ditta individuale|in liquidazione"
    r"|unipersonale|gmbh (?:und |and )?co kg|sociedad (?:limitada|anonima)|aktiengesellschaft)\b"
)


@cache
def _nobody() -> dict[str, str]:
    """Return what people write who have no company -> "own" or "none"."""
    return {row[0]: row[2] for row in table("freelance.tsv")}


@cache
def _words(*kinds: str) -> frozenset[str]:
    """Return the words of firms' names that go anywhere, at the end, or are noise."""
    return frozenset(word for word, kind in table("legal_forms.tsv") if kind in kinds)


def _plain(name: str) -> str:
    """Return the folded words of a name, initials and dotted legal forms in one ("S. r. l.", "srl")."""
    joined = _LETTERS.sub(lambda found: re.sub(r"[\s.]", "", found[0]) + " ", name)
    return folding.fold(joined.replace("c/o", " ").replace("C/O", " "))


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Return one key for all spellings of an employer, "" for none or for work on one's own account.

    "ROSSI S.r.l.", "Rossi Srl" and "c/o Rossi S. R. L. unipersonale" are all "rossi".
    """
    plain = _plain(name)
    if not plain or plain in _nobody() or is_freelance(name):
        return ""
    words = _plain(_ASIDE.sub(" ", name)).split() or plain.split()
    words = _PHRASES.sub(" ", " ".join(words)).split() or words
    words = [*words[:1], *(word for word in words[1:] if word not in _words("anywhere"))]
    while len(words) > 1 and words[-1] in _words("anywhere", "end"):
        words.pop()
    own = [word for word in words if word not in _words("noise")]
    return " ".join(own or words)


@lru_cache(maxsize=1 << 16)
def is_freelance(name: str) -> bool:
    """Return whether a company's name says that its bearer works on their own account."""
    plain = _plain(name)
    if _nobody().get(plain) == "own":
        return True
    first = re.split(r"\s[-–|]\s|[(,/|]", name.strip(), maxsplit=1)[0]
    return first != name and _nobody().get(_plain(first)) == "own"


def has_legal_form(text: str) -> bool:
    """Return whether a text names a firm by its legal form ("Rossi Srl", "Kern GmbH & Co. KG")."""
    return _LEGAL.search(text) is not None
