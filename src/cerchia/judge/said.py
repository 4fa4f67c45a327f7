"""What people say of their work, folded once: the words a persona's words are looked for in."""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.language import companies, fold


def judge(engine: Engine) -> None:
    """Make `judge_kind` and `judge_said`: the kinds of titles, each person's words and employer."""
    engine.make(
        "judge_kind",
        """
        select row_number() over () as kind, functions, seniority, owner, trades, language
        from (select distinct functions, seniority, owner, trades, language from judge_title)
        """,
    )
    rows = engine.rows(
        """
        select p.person, p.position || ' ' || p.company, p.company, k.kind
        from resolve_person p join judge_title t using (person) join judge_kind k
        on k.functions = t.functions and k.seniority is not distinct from t.seniority
           and k.owner = t.owner and k.trades = t.trades and k.language = t.language
        order by p.person
        """
    )
    engine.fill(
        "judge_said",
        (
            (person, f" {fold.fold(words)} ", companies.fold(company), kind)
            for person, words, company, kind in rows
        ),
    )
