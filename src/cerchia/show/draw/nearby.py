"""Who stands where one points: the nearest of thousands of dots, found in the squares about the place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import hypot

from cerchia.show.draw.places import Place

REACH = 6.0
"""How far from a dot one may point and still mean it; also the side of a square."""


class Nearby:
    """Dots by the square they stand in, so that a question looks at nine squares."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Sort these places into squares."""
        self._squares: dict[tuple[int, int], list[Place]] = defaultdict(list)
        for place in places:
            self._squares[_square(place.x, place.y)].append(place)

    def at(self, x: float, y: float) -> Place | None:
        """Return the place nearest to a point, None where nobody stands within reach."""
        across, down = _square(x, y)
        about = [
            (hypot(place.x - x, place.y - y), place.dot.rank, place)
            for i in (across - 1, across, across + 1)
            for j in (down - 1, down, down + 1)
            for place in self._squares.get((i, j), ())
        ]
        far, _, place = min(about, default=(REACH + 1, 0, None))
        return place if far <= REACH else None


def _square(x: float, y: float) -> tuple[int, int]:
    return int(x // REACH), int(y // REACH)
