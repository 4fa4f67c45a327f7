"""The agenda worked through: what the owner said of each thing, and the week as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, get_args

from cerchia.model.errors import CerchiaError
from cerchia.model.mark import Overdue

if TYPE_CHECKING:
    from cerchia.model.answers import Because, Proposal
    from cerchia.model.requests import Verdict
    from cerchia.model.vocabulary import Kind


Refusal = Literal["not_now", "not_relevant", "known_otherwise", "somebody_else", "other"]
"""Why something is not done: known_otherwise: the two are in touch elsewhere."""
Settling = Literal["done", "later", "declined"]
Seen = Literal["waiting", "confirmed", "unseen"]
"""What the facts say of something done: nothing newer was read, it is seen, or it is not."""
Thing = Literal["proposal", "follow_up", "request"]

REFUSALS: tuple[Refusal, ...] = get_args(Refusal)
SETTLINGS: tuple[Settling, ...] = get_args(Settling)
GRACE = 2
"""Days the facts must reach beyond the day something was done before its absence says anything."""
FOLLOW_UP_MINUTES = 5
REQUEST_MINUTES = 2
MOST_MINUTES = 600
"""More than a day of it is a slip of the hand."""
PAGE = 25


class AgendaUnknownError(CerchiaError):
    """Nothing on the agenda has this id, and there is nothing on it with this person."""

    code = "agenda_unknown"


class RequestUnknownError(CerchiaError):
    """No request that waits has this id."""

    code = "request_unknown"


class DayPastError(CerchiaError):
    """A day that is to come was asked for, and this one is not."""

    code = "day_past"


class MinutesInvalidError(CerchiaError):
    """Minutes below zero, or more than a day of work has."""

    code = "minutes_invalid"


@dataclass(frozen=True, slots=True)
class Mark:
    """The newest words on record when something was decided, UTC; None where there were none.

    mine: the owner's to the person. heard: what the thing rests on: the other's words, request, praise.
    """

    mine: datetime | None = None
    heard: datetime | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What the owner said of one proposal: done on a day in so many minutes, later, or not at all.

    id: the proposal's. cause: what it was about, whatever kind it goes by (see answers/held.py).
    until: of a later one. why, words: of a declined one, words of any. number: the decision's.
    """

    id: str
    person: str
    kind: Kind
    cause: str
    state: Settling
    day: date
    mark: Mark = Mark()
    minutes: int = 0
    until: date | None = None
    why: Refusal | None = None
    words: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A date of the owner's own with a person, and why; done: the day it was, None while it is open."""

    id: str
    person: str
    day: date
    words: str
    mark: Mark = Mark()
    done: date | None = None
    minutes: int = 0
    gone: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """The owner's verdict on one open request; id: the request's; text: what was copied, "" for nothing."""

    id: str
    person: str
    verdict: Verdict
    day: date
    text: str = ""
    mark: Mark = Mark()
    minutes: int = REQUEST_MINUTES
    number: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """All that was said of the agenda and counts now."""

    proposals: tuple[Settled, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    answers: tuple[Answered, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything was."""
        return bool(self.proposals or self.follow_ups or self.answers)


@dataclass(frozen=True, slots=True)
class Whose:
    """Somebody as a list names them; name and url are "" for who is in no archive any more."""

    id: str
    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One proposal of the agenda; back: why it stands here again, None where it is new.

    number: the decision about it that counts, 0 for none.
    """

    proposal: Proposal
    back: Because | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """The proposals of one kind: this week's, and how many more, in how many minutes."""

    kind: Kind
    items: tuple[Item, ...]
    more: int
    more_minutes: int


@dataclass(frozen=True, slots=True)
class Did:
    """Something done: what, with whom, when, in how many minutes, and whether the facts show it.

    kind: the proposal's, "date" for a follow-up, the verdict for a request. again: it is offered
    once more. open: the facts still hold what it was about.
    """

    id: str
    thing: Thing
    kind: str
    person: Whose
    day: date
    minutes: int
    seen: Seen
    because: Because
    again: bool
    number: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class PutOff:
    """A proposal that waits until a day, or is not wanted (until None) for a reason."""

    id: str
    kind: Kind
    person: Whose
    day: date
    until: date | None
    why: Refusal | None
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Dated:
    """An open follow-up; late: the days since, 0 or less for one that is still to come."""

    id: str
    person: Whose
    day: date
    words: str
    late: int
    number: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The week from `monday` to `sunday` as it stands `today`, held against findings of `as_of`.

    budget: minutes a week; booked: of what was done in it; dates: for follow-ups of this week still
    to be done; left: what remains for proposals. due: follow-ups until Sunday; coming: later ones.
    """

    today: date
    monday: date
    sunday: date
    as_of: date
    budget: int
    booked: int
    dates: int
    left: int
    groups: tuple[Group, ...]
    overdue: tuple[Overdue, ...]
    due: tuple[Dated, ...]
    coming: tuple[Dated, ...]
    done: tuple[Did, ...]
    later: tuple[PutOff, ...]
    declined: tuple[PutOff, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """This week's proposals in their order."""
        return tuple(item for group in self.groups for item in group.items)

    @property
    def planned(self) -> int:
        """The minutes of this week's proposals."""
        return sum(item.proposal.minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class Side:
    """What stands beside a proposal: what the person does, and the days the two wrote until `end`.

    days: day, whether the owner wrote, whether the other did; of the last two years.
    """

    id: str
    position: str
    company: str
    end: date
    days: tuple[tuple[date, bool, bool], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One whole day of a calendar: uid: stable over exports; sequence: grows with every change."""

    uid: str
    day: date
    title: str
    sequence: int
