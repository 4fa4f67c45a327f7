"""Folding: a text as the lexicon sees it, so that accents, capitals and slips do not matter."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

_QUOTES = re.compile(r"“[^”]{12,}”|«[^»]{12,}»|\"[^\"\n]{12,}\"|^>.*$", re.MULTILINE)
_FANCY = re.compile("[\U0001d400-\U0001d7ff]+")
"""Mathematical letters, which advertisers use as bold type; NFKC makes one letter of each."""
_WORD = re.compile("[a-z0-9]+")
_DOUBLED = re.compile(r"([a-z])\1")


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


def plain(text: str) -> bytes:
    """Return `text` one byte per character: plain letters, 0 for digits, stops, "?", blanks."""
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    # A character outside Latin-1 becomes "?", so a real question mark steps aside first.
    letters = text.replace("?", "\x01").encode("latin-1", "replace")
    if b"???" in letters and _FANCY.search(text):
        text = _FANCY.sub(lambda bold: unicodedata.normalize("NFKC", bold[0]), text)
        letters = text.replace("?", "\x01").encode("latin-1", "replace")
    return letters.translate(_TABLE)


def unquoted(text: str) -> str:
    """Return `text` with what it quotes blanked out, character for character."""
    if '"' in text or "“" in text or "«" in text or ">" in text:
        return _QUOTES.sub(lambda quote: " " * len(quote[0]), text)
    return text


def fold(text: str) -> str:
    """Return the words of `text` in plain lower-case letters, a blank before and after each.

    A stop is the word ".", a question mark the word "?", any number the word 0.
    """
    return squeeze(plain(text))


def squeeze(letters: bytes) -> str:
    """Return what `plain` made word by word, as `fold` says; of no word at all, one blank."""
    words = letters.decode("ascii")
    while "00" in words:
        words = words.replace("00", "0")
    words = f" {words} ".replace(".", " . ").replace("?", " ? ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def single(folded: str) -> str:
    """Return `folded` with every doubled letter once, as people in a hurry write it."""
    return _DOUBLED.sub(r"\1", folded)


def excerpt(text: str, folded: str, start: int, end: int, longest: int = 80) -> str:
    """Return the words of `text`, as written, that stand at `start` to `end` in its `folded`."""
    first = len(_WORD.findall(folded, 0, start))
    count = len(_WORD.findall(folded, start, end))
    letters = plain(unquoted(text)).decode("ascii")
    words = list(islice(_WORD.finditer(letters), first, first + count))
    if not words:
        return ""
    source = unicodedata.normalize("NFC", text)
    return " ".join(source[words[0].start() : words[-1].end()].split())[:longest].strip()
