"""agenda: what to do this week, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.wanted import Command, Wanted


def agenda(
    wanted: Wanted,
    later: Annotated[bool, typer.Option("--all", help="option.all")] = False,
) -> None:
    """List the proposals, this week's first."""
    with opened(wanted) as desk:
        rows = desk.circle.agenda(desk.ask)
        purpose = desk.ask.purpose or desk.circle.purpose()
        hush(desk)
    if wanted.json:
        out.lines(contract.agenda(row, wanted.lang) for row in rows)
        return
    from cerchia.show.cli.pages import agenda as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), rows, purpose, later=later)


COMMAND = Command("agenda", agenda, ("paths", "purpose", "as_of", "circle", "zone"))
