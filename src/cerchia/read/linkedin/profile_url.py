"""A profile address in all its spellings, as one key."""

from __future__ import annotations

import re
from urllib.parse import unquote

_MEMBER = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)?linkedin\.com/in/([^/?#]+)", re.IGNORECASE)


def key(url: str) -> str:
    """Return `in/<slug>` decoded and in lower case, the whole address for other forms, or "".

    Scheme, country host, query, fragment, trailing slash, percent-encoding and case do not count.
    """
    clean = url.strip()
    if not clean:
        return ""
    if found := _MEMBER.match(clean):
        return "in/" + unquote(found[1]).casefold()
    bare = re.sub(r"^https?://(?:www\.)?", "", clean, flags=re.IGNORECASE)
    return unquote(re.sub(r"[?#].*$", "", bare).rstrip("/")).casefold()


def address(url: str) -> str:
    """Return the address to click, as the member wrote the slug; "" for what is no member."""
    found = _MEMBER.match(url.strip())
    return f"https://www.linkedin.com/in/{found[1]}" if found else ""
