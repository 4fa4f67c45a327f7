"""export: people, ties, follow-ups and results as files that other programs read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.model.export import FORMATS, Format, Order
from cerchia.model.people_table import Wanted as People
from cerchia.model.vocabulary import STANDINGS
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.wanted import Command, UsageError, Wanted, one_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cerchia.show.cli.desk import Desk


def export(  # noqa: PLR0913, PLR0917 - one parameter an option
    wanted: Wanted,
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAT", help="option.export_format")
    ] = None,
    whole: Annotated[bool, typer.Option("--all", help="option.export_all")] = False,
    persona: Annotated[
        list[str] | None, typer.Option(metavar="PERSONA", help="option.export_persona")
    ] = None,
    standing: Annotated[
        list[str] | None, typer.Option(metavar="STANDING", help="option.export_standing")
    ] = None,
    to: Annotated[
        Path | None, typer.Option("--out", metavar="FILE|FOLDER", help="option.export_out")
    ] = None,
    notes: Annotated[bool, typer.Option("--notes", help="option.export_notes")] = False,
    force: Annotated[bool, typer.Option("--force", help="option.export_force")] = False,
) -> None:
    """Write the files and say what is in each."""
    from cerchia.show import outgoing  # noqa: PLC0415

    chosen = _formats(formats or (), whole=whole)
    some = tuple(one_of("--standing", one, STANDINGS) for one in standing or ())
    with opened(wanted) as desk:
        people = People(standing=some, persona=_personas(desk, persona or ()))
        order = Order(chosen, whole, to, force, people)
        found = desk.circle.export(desk.ask, order, outgoing.spoken(wanted.lang, notes=notes))
        hush(desk)
    if wanted.json:
        from cerchia.show import contract_export  # noqa: PLC0415

        out.one(contract_export.exported(found))
        return
    from cerchia.show.cli.pages import export as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found)


def _formats(said: Sequence[str], *, whole: bool) -> tuple[Format, ...]:
    """Return the formats wanted: those said, or all there are; UsageError for none, or too many."""
    named = tuple(dict.fromkeys(one_of("--format", one, FORMATS) for one in said))
    if whole:
        return named or FORMATS
    if len(named) != 1:
        raise UsageError("usage.export_one" if named else "usage.export")
    return named


def _personas(desk: Desk, said: Sequence[str]) -> tuple[str, ...]:
    """Return personas as the purpose names them; UsageError for one it has not."""
    purpose = (desk.ask.purpose or desk.circle.purpose()) if said else None
    known = {one.name.casefold(): one.name for one in purpose.personas} if purpose else {}
    for one in said:
        if one.casefold() not in known:
            raise UsageError("usage.export_persona", seen=one, choices=", ".join(known.values()))
    return tuple(known[one.casefold()] for one in said)


COMMAND = Command("export", export, ("paths", "purpose", "as_of", "circle", "zone"))
