"""title: what job titles say, one a line on standard input."""

from __future__ import annotations

import sys

from cerchia.show import contract, contract_keeping
from cerchia.show.cli import out
from cerchia.show.cli.desk import note
from cerchia.show.cli.wanted import Command, Wanted


def title(wanted: Wanted) -> None:
    """Read titles from standard input and write a line of JSON for each line, in their order."""
    from cerchia.beside import read_occupations, read_titles  # noqa: PLC0415

    if sys.stdin.isatty():
        note("note.titles", wanted.lang)
    text = sys.stdin.read()
    lines = text.removesuffix("\n").split("\n") if text else []
    once = list(dict.fromkeys(lines))
    found = {one.text: one for one in read_titles(once)}
    named = read_occupations(once, wanted.circle)
    if named is None:
        out.lines(contract.title(found[line]) for line in lines)
    else:
        out.lines(
            contract.title(found[line]) | contract_keeping.isco(named[line]) for line in lines
        )


COMMAND = Command("title", title, ("circle",))
