"""people: who is in the circle, what they do, how they fit, how the tie stands."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.model.vocabulary import STANDINGS
from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.wanted import Command, Wanted, one_of


def people(
    wanted: Wanted,
    standing: Annotated[
        str | None, typer.Option(metavar="STANDING", help="option.standing")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="option.limit")] = None,
) -> None:
    """List the contacts, the strongest tie first."""
    if standing is not None:
        standing = one_of("--standing", standing, STANDINGS)
    with opened(wanted) as desk:
        rows = desk.circle.people(desk.ask)
        purpose = desk.ask.purpose or desk.circle.purpose()
        hush(desk)
    kept = [row for row in rows if standing in {None, row.standing}]
    if wanted.json:
        out.lines(contract.person_row(row, wanted.lang) for row in kept[:limit])
        return
    from cerchia.show.cli.pages import people as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), kept, limit or 30, purpose)


COMMAND = Command("people", people, ("paths", "purpose", "as_of", "circle", "zone"))
