"""title: what job titles say, one a line on standard input."""

from __future__ import annotations

import sys

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import note
from cerchia.show.cli.wanted import Command, Wanted


def title(wanted: Wanted) -> None:
    """Read titles from standard input and write a line of JSON for each."""
    from cerchia.circle import read_titles  # noqa: PLC0415

    if sys.stdin.isatty():
        note("note.titles", wanted.lang)
    lines = [line.strip() for line in sys.stdin.read().splitlines()]
    out.lines(contract.title(one) for one in read_titles([line for line in lines if line]))


COMMAND = Command("title", title)
