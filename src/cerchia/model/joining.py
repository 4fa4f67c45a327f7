"""Who is one person and who is not, as the owner says it; what a person is made of; who may be double."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from cerchia.model.answers import Because

Held = Literal["joined", "refused", "missing", "waiting"]
"""joined: it counts. refused: something said later speaks against it. missing: one of the two is
in no archive (any more), so there is nothing to join. waiting: the findings asked are older than
the word; newer ones are being made."""


@dataclass(frozen=True, slots=True)
class Merge:
    """These two are one, by id; the first is the one kept. number: the decision; at: UTC."""

    number: int
    at: datetime
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Split:
    """`one` (a person, or a part of one) is none of the `others`, by id."""

    number: int
    at: datetime
    one: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joins:
    """Every merge and every split that was said and not taken back, in the order of saying."""

    merges: tuple[Merge, ...] = ()
    splits: tuple[Split, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return bool(self.merges or self.splits)

    def key(self) -> list[list[str]]:
        """Return what the findings hang on: what was said and in which order, not when."""
        said = [(one.number, ["merge", one.one, one.other]) for one in self.merges]
        said += [(one.number, ["split", one.one, *one.others]) for one in self.splits]
        return [words for _, words in sorted(said)]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two a decision is about, as they are known by themselves; "" for who is not found."""

    id: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A merge as it stands. person, person_id: who they are now ("" when missing).

    contacts: how many entries of the newest contact list are this one contact now.
    """

    number: int
    day: date
    one: Side
    other: Side
    held: Held
    person: str
    person_id: str
    contacts: int


@dataclass(frozen=True, slots=True)
class Apart:
    """A split as it stands: who is none of whom. held: False where something later joined them."""

    number: int
    day: date
    one: Side
    others: tuple[Side, ...]
    held: bool


@dataclass(frozen=True, slots=True)
class Merges:
    """All that was said, the newest first; fewer: contacts the circle counts less by it."""

    joined: tuple[Joined, ...]
    apart: tuple[Apart, ...]
    fewer: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two agree in one field (resolve/match/levels.py), what that weighs, what each side says.

    weight: in bits; above 0 it speaks for one person, below against.
    """

    field: str
    level: str
    weight: float
    said: str
    other_said: str


@dataclass(frozen=True, slots=True)
class Part:
    """One way a person is named, all that stands or falls together: an address, or a bare name in a place.

    id: by which it can be taken out. names: as they are spelt. where: what the bare name stood in:
    `list`, `conversation`, `book`, `elsewhere` (invitations, praise), "" for an address. evidence: why
    it is thought to be this person; alike: where several fields are, each of them. own: the person's
    own id; nothing is taken out of itself. fixed: it
    cannot be taken out, because an address stands in the same conversation of two.
    """

    id: str
    names: tuple[str, ...]
    url: str
    where: str
    connected: date | None
    conversations: int
    messages: int
    evidence: str
    own: bool
    fixed: bool
    alike: tuple[Likeness, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """What a person is made of, their own address first."""

    person: str
    person_id: str
    url: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Twin:
    """One person who may be another: what is known of them, to lay side by side."""

    id: str
    name: str
    url: str
    company: str
    position: str
    email: str
    contact: bool
    gone: str
    connected: date | None
    messages: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Double:
    """Two who may be one person, and why; never joined by itself. one: whom a merge would keep.

    alike: the fields of records from several sources, those of `one` said first.
    """

    one: Twin
    other: Twin
    because: tuple[Because, ...]
    alike: tuple[Likeness, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubles:
    """The pairs worth a look, the strongest reason first; total: how many there are in all."""

    total: int
    pairs: tuple[Double, ...]
