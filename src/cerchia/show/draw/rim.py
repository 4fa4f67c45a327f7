"""The rim of the rings: a scale with a tick per cent, an arc a sector, and its name along the arc."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi, sin, tau

from cerchia.show.draw.pen import arc, point, words
from cerchia.show.draw.places import EDGES, Angles, Sector
from cerchia.show.phrases import excerpt, figures

RIM, LABEL = 466.0, 478.0
LETTER = 9.3
"""Width of a letter of a name along the rim, in the widest of the families asked for."""
LONGEST = 34
"""Letters of a name along the rim."""


def rim(sectors: Sequence[Sector], cut: Sequence[Angles], lang: str, key: str, first: float) -> str:
    """Draw the scale, and for each sector its wedge, its arc, its name and its number."""
    turns = [(i, -pi / 2 + tau * i / 100) for i in range(100)]
    ticks = "".join(f"M{point(RIM - (4 if i % 10 else 8), a)}L{point(RIM, a)}" for i, a in turns)
    names = _names(sectors)
    numbers = [figures.number(sector.count, lang) for sector in sectors]
    halves = [
        (len(name) + len(told) + 1) * LETTER / LABEL / 2 + 0.03
        for name, told in zip(names, numbers, strict=True)
    ]
    middles = _spread([(a + b) / 2 for a, b in cut], halves)
    drawn = [
        _sector(
            sector, angles, Label(names[i], numbers[i], middles[i], halves[i]), f"{key}{i}", first
        )
        for i, (sector, angles) in enumerate(zip(sectors, cut, strict=True))
    ]
    return f'<path class="scale" d="{ticks}"/>{"".join(drawn)}'


def _names(sectors: Sequence[Sector]) -> list[str]:
    """Shorten the names until they fit around the circle."""
    longest = LONGEST
    while longest > 8:
        names = [excerpt(sector.name, longest) for sector in sectors]
        if sum(len(name) + 9 for name in names) * LETTER < LABEL * tau * 0.9:
            return names
        longest -= 2
    return ["" if i > 12 else excerpt(sector.name, 8) for i, sector in enumerate(sectors)]


@dataclass(frozen=True, slots=True)
class Label:
    """A sector's name and number, and where along the rim: the middle, and half the width."""

    name: str
    number: str
    middle: float
    half: float


def _sector(sector: Sector, angles: Angles, label: Label, key: str, first: float) -> str:
    (a, b), middle, half = angles, label.middle, label.half
    under = sin(middle) > 0.15  # below the centre the words turn round, to be read upright
    way = (
        arc(LABEL + 14, middle + 0.9, middle - 0.9)
        if under
        else arc(LABEL, middle - 0.9, middle + 0.9)
    )
    whole = b - a > tau - 1e-6
    end = b - 0.001 if whole else b  # an arc that ends where it starts is not drawn
    wedge = f"{arc(RIM, a, end)}{arc(EDGES[0], end, a, 'L')}z"
    gap = 0.0 if whole else 2 / RIM
    parts = [
        f'<path class="wedge" d="{wedge}"/><path class="arc" d="{arc(RIM, a + gap, end - gap)}"/>',
        f'<path id="{key}" d="{way}" fill="none"/>',
        f'<text><textPath href="#{key}" startOffset="50%">{words(label.name)} <tspan>{label.number}</tspan></textPath></text>',
    ]
    if not label.name:
        del parts[1:]
    if (
        label.name and abs(middle - (a + b) / 2) > half
    ):  # the name stands beside its slice: a line leads there
        side = middle - half if middle > (a + b) / 2 else middle + half
        parts.append(f'<path class="lead" d="{arc(RIM + 6, (a + b) / 2, side)}"/>')
    spoke = "" if whole else f'<path class="spoke" d="M{point(first, a)}L{point(RIM, a)}"/>'
    return f'<g class="sector {sector.line}"><title>{words(sector.name)}: {label.number}</title>{"".join(parts)}</g>{spoke}'


def _spread(middles: list[float], halves: Sequence[float]) -> list[float]:
    """Move apart, along the rim, the names that would touch."""
    if len(middles) < 2:
        return middles
    for _ in range(300):
        for i in range(len(middles)):
            j = (i + 1) % len(middles)
            gap = (middles[j] - middles[i] + pi) % tau - pi
            over = max(halves[i] + halves[j] - gap, 0)
            middles[i], middles[j] = middles[i] - over / 2, middles[j] + over / 2
    return middles
