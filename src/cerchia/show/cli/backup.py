"""backup and restore: the circle as one encrypted file, and the file as a circle."""

from __future__ import annotations

import getpass
import os
import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from cerchia.model.errors import PassphraseMissingError, PathMissingError, UnreadableError
from cerchia.show import contract_keeping
from cerchia.show.cli import out
from cerchia.show.cli.desk import Teller, circle_of
from cerchia.show.cli.wanted import Command, Wanted
from cerchia.show.phrases import say

VARIABLE = "CERCHIA_PASSPHRASE"
Secret = Annotated[Path | None, typer.Option(metavar="FILE", help="option.passphrase_file")]


def backup(
    wanted: Wanted,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="option.new_backup")],
    passphrase_file: Secret = None,
) -> None:
    """Write the backup and say how to have the circle again."""
    from cerchia.show.cli.pages import keeping as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    teller = Teller(wanted.lang)
    circle = circle_of(wanted, teller)
    circle.may_back_up(file)
    words = passphrase(wanted.lang, passphrase_file, twice=True)
    teller("backup")
    try:
        size = circle.backup(file, words)
    finally:
        teller.done()
    if wanted.json:
        out.one(contract_keeping.backup(file, size, circle.sources()))
        return
    page.backup(Paper(wanted.lang), str(file), size, shlex.quote(str(file)))


def restore(
    wanted: Wanted,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="option.backup")],
    passphrase_file: Secret = None,
) -> None:
    """Make the circle again and say what is in it."""
    from cerchia import beside  # noqa: PLC0415

    teller = Teller(wanted.lang)

    def words() -> str:
        given = passphrase(wanted.lang, passphrase_file, twice=False)
        teller("restore")
        return given

    try:
        folder = beside.restore(file, wanted.circle, words)
    finally:
        teller.done()
    circle = circle_of(replace(wanted, circle=folder))
    if wanted.json:
        out.one(contract_keeping.restored(folder, circle.sources()))
        return
    from cerchia.show.cli.pages import keeping as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.restored(Paper(wanted.lang, place=wanted.place()), str(folder), len(circle.sources()))


def passphrase(lang: str, file: Path | None, *, twice: bool) -> str:
    """Return the passphrase: from a file, the environment, or asked without echo, twice for a new one.

    What is piped in is taken as typed. Raises PassphraseMissingError for an empty one, two that differ, or nobody to ask.
    """
    if file is not None:
        words = _first_line(file)
    elif VARIABLE in os.environ:
        words = os.environ[VARIABLE]
    elif sys.stdin.isatty():
        words = getpass.getpass(say("passphrase.ask", lang))
        if twice and words and getpass.getpass(say("passphrase.again", lang)) != words:
            words = ""
    else:
        words = _piped()
    if not words:
        raise PassphraseMissingError
    return words


def _piped() -> str:
    """Return the first line piped in; "" for none, or for a second that differs."""
    try:
        words, again = sys.stdin.readline().rstrip("\r\n"), sys.stdin.readline().rstrip("\r\n")
    except (OSError, ValueError):  # closed
        return ""
    return words if again in {"", words} else ""


def _first_line(file: Path) -> str:
    if not file.is_file():
        raise PathMissingError(path=str(file))
    try:
        return (file.read_text("utf-8-sig").splitlines() or [""])[0]
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(path=str(file), why=str(error)) from error


COMMAND = Command("backup", backup, ("circle", "zone"))
RESTORE = Command("restore", restore, ("circle",))
