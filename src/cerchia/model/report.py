"""The answer behind the report and its pictures: the audit, and what is drawn beside it.

Shares and intervals are 0-1, dates are days in the owner's zone, unknown is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cerchia.model.answers import Audit, Request, Share
from cerchia.model.requests import Policy
from cerchia.model.vocabulary import Rhythm, Standing

Line = Literal["in", "off", "unknown"]
Stage = Literal["request", "accepted", "conversation", "deepening", "result"]
Against = Literal["same", "less", "more"]
Direction = Literal["inbound", "outbound"]

PUBLISHED = {"deepening": 17, "no_reply": 87, "spam": 13, "courtesy": 135, "courtesy_known": 50}
"""The published study (method.md §5): 302 conversations of 2016, in the order of its table."""
STAGES: tuple[Stage, ...] = ("request", "accepted", "conversation", "deepening", "result")


@dataclass(frozen=True, slots=True)
class Dot:
    """One contact in the rings. Rank 1 is the strongest tie; who never wrote ranks behind all ties."""

    rank: int
    id: str
    name: str
    url: str
    company: str
    position: str
    persona: str
    line: Line
    standing: Standing
    active: bool
    ambassador: bool
    mine: bool
    last: date | None


@dataclass(frozen=True, slots=True)
class Rings:
    """The circle, the strongest tie first; ties: how many of the dots ever exchanged a word.

    personas: those of the purpose, in its order, covered or not; judged: there is a purpose.
    """

    dots: tuple[Dot, ...]
    ties: int
    personas: tuple[str, ...]
    judged: bool

    def standing(self, name: Standing) -> int:
        """Return how many stand there."""
        return sum(dot.standing == name for dot in self.dots)


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the funnel: how many got there, None where no record is kept.

    share: of the stage before, None where the two are not counted alike.
    """

    stage: Stage
    count: int | None
    share: Share | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """From request to result in one direction; inferred: requests known only by what followed."""

    direction: Direction
    steps: tuple[Step, ...]
    inferred: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The rhythm of one tie: each active day, and who wrote on it."""

    rank: int
    name: str
    url: str
    standing: Standing
    rhythm: Rhythm
    last: date
    days: tuple[tuple[date, bool, bool], ...]


@dataclass(frozen=True, slots=True)
class Quarter:
    """The contacts connected until the end of a quarter, by how they stand today."""

    end: date
    by: dict[Standing, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.by.values())


@dataclass(frozen=True, slots=True)
class Growth:
    """The circle over time; undated: contacts whose day of connection is not known."""

    quarters: tuple[Quarter, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one persona: contacts in line, active, who wrote lately, ambassadors, your turn."""

    persona: str
    contacts: int
    active: int
    wrote: int
    ambassadors: int
    mine: int


@dataclass(frozen=True, slots=True)
class Report:
    """All a report shows. requests: those that wait, under `policy`.

    awake: the active among those in line. against: how the share of conversations that ended in
    silence or manners differs from the published one beyond chance: "same", "less", "more".
    unclear: outcomes that are no more than a guess. way, by: of the purpose.
    """

    audit: Audit
    awake: Share
    against: Against
    rings: Rings
    evidence: tuple[Evidence, ...]
    funnels: tuple[Funnel, ...]
    strips: tuple[Strip, ...]
    growth: Growth
    requests: tuple[Request, ...]
    unclear: int
    way: str
    by: date | None
    policy: Policy = "open"
