"""The deals of the imports: stage, money, days, and whom they are with; a newer export's word stands."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from cerchia.formats import table_values
from cerchia.language.fold import fold
from cerchia.read.crm import stages
from cerchia.read.crm.linked import Contact, Links, held, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import Import
    from cerchia.model.sheet import Mark, Order

_COLUMNS = (
    "record", "file", "line", "kind", "thing", "left", "number", "name", "emails", "urls", "company", "company_id",
    "owner", "contact", "contact_ids", "deal", "stage", "state", "chance", "amount", "currency", "made", "closed",
    "expected", "decimals", "days",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Deal:
    """One deal of one import. key: what makes it the same in another export.

    places: import and record of those it is with, the first meant before others.
    """

    key: str
    import_: int
    product: str
    file: str
    line: int
    name: str
    state: str
    stage: str
    amount: Decimal | None
    currency: str
    made: date | None
    day: date | None
    owner: str
    company: str
    contact: str
    email: str
    url: str
    places: tuple[tuple[int, int], ...]

    @property
    def id(self) -> str:
        """What it is called over all imports."""
        return hashlib.sha256(f"deal|{self.key}".encode("utf-8", "replace")).hexdigest()[:12]

    def row(self) -> tuple[object, ...]:
        """Return it as a row of `read_deal`."""
        return (
            self.id, self.import_, self.product, self.file, self.line, self.name, self.state, self.stage,
            stages.step(self.stage), None if self.amount is None else str(self.amount), self.currency, self.made, self.day, self.owner,
            self.company, self.contact, self.email, self.url,
        )  # fmt: skip


def deals(
    engine: Engine,
    numbered: tuple[int, Import],
    segment: Callable[[str, str], Path],
    known: Mapping[str, Links],
) -> Iterator[Deal]:
    """Yield the deals of an import; two that say the same are told apart by how often it was said."""
    said: Counter[str] = Counter()
    import_, one = numbered
    every = held(one, segment)
    for row in rows(engine, f"(from {every} where state <> '')" if every else "", _COLUMNS):
        found = _deal(import_, dict(zip(_COLUMNS, row, strict=True)), known)
        said[found.key] += 1
        yield replace(found, key=f"{found.key}|{said[found.key]}")


def newest(found: Sequence[Deal]) -> list[Deal]:
    """Return each deal once, as the newest export that holds it says."""
    kept = {one.key: one for one in found}
    return list(kept.values())


def _deal(import_: int, row: dict[str, str], every: Mapping[str, Links]) -> Deal:
    known = every.get(row["kind"], Links())
    mark, order = cast("Mark", row["decimals"]), cast("Order", row["days"])
    company = row["company"] or known.companies.get(row["company_id"], "")
    names = [one for one in row["contact"].split("\n") if one]
    ids = [one for one in row["contact_ids"].split("\n") if one]
    linked = [each[1:] for each in known.roles.get(row["number"], [])]
    ids += [each for each in linked if each not in ids]
    own = not row["left"]  # the row says itself how they are reached
    with_ = [] if own and not ids else known.with_(names, ids, (company,))
    contact = names[0] if names else row["name"]
    amount = table_values.sole(row["amount"], mark) if row["amount"] else None
    return Deal(
        _key(row, company, contact), import_, row["kind"], row["file"], int(row["line"]),
        row["deal"], row["state"], row["stage"], amount, row["currency"] if amount is not None else "",
        table_values.day(row["made"], order), _day(row, order),
        known.user(row["owner"]), company, with_[0].name if with_ else contact,
        row["emails"].split("\n")[0] if own else _email(with_), row["urls"].split("\n")[0] if own else "",
        (*([(import_, int(row["record"]))] if own else []), *(one.place for one in with_)),
    )  # fmt: skip


def _key(row: dict[str, str], company: str, contact: str) -> str:
    if row["number"] and row["kind"] != "table":
        return f"{row['kind']}|{row['number']}"
    return f"{row['kind']}|{row['number']}|{fold(row['deal'])}|{fold(company)}|{fold(contact)}"


def _day(row: dict[str, str], order: Order) -> date | None:
    """Return when a deal was closed, or is to be; of one that is over, the day it was made at the least."""
    days = [row["closed"], row["expected"]]
    days += [row["made"]] if row["state"] != "open" else []
    return next((day for text in days if (day := table_values.day(text, order))), None)


def _email(with_: Sequence[Contact]) -> str:
    return with_[0].email if with_ else ""
