"""What a Telegram export holds beside its messages: contacts, chats, and what became of each record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cerchia.model.event import NOBODY, Party


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry of the address book that Telegram holds.

    line: where it begins, from 1. key: "telegram:user<id>", "" in exports before 2025. phone: as
    written. since: the day it came to Telegram, None where none is said.
    """

    line: int
    key: str
    name: str
    phone: str
    since: date | None


@dataclass(frozen=True, slots=True)
class Chat:
    """One conversation: its key ("telegram:user<id>", as the senders have), its name and its type.

    type: as Telegram calls it ("personal_chat", "private_group", …), "" where it says none.
    """

    key: str
    name: str
    type: str
    line: int = 0
    partner: Party = NOBODY


@dataclass(frozen=True, slots=True)
class Counted:
    """Every message that is begun: begun = read + sum(skipped).

    chats: conversations by their type. out: why messages make no tie -> messages. skipped: reason
    -> messages ("damaged"). actions: service messages by what they tell.
    """

    begun: int = 0
    read: int = 0
    contacts: int = 0
    chats: dict[str, int] = field(default_factory=dict)
    out: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    actions: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """What the whole file says of itself, known when it has been read to its end.

    owner: who exported it, NOBODY where a single chat does not say. whole: whether it is of the
    account and not of one chat. cut: whether it ends before it should. first, last: days of its
    messages, None where there is none.
    """

    owner: Party
    whole: bool
    cut: bool
    first: date | None
    last: date | None
    counted: Counted
