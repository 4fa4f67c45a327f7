"""Titles: what each person does and at which level, read from the words of their position."""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.language import titles, trades

_KINDS = {
    "position": "varchar", "functions": "varchar[]", "seniority": "varchar", "owner": "boolean",
    "job_seeker": "boolean", "student": "boolean", "trades": "varchar[]", "language": "varchar",
    "confidence": "double",
}  # fmt: skip


def judge(engine: Engine) -> None:
    """Make `judge_title`: each distinct position and company is read once."""
    positions = _distinct(engine, "position")
    rows = (
        (text, t.functions, t.seniority, t.owner, t.job_seeker, t.student, t.trades, t.language,
         round(t.confidence, 4))
        for text, t in zip(positions, titles.read_many(positions), strict=True)
    )  # fmt: skip
    engine.fill("title_read", rows, _KINDS)
    engine.fill(
        "company_read",
        ((company, trades.read(company)) for company in _distinct(engine, "company")),
        {"company": "varchar", "trades": "varchar[]"},
    )
    engine.make(
        "judge_title",
        """
        select p.person, coalesce(t.functions, []) as functions, t.seniority,
               coalesce(t.owner, false) as owner, coalesce(t.job_seeker, false) as job_seeker,
               coalesce(t.student, false) as student,
               list_distinct(coalesce(c.trades, []) || coalesce(t.trades, [])) as trades,
               coalesce(t.language, 'unknown') as language, coalesce(t.confidence, 0) as confidence
        from resolve_person p
        left join title_read t using (position)
        left join company_read c using (company)
        """,
    )


def _distinct(engine: Engine, column: str) -> list[str]:
    sql = f"select distinct {column} from resolve_person where {column} <> '' order by {column}"
    return [text for (text,) in engine.rows(sql)]
