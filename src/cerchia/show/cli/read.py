"""read: take exports into the circle; the reading report accounts for every row."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.model.crm_errors import MappingMissingError
from cerchia.model.sheet import PEOPLE_FIELDS, Wish
from cerchia.show import contract
from cerchia.show.cli import out, tables
from cerchia.show.cli.desk import Teller, circle_of, entrance_of
from cerchia.show.cli.tables import Dates, Decimals, Map
from cerchia.show.cli.wanted import Command, Wanted

if TYPE_CHECKING:
    from cerchia.entrance import Entrance
    from cerchia.model.reading import Added


def read(  # noqa: PLR0913, PLR0917 - one parameter an option
    wanted: Wanted,
    said: Map = None,
    dates: Dates = None,
    decimals: Decimals = None,
    currency: Annotated[str | None, typer.Option(metavar="EUR", help="option.crm_currency")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="option.yes")] = False,
) -> None:
    """Import the paths and show the reading report; without paths that of what is there."""
    from cerchia.model.reading import Added  # noqa: PLC0415

    asked = tables.wish(PEOPLE_FIELDS, said, dates, decimals)
    asked = replace(asked, currency=tables.currency(currency) if currency else "")
    teller = Teller(wanted.lang)
    circle = entrance_of(wanted, teller)
    try:
        if wanted.paths:
            asking = _Asking(wanted, teller, yes)
            found = [one for path in wanted.paths for one in _taken(circle, path, asked, asking)]
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


class _Asking:
    """Shows how a table would be read, and asks."""

    def __init__(self, wanted: Wanted, teller: Teller, yes: bool) -> None:
        self.wanted, self.teller, self.yes = wanted, teller, yes

    @property
    def possible(self) -> bool:
        """Whether anybody can answer, or has."""
        return self.yes or (sys.stdin.isatty() and self.shown)

    @property
    def shown(self) -> bool:
        """Whether somebody reads: standard output is for the answer alone where a program does."""
        return not self.wanted.json


def _taken(entrance: Entrance, path: Path, asked: Wish, asking: _Asking) -> list[Added]:
    """Import a path; a table of one's own once it is confirmed how its columns are read.

    Raises MappingMissingError where nobody can confirm.
    """
    if not asked:
        try:
            return entrance.add([path])
        except MappingMissingError:
            if not (asking.possible or asking.shown):
                raise
    circle = circle_of(asking.wanted, asking.teller)
    found = circle.tables(path, asked)
    asking.teller.done()
    wanted = asking.wanted
    if asking.shown:
        from cerchia.show.cli.pages import tables as page  # noqa: PLC0415
        from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

        for one in found:
            page.supposed(Paper(wanted.lang, place=wanted.place()), one)
    if not asking.possible:
        raise MappingMissingError(path=str(path), seen=found[0].file)
    tables.sure("read.sure", wanted.lang, yes=asking.yes)
    return [circle.read_anew(path, found)]


COMMAND = Command("read", read, ("paths", "circle", "zone"))
