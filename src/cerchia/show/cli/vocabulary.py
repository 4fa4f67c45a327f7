"""vocabulary: the occupations the owner added, and adding and removing them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cerchia.show import contract_keeping
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of
from cerchia.show.cli.wanted import Command, Wanted


def vocabulary(wanted: Wanted) -> None:
    """List what was added."""
    found = circle_of(wanted).vocabulary()
    if wanted.json:
        out.lines(contract_keeping.vocabulary(one) for one in found)
        return
    from cerchia.show.cli.pages import vocabulary as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.kept(Paper(wanted.lang, place=wanted.place()), found)


def add(
    wanted: Wanted,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="option.vocabulary")],
    language: Annotated[str, typer.Option(metavar="LANG", help="option.vocabulary_language")] = "",
) -> None:
    """Keep a file of occupations, and say how many words it gives."""
    one = circle_of(wanted).add_vocabulary(file, language)
    if wanted.json:
        out.one(contract_keeping.vocabulary(one))
        return
    from cerchia.show.cli.pages import vocabulary as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.added(Paper(wanted.lang, place=wanted.place()), one)


def remove(
    wanted: Wanted,
    which: Annotated[str, typer.Argument(metavar="LANG", help="option.vocabulary_which")],
) -> None:
    """Take a language's files out again; the download can be added again at any time."""
    gone = circle_of(wanted).remove_vocabulary(which)
    if wanted.json:
        out.lines(contract_keeping.vocabulary(one) for one in gone)
        return
    from cerchia.show.cli.pages import vocabulary as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.removed(Paper(wanted.lang, place=wanted.place()), gone)


COMMAND = Command("", vocabulary, ("circle", "zone"), "vocabulary")
ADD = Command("add", add, ("circle", "zone"), "vocabulary")
REMOVE = Command("remove", remove, ("circle", "zone"), "vocabulary")
