"""How a whole file writes its amounts and days: one "1.234,56" or one "25/03" settles it for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.formats import table_values, tabular
from cerchia.model.sheet import Mark, Order, Wish
from cerchia.read.crm.taken import clean

if TYPE_CHECKING:
    from cerchia.formats.archive import Archive, Member
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

    What the owner says wins; then what the cells say for sure; then what was confirmed for these headings
    before; then that HubSpot, and Salesforce under its own names, write a point before decimals.
    """
    form, heading, kept = known.form, known.heading, known.mapping
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
    if not mark_sure and (kept or _plain(known)):
        mark, mark_sure = kept.mark if kept else ".", True
    if not order_sure and kept:
        order, order_sure = kept.order, True
    said = wish or Wish()
    return Written(
        encoding, lost, said.mark or mark, mark_sure or said.mark is not None,
        said.order or order, order_sure or said.order is not None, count,
        next(filter(table_values.ambiguous, sums), ""), next(filter(_either, days), ""),
    )  # fmt: skip


def _plain(known: Known) -> bool:
    """Say whether a product writes a point before decimals whatever its user's language is."""
    return known.form.product == "hubspot" or "CreatedDate" in known.heading.names


def _either(text: str) -> bool:
    """Say whether a day means different things by the one order and by the other."""
    found = {table_values.day(text, "dmy"), table_values.day(text, "mdy")} - {None}
    return len(found) > 1
