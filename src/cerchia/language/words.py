"""The words of a title as the role lexicon spells them: abbreviations spelt out, gender forms one."""

from __future__ import annotations

import re
from functools import cache

from cerchia.language.data import table
from cerchia.language.fold import fold

CAPITALS = ("it", "ad", "dg", "ru", "ai", "ced", "dpo")
"""Names that are ordinary words in small letters ("ad", "it", "ai"); the lexicon writes ^ad."""

_GENDER = re.compile(
    r"(?<=\w)(?:\((?:e|a|o|i|in|ne|le|se|rice|trice)\)"
    r"|[/:*·](?:in|innen|a|e|o|i|rice|trice|ice|ne|euse|se|essa)(?!\w))"
    r"|[(\[]?\b[mwfhdx]/[mwfhdx](?:/[mwfhdx])?\b[)\]]?",
    re.IGNORECASE,
)
_GENDER_SIGNS = frozenset("/(:*·[")
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_CONTRACTED = re.compile(
    r"(?<=\w)\.(?=(?:v[oaie]|l[ei]|r[ei]|n[ei]|t[aoie]|c[oaih]|ss[ao]|i[ao])\b)"
)
_JOINED = re.compile(r"(?<![^\W_])([^\W\d_]{1,2}) ?[&+] ?([^\W\d_])(?![^\W_])")
_E_WORD = re.compile(r"\b[eE]-(?=\w)")
_MARKED = re.compile(rf"(?<![-→>\w])({'|'.join(word.upper() for word in CAPITALS)})(?![-→>\w])")
_SHOUTED = re.compile(r"\bIT\b")
"""In a title all in capitals "AI" and "AD" are little words; "IT" still is not."""
_SMALL = re.compile(r"[a-zà-ÿ]")


@cache
def abbreviations() -> dict[str, str]:
    """Return abbreviation -> what it stands for, both folded."""
    return {row[0]: fold(row[2]) for row in table("abbreviations.tsv")}


def plain(text: str) -> str:
    """Return the folded words of a title or of a lexicon term, little words still among them.

    "Resp. Amm.vo" becomes "responsabile amministrativo", "R&D" "rnd", "AD" (in capitals) "adcaps".
    """
    if not text.isalnum():
        if not _GENDER_SIGNS.isdisjoint(text):
            text = _GENDER.sub(" ", text)
        if "." in text:
            text = _ACRONYM.sub(lambda letters: letters[0].replace(".", "") + " ", text)
            text = _CONTRACTED.sub("", text.replace(".NET", " dotnet").replace(".net", " dotnet"))
        if "&" in text or "+" in text:
            text = _JOINED.sub(r"\1n\2", text)
        if "-" in text:
            text = _E_WORD.sub("e", text)
    if _MARKED.search(text):
        shouted = len(text) > 12 and not _SMALL.search(text)
        marked = _SHOUTED if shouted else _MARKED
        text = marked.sub(lambda name: f"{name[0].lower()}caps", text)
    short = abbreviations()
    return " ".join([short.get(word, word) for word in fold(text).split()])


@cache
def _stops() -> frozenset[str]:
    """Return the little words that carry no role, left out of titles and of the lexicon alike."""
    return frozenset(word for word, _, place in table("little_words.tsv") if place == "out")


def content(folded: str) -> list[str]:
    """Return the words of `plain` text that carry meaning."""
    stops = _stops()
    return [word for word in folded.split() if word not in stops]
