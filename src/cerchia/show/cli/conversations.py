"""conversations: what became of each, and on which message that rests."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from cerchia.model.vocabulary import OUTCOMES, Ball
from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.wanted import Command, Wanted, one_of


def conversations(
    wanted: Wanted,
    outcome: Annotated[str | None, typer.Option(metavar="OUTCOME", help="option.outcome")] = None,
    ball: Annotated[
        str | None, typer.Option(metavar="mine|theirs|nobody", help="option.ball")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="option.limit")] = None,
) -> None:
    """List the conversations, the newest first."""
    if outcome is not None:
        outcome = one_of("--outcome", outcome, OUTCOMES)
    if ball is not None:
        ball = one_of("--ball", ball, get_args(Ball))
    with opened(wanted) as desk:
        rows = desk.circle.conversations(desk.ask)
        hush(desk)
    kept = [row for row in rows if outcome in {None, row.outcome} and ball in {None, row.ball}]
    if wanted.json:
        out.lines(contract.conversation(row, wanted.lang) for row in kept[:limit])
        return
    from cerchia.show.cli.pages import conversations as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), kept, limit or 20)


COMMAND = Command("conversations", conversations, ("paths", "as_of", "circle", "zone"))
