"""Names: whether what stands where a name belongs is one that a person could bear."""

from __future__ import annotations

import re
import unicodedata

from cerchia.language import companies

_PLACEHOLDERS = frozenset({
    "test", "prova", "admin", "administrator", "user", "utente", "unknown", "sconosciuto",
    "anonymous", "anonimo", "nobody", "nessuno", "nome", "cognome", "name", "surname", "firstname",
    "lastname", "first", "last", "asdf", "asd", "qwerty", "qwertyuiop", "xxx", "null", "none",
})  # fmt: skip
"""Words that stand in a form's field until somebody fills it; a name made of them alone is none."""
_ADDRESS = re.compile(
    r"https?:|www\.|@|\w\.(?:com|net|org|it|io|info|biz|shop|store)\b", re.IGNORECASE
)
_PHONE = re.compile(r"\+?\d[\d\s./-]{5,}\d")
_HELD_DOWN = re.compile(r"([^\W\d_])\1{3,}", re.IGNORECASE)


def is_name(text: str) -> bool:
    """Return whether a person could bear this name; a title, an emoji or a year beside it does no harm.

    No name: no word of two letters, an address or a telephone number, a firm with its legal form, a
    key held down ("aaaaa"), or nothing but what forms suggest ("Test User").
    """
    if _ADDRESS.search(text) or _PHONE.search(text) or _HELD_DOWN.search(text):
        return False
    if companies.has_legal_form(text):
        return False
    plain = unicodedata.normalize("NFKC", text)
    words = [word.casefold() for word in re.findall(r"[^\W_]+", plain)]
    letters = [word for word in words if word.isalpha() and (len(word) > 1 or not word.isascii())]
    return bool(letters) and not all(word in _PLACEHOLDERS for word in words)
