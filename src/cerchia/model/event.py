"""What a channel shows: somebody as it names them, and one message, call or meeting."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from cerchia.model.origin import Problem

Kind = Literal["message", "call", "meeting"]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as a channel names them.

    key: how the channel tells them from others, with its kind in front ("email:ada@example.it",
    "phone:+393331234567", "telegram:user4711"); "" where it gives only a name. name: as written.
    """

    key: str
    name: str


NOBODY = Party("", "")


@dataclass(frozen=True, slots=True)
class Event:
    """One message, call or meeting.

    line: where it begins in its file, from 1. id: the same in every export of it ("" where the
    channel gives none; then its time, sender and words make it the same). thread: the
    conversation, as the channel keys it. title: subject or name of the conversation. sender: who
    wrote, called or invited. to: everybody else the channel shows in it, the owner too where it
    does. sent: naive UTC where `offset` is known, else the local time as written; None where there
    is no readable date. offset: minutes east of UTC as written, None where the file says none.
    out: why it makes no tie ("draft", "system", "bulk", "list", "no_reply", "automatic",
    "cancelled", …), "" where it counts. text: what the sender wrote anew, plain, without quoted
    replies and signature. signature: what stood below it, plain. mine: whether the owner wrote it,
    where the file itself says so.
    """

    line: int
    id: str
    thread: str
    title: str
    sender: Party
    to: tuple[Party, ...]
    sent: datetime | None
    offset: int | None
    text: str
    kind: Kind = "message"
    out: str = ""
    signature: str = ""
    mine: bool | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """What a signature says of its writer, "" and () where it does not plainly say so.

    phones: in one spelling (E.164) where they name their country, else as written.
    """

    title: str = ""
    company: str = ""
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What became of everything that is begun in a file of a channel, counted apart from its events.

    rows: what is begun. skipped: reason -> what of it gave no event. noted: what stands out among
    the events. owners: the keys of whoever's channel it is, as far as the file says so.
    """

    rows: int
    skipped: dict[str, int] = field(default_factory=dict)
    noted: dict[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    owners: tuple[str, ...] = ()
