"""Whose mailbox this is: evidence for addresses, gathered while it is read, however long it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

MOST = 20_000
"""Addresses counted at once for one kind of evidence; the rarest are forgotten beyond it."""
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be the owner's, and how many messages say so.

    sent: it sends what lies among the sent mail. unrouted: it sends what no server passed on.
    delivered: it stands in Delivered-To, X-Original-To or Envelope-To. addressed: it is a recipient
    of mail that is not bulk and was not sent by it.
    """

    address: str
    sent: int = 0
    unrouted: int = 0
    delivered: int = 0
    addressed: int = 0


@dataclass(slots=True)
class Owners:
    """The evidence of one or many mailboxes; memory that does not grow with them."""

    _sent: Counter[str] = field(default_factory=Counter)
    _unrouted: Counter[str] = field(default_factory=Counter)
    _delivered: Counter[str] = field(default_factory=Counter)
    _addressed: Counter[str] = field(default_factory=Counter)

    def sent(self, address: str, *, by_place: bool) -> None:
        """Take the sender of a message that lies among the sent, or that no server passed on."""
        _count(self._sent if by_place else self._unrouted, address)

    def delivered(self, addresses: set[str]) -> None:
        """Take the addresses a message was delivered to."""
        for one in addresses:
            _count(self._delivered, one)

    def addressed(self, addresses: list[str]) -> None:
        """Take the recipients of a message somebody wrote to them."""
        for one in addresses:
            _count(self._addressed, one)

    def ranked(self) -> tuple[Address, ...]:
        """Return the addresses, those that send and receive here first; at most SHOWN."""
        every = set[str]()
        for counts in (self._sent, self._unrouted, self._delivered, self._addressed):
            every.update(one for one, _ in counts.most_common(SHOWN))
        found = [
            Address(one, self._sent[one], self._unrouted[one], self._delivered[one], self._addressed[one])
            for one in every
        ]  # fmt: skip
        found.sort(
            key=lambda one: (-one.sent, -one.delivered, -one.unrouted, -one.addressed, one.address)
        )
        return tuple(found[:SHOWN])


def _count(counts: Counter[str], address: str) -> None:
    counts[address] += 1
    if len(counts) > MOST:
        kept = counts.most_common(MOST // 2)
        counts.clear()
        counts.update(dict(kept))
