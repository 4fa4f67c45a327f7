"""person: everything about one person."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.wanted import Command, Wanted


def person(
    wanted: Wanted, who: Annotated[str, typer.Argument(metavar="WHO", help="option.who")]
) -> None:
    """Find one person by name, address or id and show all there is."""
    with opened(wanted) as desk:
        found = desk.circle.person(desk.ask, who)
        hush(desk)
    if wanted.json:
        out.one(contract.person(found, wanted.lang))
        return
    from cerchia.show.cli.pages import person as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found)


COMMAND = Command("", person, ("purpose", "as_of", "circle", "zone"), "person")
