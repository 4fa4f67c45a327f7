"""undo: a decision taken back."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.show import contract_keeping
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of
from cerchia.show.cli.wanted import Command, Wanted


def undo(
    wanted: Wanted,
    number: Annotated[int | None, typer.Argument(metavar="ID", help="option.number")] = None,
    history: Annotated[bool, typer.Option("--list", help="option.history")] = False,
) -> None:
    """Take back the last decision or the one numbered, or show them all."""
    from cerchia.show.cli.pages import keeping as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    circle = circle_of(wanted)
    paper = Paper(wanted.lang, place=wanted.place())
    if history:
        said = circle.history()
        if wanted.json:
            out.lines(contract_keeping.said(one, wanted.lang) for one in said)
        else:
            page.history(paper, said)
        return
    done = circle.undo(number)
    if wanted.json:
        out.one(contract_keeping.undone(done, wanted.lang))
        return
    page.undone(paper, done)


COMMAND = Command("undo", undo, ("circle", "zone"))
