"""What the commands that read a table share: what is said of its columns, and asking before it counts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from cerchia.model.errors import TableUnconfirmedError
from cerchia.model.sheet import MARKS, NONE, ORDERS, PEOPLE_FIELDS, SEVERAL, Wish
from cerchia.show.cli.desk import confirmed, note
from cerchia.show.cli.wanted import UsageError, one_of

Map = Annotated[list[str] | None, typer.Option("--map", metavar="COLUMN=FIELD", help="option.map")]
Dates = Annotated[str | None, typer.Option("--dates", metavar="dmy|mdy", help="option.dates")]
Decimals = Annotated[str | None, typer.Option("--decimal", metavar=",|.", help="option.decimal")]


def wish(
    fields: tuple[str, ...], said: Sequence[str] | None, dates: str | None, decimals: str | None
) -> Wish:
    """Return what was said of a table; UsageError for what is no column=field."""
    columns: list[tuple[str, str]] = []
    for text in said or ():
        column, sign, field = text.rpartition("=")
        name = field.strip().lower()
        if not (sign and column.strip()) or name not in {*fields, NONE}:
            raise UsageError("usage.map", seen=text, choices=", ".join(fields))
        once = name not in SEVERAL or fields is not PEOPLE_FIELDS
        if name != NONE and once and name in {known for _, known in columns}:
            raise UsageError("usage.map_twice", seen=name)
        columns.append((column.strip(), name))
    return Wish(
        tuple(columns),
        None if dates is None else one_of("--dates", dates, ORDERS),
        None if decimals is None else one_of("--decimal", decimals, MARKS),
    )


def currency(text: str) -> str:
    """Return the code of a currency; UsageError for what is none."""
    code = text.strip().upper()
    if len(code) != 3 or not (code.isascii() and code.isalpha()):
        raise UsageError("usage.value", option="--currency", seen=text)
    return code


def sure(code: str, lang: str, *, yes: bool, **params: object) -> None:
    """Ask whether a table is read as it should be.

    Raises TableUnconfirmedError where nobody can answer; leaves with 1 when the answer is no.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise TableUnconfirmedError
    if not confirmed(code, lang, **params):
        note("forget.nothing", lang)
        raise typer.Exit(1)
