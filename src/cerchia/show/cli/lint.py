"""lint: what is wrong with a message before it is sent, the message on standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, cast

import typer

from cerchia.model.errors import MessageMissingError
from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import Teller, circle_of, note
from cerchia.show.cli.wanted import Command, Wanted, one_of

if TYPE_CHECKING:
    from cerchia.model.lint import Kind, Lint

KINDS = ("note", "opener", "reply", "post", "profile")


def lint(
    wanted: Wanted,
    kind: Annotated[str, typer.Option(metavar="KIND", help="option.lint_kind")] = "opener",
    to: Annotated[str, typer.Option(metavar="WHO", help="option.lint_to")] = "",
    asked: Annotated[str, typer.Option(metavar="TEXT", help="option.asked")] = "",
) -> None:
    """Read a message from standard input and say what a reader would hold against it."""
    chosen = cast("Kind", one_of("--kind", kind, KINDS))
    if sys.stdin.isatty():
        note("note.message", wanted.lang)
    text = sys.stdin.read().removesuffix("\n")
    if not text.strip():
        raise MessageMissingError
    found = _found(wanted, text, chosen, to, asked)
    if wanted.json:
        out.one(contract.lint(found, wanted.lang))
        return
    from cerchia.show.cli.pages import lint as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found)


def _found(wanted: Wanted, text: str, kind: Kind, to: str, asked: str) -> Lint:
    """Ask the circle where somebody is named or a circle is; else no circle is opened."""
    if not to and wanted.circle is None:
        from cerchia.beside import read_message  # noqa: PLC0415

        return read_message(text, kind, asked)
    from cerchia.model.ask import Ask  # noqa: PLC0415

    teller = Teller(wanted.lang)
    try:
        return circle_of(wanted, teller).lint(Ask(), text, kind, to)
    finally:
        teller.done()


COMMAND = Command("lint", lint, ("circle", "zone"))
