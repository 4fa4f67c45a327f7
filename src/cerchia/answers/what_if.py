"""What-if: alignment, coverage and diversity of the circle, and of the circle without some of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from cerchia.answers.share import share
from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.language import companies
from cerchia.measure import diversity
from cerchia.model.answers import Alignment, Figure
from cerchia.model.cleanup import Covered, Member, WhatIf, Whole
from cerchia.model.purpose import Purpose

_MEMBERS = """
    select p.id, f.in_line, coalesce(f.persona, ''), coalesce(s.active, false), p.company
    from resolve_person p left join judge_fit f using (person) left join judge_standing s using (person)
    where p.contact order by p.person
"""


def what_if(engine: Engine, purpose: Purpose | None, gone: Collection[str]) -> WhatIf:
    """Return what the circle is, and what it would be without the contacts of these ids."""
    every, left_out = members(engine), frozenset(gone)
    rest = [one for one in every if one.id not in left_out]
    before, after = (_whole(engine, purpose, some) for some in (every, rest))
    return WhatIf(len(every) - len(rest), before, after)


def members(engine: Engine) -> list[Member]:
    """Return every contact as it counts for the whole."""
    return [
        Member(known, in_line, persona, active, companies.fold(company) if company else "")
        for known, in_line, persona, active, company in engine.rows(_MEMBERS)
    ]


def aligned(some: Iterable[Member]) -> Alignment:
    """Return the share in line among those that say enough to be judged."""
    lines = Counter(one.in_line for one in some)
    return Alignment(share(lines[True], lines[True] + lines[False]), lines[None])


def covered(some: Sequence[Member], personas: Iterable[str]) -> tuple[Covered, ...]:
    """Return for each persona the share of the judged contacts that fit it, nobody included."""
    known = sum(one.in_line is not None for one in some)
    fitting = Counter(one.persona for one in some if one.in_line)
    active = Counter(one.persona for one in some if one.in_line and one.active)
    return tuple(Covered(name, share(fitting[name], known), active[name]) for name in personas)


def _whole(engine: Engine, purpose: Purpose | None, some: Sequence[Member]) -> Whole:
    return Whole(
        len(some),
        aligned(some) if purpose else None,
        covered(some, [one.name for one in purpose.personas]) if purpose else (),
        diversity_of(engine, Counter(one.employer for one in some if one.employer).values()),
    )


def diversity_of(engine: Engine, sizes: Iterable[int]) -> Figure | None:
    """Return the figure of measure/diversity.py for groups of these sizes; None for one group or none."""
    # no file on the way: a circle one may only read answers too
    engine.make("employer", f"select unnest({sorted(sizes)}::bigint[]) as n")
    run(engine, [diversity.DIVERSITY])
    rows = engine.rows(
        "select value, greatest(0, value - half), least(1, value + half), groups, total from diversity"
    )
    if not rows:
        return None
    value, low, high, groups, total = rows[0]
    return Figure("diversity", value, low, high, groups, total, "index")
