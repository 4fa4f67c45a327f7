"""audit: is my circle in line with my purpose, and whom do I turn to next."""

from __future__ import annotations

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import hush, opened
from cerchia.show.cli.wanted import Command, Wanted


def audit(wanted: Wanted) -> None:
    """Ask for the audit and show it."""
    with opened(wanted) as desk:
        found = desk.circle.audit(desk.ask)
        hush(desk)
    if wanted.json:
        out.one(contract.audit(found, wanted.lang, desk.problems))
        return
    from cerchia.show.cli.pages import audit as page  # noqa: PLC0415 - Rich loads when it prints
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found, kept=not desk.temporary)


COMMAND = Command("audit", audit, ("paths", "purpose", "as_of", "circle", "zone"))
