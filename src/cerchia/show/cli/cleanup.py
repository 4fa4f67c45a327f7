"""cleanup: who could go and what would change, the list worked through by hand, the safelist."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.show import contract_cleanup as contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of, hush, note, opened
from cerchia.show.cli.files import put
from cerchia.show.cli.wanted import Command, Wanted

if TYPE_CHECKING:
    from cerchia.circle import Circle
    from cerchia.model.cleanup import Bar, TwoRings

Most = Annotated[int | None, typer.Option("--max", min=1, metavar="N", help="option.cleanup_max")]
Certainty = Annotated[
    float | None, typer.Option(min=0, max=1, metavar="0-1", help="option.certainty")
]


def cleanup(
    wanted: Wanted,
    max: Most = None,  # noqa: A002 - the group names the option after it
    what_if: Annotated[
        list[str] | None, typer.Option("--what-if", metavar="ID|WHO", help="option.what_if")
    ] = None,
    certainty: Certainty = None,
    rings: Annotated[Path | None, typer.Option(metavar="FILE", help="option.two_rings")] = None,
) -> None:
    """List who could go, the most certain first, and what would change."""
    chosen = what_if or None
    with opened(wanted) as desk:
        found = desk.circle.cleanup(desk.ask, _bar(certainty, max), chosen)
        gone = chosen or [row.id for row in found.rows]
        url = _two(desk.circle.cleanup_rings(desk.ask, gone), rings, wanted.lang) if rings else ""
        hush(desk)
    if wanted.json:
        out.lines(contract.parting(row, wanted.lang) for row in found.rows)
        out.lines([contract.what_if(found)])
        if url:
            note("cleanup.rings_written", wanted.lang, url=url)
        return
    from cerchia.show.cli.pages import cleanup as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    kept = not wanted.paths
    page.show(Paper(wanted.lang, place=wanted.place()), found, chosen is not None, kept, url)


def start(wanted: Wanted, most: Most = None, certainty: Certainty = None) -> None:
    """Keep who could go today as the list to work through."""
    circle = circle_of(wanted)
    found = circle.start_cleanup(_bar(certainty, most))
    if not found.rows:
        if wanted.json:
            out.lines([contract.what_if(found)])
            return
        from cerchia.show.cli.pages import cleanup as page  # noqa: PLC0415
        from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

        page.show(Paper(wanted.lang, place=wanted.place()), found, chosen=False, kept=False)
        return
    _list(wanted, circle, None)


def following(wanted: Wanted, most: Most = None) -> None:
    """Show the next of the list, with their links."""
    _list(wanted, circle_of(wanted), most)


def done(
    wanted: Wanted,
    whos: Annotated[list[str], typer.Argument(metavar="ID|WHO…", help="option.ticked")],
) -> None:
    """Tick people off who were removed by hand."""
    circle = circle_of(wanted)
    circle.tick(whos)
    _list(wanted, circle, None)


def _list(wanted: Wanted, circle: Circle, most: int | None) -> None:
    from cerchia.model.cleanup import BATCH  # noqa: PLC0415

    found, batch = circle.checklist(), most or BATCH
    if wanted.json:
        out.lines(contract.parting(row, wanted.lang) for row in found.open[:batch])
        out.lines([contract.checklist(found)])
        return
    from cerchia.show.cli.pages import cleanup as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.checklist(Paper(wanted.lang, place=wanted.place()), found, batch)


def keep(
    wanted: Wanted, who: Annotated[str, typer.Argument(metavar="WHO", help="option.who")]
) -> None:
    """Put somebody on the safelist."""
    safe = circle_of(wanted).keep(who)
    if wanted.json:
        out.one(contract.safe(safe))
        return
    from cerchia.show.cli.pages import cleanup as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.keeping(Paper(wanted.lang, place=wanted.place()), safe)


def safelist(wanted: Wanted) -> None:
    """List who is never proposed."""
    found = circle_of(wanted).safelist()
    if wanted.json:
        out.lines(contract.safe(one) for one in found)
        return
    from cerchia.show.cli.pages import cleanup as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.safelist(Paper(wanted.lang, place=wanted.place()), found)


def _two(found: TwoRings, path: Path, lang: str) -> str:
    from cerchia.show.draw import before_after  # noqa: PLC0415
    from cerchia.show.draw.rings import MARK  # noqa: PLC0415

    return put(path, before_after.alone(found, lang), MARK)


def _bar(certainty: float | None, most: int | None) -> Bar:
    from cerchia.model.cleanup import Bar  # noqa: PLC0415

    return Bar(most=most) if certainty is None else Bar(certainty, most)


_GROUP = "cleanup"
COMMAND = Command("", cleanup, ("paths", "purpose", "as_of", "circle", "zone"), _GROUP)
START = Command("start", start, ("circle", "zone"), _GROUP)
NEXT = Command("next", following, ("circle", "zone"), _GROUP)
DONE = Command("done", done, ("circle", "zone"), _GROUP)
KEEP = Command("keep", keep, ("circle", "zone"), _GROUP)
SAFELIST = Command("safelist", safelist, ("circle", "zone"), _GROUP)
