"""What a mailbox holds beside its events: how many messages became what, and whose it may be."""

from __future__ import annotations

from dataclasses import dataclass, field

from cerchia.read.mail.owners import Address


@dataclass(frozen=True, slots=True)
class Counted:
    """Every message begun: messages = events + sum(out) + sum(skipped).

    events: those that count. out: reason -> events given that make no tie. skipped: reason ->
    messages that gave no event ("deleted", "headless", "blank", "unreadable"). noted: what stands
    out among the events ("html", "no_text", "quoted", "forwarded", "signed", "cut", "received_date",
    "certified") -> events.
    """

    messages: int = 0
    events: int = 0
    out: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    noted: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a mailbox says of itself, known when it has been read to its end.

    role: what its name says it holds ("sent", "draft", "spam", "trash", "" for anything). owners:
    the addresses that may be its owner's, the likeliest first.
    """

    name: str
    role: str
    owners: tuple[Address, ...]
    counted: Counted
