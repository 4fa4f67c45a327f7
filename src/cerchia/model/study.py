"""The study held apart: groups side by side, openers against each other, the way it moves with time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from cerchia.model.vocabulary import Dimension, Outcome

if TYPE_CHECKING:
    from cerchia.model.answers import Share

Of = Literal["deepening", "answered"]
"""Which rate: of the conversations that became something, of those that had any reply."""
Verdict = Literal["rises", "falls", "within_chance", "too_few"]

RATES: tuple[Of, ...] = get_args(Of)
FEW = 5
"""Cases below which a group is counted, and neither shown as a share nor compared (science.md §5)."""


@dataclass(frozen=True, slots=True)
class Rate:
    """k of n in one group against all the others.

    shrunk: drawn to the rate of all with the weight of ten cases. p: how often chance alone sets
    the group and the rest as far apart (Fisher's exact test). differs: after all groups were
    compared at 10 % false finds (Benjamini-Hochberg). None and False where nothing can be compared.
    """

    share: Share
    shrunk: float | None
    p: float | None
    differs: bool


@dataclass(frozen=True, slots=True)
class Group:
    """One group of the study's conversations: how many of each outcome, and the two rates.

    coded: the name is a word of ours (unknown, off_line, with_note …), else it is the owner's own
    or a month, and is shown as it stands.
    """

    name: str
    coded: bool
    conversations: int
    outcomes: dict[Outcome, int]
    deepening: Rate
    answered: Rate

    def rate(self, of: Of) -> Rate:
        """Return one of the two rates."""
        return self.deepening if of == "deepening" else self.answered


@dataclass(frozen=True, slots=True)
class Named:
    """What names one group: its dimension, and the name and `coded` of a Group or of an Opener's."""

    by: Dimension
    name: str
    coded: bool


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups of one dimension: months in order, others by the lower bound of deepening."""

    by: Dimension
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """How a rate moved from month to month (Cochran-Armitage); slope and interval per month."""

    of: Of
    verdict: Verdict
    months: int
    slope: float | None
    low: float | None
    high: float | None
    p: float | None


@dataclass(frozen=True, slots=True)
class Opener:
    """A text the owner opened with more than once, small changes and names aside.

    id: a hash of its words, the same at every reading. text: one of them, the other's name left out.
    """

    id: str
    text: str
    group: Group


@dataclass(frozen=True, slots=True)
class Versus:
    """The opener that went best with a rate, against the one nearest to it.

    leader, rival: ids of openers, "once" for all texts sent only once. better: P(leader's
    rate is higher). loss: what going with it costs on average if it is not. needed: cases each of
    the two needs to tell such a difference, more: how many are missing yet. winner: better above
    0.95, loss below 0.01, and where there are more than two, the leader stands out among all.
    """

    of: Of
    leader: str
    rival: str
    better: float
    loss: float
    needed: int | None
    more: tuple[int, int] | None
    winner: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """The study's groups, openers and trends."""

    by: Grouping | None
    trends: tuple[Trend, ...]
    openers: tuple[Opener, ...]
    once: Group
    versus: tuple[Versus, ...]
