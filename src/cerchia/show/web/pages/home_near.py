"""Who stands at a place of the rings, asked while one points: a crowd is drawn without its names."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from cerchia.show.draw import rings as picture
from cerchia.show.draw.nearby import Nearby
from cerchia.show.draw.places import Layout
from cerchia.show.phrases import excerpt
from cerchia.show.tongue import NAME
from cerchia.show.web.visit import ASK, Page, Piece, Visit, person


@dataclass(frozen=True, slots=True)
class Near:
    """The typed context of near.html: one person and where the dot is; name "" for nobody."""

    name: str = ""
    href: str = ""
    x: str = ""
    y: str = ""


def near(visit: Visit) -> Piece:
    """Answer who stands where the pointer is."""
    x, y = (_number(visit.query.get(name, "")) for name in ("x", "y"))
    found = visit.circle.once("nearby", lambda: Nearby(_placed(visit).rest)).at(x, y)
    if found is None:
        return Piece("near.html", Near())
    name = excerpt(found.dot.name, NAME)
    return Piece("near.html", Near(name, person(found.dot.id), f"{found.x:.1f}", f"{found.y:.1f}"))


def _placed(visit: Visit) -> Layout:
    circle = visit.circle.once("rings", lambda: visit.circle.rings(ASK))
    return visit.circle.once("places", lambda: picture.places(circle, visit.lang))


def _number(text: str) -> float:
    """Return a number of the picture; one far outside for what is none."""
    try:
        found = float(text[:20])
    except ValueError:
        return 1e6
    return found if isfinite(found) and abs(found) < 1e6 else 1e6


PAGES = (Page("/near", get=near),)
