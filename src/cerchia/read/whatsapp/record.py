"""What a chat export holds: its lines, who wrote, how many lines became what, and what it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Kind = Literal[
    "text", "edited", "media", "location", "poll", "deleted", "empty", "call", "system"
]  # fmt: skip
Order = Literal["dmy", "mdy", "ymd"]
Shape = Literal["group", "one", "unknown"]

NOT_SAID: frozenset[Kind] = frozenset({"call", "system"})
"""Kinds that WhatsApp wrote, not a person; they never count as messages."""


@dataclass(frozen=True, slots=True)
class Line:
    """One record of the file: a message somebody wrote, or a line WhatsApp wrote itself.

    line: where it begins, from 1. at: the time as written, which is the exporting phone's local
    time; None where it is no date. sender: the name or number as written, without marks and "~";
    "" where the line names none. In a system line of an iPhone it can be the group's name.
    attachment: the file's name, where the export says one. what: of media "image", "video",
    "audio", "voice", "gif", "sticker", "document", "contact" or ""; of a system line what
    happened ("created", "added", "left", …, "" if the wording is not known).
    """

    line: int
    at: datetime | None
    sender: str
    text: str
    kind: Kind
    attachment: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody who wrote in the chat, by the name it gives.

    phone: the number if the name is one (not a saved contact), with its +. profile: whether the
    name stood behind "~", chosen by the person and not saved in the owner's address book.
    """

    name: str
    messages: int
    phone: str = ""
    profile: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """Every line of the file: lines = messages + system + continuations + sum(skipped).

    skipped: reason -> lines ("no_head" before the first message, "too_long"). noted: kinds other
    than plain text -> records.
    """

    lines: int = 0
    messages: int = 0
    system: int = 0
    continuations: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    noted: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """What the whole file says of itself, known when it has been read to its end.

    title: the partner's or group's name by the file's name, "" where it says none. shape: "unknown"
    where neither events nor names nor the title decide. order: of the date's fields; certain: whether
    the dates themselves decide it. language: of the lines WhatsApp wrote, "" where none is known.
    """

    title: str
    shape: Shape
    senders: tuple[Sender, ...]
    order: Order
    certain: bool
    language: str
    counted: Counted
