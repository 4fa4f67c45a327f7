"""where: every place the circle keeps something in."""

from __future__ import annotations

from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of
from cerchia.show.cli.wanted import Command, Wanted


def where(wanted: Wanted) -> None:
    """Print each name and path."""
    circle = circle_of(wanted)
    places = circle.where()
    if wanted.json:
        out.one({name: str(path) for name, path in places.items()})
    else:
        from cerchia.show.cli.pages import where as page  # noqa: PLC0415
        from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

        page.show(Paper(wanted.lang, place=wanted.place()), places, circle.zone)


COMMAND = Command("where", where, ("circle", "zone"))
