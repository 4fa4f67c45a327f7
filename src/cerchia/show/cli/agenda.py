"""agenda: what to do this week, and why; done, later, not, follow: what you say of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.show import contract, contract_plan
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of, hush, note, opened
from cerchia.show.cli.files import put
from cerchia.show.cli.wanted import Command, Wanted, a_date, one_of

if TYPE_CHECKING:
    from cerchia.model.plan import Dated, Did, PutOff

Which = Annotated[str, typer.Argument(metavar="ID|WHO", help="option.thing")]


def agenda(
    wanted: Wanted,
    later: Annotated[bool, typer.Option("--all", help="option.all")] = False,
    ics: Annotated[Path | None, typer.Option(metavar="FILE", help="option.ics")] = None,
) -> None:
    """List the proposals, this week's first."""
    from cerchia.show import calendar  # noqa: PLC0415

    with opened(wanted) as desk:
        rows = desk.circle.agenda(desk.ask)
        week = desk.circle.plan(desk.ask)
        purpose = desk.ask.purpose or desk.circle.purpose()
        entries = calendar.entries(week, wanted.lang)
        if ics:
            text = desk.circle.calendar(entries, calendar.name(wanted.lang)).decode()
            put(ics, text, calendar.MARK)
        hush(desk)
    if wanted.json:
        out.lines(contract.agenda(row, wanted.lang) for row in rows)
    else:
        from cerchia.show.cli.pages import agenda as page  # noqa: PLC0415
        from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

        paper = Paper(wanted.lang, place=wanted.place())
        page.show(paper, rows, purpose, later=later, week=week)
    if ics:
        note("plan.written", wanted.lang, path=str(ics), n=len(entries))


def done(
    wanted: Wanted,
    which: Which,
    minutes: Annotated[int | None, typer.Option(metavar="N", help="option.minutes")] = None,
    on: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="option.done_day")
    ] = None,
) -> None:
    """Say that something is done."""
    _tell(wanted, circle_of(wanted).do(which, minutes, a_date(on) if on else None))


def later(
    wanted: Wanted,
    which: Which,
    until: Annotated[str, typer.Option(metavar="DATE", help="option.until")],
) -> None:
    """Put something off."""
    _tell(wanted, circle_of(wanted).put_off(which, a_date(until)))


def declined(
    wanted: Wanted,
    which: Which,
    why: Annotated[str, typer.Option(metavar="REASON", help="option.why")] = "other",
    words: Annotated[str, typer.Option("--note", metavar="TEXT", help="option.own_words")] = "",
) -> None:
    """Say that something is not wanted."""
    from cerchia.model.plan import REFUSALS  # noqa: PLC0415 - what --help does not need

    reason = one_of("--why", why, REFUSALS)
    found = circle_of(wanted).decline(which, reason, words)
    if found is None and wanted.json:
        out.one(contract_plan.dropped(which))
        return
    _tell(wanted, found)


def follow(
    wanted: Wanted,
    who: Annotated[str, typer.Argument(metavar="WHO", help="option.who")],
    day: Annotated[str, typer.Argument(metavar="DATE", help="option.follow_day")],
    why: Annotated[str, typer.Argument(metavar="WHY", help="option.follow_why")] = "",
) -> None:
    """Keep a date with a person."""
    _tell(wanted, circle_of(wanted).follow(who, a_date(day), why))


def _tell(wanted: Wanted, found: Did | PutOff | Dated | None) -> None:
    from cerchia.model.plan import Dated, Did  # noqa: PLC0415

    if wanted.json and found is not None:
        if isinstance(found, Did):
            out.one(contract_plan.did(found, wanted.lang))
        elif isinstance(found, Dated):
            out.one(contract_plan.dated(found))
        else:
            out.one(contract_plan.put_off(found))
        return
    from cerchia.show.cli.pages import plan as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.said(Paper(wanted.lang, place=wanted.place()), found)


_GROUP = "agenda"
COMMAND = Command("", agenda, ("paths", "purpose", "as_of", "circle", "zone"), _GROUP)
DONE = Command("done", done, ("circle", "zone"), _GROUP)
LATER = Command("later", later, ("circle", "zone"), _GROUP)
NOT = Command("not", declined, ("circle", "zone"), _GROUP)
FOLLOW = Command("follow", follow, ("circle", "zone"), _GROUP)
