"""What the address of the conversations asks for: which of them, and which part of the study."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cerchia.model.study import Named
from cerchia.model.talk_table import Behind, Cohort, Part, Wanted
from cerchia.model.vocabulary import DIMENSIONS, Dimension, Outcome
from cerchia.show.talk_query import LONGEST, pairs, wanted
from cerchia.show.web.visit import ASK, Visit, addressed

if TYPE_CHECKING:
    from cerchia.model.answers import Study
    from cerchia.model.study import Compared, Group

PLACE = "/conversations"
FRAME = frozenset({"said", "undone", "lang", "theme", "before"})
"""What stands in an address and is not for the list."""
TEXTS = 3000
"""Openers that are held against each other while somebody waits for a page."""
OURS = "~"
"""Before the name of a group that is a word of ours, not the owner's own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which conversations; by, group: the dimension shown and the one group of it that is listed.

    ignored: names and values that say nothing here.
    """

    wanted: Wanted
    by: Dimension | None = None
    group: str = ""
    ignored: tuple[tuple[str, str], ...] = ()

    @property
    def cohort(self) -> Cohort:
        """The study's cohort: of requests received, as in the published one, unless said otherwise."""
        return self.wanted.behind.cohort if self.wanted.behind else "inbound"

    @property
    def period(self) -> tuple[date | None, date | None]:
        """The study's period; None is open."""
        behind = self.wanted.behind
        return (behind.first, behind.last) if behind else (None, None)

    def to(self, of: Wanted, path: str = PLACE) -> str:
        """Return the address of other conversations of the same dimension and group."""
        return link(of, self.by, self.group, path)

    def changed(self, **changes: Any) -> Wanted:
        """Return these conversations with something changed, from the first page on."""
        return replace(self.wanted, ids=None, **{"page": 1, **changes})

    def with_(self, **changes: Any) -> str:
        """Return the address of these conversations with something changed."""
        return self.to(self.changed(**changes))

    def behind(self, part: Part, outcomes: tuple[Outcome, ...] = ()) -> Wanted:
        """Return the conversations behind a number of the study."""
        first, last = self.period
        return Wanted(outcomes=outcomes, behind=Behind(part, self.cohort, first, last))


def link(of: Wanted, by: Dimension | None, group: str = "", path: str = PLACE) -> str:
    """Return the address of conversations, with the dimension and group held beside them."""
    more = [("by", by or ""), ("group", group)]
    return addressed(path, [*pairs(of), *((name, value) for name, value in more if value)])


def read(visit: Visit) -> Asked:
    """Return what an address asks for."""
    rest, by, group, ignored = [], None, "", []
    for name, value in visit.every:
        if name in FRAME or not value:
            continue
        if name == "by":
            known = next((one for one in DIMENSIONS if one == value), None)
            by = known or by
            ignored += [] if known else [(name, value[:LONGEST])]
        elif name == "group":
            group = value
        else:
            rest.append((name, value))
    found, strange = wanted(rest)
    return _narrowed(visit, Asked(found, by, group, (*ignored, *strange)))


def token(one: Group) -> str:
    """Return what names a group in an address."""
    return f"{OURS}{one.name}" if one.coded else one.name


def compared(visit: Visit, asked: Asked, by: Dimension) -> Compared:
    """Return the groups of a dimension, worked out once."""
    circle, period, cohort = visit.circle, asked.period, asked.cohort

    def make() -> Compared:
        if by == "opener":
            return circle.compare(ASK, period, cohort, by)
        return circle.grouped(ASK, period, cohort, by)

    return circle.once(("compared", period, cohort, by), make)


def study_of(visit: Visit, asked: Asked) -> Study:
    """Return the study of the cohort and period, counted once."""
    period, cohort = asked.period, asked.cohort
    told = ("study", period, cohort)
    return visit.circle.once(told, lambda: visit.circle.study(ASK, *period, cohort))


def comparable(visit: Visit, asked: Asked, by: Dimension) -> bool:
    """Say whether the groups are soon worked out: laying texts side by side takes seconds for many."""
    return by != "opener" or study_of(visit, asked).conversations <= TEXTS


def groups(found: Compared, by: Dimension) -> tuple[Group, ...]:
    """Return the groups of a dimension; openers stand apart, and with them texts sent once."""
    if by == "opener":
        once = (found.once,) if found.once.conversations else ()
        return (*(one.group for one in found.openers), *once)
    return found.by.groups if found.by else ()


def _narrowed(visit: Visit, asked: Asked) -> Asked:
    """Lay the conversations of a group over what is wanted; a group that is not there is told."""
    if not asked.group:
        return asked
    by = asked.by
    able = by is not None and comparable(visit, asked, by)
    found = groups(compared(visit, asked, by), by) if by and able else ()
    one = next((one for one in found if token(one) == asked.group), None)
    if by is None or one is None:
        strange = ("group", asked.group[:LONGEST])
        return replace(asked, group="", ignored=(*asked.ignored, strange))
    named, period, cohort = Named(by, one.name, one.coded), asked.period, asked.cohort
    ids = visit.circle.once(
        ("members", period, cohort, named),
        lambda: visit.circle.members(ASK, period, cohort, named),
    )
    return replace(asked, wanted=replace(asked.wanted, ids=ids))
