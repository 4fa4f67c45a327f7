"""Folding: a text as the lexicon sees it, so that accents, capitals and slips do not matter."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = re.compile(r"“[^”]{12,}”|«[^»]{12,}»|\"[^\"\n]{12,}\"|^>.*$", re.MULTILINE)
_FANCY = re.compile("[\U0001d400-\U0001d7ff]+")
"""Mathematical letters, which advertisers use as bold type; NFKC makes one letter of each."""
_WORD = re.compile("[a-z0-9]+")
_DOUBLED = tuple((bytes((c, c)), bytes((c,))) for c in b"lstnrcpmgfbdzeoaivu0.")


def _table() -> bytes:
    """Return what each Latin-1 byte becomes: a plain letter, a digit, a stop, or a blank."""
    table = bytearray(b" " * 256)
    for code in range(256):
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        if plain.isascii() and plain.isalnum():
            table[code] = ord(plain)
    for digit in b"0123456789":
        table[digit] = ord("0")  # "15 appuntamenti" is "30 appuntamenti"
    for stop in b".!;\n":
        table[stop] = ord(".")
    table[1] = ord("?")
    table[ord("ß")] = ord("s")
    return bytes(table)


_TABLE = _table()


def _plain(text: str) -> bytes:
    """Return `text` one byte per character, letters plain, everything else a stop or a blank."""
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        if _FANCY.search(text):
            text = _FANCY.sub(lambda bold: unicodedata.normalize("NFKC", bold[0]), text)
    # A character outside Latin-1 becomes "?", so a real question mark steps aside first.
    return text.replace("?", "\x01").encode("latin-1", "replace").translate(_TABLE)


def unquoted(text: str) -> str:
    """Return `text` with what it quotes blanked out, character for character."""
    if '"' in text or "“" in text or "«" in text or ">" in text:
        return _QUOTES.sub(lambda quote: " " * len(quote[0]), text)
    return text


def fold(text: str) -> str:
    """Return the words of `text` in plain lower-case letters, a blank before each and at the end.

    Stops are ". ", questions "? ", any number is 0, and a doubled letter counts once
    ("colegamento", "grazieee").
    """
    folded = _plain(text)
    for twice, once in _DOUBLED:
        if twice in folded:
            folded = folded.replace(twice, once)
            if twice in folded:
                folded = re.sub(re.escape(once) + b"{2,}", once, folded)
    folded = folded.replace(b".", b". ").replace(b"?", b"? ")
    return " " + b" ".join(folded.split()).decode("ascii") + " "


def excerpt(text: str, folded: str, start: int, end: int, longest: int = 80) -> str:
    """Return the words of `text`, as written, that stand at `start` to `end` in its `folded`."""
    first = len(_WORD.findall(folded[:start]))
    count = len(_WORD.findall(folded[start:end]))
    words = list(_WORD.finditer(_plain(unquoted(text)).decode("ascii")))[first : first + count]
    if not words:
        return ""
    source = unicodedata.normalize("NFC", text)
    return " ".join(source[words[0].start() : words[-1].end()].split())[:longest].strip()
