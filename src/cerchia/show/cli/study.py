"""study: what became of the conversations that began with a request."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cerchia.model.vocabulary import DIMENSIONS
from cerchia.show import contract_study
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, note, opened
from cerchia.show.cli.files import put
from cerchia.show.cli.wanted import Command, Wanted, a_date, one_of

COHORTS = ("inbound", "outbound", "all")


def study(  # noqa: PLR0913, PLR0917 - one parameter an option
    wanted: Wanted,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="option.from")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="option.to")] = None,
    cohort: Annotated[
        str, typer.Option(metavar="inbound|outbound|all", help="option.cohort")
    ] = "inbound",
    by: Annotated[
        str | None,
        typer.Option(metavar="month|persona|opener|note|language|seniority", help="option.by"),
    ] = None,
    svg: Annotated[Path | None, typer.Option(metavar="FILE", help="option.svg")] = None,
) -> None:
    """Count the outcomes of a period and cohort, hold groups and openers side by side."""
    begin, end = (a_date(text) if text else None for text in (first, last))
    chosen = one_of("--cohort", cohort, COHORTS)
    asked = None if by is None else one_of("--by", by, DIMENSIONS)
    with opened(wanted) as desk:
        found = desk.circle.study(desk.ask, begin, end, chosen)
        more = desk.circle.compare(desk.ask, (begin, end), chosen, asked)
        hush(desk)
    if svg is not None:
        from cerchia.show.draw import compared  # noqa: PLC0415
        from cerchia.show.draw import study as picture  # noqa: PLC0415

        drawn = compared.alone(more, asked, wanted.lang) if asked else None
        url = put(svg, drawn or picture.alone(found, wanted.lang), picture.MARK)
        note("report.study_written", wanted.lang, url=url)
    if wanted.json:
        out.one(contract_study.study(found, more, asked))
        return
    from cerchia.show.cli.pages import study as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found, chosen, more, asked)


COMMAND = Command("study", study, ("paths", "purpose", "as_of", "circle", "zone"))
