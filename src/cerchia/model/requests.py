"""The request desk: verdicts on those who ask, what became of the accepted, what the owner sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from cerchia.model.answers import Request, Share
    from cerchia.model.vocabulary import Outcome


NoteKind = Literal["personal", "generic", "pitch", "empty"]
"""personal: a reason of one's own; generic: words for anybody."""
Policy = Literal["open", "selective"]
Verdict = Literal["accept", "ask", "ignore"]
POLICIES: tuple[Policy, ...] = get_args(Policy)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

WITHDRAW = 60
"""Days a request of the owner's waits before it is listed for withdrawing; `--days` says another."""
YOUNG = 14
"""Days in which a request, or a contact without a word, may still come to something by itself."""


@dataclass(frozen=True, slots=True)
class SentRow:
    """One request of the owner's that waits. line: whether the other is in line, None for unknown."""

    id: str
    person: str
    person_id: str
    url: str
    at: datetime | None
    days: int | None
    note: str
    line: bool | None
    persona: str
    withdraw: bool


@dataclass(frozen=True, slots=True)
class SentGroup:
    """Some requests of the owner's: accepted of those old enough to tell; young: still too new.

    coded: the name is a word of ours, else a persona of the owner's.
    """

    name: str
    coded: bool
    accepted: Share
    young: int


@dataclass(frozen=True, slots=True)
class Sent:
    """The owner's requests on record, since `first`; elsewhere: known only by their conversation.

    by_note: with and without; differs: the two differ by more than chance (Newcombe).
    """

    first: date | None
    last: date
    total: int
    elsewhere: int
    days: int
    whole: SentGroup
    by_note: tuple[SentGroup, ...]
    differs: bool
    by_persona: tuple[SentGroup, ...]
    pending: tuple[SentRow, ...]


@dataclass(frozen=True, slots=True)
class AfterGroup:
    """Accepted requests of one verdict, and what became of them.

    mine, theirs, nobody: whose the first word was. unsettled: may still change by itself, and stands
    in no share. outcomes: of the settled; shares are of these.
    """

    name: str
    accepted: int
    mine: int
    theirs: int
    nobody: int
    unsettled: int
    outcomes: dict[Outcome, int]
    deepening: Share
    spam: Share


@dataclass(frozen=True, slots=True)
class After:
    """What became of the requests the owner accepted, by the verdict they would have had.

    recorded: by verdict, since `first`. inferred: accepted earlier, by fit, for the note is gone.
    differs: whether accept and the rest differ in deepening by more than chance, None where too few.
    """

    policy: Policy
    first: date | None
    recorded: tuple[AfterGroup, ...]
    inferred: tuple[AfterGroup, ...]
    differs: bool | None


@dataclass(frozen=True, slots=True)
class DeskWanted:
    """Which of the requests that wait: those of these verdicts (none: all), and which page of them.

    but: the ids of those that were answered already. only: the id of the one wanted, "" for all.
    answer: for which verdict the answers are made ready; None for that of each.
    """

    verdicts: tuple[Verdict, ...] = ()
    page: int = 1
    most: int = 50
    but: frozenset[str] = frozenset()
    only: str = ""
    answer: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """One page of the requests that wait under a policy, the newest first.

    total: of the verdicts wanted. by_verdict: of all. page: the one shown, the last where there are
    fewer.
    """

    policy: Policy
    rows: tuple[Request, ...]
    total: int
    page: int
    pages: int
    by_verdict: dict[Verdict, int]
