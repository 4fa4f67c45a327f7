"""How a whole file writes its amounts and days: one "1.234,56" or one "25/03" settles it for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.formats import table_values, tabular
from cerchia.model.sheet import Mark, Order
from cerchia.read.crm.taken import clean

if TYPE_CHECKING:
    from cerchia.formats.archive import Archive, Member
    from cerchia.model.sheet import Wish
    from cerchia.read.crm.files import Known

_DAYS = frozenset({"made", "closed", "expected", "at", "until", "date", "lost_at"})
MOST = 20_000
"""Different cells of a kind that are looked at: among so many one settles it, or none does."""


@dataclass(frozen=True, slots=True)
class Written:
    """How a file is written. sure: False where its cells fit both readings and the likelier was taken.

    doubt: one such cell, "" for none. rows: how many there are.
    """

    encoding: str
    lost: int
    decimals: Mark
    decimals_sure: bool
    days: Order
    days_sure: bool
    rows: int
    amount_doubt: str = ""
    day_doubt: str = ""


def survey(archive: Archive, member: Member, known: Known, wish: Wish | None = None) -> Written:
    """Return how a file is written, all of it looked through.

    What the owner says of it wins, now or when they confirmed it. HubSpot, and Salesforce's own names,
    have a point before decimals and the year first; what the cells say all the same is believed.
    """
    said = wish or known.mapping
    form, heading = known.form, known.heading
    plain = form.product == "hubspot" or "CreatedDate" in heading.names
    encoding, lost = tabular.encoding(archive.chunks(member))
    sums: dict[str, None] = {}
    days: dict[str, None] = {}
    count = 0
    for row in tabular.rows(archive.chunks(member), heading, encoding):
        count += not row.wrong or row.wrong == "row_short"
        for field, cell in zip(form.fields, row.cells, strict=False):
            into = sums if field == "amount" else days if field in _DAYS else None
            if cell and into is not None and len(into) < MOST:
                into[clean(cell)[:80]] = None
    mark, mark_sure = table_values.mark_of(sums)
    order, order_sure = table_values.order_of(days)
    told_mark = said.mark if said else None
    told_order = said.order if said else None
    if plain and not said and not mark_sure:
        mark, mark_sure = ".", True
    return Written(
        encoding, lost, told_mark or mark, mark_sure or told_mark is not None,
        told_order or order, order_sure or told_order is not None, count,
        next(filter(table_values.ambiguous, sums), ""), next(filter(_either, days), ""),
    )  # fmt: skip


def _either(text: str) -> bool:
    """Say whether a day means different things by the one order and by the other."""
    found = {table_values.day(text, "dmy"), table_values.day(text, "mdy")} - {None}
    return len(found) > 1
