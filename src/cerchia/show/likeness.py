"""How a field's weight is said in words, and a likeness seen from the other side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cerchia.model.joining import Likeness

MUCH, SOME = 6.0, 1.0
"""Bits: 64 to 1, and 2 to 1."""


def says(weight: float) -> str:
    """Return the code of what a weight says."""
    if weight >= MUCH:
        return "much"
    if weight >= SOME:
        return "some"
    if weight > -SOME:
        return "little"
    return "against" if weight > -MUCH else "much_against"


def turned(one: Likeness) -> Likeness:
    """Return a likeness with the two sides exchanged."""
    return replace(one, said=one.other_said, other_said=one.said)
