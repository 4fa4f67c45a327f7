"""The answers a face may show, one record a question; JSON is made from them as they stand.

Shares and intervals are 0-1, dates are days in the owner's zone, unknown is None.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from cerchia.model.origin import Problem
from cerchia.model.reading import Import
from cerchia.model.timeline import Carried, Happened, Traced
from cerchia.model.vocabulary import (
    Ball,
    Basis,
    Began,
    Function,
    Goal,
    Kind,
    Outcome,
    Rhythm,
    Seniority,
    Stance,
    Standing,
    Topic,
)


@dataclass(frozen=True, slots=True)
class Share:
    """k of n with its Wilson interval at 95 % (science.md §5); share is None when n is 0."""

    k: int
    n: int
    share: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CircleFacts:
    """How large the circle is and which time it covers."""

    owner: str
    contacts: int
    people: int
    messages: int
    conversations: int
    first: date | None
    last: date | None
    as_of: date
    zone: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """in_line of known contacts are in line with the purpose; unknown ones stand apart."""

    share: Share
    unknown: int

    @property
    def in_line(self) -> int:
        """How many contacts are in line."""
        return self.share.k

    @property
    def known(self) -> int:
        """How many contacts say enough to be judged."""
        return self.share.n


@dataclass(frozen=True, slots=True)
class Activity:
    """Contacts by rhythm (they sum to contacts), and how many are active or two-way."""

    by: dict[Rhythm, int]
    active: int
    two_way: int


@dataclass(frozen=True, slots=True)
class OutcomeShare:
    """One row of the study's table."""

    outcome: Outcome
    share: Share


@dataclass(frozen=True, slots=True)
class Study:
    """What became of the conversations that began with a request (method.md §5, outcomes.md).

    first, last: the period of the openers. conversations: settled ones in the five classes.
    lost: no reply and mere courtesy together. beside: what is not in the table.
    """

    first: date | None
    last: date | None
    conversations: int
    per_day: float
    inferred: int
    outcomes: tuple[OutcomeShare, ...]
    lost: Share
    beside: dict[str, int]


@dataclass(frozen=True, slots=True)
class Because:
    """A reason: its code, when and in which words it stands; numbers for its sentence in params."""

    code: str
    at: datetime | None = None
    text: str = ""
    params: dict[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to do: with whom, why, on what it rests, how many minutes, by when."""

    id: str
    kind: Kind
    person: str
    person_id: str
    url: str
    because: Because
    minutes: int
    score: float
    due: date
    this_week: bool


@dataclass(frozen=True, slots=True)
class PurposeLine:
    """The purpose in a few words."""

    name: str
    goal: Goal
    stance: Stance
    personas: tuple[str, ...]
    weekly_minutes: int


@dataclass(frozen=True, slots=True)
class Cover:
    """How many contacts fit one persona, and how many of them are active."""

    persona: str
    in_line: int
    active: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many contacts share one trait."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of the whole circle: value with interval, k of n where it is a share."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    k: int
    n: int
    unit: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The answer to "is my circle in line with my purpose, and whom do I turn to next"."""

    circle: CircleFacts
    sources: tuple[Import, ...]
    problems: tuple[Problem, ...]
    purpose: PurposeLine | None
    alignment: Alignment | None
    coverage: tuple[Cover, ...]
    activity: Activity
    standing: dict[Standing, int]
    made_of: tuple[Count, ...]
    seniority: tuple[Count, ...]
    study: Study
    figures: tuple[Figure, ...]
    owed: dict[Ball, int]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How somebody fits the nearest persona, with a reason a field."""

    persona: str
    fit: float | None
    known: float
    in_line: bool | None
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One contact in a list."""

    id: str
    name: str
    url: str
    company: str
    position: str
    functions: tuple[Function, ...]
    seniority: Seniority | None
    language: str
    fit: Fit | None
    strength: float
    mutuality: float
    rhythm: Rhythm
    last: date | None
    standing: Standing
    ambassador: bool
    contact: bool


@dataclass(frozen=True, slots=True)
class Machine:
    """What was read of a conversation whose outcome counts otherwise: by the owner, or as taught."""

    outcome: Outcome
    ball: Ball
    topic: Topic | None
    confidence: float


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One conversation, or a contact nothing was ever written with (outcome silent)."""

    id: str
    person: str
    person_id: str
    url: str
    channel: str
    began: Began
    began_basis: Basis | None
    first: datetime | None
    last: datetime | None
    messages: int
    outcome: Outcome
    ball: Ball
    topic: Topic | None
    settled: bool
    confidence: float
    because: Because
    machine: Machine | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """One message of a conversation."""

    at: datetime
    mine: bool
    text: str
    decides: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation with its words, or the last of them; earlier: how many came before."""

    row: ConversationRow
    words: tuple[Words, ...]
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed between two archives, seen on a day."""

    kind: str
    seen: date
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Tie:
    """The parts behind strength and mutuality (science.md §2-3); days are active days.

    activity, outflow, inflow: the days of either, of the owner and of theirs, each weighed by its age.
    """

    sent: int
    received: int
    days: int
    days_out: int
    days_in: int
    first: date
    last: date
    strength: float
    mutuality: float
    balance: float
    rank: int
    layer: int
    score: float
    gap: float | None
    since: int
    activity: float = 0.0
    outflow: float = 0.0
    inflow: float = 0.0


@dataclass(frozen=True, slots=True)
class Noted:
    """A private note of the owner's, kept on the network; at is UTC, None where it says no date."""

    at: datetime | None
    text: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything about one person.

    fits: against each persona of the purpose, in its order. timeline: what happened, the newest
    first. sources: from which file each kind of fact comes. carried: what the address book fills.
    """

    row: PersonRow
    connected: date | None
    gone: str | None
    email: str
    tie: Tie | None
    talks: tuple[Talk, ...]
    changes: tuple[Change, ...]
    ambassador_because: tuple[Because, ...]
    proposals: tuple[Proposal, ...]
    days: tuple[tuple[date, bool], ...]
    notes: tuple[Noted, ...] = ()
    phones: tuple[str, ...] = ()
    fits: tuple[Fit, ...] = ()
    timeline: tuple[Happened, ...] = ()
    sources: tuple[Traced, ...] = ()
    carried: tuple[Carried, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """One invitation still open: who asks, what the note says, what to do and why.

    answer: the message made ready, in `language`; both "" where nobody should be answered.
    """

    id: str
    person: str
    person_id: str
    url: str
    at: datetime | None
    note: str
    verdict: str
    because: tuple[Because, ...]
    answer: str
    language: str
