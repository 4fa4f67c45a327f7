"""Funnel: of the people in line, with how many it became words, depth, a result, a contract."""

from __future__ import annotations

from collections.abc import Sequence

from cerchia.answers.results import ledger, who
from cerchia.answers.share import share
from cerchia.engine.duckdb import Engine
from cerchia.model.funnel import Funnel, Step, StepName
from cerchia.model.result import Result


def funnel(engine: Engine, results: Sequence[Result]) -> Funnel:
    """Return the steps; each counts only people who took every step before it."""
    rows = engine.rows(
        """
        select p.id, t.person is not null,
               exists (select 1 from judge_outcome o where o.person = p.person and o.outcome = 'deepening')
        from resolve_person p join judge_fit f using (person)
        left join measure_tie t using (person)
        where p.contact and f.in_line
        """
    )
    judged = engine.value(
        "select count(f.in_line) from resolve_person join judge_fit f using (person) where contact"
    )
    booked = ledger(engine, results)
    some = {who(one) for one in booked.rows}
    signed = {who(one) for one in booked.rows if one.result.kind == "contract"}
    line = {row[0] for row in rows}
    spoken = {row[0] for row in rows if row[1]}
    deep = {row[0] for row in rows if row[1] and row[2]}
    came = line & some
    counts: tuple[tuple[StepName, int], ...] = (
        ("in_line", len(line)), ("spoken", len(spoken)), ("deep", len(deep)),
        ("result", len(deep & came)), ("contract", len(deep & came & signed)),
    )  # fmt: skip
    wholes = [judged, *(count for _, count in counts)]
    steps = tuple(Step(name, share(k, wholes[n])) for n, (name, k) in enumerate(counts))
    return Funnel(steps, booked.totals, len(some - deep))
