"""Sent: the owner's own requests: which wait and for how long, which were accepted, what to withdraw.

What went with a note went with it; that the note was the cause cannot be told from one's own past
(science.md §5).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cerchia.answers.share import differs, share
from cerchia.engine.duckdb import Engine
from cerchia.model.requests import WITHDRAW, YOUNG, Sent, SentGroup, SentRow
from cerchia.model.study import FEW

_SQL = """
    select i.id, p.name, p.id as person_id, p.url, i.sent, coalesce(i.note, '') as note, i.accepted,
           (as_of - i.sent::date)::integer as days, f.in_line, f.persona, as_of
    from resolve_invitation i join resolve_person p using (person)
    left join judge_fit f using (person), resolve_as_of
    where i.direction = 'outbound' and (i.sent is null or i.sent < as_of + 1)
    qualify row_number() over (partition by i.person order by i.sent desc nulls last, i.id) = 1
    order by i.sent nulls last, i.id
"""
_ELSEWHERE = """
    select count(distinct o.person) from judge_outcome o
    where o.began = 'outbound_request' and o.person is not null and not exists (
        select 1 from resolve_invitation i where i.person = o.person and i.direction = 'outbound')
"""


def sent(engine: Engine, days: int = WITHDRAW) -> Sent:
    """Return the owner's requests on record; those that wait longer than `days` are to withdraw."""
    rows = engine.named(_SQL)
    noted = [row for row in rows if row["note"].strip()]
    bare = [row for row in rows if not row["note"].strip()]
    by_note = (_group("with_note", noted), _group("without_note", bare))
    enough = all(one.accepted.n >= FEW for one in by_note)
    dated = [row["sent"].date() for row in rows if row["sent"]]
    return Sent(
        first=min(dated, default=None),
        last=engine.value("select as_of from resolve_as_of"),
        total=len(rows),
        elsewhere=engine.value(_ELSEWHERE),
        days=days,
        whole=_group("all", rows),
        by_note=by_note,
        differs=enough and differs(by_note[0].accepted, by_note[1].accepted),
        by_persona=tuple(_personas(rows)) if engine.value("select count(*) from judge_fit") else (),
        pending=tuple(_row(row, days) for row in rows if not row["accepted"]),
    )


def _group(name: str, rows: Sequence[dict[str, Any]], *, coded: bool = True) -> SentGroup:
    """Count the accepted among those that were, or that are old enough to tell."""
    accepted = sum(row["accepted"] for row in rows)
    young = sum(
        not row["accepted"] and row["days"] is not None and row["days"] < YOUNG for row in rows
    )
    return SentGroup(name, coded, share(accepted, len(rows) - young), young)


def _personas(rows: Iterable[dict[str, Any]]) -> list[SentGroup]:
    """Return a group a persona, the largest first; then off line, then those not known."""
    by: dict[tuple[bool, str], list[dict[str, Any]]] = {}
    for row in rows:
        line = row["in_line"]
        known = (
            (False, row["persona"]) if line else (True, "unknown" if line is None else "off_line")
        )
        by.setdefault(known, []).append(row)
    order = sorted(by, key=lambda one: (one[0], one[1] == "unknown", -len(by[one]), one[1]))
    return [_group(name, by[coded, name], coded=coded) for coded, name in order]


def _row(row: dict[str, Any], days: int) -> SentRow:
    return SentRow(
        id=row["id"],
        person=row["name"],
        person_id=row["person_id"],
        url=row["url"],
        at=row["sent"],
        days=row["days"],
        note=row["note"],
        line=row["in_line"],
        persona=row["persona"] or "",
        withdraw=row["days"] is not None and row["days"] > days,
    )
