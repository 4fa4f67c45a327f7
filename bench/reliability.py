"""The reliability plot: how often readings of like confidence were right, as an SVG for the guide."""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import Bin, wilson

SIZE, LEFT, TOP = 320, 46, 16
"""The side of the square, and the room left of it and above it."""
_MANNER = 'role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="11"'


def picture(bins: Sequence[Bin]) -> str:
    """Return the plot of `bins`: a dot each with its interval, the diagonal where all is true."""
    wide, high = LEFT + SIZE + 16, TOP + SIZE + 44
    text = ", ".join(f"{one.said:.2f} said, {one.right} of {one.count} right" for one in bins)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" {_MANNER}>',
            '<title id="t">Confidence and how often it was right</title>',
            f'<desc id="d">{text}</desc>',
            f'<rect x="{LEFT}" y="{TOP}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#888"/>',
            f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#888" stroke-dasharray="4 4"/>',
            *_ticks(),
            *(_dot(one) for one in bins),
            f'<text x="{_x(0.5)}" y="{high - 6}" text-anchor="middle" fill="#777">confidence</text>',
            f'<text transform="translate(12 {_y(0.5)}) rotate(-90)" fill="#777">share right</text>',
            "</svg>\n",
        )
    )


def _x(share: float) -> float:
    return round(LEFT + SIZE * share, 1)


def _y(share: float) -> float:
    return round(TOP + SIZE * (1 - share), 1)


def _ticks() -> list[str]:
    found = []
    for tick in (0, 0.2, 0.4, 0.6, 0.8, 1):
        found.append(
            f'<text x="{_x(tick)}" y="{_y(0) + 16}" text-anchor="middle" fill="#777">{tick:g}</text>'
        )
        found.append(
            f'<text x="{LEFT - 6}" y="{_y(tick) + 4}" text-anchor="end" fill="#777">{tick:g}</text>'
        )
    return found


def _dot(one: Bin) -> str:
    low, high = wilson(one.right, one.count)
    across, right = _x(one.said), one.right / one.count
    return (
        f'<path d="M{across} {_y(low)}V{_y(high)}" stroke="#2a7f62"/>'
        f'<circle cx="{across}" cy="{_y(right)}" r="{2 + min(6, one.count**0.5 / 3):.1f}"'
        f' fill="#2a7f62"><title>{one.count} readings</title></circle>'
    )
