"""Study: what became of the conversations that began with a request (method.md §5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.answers.share import share
from cerchia.model.answers import OutcomeShare, Study
from cerchia.model.vocabulary import STUDIED

if TYPE_CHECKING:
    from datetime import date

    from cerchia.engine.duckdb import Engine

COHORTS = {
    "inbound": "began = 'inbound_request'",
    "outbound": "began = 'outbound_request'",
    "all": "true",
}
COUNTED = f"settled and outcome in {STUDIED}"
"""Which conversations of a cohort stand in the table."""


def study(
    engine: Engine, first: date | None = None, last: date | None = None, cohort: str = "inbound"
) -> Study:
    """Count outcomes over settled conversations whose opener of the owner lies in the period.

    first, last: days in the owner's zone, both within; None for the first and last opener there is.
    cohort: one of COHORTS.
    """
    told = ("study", first, last, cohort)
    return engine.once(told, lambda: _study(engine, first, last, cohort))


def _study(engine: Engine, first: date | None, last: date | None, cohort: str) -> Study:
    gather(engine, first, last, cohort)
    counts = dict(engine.rows(f"select outcome, count(*) from cohort where {COUNTED} group by 1"))
    inferred, since, until, unsettled = engine.rows(
        f"""
        select count(*) filter ({COUNTED} and began_basis = 'inferred' and began like '%_request'),
               min(day) filter ({COUNTED}), max(day) filter ({COUNTED}), count(*) filter (not settled)
        from cohort
        """
    )[0]
    since, until, total = first or since, last or until, sum(counts.values())
    return Study(
        since,
        until,
        total,
        _per_day(total, since, until),
        inferred,
        tuple(OutcomeShare(name, share(counts.get(name, 0), total)) for name in STUDIED),
        share(counts.get("no_reply", 0) + counts.get("courtesy", 0), total),
        {**_beside(engine, first, last, cohort), "unsettled": unsettled},
    )


def gather(engine: Engine, first: date | None, last: date | None, cohort: str) -> None:
    """Make the table `cohort`: the conversations of a period and cohort that hold an opener."""
    engine.make(
        "cohort",
        f"""
        select *, opener::date as day from judge_outcome
        where {COHORTS[cohort]} and opener is not null and {_within("opener::date")}
        """,
        first,
        last,
    )


def _within(day: str) -> str:
    return f"({day} >= $1::date or $1::date is null) and ({day} <= $2::date or $2::date is null)"


def _per_day(total: int, since: date | None, until: date | None) -> float:
    days = (until - since).days + 1 if since and until else 0
    return total / days if days > 0 else 0.0


def _beside(engine: Engine, first: date | None, last: date | None, cohort: str) -> dict[str, int]:
    """Count what the table leaves out: no word from anybody, and words the owner never answered."""
    silent = engine.value(
        f"""
        select count(*) from resolve_person p
        left join (select person,
                          arg_min(direction, coalesce(sent, timestamp '9999-01-01')) || '_request' as began
                   from resolve_invitation where direction in ('inbound', 'outbound') group by person) i
            using (person)
        where p.contact and {COHORTS[cohort]} and {_within("connected")}
          and not exists (select 1 from resolve_thread t where t.person = p.person)
        """,
        first,
        last,
    )
    ignored = engine.value(
        f"""
        select count(*) from judge_outcome o
        join (select thread, min(day) as day from resolve_message
              where thread in (select thread from judge_outcome where outcome = 'ignored')
              group by thread) using (thread)
        where outcome = 'ignored' and {COHORTS[cohort]} and {_within("day")}
        """,
        first,
        last,
    )
    return {"silent": silent, "ignored": ignored}
