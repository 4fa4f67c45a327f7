"""result add, list, remove, import: what came of the work with people."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from cerchia.model.errors import TableUnconfirmedError
from cerchia.model.result import CURRENCY, GAINS, Result, Whom
from cerchia.model.sheet import RESULT_FIELDS
from cerchia.show import contract_results
from cerchia.show.cli import out
from cerchia.show.cli.desk import Teller, circle_of, hush, opened
from cerchia.show.cli.tables import Dates, Decimals, Map, sure, wish
from cerchia.show.cli.tables import currency as a_currency
from cerchia.show.cli.wanted import Command, UsageError, Wanted, a_date, one_of

Kind = Annotated[str, typer.Option(metavar="KIND", help="option.gain")]
Text = str | None


def add(  # noqa: PLR0913, PLR0917 - one parameter an option
    wanted: Wanted,
    who: Annotated[str, typer.Argument(metavar="WHO", help="option.who")],
    kind: Kind,
    on: Annotated[Text, typer.Option("--date", metavar="DATE", help="option.result_day")] = None,
    amount: Annotated[Text, typer.Option(metavar="X", help="option.amount")] = None,
    currency: Annotated[str, typer.Option(metavar="EUR", help="option.currency")] = CURRENCY,
    hours: Annotated[Text, typer.Option(metavar="H", help="option.hours")] = None,
    purpose: Annotated[str, typer.Option(metavar="NAME", help="option.result_purpose")] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="option.result_note")] = "",
) -> None:
    """Keep one result with one person."""
    said = Result(
        id="",
        kind=one_of("--kind", kind, GAINS),
        day=a_date(on) if on else _today(),
        whom=Whom(),
        amount=_number(amount),
        currency=a_currency(currency) if amount else "",
        hours=_number(hours, hours=True),
        purpose=purpose,
        note=note,
    )
    teller = Teller(wanted.lang)
    circle = circle_of(wanted, teller)
    try:
        done = circle.book(who, said)
    finally:
        teller.done()
    if wanted.json:
        out.one(contract_results.result(done))
        return
    from cerchia.show.cli.pages import results as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.booked(Paper(wanted.lang, place=wanted.place()), done)


def _today() -> date:
    return datetime.now(tz=UTC).astimezone().date()


def _number(text: str | None, *, hours: bool = False) -> Decimal | None:
    """Return an amount that can be read in one way only; UsageError for any other."""
    if text is None:
        return None
    from cerchia.beside import read_amount  # noqa: PLC0415

    found = read_amount(text, hours=hours)
    if found is None:
        raise UsageError("usage.amount", seen=text)
    return found


def listed(
    wanted: Wanted,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="option.limit")] = None,
) -> None:
    """List the results, the newest first, with their sums."""
    with opened(wanted) as desk:
        found = desk.circle.results(desk.ask)
        hush(desk)
    if wanted.json:
        rows = [contract_results.result(one) for one in found.rows[:limit]]
        out.lines([*rows, *(contract_results.deal(one) for one in found.deals[:limit])])
        return
    from cerchia.show.cli.pages import results as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found, limit or 30)


def remove(
    wanted: Wanted,
    which: Annotated[str, typer.Argument(metavar="ID|FILE", help="option.result_which")],
) -> None:
    """Take out one result, or all of one file."""
    gone = circle_of(wanted).unbook(which)
    if wanted.json:
        out.one(contract_results.removed(gone))
        return
    from cerchia.show.cli.pages import results as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.removed(Paper(wanted.lang, place=wanted.place()), gone)


def imported(  # noqa: PLR0913, PLR0917 - one parameter an option
    wanted: Wanted,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="option.table")],
    said: Map = None,
    kind: Annotated[Text, typer.Option(metavar="KIND", help="option.gain_default")] = None,
    dates: Dates = None,
    decimals: Decimals = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="option.yes")] = False,
) -> None:
    """Show how a file of results is read; keep it once that is confirmed."""
    from cerchia.show.cli.pages import results as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    asked = wish(RESULT_FIELDS, said, dates, decimals)
    silent = None if kind is None else one_of("--kind", kind, GAINS)
    teller = Teller(wanted.lang)
    circle, paper = circle_of(wanted, teller), Paper(wanted.lang, place=wanted.place())
    try:
        found = circle.read_results(file, asked, silent)
    finally:
        teller.done()
    if not wanted.json:
        page.read(paper, found)
        sure("result.sure", wanted.lang, yes=yes, n=found.count("new"))
    kept = circle.keep_results(found) if yes or not wanted.json else None
    if not wanted.json:
        page.kept(paper, kept or 0)
        return
    out.one(contract_results.results_read(found, kept, wanted.lang))
    if kept is None:
        raise TableUnconfirmedError


ADD = Command("add", add, ("circle", "zone"), "result")
LIST = Command("list", listed, ("circle", "zone"), "result")
REMOVE = Command("remove", remove, ("circle", "zone"), "result")
IMPORT = Command("import", imported, ("circle", "zone"), "result")
