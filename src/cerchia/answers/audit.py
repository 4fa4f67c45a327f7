"""Audit: is the circle in line with the purpose, and whom to turn to next."""

from __future__ import annotations

from collections.abc import Sequence

from cerchia.answers.conversations import silent
from cerchia.answers.proposals import proposals
from cerchia.answers.share import share
from cerchia.answers.study import study
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import (
    Activity,
    Alignment,
    Audit,
    CircleFacts,
    Count,
    Cover,
    Figure,
    PurposeLine,
)
from cerchia.model.origin import Problem
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Import
from cerchia.model.vocabulary import RHYTHMS, STANDINGS, Ball


def audit(engine: Engine, imports: Sequence[Import], purpose: Purpose | None) -> Audit:
    """Return the whole answer, from findings made for this purpose."""
    standing = dict(engine.rows("select standing, count(*) from judge_standing group by 1"))
    return Audit(
        circle=_circle(engine),
        sources=tuple(imports),
        problems=(*(problem for one in imports for problem in one.problems), *_of_circle(engine)),
        purpose=_line(purpose),
        alignment=alignment(engine) if purpose else None,
        coverage=_coverage(engine, purpose) if purpose else (),
        activity=_activity(engine),
        standing={name: standing.get(name, 0) for name in STANDINGS},
        made_of=_counts(engine, "select coalesce(functions[1], 'unknown')"),
        seniority=_counts(
            engine, "select coalesce(seniority, case when owner then 'owner' end, 'unknown')"
        ),
        study=study(engine),
        figures=_figures(engine),
        owed=_owed(engine),
        proposals=tuple(proposals(engine, "a.this_week")),
    )


def _owed(engine: Engine) -> dict[Ball, int]:
    """Count by whose turn it is, as `conversations` lists them: questions in a note included."""
    balls = dict(engine.rows("select ball, count(*) from judge_outcome group by 1"))
    notes = sum(row.ball == "mine" for row in silent(engine, "contains(i.note, '?')"))
    return {"mine": balls.get("mine", 0) + notes, "theirs": balls.get("theirs", 0)}


def _circle(engine: Engine) -> CircleFacts:
    owner, contacts, people, messages, threads, first, last, as_of, zone = engine.rows(
        """
        select (select name from read_owner),
               (select count(*) from resolve_person where contact),
               (select count(*) from resolve_person),
               (select count(*) from resolve_message),
               (select count(*) from resolve_thread where not is_group),
               (select min(day) from (select min(day) as day from resolve_message
                    union all select min(connected) from resolve_person)),
               (select max(day) from (select max(day) as day from resolve_message
                    union all select max(connected) from resolve_person, resolve_as_of
                    where connected <= as_of)),
               as_of, zone
        from resolve_as_of
        """
    )[0]
    return CircleFacts(owner, contacts, people, messages, threads, first, last, as_of, zone)


def _of_circle(engine: Engine) -> list[Problem]:
    """Return what is wrong with the circle as a whole rather than with one file."""
    owner, lists, whole, later = engine.rows(
        """
        select (select key from read_owner), (select count(*) from read_import where has_contacts),
               (select arg_max(whole, import) from read_import where has_contacts),
               (select count(*) from read_message) - (select count(*) from resolve_message)
        """
    )[0]
    found = []
    if not owner:
        found.append(Problem("owner_unknown"))
    if not lists:
        found.append(Problem("no_contacts"))
    elif not whole:
        found.append(Problem("list_incomplete"))
    if later:
        found.append(Problem("after_as_of", count=later))
    return found


def _line(purpose: Purpose | None) -> PurposeLine | None:
    if purpose is None:
        return None
    names = tuple(persona.name for persona in purpose.personas)
    return PurposeLine(purpose.name, purpose.goal, purpose.stance, names, purpose.weekly_minutes)


def alignment(engine: Engine) -> Alignment:
    """Return the share of the contacts in line among those that say enough to be judged."""
    in_line, known, unknown = engine.rows(
        """
        select count(*) filter (in_line), count(in_line), count(*) - count(in_line)
        from resolve_person left join judge_fit using (person) where contact
        """
    )[0]
    return Alignment(share(in_line, known), unknown)


def _coverage(engine: Engine, purpose: Purpose) -> tuple[Cover, ...]:
    rows = engine.rows(
        """
        select persona, count(*), count(*) filter (active)
        from judge_fit join judge_standing using (person) where in_line group by persona
        """
    )
    found = {persona: (k, active) for persona, k, active in rows}
    return tuple(Cover(one.name, *found.get(one.name, (0, 0))) for one in purpose.personas)


def _activity(engine: Engine) -> Activity:
    by = dict(
        engine.rows(
            """
            select state, count(*) from resolve_person join measure_rhythm using (person)
            where contact group by state
            """
        )
    )
    active, two_way = engine.rows(
        """
        select count(*) filter (r.active), count(*) filter (t.two_way)
        from resolve_person join measure_rhythm r using (person)
        left join measure_tie t using (person) where contact
        """
    )[0]
    return Activity({name: by.get(name, 0) for name in RHYTHMS}, active, two_way)


def _counts(engine: Engine, select: str) -> tuple[Count, ...]:
    rows = engine.rows(
        f"""
        {select} as trait, count(*) as n from resolve_person join judge_title using (person)
        where contact group by trait order by n desc, trait
        """
    )
    return tuple(Count(name, n) for name, n in rows)


def _figures(engine: Engine) -> tuple[Figure, ...]:
    figures = []
    for name, value, low, high, k, n, unit in engine.rows("from measure_figure"):
        if unit == "share":
            found = share(k, n)
            figures.append(Figure(name, found.share, found.low, found.high, k, n, unit))
        else:
            figures.append(Figure(name, value, low, high, k, n, unit))
    return tuple(figures)
