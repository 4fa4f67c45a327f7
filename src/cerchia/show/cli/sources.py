"""sources: what was imported, and how fresh it is."""

from __future__ import annotations

from cerchia.model.errors import CircleEmptyError
from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of
from cerchia.show.cli.wanted import Command, Wanted


def sources(wanted: Wanted) -> None:
    """List the imports, the oldest export first."""
    circle = circle_of(wanted)
    found = circle.sources()
    if wanted.json:
        out.lines(contract.imported(one, wanted.lang) for one in found)
        return
    if not found:
        raise CircleEmptyError(circle=str(circle.folder))
    from cerchia.show.cli.pages import reading as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.sources(Paper(wanted.lang, place=wanted.place()), found)


COMMAND = Command("sources", sources, ("circle", "zone"))
