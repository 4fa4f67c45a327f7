"""read: take exports into the circle; the reading report accounts for every row."""

from __future__ import annotations

from dataclasses import replace

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import Teller, entrance_of
from cerchia.show.cli.wanted import Command, Wanted


def read(wanted: Wanted) -> None:
    """Import the paths and show the reading report; without paths that of what is there."""
    from cerchia.model.reading import Added  # noqa: PLC0415

    teller = Teller(wanted.lang)
    circle = entrance_of(wanted, teller)
    try:
        if wanted.paths:
            found = circle.add(wanted.paths)
        else:
            found = [Added(one, new=False) for one in circle.sources()]
    finally:
        teller.done()
    if wanted.json:
        out.lines(contract.imported(one.import_, wanted.lang, new=one.new) for one in found)
        return
    from cerchia.show.cli.pages import reading as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(
        Paper(wanted.lang, place=replace(wanted, paths=()).place()), found, told=bool(wanted.paths)
    )


COMMAND = Command("read", read, ("paths", "circle", "zone"))
