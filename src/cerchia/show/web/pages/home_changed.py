"""What changed since last time, as the page of the circle tells it."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.model.changed import Changed, Moved
from cerchia.show.phrases import excerpt, figures
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.visit import person

PLACE = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changed, and where it is listed."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody who changed jobs."""

    name: str
    href: str
    how: str


@dataclass(frozen=True, slots=True)
class News:
    """The section on what changed."""

    title: str
    basis: str
    lines: tuple[Line, ...]
    movers: tuple[Mover, ...]


def news(tongue: Tongue, found: Changed) -> News:
    """Return what changed, in words; what is zero is not told."""
    told = (
        ("waiting", found.waiting, "/conversations?ball=mine"),
        ("deepened", found.deepened, "/conversations?outcome=deepening"),
        ("moves", found.moves, ""),
        ("gone", found.gone, "/people?gone=yes"),
    )
    return News(
        title=tongue.say(
            "web.changed",
            day=figures.day(found.since, tongue.lang),
            joined=found.joined,
            in_line=found.in_line,
            wrote=found.wrote,
        ),
        basis=tongue.say(f"web.changed_{found.basis}"),
        lines=tuple(Line(tongue.say(f"web.changed_{name}", n=n), to) for name, n, to in told if n),
        movers=tuple(_mover(tongue, one) for one in found.moved),
    )


def _mover(tongue: Tongue, one: Moved) -> Mover:
    code = f"web.moved_{one.kind}" + ("_new" if one.kind == "company" and not one.before else "")
    before, after = excerpt(one.before, PLACE), excerpt(one.after, PLACE)
    how = tongue.say(code, before=before, after=after)
    return Mover(excerpt(one.name, NAME), person(one.id), how)
