"""Study: what became of the conversations that began with a request (method.md §5)."""

from __future__ import annotations

from datetime import date

from cerchia.answers.share import share
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import OutcomeShare, Study
from cerchia.model.vocabulary import STUDIED

COHORTS = {
    "inbound": "began = 'inbound_request'",
    "outbound": "began = 'outbound_request'",
    "all": "true",
}


def study(
    engine: Engine, first: date | None = None, last: date | None = None, cohort: str = "inbound"
) -> Study:
    """Count outcomes over settled conversations whose opener of the owner lies in the period.

    first, last: days in the owner's zone, both within; None for the first and last opener there is.
    """
    engine.make(
        "cohort",
        f"""
        select *, opener::date as day from judge_outcome
        where {COHORTS[cohort]} and opener is not null
          and ($1::date is null or opener::date >= $1) and ($2::date is null or opener::date <= $2)
        """,
        first,
        last,
    )
    classes = ", ".join(f"'{name}'" for name in STUDIED)
    counts = dict(
        engine.rows(
            f"select outcome, count(*) from cohort where settled and outcome in ({classes}) group by 1"
        )
    )
    total, inferred, since, until, unsettled = engine.rows(
        f"""
        select count(*) filter (settled and outcome in ({classes})),
               count(*) filter (settled and outcome in ({classes}) and began_basis = 'inferred'),
               min(day) filter (settled), max(day) filter (settled), count(*) filter (not settled)
        from cohort
        """
    )[0]
    since, until = first or since, last or until
    days = (until - since).days + 1 if since and until else 0
    return Study(
        since,
        until,
        total,
        total / days if days > 0 else 0.0,
        inferred,
        tuple(OutcomeShare(name, share(counts.get(name, 0), total)) for name in STUDIED),
        share(counts.get("no_reply", 0) + counts.get("courtesy", 0), total),
        {**_beside(engine, first, last, cohort), "unsettled": unsettled},
    )


def _beside(engine: Engine, first: date | None, last: date | None, cohort: str) -> dict[str, int]:
    """Count what the table leaves out: no word from anybody, and words the owner never answered."""
    silent = engine.value(
        f"""
        select count(distinct person) from resolve_person p
        left join (select person, arg_min(direction, sent) || '_request' as began
                   from resolve_invitation group by person) i using (person)
        where p.contact and {COHORTS[cohort]}
          and not exists (select 1 from resolve_thread t where t.person = p.person)
          and ($1::date is null or connected >= $1) and ($2::date is null or connected <= $2)
        """,
        first,
        last,
    )
    ignored = engine.value(
        f"""
        select count(*) from judge_outcome join resolve_thread using (thread)
        where outcome = 'ignored' and {COHORTS[cohort]}
          and ($1::date is null or first::date >= $1) and ($2::date is null or first::date <= $2)
        """,
        first,
        last,
    )
    return {"silent": silent or 0, "ignored": ignored or 0}
