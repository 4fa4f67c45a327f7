"""report: the whole answer as one file to show, or the picture of the rings alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.show.cli.desk import hush, note, opened
from cerchia.show.cli.files import put
from cerchia.show.cli.wanted import Command, Wanted

if TYPE_CHECKING:
    from cerchia.model.report import Report

NAME = Path("cerchia-report.html")


def report(
    wanted: Wanted,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="option.report_output")
    ] = None,
    rings: Annotated[Path | None, typer.Option(metavar="FILE", help="option.rings")] = None,
    incognito: Annotated[bool, typer.Option("--incognito", help="option.incognito")] = False,
) -> None:
    """Write the report, or the rings alone, and say where."""
    if rings is not None:
        _rings(wanted, rings, incognito=incognito)
    if rings is None or output is not None:
        with opened(wanted) as desk:
            found = desk.circle.report(desk.ask)
            hush(desk)
        note(
            "report.written",
            wanted.lang,
            url=html(found, output or NAME, wanted.lang, incognito=incognito),
        )


def html(found: Report, path: Path, lang: str, *, incognito: bool = False) -> str:
    """Write the report; return its address for a browser."""
    from cerchia.show.report import MARK, render  # noqa: PLC0415 - the templates load here

    return put(path, render(found, lang, incognito=incognito), MARK)


def _rings(wanted: Wanted, path: Path, *, incognito: bool) -> None:
    from cerchia.show.draw import rings as picture  # noqa: PLC0415

    with opened(wanted) as desk:
        found = desk.circle.rings(desk.ask)
        hush(desk)
    url = put(path, picture.alone(found, wanted.lang, incognito=incognito), picture.MARK)
    note("report.rings_written", wanted.lang, url=url)


COMMAND = Command(
    "report", report, ("paths", "purpose", "as_of", "circle", "zone"), shared=("lang",)
)
