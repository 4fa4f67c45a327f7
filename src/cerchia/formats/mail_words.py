"""Words in mail: bytes of any declared or undeclared character set, and encoded words of headers."""

from __future__ import annotations

import binascii
import codecs
import re
from functools import lru_cache

_NO_TEXT = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)
"""Codecs that Python knows and no mail is written in; the first two take quadratic time."""
_NARROW = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})
"""What programs declare without looking: what is well-formed UTF-8 beyond ASCII is UTF-8."""
_WORD = re.compile(
    r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=(?:\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?))?"
)
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_NOT_BASE64 = bytes(sorted(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")))  # fmt: skip
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@lru_cache(maxsize=256)
def _codec(charset: str) -> str:
    """Return Python's name of a character set, "" if it is none to read mail with."""
    try:
        name = codecs.lookup(charset.strip().strip("\"'")).name
    except (LookupError, ValueError):  # unknown-8bit, ansi, x-user-defined; NULs
        return ""
    return "" if name in _NO_TEXT else name


def text(raw: bytes, charset: str = "") -> str:
    """Return bytes as text: as declared if that can be, else UTF-8, else cp1252, else Latin-1."""
    if raw.isascii() and b"\x1b" not in raw and b"+" not in raw and b"\0" not in raw:
        return raw.decode("ascii")
    declared = _codec(charset) if charset else ""
    declared = "cp1252" if declared == "iso8859-1" else declared  # which is what is meant
    tried = ("utf-8", declared) if declared in _NARROW else (declared, "utf-8")
    for codec in (*tried, "cp1252"):
        try:
            found = raw.decode(codec) if codec else None
        except (LookupError, ValueError):
            continue
        if found is not None:
            return _whole(found)
    return raw.decode("latin-1")


def _whole(found: str) -> str:
    """Return text without halves of characters, which no table takes."""
    try:
        found.encode()
    except UnicodeEncodeError:
        return found.encode("utf-8", "replace").decode()
    return found


def base64(raw: bytes) -> bytes:
    """Return what Base64 holds, whatever stands between; of a last group that is cut, what is whole."""
    bare = raw.split(b"=", 1)[0] if b"=" in raw else raw
    bare = bare.translate(None, _NOT_BASE64)
    if len(bare) % 4 == 1:
        bare = bare[:-1]
    return binascii.a2b_base64(bare + b"=" * (-len(bare) % 4))


def quoted_printable(raw: bytes) -> bytes:
    """Return what quoted-printable holds; what is no code stays as it is."""
    return binascii.a2b_qp(raw)


def seen(text_: str) -> str:
    """Return text without signs that cannot be seen and that tables do not take."""
    return _UNSEEN.sub("", text_)


def unfolded(raw: bytes) -> str:
    """Return a header's value as one line, its bytes repaired, its encoded words read."""
    found = text(raw)
    if "=?" in found:
        found = words(found)
    return " ".join(seen(found).split())


def words(value: str) -> str:
    """Return a value with its encoded words (RFC 2047) read; what is none of them stays.

    A character may be cut over two words, and a word over two lines.
    """
    pieces: list[str] = []
    held, charset, at = b"", "", 0
    for word in _WORD.finditer(value):
        if word.start() > at or word[1].lower() != charset:
            pieces += (text(held, charset), value[at : word.start()])
            held, charset = b"", word[1].lower()
        held += _unwrapped(word[2], word[3])
        at = word.end()
    return "".join((*pieces, text(held, charset), value[at:]))


def _unwrapped(kind: str, coded: str) -> bytes:
    raw = _FOLD.sub("", coded).encode("utf-8", "replace")
    if kind in "bB":
        return base64(raw)
    return binascii.a2b_qp(raw, header=True)
