"""Areas: the circle over time, one band a standing, each named where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cerchia.model.report import Growth
from cerchia.model.vocabulary import STANDINGS, Standing
from cerchia.show.draw.pen import number, percent
from cerchia.show.phrases import figures, word

HEIGHT, WIDE, LINE = 260, 1000, 19


@dataclass(frozen=True, slots=True)
class Area:
    """The two halves of the picture: the bands, and their names beside them."""

    bands: str
    names: str


def area(growth: Growth, lang: str, standings: tuple[Standing, ...] = STANDINGS) -> Area:
    """Return the contacts there are today, by the day they came in and how they stand now."""
    quarters = growth.quarters
    start, end, top = quarters[0].end.replace(month=1, day=1), quarters[-1].end, quarters[-1].total
    floor = [0] * len(quarters)
    paths, ends = [], []
    for standing in reversed(standings):  # the core on top, on everybody's shoulders
        upper = [low + quarter.by[standing] for low, quarter in zip(floor, quarters, strict=True)]
        if upper[-1] > floor[-1]:
            there = [_at(quarter.end, start, end) for quarter in quarters]
            paths.append(f'<path class="{standing}" d="{_band(there, floor, upper, top)}"/>')
            middle = HEIGHT * (1 - (floor[-1] + upper[-1]) / 2 / top)
            ends.append((middle, standing, upper[-1] - floor[-1]))
        floor = upper
    bands = (
        f'<svg class="area" height="{HEIGHT + 24}" aria-hidden="true">'
        f'<svg viewBox="0 0 {WIDE} {HEIGHT}" width="100%" height="{HEIGHT}" preserveAspectRatio="none">'
        f"{''.join(paths)}</svg>{_years(start, end)}</svg>"
    )
    return Area(bands, _names(ends, lang))


def _at(day: date, start: date, end: date) -> float:
    return (day - start).days / max((end - start).days, 1)


def _band(there: list[float], floor: list[int], upper: list[int], top: int) -> str:
    def spot(x: float, y: int) -> str:
        return f"{number(x * WIDE)} {number(HEIGHT * (1 - y / top))}"

    over = [spot(x, y) for x, y in zip(there, upper, strict=True)]
    under = [spot(x, y) for x, y in zip(there, floor, strict=True)]
    return f"M{spot(0, 0)}L{'L'.join(over)}L{'L'.join(reversed(under))}z"


def _years(start: date, end: date) -> str:
    """Name four years or so, none too near the edge."""
    every = max(1, round((end.year - start.year) / 4))
    marks = []
    for year in range(start.year + 1, end.year + 1):
        at = _at(date(year, 1, 1), start, end)
        if (year - end.year) % every == 0 and 0.04 < at < 0.97:
            told = percent(at)
            marks.append(
                f'<line class="tick" x1="{told}" x2="{told}" y1="{HEIGHT}" y2="{HEIGHT + 5}"/>'
                f'<text x="{told}" y="{HEIGHT + 20}" text-anchor="middle">{year}</text>'
            )
    base = f'<line class="zero" x1="0" x2="100%" y1="{HEIGHT}" y2="{HEIGHT}"/>'
    return base + "".join(marks)


def _names(ends: list[tuple[float, Standing, int]], lang: str) -> str:
    """Write each name at the height where its band ends, none over another."""
    ends.sort()
    heights = [max(middle, 12.0) for middle, _, _ in ends]
    for i in range(1, len(heights)):
        heights[i] = max(heights[i], heights[i - 1] + LINE)
    over = max(heights[-1] - HEIGHT, 0) if heights else 0
    for i in range(len(heights) - 1, -1, -1):
        limit = HEIGHT - (len(heights) - 1 - i) * LINE
        heights[i] = min(heights[i], limit) if over else heights[i]
    told = "".join(
        f'<text x="8" y="{number(height)}"><tspan class="{standing}">{word("standing", standing, lang)}</tspan>'
        f" {figures.number(count, lang)}</text>"
        for height, (_, standing, count) in zip(heights, ends, strict=True)
    )
    return f'<svg class="area names" height="{HEIGHT + 24}" aria-hidden="true">{told}</svg>'
