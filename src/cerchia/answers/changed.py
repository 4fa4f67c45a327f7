"""Changed: who joined, left, moved, wrote, since the export before or in the last four weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from cerchia.engine.duckdb import Engine
from cerchia.model.changed import Basis, Changed, Moved
from cerchia.model.reading import Import

WEEKS = timedelta(weeks=4)
NAMED = 5
"""So many of those who moved are named."""
_MOVES = "kind in ('company', 'position') and seen > $1"


def changed(engine: Engine, imports: Sequence[Import]) -> Changed:
    """Return what is new since the export before the newest one; without one, since four weeks."""
    since, basis = _since(engine, imports)
    joined, in_line = engine.rows(
        "select count(*), count(*) filter (f.in_line) from resolve_person p"
        " left join judge_fit f using (person) where p.contact and p.connected > $1",
        since,
    )[0]
    judged = bool(engine.value("select count(*) from judge_fit"))
    wrote, waiting = engine.rows(
        """
        select count(distinct m.person), count(distinct m.person) filter (o.ball = 'mine')
        from resolve_message m left join judge_outcome o using (thread)
        where m.day > $1 and not m.mine
        """,
        since,
    )[0]
    return Changed(
        since=since,
        basis=basis,
        joined=joined,
        in_line=in_line if judged else None,
        gone=engine.value(
            "select count(*) from resolve_change where kind in ('gone', 'gone_or_hidden') and seen > $1",
            since,
        ),
        moves=engine.value(f"select count(distinct person) from resolve_change where {_MOVES}", since),
        moved=tuple(Moved(*row) for row in _moved(engine, since)),
        wrote=wrote,
        waiting=waiting,
        deepened=engine.value(
            "select count(*) from judge_outcome o join resolve_thread t using (thread)"
            " where o.outcome = 'deepening' and t.last >= $1::date + 1",
            since,
        ),
    )  # fmt: skip


def _since(engine: Engine, imports: Sequence[Import]) -> tuple[date, Basis]:
    exported = sorted({one.exported for one in imports})
    as_of: date = engine.value("select as_of from resolve_as_of")
    if len(exported) > 1 and exported[-2] < as_of:
        return exported[-2], "export"
    return as_of - WEEKS, "weeks"


def _moved(engine: Engine, since: date) -> list[tuple[str, str, str, str, str]]:
    """Return who moved, one line a person: a new company says more than a new position."""
    return engine.rows(
        f"""
        select p.id, p.name, c.kind, c.before, c.after from resolve_change c
        join resolve_person p using (person) left join measure_tie t using (person)
        where {_MOVES} and p.contact
        qualify row_number() over (partition by person order by c.kind) = 1
        order by t.rank nulls last, p.name limit {NAMED}
        """,
        since,
    )
