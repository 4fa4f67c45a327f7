"""sources: what was imported, and how fresh it is; and taking an import out again."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.model.errors import CircleEmptyError
from cerchia.show import contract, contract_keeping
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of, confirmed, note
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


def remove(
    wanted: Wanted,
    which: Annotated[str, typer.Argument(metavar="ID|NAME", help="option.import")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="option.yes")] = False,
) -> None:
    """Take one import out of the facts; nothing else changes but what was worked out from it."""
    from cerchia.show.cli.pages import keeping as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    circle, paper = circle_of(wanted), Paper(wanted.lang, place=wanted.place())
    found = circle.source(which)
    if not yes:
        if not wanted.json:  # standard output is for the answer alone
            page.removing(paper, found)
        if not confirmed("remove.sure", wanted.lang):
            note("forget.nothing", wanted.lang)
            raise typer.Exit(1)
    circle.remove(found.id)
    if wanted.json:
        out.one(contract_keeping.removed(found))
        return
    page.removed(paper, found)


COMMAND = Command("", sources, ("circle", "zone"), "sources")
REMOVE = Command("remove", remove, ("circle", "zone"), "sources")
