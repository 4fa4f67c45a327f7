"""Letters: people's own words as every file format may hold them, and nothing else of them changed."""

from __future__ import annotations

import re

_HALF = re.compile("[\ud800-\udfff]")
_NONE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_TURNS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_WEB = re.compile(r"https?://[^\s/?#\\]+(?:[/?#]\S*)?", re.IGNORECASE)


def lined(text: str) -> str:
    r"""Return a text whose lines turn at `\n` alone, without control characters and half characters.

    XML knows none of them, and a card or a sheet would be cut where they stand.
    """
    if text.isprintable():  # most are, and it is told at once
        return text
    return _HALF.sub("\ufffd", _NONE.sub("", _TURNS.sub("\n", text)))


def one_line(text: str) -> str:
    """Return the same on one line."""
    return " ".join(lined(text).split())


def web(url: str) -> str:
    """Return an address that leads to the web, "" for any other."""
    plain = one_line(url)
    return plain if _WEB.fullmatch(plain) else ""
