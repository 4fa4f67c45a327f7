"""What people say of their work, folded once: the words a persona's words are looked for in."""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.language import companies, fold


def judge(engine: Engine) -> None:
    """Make `judge_said`: each person's words between blanks, and their employer's name."""
    rows = engine.rows("select person, position || ' ' || company, company from resolve_person")
    engine.fill(
        "judge_said",
        (
            (person, f" {fold.fold(words)} ", companies.fold(company))
            for person, words, company in rows
        ),
    )
