"""audit: is my circle in line with my purpose, and whom do I turn to next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import Desk, hush, note, opened
from cerchia.show.cli.report import html as write
from cerchia.show.cli.wanted import Command, Wanted

if TYPE_CHECKING:
    from cerchia.model.answers import Audit


def audit(
    wanted: Wanted,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="option.html")] = None,
) -> None:
    """Ask for the audit and show it."""
    url = ""
    with opened(wanted) as desk:
        found, url = _asked(desk, wanted, html)
        hush(desk)
    if wanted.json:
        out.one(contract.audit(found, wanted.lang, desk.problems))
        if url:
            note("report.report_written", wanted.lang, url=url)
        return
    from cerchia.show.cli.pages import audit as page  # noqa: PLC0415 - Rich loads when it prints
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    paper = Paper(wanted.lang, place=wanted.place())
    page.show(paper, found, kept=not desk.temporary, report=url)


def _asked(desk: Desk, wanted: Wanted, html: Path | None) -> tuple[Audit, str]:
    """Return the audit, and where the report lies when one was wanted."""
    if html is None:
        return desk.circle.audit(desk.ask), ""
    found = desk.circle.report(desk.ask)
    return found.audit, write(found, html, wanted.lang)


COMMAND = Command("audit", audit, ("paths", "purpose", "as_of", "circle", "zone"))
