"""What the pages of the purpose share: the one that counts, keeping another, what is wrong in words."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from cerchia.beside import read_purpose_text, short_purpose
from cerchia.model.desk_errors import FindingsPendingError
from cerchia.model.origin import Problem
from cerchia.model.purpose import Purpose
from cerchia.resident import Resident
from cerchia.show.phrases import remedy, what
from cerchia.show.tongue import Tongue
from cerchia.show.web.visit import Visit, Went

PATIENCE, STEP = 3.0, 0.1
"""Seconds a page waits for new findings before it goes on with what stands, and between two looks."""
BESIDE = {"purpose_stance_defaulted", "purpose_by_past", "purpose_hint_varied_narrow"}
"""What is worth saying of a purpose and hinders nobody from keeping it."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is wrong: the line it stands in (0 for none), what, and what to do."""

    line: int
    what: str
    remedy: str


def current(visit: Visit) -> tuple[Purpose | None, int]:
    """Return the purpose that counts and the number of its wording; None, 0 without one."""
    for one in visit.circle.kept_purposes():
        if one.active:
            number = next((each.number for each in one.versions if each.counts), 0)
            return one.purpose, number
    return None, 0


def problems(tongue: Tongue, found: Iterable[Problem]) -> tuple[Told, ...]:
    """Return problems in words."""
    return tuple(Told(one.line, what(one, tongue.lang), remedy(one, tongue.lang)) for one in found)


def checked(purpose: Purpose) -> list[Problem]:
    """Return what hinders a purpose from being kept, by the rules its file is read by."""
    return [one for one in read_purpose_text(short_purpose(purpose))[1] if one.code not in BESIDE]


def keep(visit: Visit, purpose: Purpose, to: str) -> Went:
    """Keep a purpose, let its findings be made, and go on once they are there or it took too long."""
    number = visit.circle.keep_purpose(purpose)
    settle(visit.circle)
    return Went(to, said=number)


def settle(circle: Resident) -> bool:
    """Wait a little for the findings of what was just decided; say whether they are there."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            if circle.current():
                return True
        except FindingsPendingError:
            pass
        if time.monotonic() > until:
            return False
        time.sleep(STEP)


def last(visit: Visit) -> int | None:
    """Return the number of the decision taken last."""
    said = visit.circle.history()
    return said[-1].number if said else None


def decided(visit: Visit) -> tuple[int, int]:
    """Return what changes with every decision and every undo: results are no corrections."""
    said = visit.circle.history()
    return len(said), sum(one.undone is not None for one in said)


def typed(text: str) -> Markup:
    """Return what the owner typed as it was, lines and all, for the field it was typed in."""
    return escape(text)
