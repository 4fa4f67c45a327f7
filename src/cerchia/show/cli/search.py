"""search: messages by their words, people by name, company and title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.model.desk_errors import SearchMissingError
from cerchia.model.search import MANY, ORDERS, Order
from cerchia.show import contract_search
from cerchia.show.cli import out
from cerchia.show.cli.desk import Desk, hush, opened
from cerchia.show.cli.wanted import Command, Wanted, one_of

if TYPE_CHECKING:
    from cerchia.model.search import Found, People

SHOWN, PERSONS = 20, 5


def search(
    wanted: Wanted,
    sought: Annotated[list[str], typer.Argument(metavar="TEXT…", help="option.sought")],
    order: Annotated[str, typer.Option(metavar="newest|ranked", help="option.order")] = "newest",
    limit: Annotated[
        int | None, typer.Option(min=1, max=MANY, metavar="N", help="option.limit")
    ] = None,
) -> None:
    """Search the messages and the people; the file it rests on is built where it is missing."""
    way = one_of("--order", order, ORDERS)
    text = " ".join(sought) + " "  # nobody is typing any more: the last word is whole
    most = limit or (MANY if wanted.json else SHOWN)
    with opened(wanted) as desk:
        found, people = _found(desk, text, way, most)
        hush(desk)
    if wanted.json:
        out.lines(contract_search.hit(one) for one in found.hits)
        out.lines([{"found": contract_search.found(found, people)}])
        return
    from cerchia.show.cli.pages import search as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found, people, way)


def _found(desk: Desk, text: str, order: Order, most: int) -> tuple[Found, People]:
    circle, ask = desk.circle, desk.ask

    def both() -> tuple[Found, People]:
        found = circle.search(ask, text, order=order, most=most)
        return found, circle.find_people(ask, text, PERSONS)

    try:
        return both()
    except SearchMissingError:
        while not circle.build_search(ask):  # the facts changed under our hands
            continue
        return both()


COMMAND = Command("search", search, ("circle", "zone"))
