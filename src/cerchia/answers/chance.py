"""What chance alone does: beta distributions, exact tests, how many cases are needed (science.md §5).

Nothing here is drawn at random: the same counts give the same figures on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, erfc, exp, lgamma, log, log1p, sqrt

POWER, LEVEL = 0.8416212335729143, 1.959963984540054
"""Standard normal quantiles: of a power of 80 %, and of a level of 5 % on both sides."""
FALSE = 0.10
"""Share of false finds that is borne where many groups are compared (Benjamini-Hochberg)."""
_TAIL = 40.0
"""A density is followed until it has fallen to e^-40 of its height."""


@dataclass(frozen=True, slots=True)
class Beta:
    """What is known about a rate."""

    a: float
    b: float

    @property
    def mean(self) -> float:
        """The rate to be expected."""
        return self.a / (self.a + self.b)


def posterior(k: int, n: int, overall: float, shrink: float) -> Beta:
    """Return what k of n say about a rate, drawn to the overall rate with the weight of `shrink` cases.

    `overall` lies strictly between 0 and 1: where nothing or everything came of it, nothing differs.
    """
    return Beta(overall * shrink + k, (1 - overall) * shrink + n - k)


def above(one: Beta, other: Beta) -> float:
    """Return P(one > other).

    The integral of one's density times the other's distribution over u = ln(x / (1 - x)), where both
    are smooth and vanish at both ends: there the plain sum of equal steps is all but exact, if they
    are small against the narrower of the two.
    """
    if _spread(other) < _spread(one):
        return 1 - above(other, one)
    scale = lgamma(one.a + one.b) - lgamma(one.a) - lgamma(one.b)
    peak, spread = log(one.a / one.b), _spread(one)
    step = min(0.2, spread / 6)
    first = peak - 12 * spread - _TAIL / one.a
    steps = ceil((24 * spread + _TAIL / one.a + _TAIL / one.b) / step)
    total = 0.0
    for number in range(steps + 1):
        u = first + number * step
        down, up = _both(u)
        total += exp(scale + one.a * down + one.b * up) * below(other, exp(down), exp(up))
    return min(1.0, max(0.0, total * step))


def _spread(of: Beta) -> float:
    return sqrt(1 / of.a + 1 / of.b)


def loss(one: Beta, other: Beta) -> float:
    """Return what is lost on average by going with `one` where `other` is better: E[max(other - one, 0)].

    x times the density of Beta(a, b) is its mean times the density of Beta(a + 1, b).
    """
    gained = other.mean * above(Beta(other.a + 1, other.b), one)
    return max(0.0, gained - one.mean * (1 - above(Beta(one.a + 1, one.b), other)))


def below(of: Beta, x: float, rest: float) -> float:
    """Return the probability of a rate up to x: the regularised incomplete beta function.

    rest: 1 - x, given apart because near 1 it says more than x can.
    """
    if x <= 0 or rest <= 0:
        return float(rest <= 0)
    front = lgamma(of.a + of.b) - lgamma(of.a) - lgamma(of.b)
    front += of.a * log(x) + of.b * log(rest)
    if x < (of.a + 1) / (of.a + of.b + 2):
        return exp(front) * _fraction(of.a, of.b, x) / of.a
    return 1 - exp(front) * _fraction(of.b, of.a, rest) / of.b


def _both(u: float) -> tuple[float, float]:
    """Return ln x and ln(1 - x) for u = ln(x / (1 - x)), at either end without loss."""
    if u < 0:
        return u - log1p(exp(u)), -log1p(exp(u))
    return -log1p(exp(-u)), -u - log1p(exp(-u))


def _fraction(a: float, b: float, x: float) -> float:
    """Return the continued fraction of the incomplete beta function, by Lentz's method."""
    tiny = 1e-300
    c, d = 1.0, 1 / ((1 - (a + b) * x / (a + 1)) or tiny)
    value = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for part in (even, odd):
            d = 1 / ((1 + part * d) or tiny)
            c = (1 + part / c) or tiny
            value *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return value


def needed(one: float, other: float) -> int | None:
    """Return how many cases each of two ways needs for a difference of this size to show.

    At a power of 80 % and a level of 5 %; None where the rates do not differ.
    """
    if one == other:
        return None
    middle = (one + other) / 2
    apart = LEVEL * sqrt(2 * middle * (1 - middle))
    apart += POWER * sqrt(one * (1 - one) + other * (1 - other))
    return ceil((apart / (one - other)) ** 2)


def fisher(k: int, n: int, others_k: int, others_n: int) -> float:
    """Return how often chance alone would set a group and the rest at least as far apart as this."""
    hits = k + others_k
    logs = {
        each: _choose(n, each) + _choose(others_n, hits - each)
        for each in range(max(0, hits - others_n), min(n, hits) + 1)
    }
    seen = logs[k] + 1e-9  # sums of logarithms fall short of equal ones by less
    whole = _choose(n + others_n, hits)
    return min(1.0, sum(exp(each - whole) for each in logs.values() if each <= seen))


def _choose(n: int, k: int) -> float:
    """Return the logarithm of how many ways there are to choose k of n."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def found(values: Sequence[float], false: float = FALSE) -> list[bool]:
    """Say of each p which stand where this share of false finds is borne (Benjamini-Hochberg)."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    last = max(
        (
            rank
            for rank, place in enumerate(order, 1)
            if values[place] <= false * rank / len(values)
        ),
        default=0,
    )
    kept = set(order[:last])
    return [place in kept for place in range(len(values))]


@dataclass(frozen=True, slots=True)
class Slope:
    """How a rate moves with time: per step, its 95 % interval, and how often chance does as much."""

    step: float
    low: float
    high: float
    p: float


def slope(counts: Sequence[tuple[int, int, int]]) -> Slope | None:
    """Return the trend of (place in time, k, n): the test of Cochran and Armitage and its slope.

    None where it cannot be told: one place only, nothing or everything came of it.
    """
    n = sum(each for _, _, each in counts)
    k = sum(each for _, each, _ in counts)
    if not 0 < k < n:
        return None
    rate, middle = k / n, sum(x * each for x, _, each in counts) / n
    spread = sum(each * (x - middle) ** 2 for x, _, each in counts)
    if not spread:
        return None
    step = sum((x - middle) * each for x, each, _ in counts) / spread
    error = sqrt(rate * (1 - rate) / spread)
    return Slope(
        step, step - LEVEL * error, step + LEVEL * error, erfc(abs(step / error) / sqrt(2))
    )
