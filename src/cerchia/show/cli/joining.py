"""person merge, split, parts, doubles, merges: who is one person and who is not."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.show import contract_joining as contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of
from cerchia.show.cli.wanted import Command, Wanted

Who = Annotated[str, typer.Argument(metavar="WHO", help="option.who")]


def merge(
    wanted: Wanted,
    one: Annotated[str, typer.Argument(metavar="ONE", help="option.merge_one")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="option.merge_other")],
) -> None:
    """Make two persons one, the first kept."""
    circle = circle_of(wanted)
    number = circle.merge(one, other)
    found = next(each for each in circle.merges().joined if each.number == number)
    if wanted.json:
        out.one(contract.joined(found))
        return
    from cerchia.show.cli.pages import joining as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.merged(Paper(wanted.lang, place=wanted.place()), found)


def split(
    wanted: Wanted,
    who: Who,
    part: Annotated[str, typer.Argument(metavar="PART", help="option.part")],
) -> None:
    """Take a part out of somebody, or say that somebody is another."""
    circle = circle_of(wanted)
    number = circle.split(who, part)
    found = next(each for each in circle.merges().apart if each.number == number)
    if wanted.json:
        out.one(contract.apart(found))
        return
    from cerchia.show.cli.pages import joining as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.split(Paper(wanted.lang, place=wanted.place()), found)


def parts(wanted: Wanted, who: Who) -> None:
    """Show what a person is made of, and why."""
    from cerchia.model.ask import Ask  # noqa: PLC0415

    found = circle_of(wanted).parts(Ask(), who)
    if wanted.json:
        out.one(contract.parts(found))
        return
    from cerchia.show.cli.pages import joining as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.parts(Paper(wanted.lang, place=wanted.place()), found)


def doubles(
    wanted: Wanted,
    who: Annotated[str | None, typer.Argument(metavar="WHO", help="option.double_of")] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="option.limit")] = 30,
) -> None:
    """List who may be one person twice, in the circle or of one person."""
    from cerchia.model.ask import Ask  # noqa: PLC0415

    circle = circle_of(wanted)
    found = circle.doubles(Ask(), limit) if who is None else circle.namesakes(Ask(), who)
    if wanted.json:
        out.lines(contract.double(one, wanted.lang) for one in found.pairs)
        return
    from cerchia.show.cli.pages import joining as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.doubles(Paper(wanted.lang, place=wanted.place()), found)


def merges(wanted: Wanted) -> None:
    """List what was said of who is who, and what came of it."""
    found = circle_of(wanted).merges()
    if wanted.json:
        out.lines([contract.joined(one) for one in found.joined])
        out.lines([contract.apart(one) for one in found.apart])
        return
    from cerchia.show.cli.pages import joining as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.merges(Paper(wanted.lang, place=wanted.place()), found)


_GROUP = "person"
MERGE = Command("merge", merge, ("circle", "zone"), _GROUP)
SPLIT = Command("split", split, ("circle", "zone"), _GROUP)
PARTS = Command("parts", parts, ("circle", "zone"), _GROUP)
DOUBLES = Command("doubles", doubles, ("circle", "zone"), _GROUP)
MERGES = Command("merges", merges, ("circle", "zone"), _GROUP)
