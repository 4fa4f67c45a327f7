"""Fields and levels: how two records may agree, from "else" (both say something, and not the same) up.

A level's number is its place from 1; 0 is a field that one of the two does not say: no evidence.
"""

from __future__ import annotations

LEVELS: dict[str, tuple[str, ...]] = {
    "profile": ("else", "exact"),
    "email": ("else", "house", "local", "office", "shared", "exact"),
    "phone": ("else", "office", "shared", "exact"),
    "given": (
        "else", "odd", "initial", "swapped", "close88", "close92", "part", "familiar", "short", "folded",
        "exact",
    ),
    "family": ("else", "initial", "swapped", "close88", "close92", "part", "folded", "exact"),
    "employer": ("else", "domain", "part", "exact"),
    "title": ("else", "exact"),
    "place": ("else", "exact"),
}  # fmt: skip
"""email: house: two boxes at one firm's own address; local: the same before the @ elsewhere; office:
an office's or a crowd's; shared: it stands beside names of two people at least. given: odd: somewhat alike, one of them no
name we know: a slip of the keys may be behind it; short: a form
that is no name in full (Beppe); familiar: one that is (Sandro); part: words of the other's (Anna
Maria). employer: part: one begins with the other; domain: the e-mail's address is the firm's name."""

BY_CROWD = {
    "profile": ("exact",),
    "email": ("office", "shared", "exact"),
    "phone": ("office", "shared", "exact"),
}
"""Levels that two people reach because a few share a thing, never by chance: the larger the circle,
the rarer between two drawn out of it."""
BY_RATE = {
    "given": ("folded", "exact"),
    "family": ("folded", "exact"),
    "employer": ("exact",),
}
"""Levels whose weight hangs on how many bear the name: a Brambillaschi says more than a Rossi."""


def code(field: str, level: str) -> int:
    """Return the number of a level."""
    return LEVELS[field].index(level) + 1


def codes(field: str, *levels: str) -> str:
    """Return the numbers of levels as SQL lists them."""
    return ", ".join(str(code(field, level)) for level in levels)
