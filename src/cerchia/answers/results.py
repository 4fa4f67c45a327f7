"""Results: the ledger, each result with who it is with as the circle knows them today, and the sums."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cerchia.answers.alias import OTHER_IDS
from cerchia.engine.duckdb import Engine
from cerchia.formats.profile_url import key
from cerchia.model.forgetting import email_mark
from cerchia.model.result import GAINS, Booked, Dealt, Known, Ledger, Result, Total, Whom
from cerchia.read.linkedin.naming import plain

Same = tuple[object, ...]
"""What makes two results one: who, kind, day, amount, currency, hours."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of the circle."""

    id: str
    name: str
    url: str


class Register:
    """Who is in the circle, found by id, profile address, e-mail, or a name that is theirs alone."""

    def __init__(self, engine: Engine) -> None:
        """Read the people of the findings once."""
        self._ids: dict[str, Somebody] = {}
        self._marks: dict[str, dict[str, Somebody]] = defaultdict(dict)
        for known, name, url, email in engine.rows(
            """
            select id, name, coalesce(url, ''), coalesce(email, '') from resolve_person
            where not hidden order by person
            """
        ):
            one = Somebody(known, name, url)
            self._ids[known] = one
            for mark in whom(name, email, url).marks:
                self._marks[mark][known] = one
        for other, known in engine.rows(OTHER_IDS):
            if known in self._ids:
                self._ids[other] = self._ids[known]

    def find(self, result: Result) -> Booked:
        """Return a result with who it is with: by id, profile address, e-mail, else an only name."""
        if result.person in self._ids:
            return _booked(result, self._ids[result.person], "id")
        kinds: tuple[tuple[str, Known], ...] = (
            ("url:", "url"),
            ("email:", "email"),
            ("name:", "name"),
        )
        several = 0
        for start, known in kinds:
            for mark in result.whom.marks:
                if not mark.startswith(start):
                    continue
                found = list(self._marks.get(mark, {}).values())
                if len(found) == 1:
                    return _booked(result, found[0], known)
                several = max(several, len(found))
        return Booked(result, result.whom.name, "", "", "none", several)


def _booked(result: Result, one: Somebody, known: Known) -> Booked:
    return Booked(replace(result, person=one.id), one.name, one.id, one.url, known)


def whom(name: str, email: str = "", url: str = "") -> Whom:
    """Return somebody as a row names them, with the marks they are known by."""
    marks = [
        f"url:{address}" if (address := key(url)) else "",
        email_mark(email),
        f"name:{folded}" if (folded := plain(name)) else "",
    ]
    return Whom(" ".join(name.split()), email.strip(), url.strip(), tuple(filter(None, marks)))


def ledger(engine: Engine, results: Sequence[Result], deals: Sequence[Dealt] = ()) -> Ledger:
    """Return the results, the newest first, and their sums; deals: those that count in none."""
    register = Register(engine)
    rows = sorted(map(register.find, results), key=lambda one: one.result.id)
    rows.sort(key=lambda one: one.result.day, reverse=True)
    return Ledger(tuple(rows), tuple(_totals(rows)), tuple(deals))


def _totals(rows: Sequence[Booked]) -> Iterable[Total]:
    """Yield the sums of each kind there is; decimals throughout, so that no cent is lost."""
    for kind in reversed(GAINS):
        own = [one for one in rows if one.result.kind == kind]
        amounts: dict[str, Decimal] = defaultdict(Decimal)
        for one in own:
            if one.result.amount is not None:
                amounts[one.result.currency] += one.result.amount
        spans = [one.result.hours for one in own if one.result.hours is not None]
        if own:
            yield Total(
                kind,
                len(own),
                len({who(one) for one in own}),
                tuple(sorted(amounts.items())),
                sum(spans, Decimal(0)) if spans else None,
            )


def who(one: Booked) -> str:
    """Return who a result is with as one key, also where the circle does not know them."""
    marks = one.result.whom.marks
    return one.person_id or (marks[0] if marks else one.result.id)


def same(one: Booked) -> Same:
    """Return what makes two results one; what was noted beside them does not count."""
    found = one.result
    return who(one), found.kind, found.day, found.amount, found.currency, found.hours


def numbered(result: Result, taken: set[str]) -> Result:
    """Return a result under an id of its own: a hash of what it says, counted on where it is said twice."""
    found, n = result, 0
    said = repr((
        result.person or result.whom.marks, result.kind, result.day.isoformat(),
        None if result.amount is None else str(result.amount.normalize()), result.currency,
        None if result.hours is None else str(result.hours.normalize()), result.purpose, result.note,
    ))  # fmt: skip
    while not found.id or found.id in taken:
        digest = hashlib.sha256(f"{said}|{n}".encode("utf-8", "replace")).hexdigest()
        found, n = replace(result, id=digest[:12]), n + 1
    taken.add(found.id)
    return found
