"""Where everybody stands in the rings: radius by rank, angle by persona, none touching, no chance.

The nearest are seeded by the golden ratio and pushed apart; those behind them stand in rows, every
row filled evenly, so that thirty thousand take no longer to place than they take to write down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import atan2, cos, gcd, hypot, pi, sin, sqrt, tau

from cerchia.model.report import Dot, Line, Rings

RANKS = (5, 15, 50, 150)
"""Where the rings end, by rank (science.md §2); the last ring holds the rest."""
EDGES = (50.0, 98.0, 158.0, 232.0, 310.0, 452.0)
SIZES = (12.0, 9.5, 7.0, 4.8)
LARGEST = 9.0
"""Radius of a dot in the last ring at most, however few stand there."""
FINE = 1.6
"""Radius below which a dot is a point of a texture."""
GOLDEN = (sqrt(5) - 1) / 2
"""Of a turn: each next dot falls in the widest gap that is left."""
THIN = 60
"""People in a slice up to which its rows are eased apart."""
SLIVER = 120
"""A persona with nobody keeps this part of the circle, so that the gap is seen."""

Angles = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sector:
    """One slice of the circle: a persona, those off line, or those we cannot tell."""

    name: str
    line: Line
    count: int


@dataclass(frozen=True, slots=True)
class Band:
    """One ring: the ranks and the radii it lies between; rest: the ring of all that are left."""

    low: int
    high: int
    inner: float
    outer: float
    rest: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is drawn, and how far the dot may move: between two radii, two angles."""

    dot: Dot
    r: float
    a: float
    size: float
    ring: tuple[float, float] = (0.0, 0.0)
    slice: Angles = (0.0, 0.0)

    @property
    def x(self) -> float:
        """Across, from the centre."""
        return self.r * cos(self.a)

    @property
    def y(self) -> float:
        """Down, from the centre."""
        return self.r * sin(self.a)

    @property
    def edge(self) -> float:
        """The radius with the halo of an ambassador."""
        return self.size + 3.5 * self.dot.ambassador

    def at(self, x: float, y: float) -> Place:
        """Return this place as near to x, y as its ring and slice allow."""
        r = min(max(hypot(x, y), self.ring[0]), self.ring[1])
        middle, width = sum(self.slice) / 2, self.slice[1] - self.slice[0]
        half = max(width / 2 - (self.size + 1.5) / r, 0.0)
        turn = (atan2(y, x) - middle + pi) % tau - pi
        return replace(self, r=r, a=middle + min(max(turn, -half), half))


def bands(ties: int, total: int) -> list[Band]:
    """Return the rings; who never wrote has no rank and stands in the last one."""
    cuts = [rank for rank in RANKS if rank < ties * 0.85]  # no ring for a handful beyond the last
    if 0 < ties <= RANKS[-1] and ties < total:
        cuts.append(ties)
    cuts.append(total)
    stretch = (EDGES[-1] - EDGES[0]) / (EDGES[len(cuts)] - EDGES[0])
    radii = [EDGES[0] + (edge - EDGES[0]) * stretch for edge in EDGES]
    return [
        Band(low, high, radii[i], radii[i + 1], rest=high > min(ties, RANKS[-1]))
        for i, (low, high) in enumerate(pairwise([0, *cuts]))
    ]


def slices(sectors: Sequence[Sector]) -> list[Angles]:
    """Return the two angles of each sector, clockwise from the top, as wide as its share."""
    total = sum(sector.count for sector in sectors)
    parts = [max(sector.count, total / SLIVER, 1) for sector in sectors]
    ends = [-pi / 2 + tau * sum(parts[:i]) / sum(parts) for i in range(len(parts) + 1)]
    return list(pairwise(ends))


@dataclass(frozen=True, slots=True)
class Layout:
    """The near ones by rank, the rest row by row, the rings they stand in, and the slices."""

    near: tuple[Place, ...]
    rest: tuple[Place, ...]
    bands: tuple[Band, ...]
    cut: tuple[Angles, ...]


def layout(rings: Rings, sectors: Sequence[Sector], sector_of: Sequence[int]) -> Layout:
    """Give each contact a place; sector_of: the sector of each dot, in the order of the dots."""
    cut, found = slices(sectors), bands(rings.ties, len(rings.dots))
    grow = sqrt(found[0].outer / EDGES[1]) if found else 1.0
    near: list[Place] = []
    rest: list[Place] = []
    for number, band in enumerate(found):
        heaps: dict[int, list[Dot]] = defaultdict(list)
        for dot in rings.dots[band.low : band.high]:
            heaps[sector_of[dot.rank - 1]].append(dot)
        if band.rest:
            room = sqrt(pi * (band.outer**2 - band.inner**2) / (band.high - band.low))
            size = min(room * (0.29 if band.high < 3_000 else 0.36), LARGEST * grow)
            for sector, heap in heaps.items():
                rest += _eased(list(_rows(heap, cut[sector], band, size)), cut[sector], band)
        else:
            size = min(SIZES[min(number, 3)] * grow, 20.0)
            for sector, heap in heaps.items():
                lean = _line(sector, sectors, cut) if number < 2 else (sector, sector)
                near += _seeds(heap, sector, (cut, lean), band, size)
    near.sort(key=lambda place: place.dot.rank)
    return Layout(tuple(_relax(near)), tuple(rest), tuple(found), tuple(cut))


def _line(sector: int, sectors: Sequence[Sector], cut: Sequence[Angles]) -> tuple[int, int]:
    """Return the first and last sector of a line: near the centre a dot may lean into a sister."""
    same = [i for i in range(len(cut)) if sectors[i].line == sectors[sector].line]
    return same[0], same[-1]


def _axis(r: float, angles: Angles, cut: Sequence[Angles]) -> Angles:
    """Keep the top clear: the figures of the rings stand there."""
    clear = 8 / r + 0.024
    start, end = angles
    return start + clear * (start == cut[0][0]), end - clear * (end == cut[-1][1])


def _seeds(
    heap: Sequence[Dot],
    sector: int,
    where: tuple[Sequence[Angles], tuple[int, int]],
    band: Band,
    size: float,
) -> Iterator[Place]:
    """Seed the dots of one slice of a near ring: in the first two the radius is the exact rank."""
    cut, (first, last) = where
    near, far = band.inner + size + 3, band.outer - size - 3
    exact = band.high <= RANKS[1]
    for j, dot in enumerate(heap):
        t = (dot.rank - band.low - 0.5) / (band.high - band.low) if exact else (j + 0.5) / len(heap)
        r = sqrt(near**2 + t * (far**2 - near**2))
        free = _axis(r, (cut[first][0], cut[last][1]), cut)
        side = (size + 2.5) / r
        a, b = max(cut[sector][0], free[0]) + side, min(cut[sector][1], free[1]) - side
        turn = ((j + 1) * GOLDEN + sector * 0.37) % 1
        angle = a + turn * (b - a) if a < b else sum(cut[sector]) / 2
        yield Place(dot, r, angle, size, (near, far), free)


def _rows(heap: Sequence[Dot], angles: Angles, band: Band, size: float) -> Iterator[Place]:
    """Fill one slice of the last ring row by row, the lower ranks nearer, each row evenly."""
    start, end = angles
    near, far = band.inner + size + 3, band.outer - size - 2
    top = -pi / 2
    width = max(end - start - (size + 3) / (near + far) * 4, 0.004)  # what the margins leave
    pace = sqrt(width * (far**2 - near**2) / 2 / len(heap))
    count = max(1, round((far - near) / (pace * 0.93)))
    radii = [near + (k + 0.5) * (far - near) / count for k in range(count)]
    free = []
    for r in radii:
        side, clear = (size + 3) / r, 8 / r + 0.024
        a = start + max(side, clear * (start == top))
        b = end - max(side, clear * (abs(end - top - tau) < 1e-9))
        free.append((a, b) if a < b else ((start + end) / 2,) * 2)
    lengths = [r * (b - a) + size for r, (a, b) in zip(radii, free, strict=True)]
    done, length, whole = 0, 0.0, sum(lengths)
    for k, r in enumerate(radii):
        length += lengths[k]
        here = heap[done : (done := round(len(heap) * length / whole))]
        yield from _row(here, r, free[k], k, size)


def _eased(places: list[Place], angles: Angles, band: Band) -> list[Place]:
    """Push apart what touches in a slice too thin for rows."""
    if len(places) > THIN:
        return places
    size = places[0].size
    ring = (band.inner + size + 2, band.outer - size - 2)
    return _relax([replace(place, ring=ring, slice=angles) for place in places])


def _row(row: Sequence[Dot], r: float, angles: Angles, number: int, size: float) -> Iterator[Place]:
    """Spread one row from end to end, its neighbours staggered; ranks are mixed within it.

    Points too small to be told apart leave their row by a hair: fine rows would flicker on a screen.
    """
    stray = 2.2 * size if size < FINE else 0.0
    start, end = angles
    many = len(row)
    stride = max(1, round(many * GOLDEN))
    while gcd(stride, many) > 1:
        stride += 1
    for j in range(many):
        shift = 0.25 + 0.5 * (number % 2) if many > 2 else number * GOLDEN % 1
        turn = (j + shift) / many
        aside = stray * ((j * GOLDEN + number * 0.37) % 1 - 0.5)
        yield Place(row[j * stride % many], r + aside, start + turn * (end - start), size)


def _relax(places: list[Place]) -> list[Place]:
    """Push apart the dots that touch, each inside its own ring and slice."""
    for _ in range(60):
        spot = [[place.x, place.y] for place in places]
        moved = set()
        for i, j in _neighbours(spot):
            wide, tall = spot[i][0] - spot[j][0], spot[i][1] - spot[j][1]
            apart = hypot(wide, tall) or 0.1
            one, two = places[i], places[j]
            want = one.edge + two.edge + 1.5 + 0.2 * (one.size + two.size)
            if apart < want:
                push = 0.3 * (want - apart) / apart
                for k, way in ((i, push), (j, -push)):
                    spot[k] = [spot[k][0] + way * wide, spot[k][1] + way * tall]
                moved |= {i, j}
        for i in sorted(moved):
            places[i] = places[i].at(*spot[i])
        if not moved:
            break
    return places


def _neighbours(spot: Sequence[Sequence[float]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs near enough to touch, each once."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(spot):
        cells[int(x // 48), int(y // 48)].append(i)
    for (x, y), cell in cells.items():
        around = [
            j for dx in (-1, 0, 1) for dy in (-1, 0, 1) for j in cells.get((x + dx, y + dy), ())
        ]
        yield from ((i, j) for i in cell for j in around if j < i)
