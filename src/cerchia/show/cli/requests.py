"""requests: which requests wait, and what to do with each."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.wanted import Command, Wanted, one_of

POLICIES = ("open", "selective")


def requests(
    wanted: Wanted,
    policy: Annotated[str, typer.Option(metavar="open|selective", help="option.policy")] = "open",
) -> None:
    """List the requests that wait, with a verdict, its reasons and the answer ready."""
    chosen = one_of("--policy", policy, POLICIES)
    with opened(wanted) as desk:
        rows = desk.circle.requests(desk.ask, chosen)
        hush(desk)
    if wanted.json:
        out.lines(contract.request(row, wanted.lang) for row in rows)
        return
    from cerchia.show.cli.pages import requests as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), rows, chosen)


COMMAND = Command("requests", requests, ("paths", "purpose", "as_of", "circle", "zone"))
