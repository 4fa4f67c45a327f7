"""A report without names: the same numbers, and nobody in it.

What may not be shown is emptied here, so that no page has to remember to hide it.
"""

from __future__ import annotations

from dataclasses import replace

from cerchia.model.answers import Audit, Because, Proposal
from cerchia.model.origin import Problem
from cerchia.model.reading import Import
from cerchia.model.report import Report, Rings


def without_names(rings: Rings) -> Rings:
    """Return the circle with nobody named: places and marks stay."""
    dots = (
        replace(dot, id="", name="", url="", company="", position="", last=None)
        for dot in rings.dots
    )
    return replace(rings, dots=tuple(dots))


def anonymous(found: Report) -> Report:
    """Return the report with nobody named, no word anybody wrote, no file of theirs."""
    audit = found.audit
    return replace(
        found,
        audit=replace(
            audit,
            circle=replace(audit.circle, owner=""),
            sources=tuple(_unsigned(one) for one in audit.sources),
            problems=tuple(Problem(one.code, count=one.count) for one in audit.problems),
            proposals=_counted(audit),
        ),
        rings=without_names(found.rings),
        strips=tuple(replace(one, name="", url="") for one in found.strips),
        requests=tuple(
            replace(one, id="", person="", person_id="", url="", note="", because=(), answer="")
            for one in found.requests
        ),
        way="",
    )


def _counted(audit: Audit) -> tuple[Proposal, ...]:
    return tuple(
        replace(one, id="", person="", person_id="", url="", because=Because(one.because.code))
        for one in audit.proposals
    )


def _unsigned(one: Import) -> Import:
    return replace(one, id="", path="", digest="", problems=(), members={}, files=tuple(
        replace(file, file="", segment="") for file in one.files))  # fmt: skip
