"""forget: a person leaves the circle for good."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.show import contract_keeping
from cerchia.show.cli import out
from cerchia.show.cli.desk import Teller, circle_of, confirmed, note
from cerchia.show.cli.wanted import Command, Wanted


def forget(
    wanted: Wanted,
    who: Annotated[str, typer.Argument(metavar="WHO", help="option.who")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="option.yes")] = False,
) -> None:
    """Show what would go, ask, and let it go."""
    from cerchia.show.cli.pages import keeping as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    teller = Teller(wanted.lang)
    circle, paper = circle_of(wanted, teller), Paper(wanted.lang, place=wanted.place())
    try:
        going = circle.farewell(who)
        if not yes:
            teller.done()
            if not wanted.json:  # standard output is for the answer alone
                page.farewell(paper, going)
            if not confirmed("forget.sure", wanted.lang, person=going.person or going.person_id):
                note("forget.nothing", wanted.lang)
                raise typer.Exit(1)
        teller("forgetting")
        done = circle.forget(going)
    finally:
        teller.done()
    if wanted.json:
        out.one(contract_keeping.forgotten(going, done))
        return
    page.forgotten(paper, going, done)


COMMAND = Command("forget", forget, ("circle", "zone"))
