"""demo: the fictional circle, read by the ordinary reader."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import Teller, circle_of, note
from cerchia.show.cli.files import writable
from cerchia.show.cli.report import html as write
from cerchia.show.cli.wanted import Command, Wanted

if TYPE_CHECKING:
    from cerchia.circle import Circle
    from cerchia.model.ask import Ask
    from cerchia.model.awake import Woken
    from cerchia.model.report import Report

NAME = "Complete_LinkedInDataExport_11-15-2026.zip"
ZONE = "Europe/Rome"
"""Where the consultant of the demo lives."""


def demo(
    wanted: Wanted,
    archive: Annotated[Path | None, typer.Option(metavar="FILE", help="option.archive")] = None,
    others: Annotated[Path | None, typer.Option(metavar="FOLDER", help="option.others")] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="option.html")] = None,
) -> None:
    """Write the fictional archive, read it, and show its audit; or only write it, or what is beside it."""
    from cerchia import beside  # noqa: PLC0415

    if archive is not None:
        with writable(archive):
            beside.write_demo(archive)
        note("demo.written", wanted.lang, path=str(archive))
    if others is not None:
        with writable(others):
            beside.write_demo_others(others)
        note("demo.others_written", wanted.lang, path=str(others))
    if archive is not None or others is not None:
        return
    teller = Teller(wanted.lang)
    try:
        found, woken = _told(wanted, teller)
    finally:
        teller.done()
    url = write(found, html, wanted.lang) if html else ""
    if wanted.json:
        out.one(contract.audit(found.audit, wanted.lang))
        if url:
            note("report.report_written", wanted.lang, url=url)
        return
    from cerchia.show.cli.pages import audit as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.demo(Paper(wanted.lang, place=wanted.place()), found.audit, wanted.circle, url, woken)


def _told(wanted: Wanted, teller: Teller) -> tuple[Report, Woken | None]:
    """Read the fictional archive into the circle named, else into one that is gone afterwards.

    There the other exports are read too, once the report is made, unless the answer is JSON.
    """
    from cerchia import beside  # noqa: PLC0415
    from cerchia.circle import Circle  # noqa: PLC0415
    from cerchia.model.ask import Ask  # noqa: PLC0415

    purpose, zone = beside.demo_purpose(), wanted.zone or ZONE
    teller("demo")
    with beside.demo_archive(NAME) as path:
        if wanted.circle is None:
            with Circle.temporary(zone, teller) as circle:
                circle.add([path])
                found = circle.report(Ask(purpose))
                return found, None if wanted.json else _woken(circle, Ask(purpose))
        kept = circle_of(replace(wanted, zone=zone), teller)
        kept.add([path])
        kept.keep_purpose(purpose)
        return kept.report(Ask()), None


def _woken(circle: Circle, ask: Ask) -> Woken:
    """Read what is beside LinkedIn as well, and say who turns out to be alive."""
    from cerchia import beside  # noqa: PLC0415

    before, leaving = circle.awake(ask), circle.cleanup_ids(ask)
    with beside.demo_others() as folder:
        circle.add([folder])
        return beside.woken(before, circle.awake(ask), leaving)


COMMAND = Command("demo", demo, ("circle", "zone"))
