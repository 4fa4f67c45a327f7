"""report: the whole answer as one file to show, or the picture of the rings alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.files import put
from cerchia.show.cli.wanted import Command, Wanted
from cerchia.show.phrases import say

if TYPE_CHECKING:
    from cerchia.model.report import Report, Rings

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
    done: dict[str, Any] = {}
    with opened(wanted) as desk:
        if rings is not None:
            done["rings"] = _rings(
                desk.circle.rings(desk.ask), rings, wanted.lang, incognito=incognito
            )
        if rings is None or output is not None:
            found = desk.circle.report(desk.ask)
            done["report"] = html(found, output or NAME, wanted.lang, incognito=incognito)
        hush(desk)
    if wanted.json:
        out.one(done)
        return
    for what, url in done.items():
        typer.echo(say(f"report.{what}_written", wanted.lang, url=url))


def html(found: Report, path: Path, lang: str, *, incognito: bool = False) -> str:
    """Write the report; return its address for a browser."""
    from cerchia.show.report import MARK, render  # noqa: PLC0415 - the templates load here

    return put(path, render(found, lang, incognito=incognito), MARK)


def _rings(found: Rings, path: Path, lang: str, *, incognito: bool) -> str:
    from cerchia.show.draw import rings as picture  # noqa: PLC0415

    return put(path, picture.alone(found, lang, incognito=incognito), picture.MARK)


COMMAND = Command("report", report, ("paths", "purpose", "as_of", "circle", "zone"))
