"""A profile address in all its spellings, as one key."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

_SITE = r"(?:https?://)?(?:[a-z0-9-]+\.)?linkedin\.com/"
_MEMBER = re.compile(rf"{_SITE}(?:mwlite/)?in/([^/?#\s]+)", re.IGNORECASE)
_OTHER = re.compile(rf"{_SITE}([^#\s]+)", re.IGNORECASE)


def key(url: str) -> str:
    """Return `in/<slug>` decoded and in lower case, the whole address for LinkedIn's other forms.

    Scheme, country host, fragment, trailing slash, percent-encoding and case do not count, nor does
    the query behind a slug; elsewhere it may be what tells two people apart. What is no address of
    LinkedIn names nobody: "".
    """
    clean = url.strip()
    if found := _MEMBER.match(clean):
        return "in/" + _folded(found[1])
    found = _OTHER.match(clean)
    return "linkedin.com/" + _folded(found[1].rstrip("/")) if found else ""


def address(url: str) -> str:
    """Return the address to click, as the member wrote the slug; "" for what is no member."""
    found = _MEMBER.match(url.strip())
    return f"https://www.linkedin.com/in/{found[1]}" if found else ""


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", unquote(text)).lower()
