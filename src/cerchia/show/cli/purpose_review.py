"""purpose list, use, quality, review: several purposes side by side, what the circle is worth for one, what moved."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.show import contract_purpose
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of, hush, note, opened
from cerchia.show.cli.wanted import Command, Wanted, a_date


def listed(wanted: Wanted) -> None:
    """List the purposes kept, their versions, and the one that counts."""
    found = circle_of(wanted).kept_purposes()
    if wanted.json:
        out.lines(contract_purpose.kept(one) for one in found)
        return
    from cerchia.show.cli.pages import quality as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.kept(Paper(wanted.lang, place=wanted.place()), found)


def use(
    wanted: Wanted,
    name: Annotated[str, typer.Argument(metavar="NAME", help="option.purpose_name")],
    version: Annotated[int | None, typer.Option(metavar="N", help="option.version_number")] = None,
) -> None:
    """Make a kept purpose the one that counts."""
    circle = circle_of(wanted)
    found = circle.use_purpose(name, version)
    note("purpose.loaded", wanted.lang, name=found.name, circle=str(circle.folder))


def quality(wanted: Wanted) -> None:
    """Say what the circle is worth for the purpose, part by part."""
    with opened(wanted) as desk:
        found = desk.circle.quality(desk.ask)
        hush(desk)
    if wanted.json:
        out.one(contract_purpose.quality(found))
        return
    from cerchia.show.cli.pages import quality as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found)


def review(
    wanted: Wanted,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="option.since")] = None,
) -> None:
    """Say what moved since a day, what is stuck, and what the time was for."""
    first = a_date(since) if since else None
    with opened(wanted) as desk:
        found = desk.circle.review(desk.ask, first)
        hush(desk)
    if wanted.json:
        out.one(contract_purpose.review(found))
        return
    from cerchia.show.cli.pages import quality as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.review(Paper(wanted.lang, place=wanted.place()), found)


_ASKS = ("paths", "purpose", "as_of", "circle", "zone")
LIST = Command("list", listed, ("circle", "zone"), "purpose")
USE = Command("use", use, ("circle", "zone"), "purpose", ("lang",))
QUALITY = Command("quality", quality, _ASKS, "purpose")
REVIEW = Command("review", review, _ASKS, "purpose")
