"""person: everything about one person."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cerchia.show import contract, contract_keeping
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.wanted import Command, Wanted


def person(
    wanted: Wanted,
    who: Annotated[str, typer.Argument(metavar="WHO", help="option.who")],
    save: Annotated[
        Path | None, typer.Option("--save", metavar="FILE", help="option.person_save")
    ] = None,
) -> None:
    """Find one person by name, address or id and show all there is, or write it to a file."""
    if save is not None:
        _save(wanted, who, save)
        return
    with opened(wanted) as desk:
        found = desk.circle.person(desk.ask, who)
        hush(desk)
    if wanted.json:
        out.one(contract.person(found, wanted.lang))
        return
    from cerchia.show.cli.pages import person as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found)


def _save(wanted: Wanted, who: str, save: Path) -> None:
    with opened(wanted) as desk:
        found = desk.circle.person_file(who, save, desk.ask)
        hush(desk)
    if wanted.json:
        out.one(contract_keeping.saved(found, save))
        return
    from cerchia.show.cli.pages import keeping as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.saved(Paper(wanted.lang, place=wanted.place()), found, str(save))


COMMAND = Command("", person, ("purpose", "as_of", "circle", "zone"), "person")
