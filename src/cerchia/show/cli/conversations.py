"""conversations: what became of each, on which message that rests, and correcting it."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from cerchia.model.vocabulary import OUTCOMES, TOPICS, Ball, Outcome
from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of, hush, opened
from cerchia.show.cli.wanted import Command, UsageError, Wanted, one_of

BALLS = get_args(Ball)
TRUE: tuple[Outcome, ...] = tuple(one for one in OUTCOMES if one != "silent")
"""Outcomes a conversation with words in it can have."""


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
        ball = one_of("--ball", ball, BALLS)
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


def fix(
    wanted: Wanted,
    which: Annotated[str, typer.Argument(metavar="ID|WHO", help="option.which")],
    outcome: Annotated[str, typer.Option(metavar="OUTCOME", help="option.true_outcome")],
    ball: Annotated[
        str | None, typer.Option(metavar="mine|theirs|nobody", help="option.true_ball")
    ] = None,
    topic: Annotated[str | None, typer.Option(metavar="TOPIC", help="option.topic")] = None,
) -> None:
    """Make the owner's own verdict on one conversation the one that counts."""
    said = one_of("--outcome", outcome, TRUE)
    turn = None if ball is None else one_of("--ball", ball, BALLS)
    about = None if topic is None else one_of("--topic", topic, TOPICS)
    if about is not None and said != "deepening":
        raise UsageError("usage.topic", outcome=said)
    circle = circle_of(wanted)
    row = circle.fix(which, said, turn, about)
    if wanted.json:
        out.one(contract.conversation(row, wanted.lang))
        return
    from cerchia.show.cli.pages import conversations as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.fixed(Paper(wanted.lang, place=wanted.place()), row)


COMMAND = Command("", conversations, ("paths", "as_of", "circle", "zone"), "conversations")
FIX = Command("fix", fix, ("circle", "zone"), "conversations")
