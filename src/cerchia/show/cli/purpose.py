"""purpose check, load, save, show: what the circle is for, in and out and explained back."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from cerchia.model.errors import PurposeMissingError
from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of, note, purpose_of
from cerchia.show.cli.files import write
from cerchia.show.cli.wanted import Command, Wanted

File = Annotated[Path, typer.Argument(metavar="FILE", help="option.file")]


def check(wanted: Wanted, file: File) -> None:
    """Explain a purpose back in words, with all that is wrong in it; exit 1 when it cannot be used."""
    from cerchia.beside import read_purpose  # noqa: PLC0415

    found, problems = read_purpose(file)
    if wanted.json:
        told = [contract.problem(one, wanted.lang) for one in problems]
        out.one({"purpose": contract.purpose(found) if found else None, "problems": told})
    else:
        from cerchia.show.cli.pages import purpose as page  # noqa: PLC0415
        from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

        page.check(Paper(wanted.lang), found, problems, shlex.quote(str(file)))
    if found is None:
        raise typer.Exit(1)


def load(wanted: Wanted, file: File) -> None:
    """Make a purpose the circle's own."""
    found, _ = purpose_of(file, wanted.lang)
    circle = circle_of(wanted)
    circle.keep_purpose(found)
    note("purpose.loaded", wanted.lang, name=found.name, circle=str(circle.folder))


def save(
    wanted: Wanted,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="option.save")] = None,
) -> None:
    """Write the circle's purpose to a file, or to standard output."""
    from cerchia.beside import write_purpose  # noqa: PLC0415

    found = circle_of(wanted).purpose()
    if found is None:
        raise PurposeMissingError
    text = write_purpose(found, wanted.lang)
    if file is None:
        sys.stdout.write(text)
        return
    write(file, text)
    note("purpose.saved", wanted.lang, name=found.name, path=str(file))


def show(wanted: Wanted) -> None:
    """Explain the circle's purpose, and name the others that were kept."""
    circle = circle_of(wanted)
    found, others = circle.purpose(), circle.purposes()
    if found is None:
        raise PurposeMissingError
    if wanted.json:
        out.one(contract.purpose(found))
        return
    from cerchia.show.cli.pages import purpose as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang), found, [one.name for one in others if one.name != found.name])


CHECK = Command("check", check, group="purpose")
LOAD = Command("load", load, ("circle", "zone"), "purpose", ("lang",))
SAVE = Command("save", save, ("circle", "zone"), "purpose", ("lang",))
SHOW = Command("show", show, ("circle", "zone"), "purpose")
