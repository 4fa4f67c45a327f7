"""Deals: what CRMs say was won is a result beside those the owner booked, and the same deal counts once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, cast

from cerchia.answers.results import Register, who, whom
from cerchia.engine.duckdb import Engine
from cerchia.language.fold import fold
from cerchia.model.result import Beside, Booked, Dealt, Result, Whom

NEAR = 30
"""Days by which what the owner booked and what a CRM says may lie apart and still be one deal."""
_DEALS = """
    with first as (
        select deal, arg_min(person, place) as person
        from read_deal_with join resolve_handle using (handle) group by deal
    )
    select d.deal, d.product, d.file, d.line, d.name, d.state, d.stage, d.amount, d.currency, d.day,
           d.owner, d.company, d.contact, d.email, d.url, coalesce(p.id, '') as person_id,
           coalesce(p.name, '') as person, coalesce(p.url, '') as person_url
    from read_deal d left join first using (deal) left join resolve_person p using (person)
    order by d.day desc nulls last, d.deal
"""


@dataclass(frozen=True, slots=True)
class _Deal:
    """One deal as the findings have it."""

    id: str
    source: str
    file: str
    line: int
    name: str
    state: Literal["open", "won", "lost"]
    stage: str
    amount: Decimal | None
    currency: str
    day: date | None
    owner: str
    company: str
    contact: str
    email: str
    url: str
    person_id: str
    person: str
    person_url: str

    def result(self) -> Result:
        """Return it as a result; one with a firm alone is with nobody the circle could know."""
        day = cast("date", self.day)
        named = whom(self.contact, self.email, self.url)
        with_ = named if named.marks else Whom(self.company or self.name)
        return Result(
            id=self.id, kind="contract", day=day, whom=with_, person=self.person_id, amount=self.amount,
            currency=self.currency, note=self.name, file=self.file, line=self.line, source=self.source,
            stage=self.stage,
        )  # fmt: skip

    def beside(self, why: Beside, same: str = "") -> Dealt:
        """Return it as one that counts in no sum."""
        return Dealt(
            self.id, why, self.name, self.stage, self.person or self.contact or self.company,
            self.person_id, self.person_url, self.amount, self.currency, self.day, self.owner,
            self.source, self.file, self.line, same,
        )  # fmt: skip


def with_deals(engine: Engine, kept: Sequence[Result]) -> tuple[list[Result], list[Dealt]]:
    """Return all results, the owner's and those of CRMs, and the deals that count in no sum.

    A won deal is the same as what the owner booked with the same person for the same amount within
    thirty days; the owner's counts. Two CRMs that hold one deal are heard once as well.
    """
    register, own = Register(engine), _Own(engine)
    booked = [register.find(one) for one in kept if one.kind == "contract"]
    results, beside = list(kept), []
    for one in _deals(engine):
        why = _beside(one, own)
        if why:
            beside.append(one.beside(why))
            continue
        found = register.find(one.result())
        same = _same(found, booked)
        if same is not None:
            booked.remove(same)
            beside.append(one.beside("same", same.result.id))
        else:
            results.append(one.result())
            booked.append(found)
    return results, beside


def _deals(engine: Engine) -> Iterable[_Deal]:
    for row in engine.rows(_DEALS):
        cells: list[Any] = list(row)
        cells[7] = None if cells[7] is None else Decimal(cells[7])
        yield _Deal(*cells)


class _Own:
    """Whether a deal is the circle's owner's, as far as anybody can say."""

    def __init__(self, engine: Engine) -> None:
        name, emails = engine.rows("select name, emails from read_owner")[0]
        self._words = set(fold(name or "").split())
        self._emails = {str(one).lower() for one in emails or ()}

    def others(self, owner: str) -> bool:
        """Say whether a deal is plainly a colleague's; a number or a word nobody knows says nothing."""
        text = owner.strip().lower()
        if "@" in text:
            return bool(self._emails) and text not in self._emails
        words = set(fold(owner).split())
        named = len(words) > 1 and not any(letter.isdigit() for letter in text)
        return named and bool(self._words) and not (words <= self._words or self._words <= words)


def _beside(one: _Deal, own: _Own) -> Beside | None:
    if one.state != "won":
        return one.state
    if own.others(one.owner):
        return "colleague"
    return None if one.day else "undated"


def _same(found: Booked, booked: Sequence[Booked]) -> Booked | None:
    """Return what is the same deal: of several the nearest in time, first what the owner said."""
    fitting = [one for one in booked if _alike(found, one)]
    return min(fitting, key=lambda one: (bool(one.result.source), _apart(found, one)), default=None)


def _apart(one: Booked, other: Booked) -> int:
    return abs((one.result.day - other.result.day).days)


def _alike(found: Booked, other: Booked) -> bool:
    """Say whether two are one deal; one CRM never says the same deal twice."""
    a, b = found.result, other.result
    money = a.amount == b.amount and (a.currency == b.currency or not (a.currency and b.currency))
    return (
        a.source != b.source
        and money
        and _apart(found, other) <= NEAR
        and (who(found) == who(other) or bool(set(a.whom.marks) & set(b.whom.marks)))
    )
