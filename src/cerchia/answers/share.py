"""A share with its Wilson interval (science.md §5)."""

from __future__ import annotations

from math import sqrt

from cerchia.model.answers import Share

Z = 1.96


def share(k: int, n: int) -> Share:
    """Return k of n with the Wilson interval at 95 %; no share and the widest interval for n = 0."""
    if n == 0:
        return Share(k, n, None, 0.0, 1.0)
    middle, spread = k + Z * Z / 2, Z * sqrt(k * (n - k) / n + Z * Z / 4)
    whole = n + Z * Z
    low = (middle - spread) / whole if k else 0.0  # exact at the ends, where floats fall short
    high = (middle + spread) / whole if k < n else 1.0
    return Share(k, n, k / n, low, high)


def differs(one: Share, other: Share) -> bool:
    """Say whether two shares differ beyond chance: Newcombe's interval of the difference, 95 %."""
    if one.share is None or other.share is None:
        return False
    upper, lower = (one, other) if one.share >= other.share else (other, one)
    high, low = upper.share or 0.0, lower.share or 0.0
    return high - low > sqrt((high - upper.low) ** 2 + (lower.high - low) ** 2)
