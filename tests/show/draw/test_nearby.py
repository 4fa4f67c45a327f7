"""Who stands where one points: as a look at every dot would find."""

from __future__ import annotations

from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from bench.circles import circle
from cerchia.show.draw import rings
from cerchia.show.draw.nearby import REACH, Nearby

PLACES = rings.places(circle(3_000), "en").rest
NEARBY = Nearby(PLACES)
_AXIS = st.floats(-500, 500)


@given(_AXIS, _AXIS)
def test_it_is_the_nearest_of_all_within_reach(x: float, y: float) -> None:
    found = NEARBY.at(x, y)
    nearest = min(hypot(one.x - x, one.y - y) for one in PLACES)
    if found is None:
        assert nearest > REACH
    else:
        assert hypot(found.x - x, found.y - y) == nearest


def test_nobody_stands_in_an_empty_circle_or_far_outside() -> None:
    assert Nearby(()).at(0, 0) is None
    assert NEARBY.at(1e6, -1e6) is None
