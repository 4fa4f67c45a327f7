"""Mail as a channel: each mailbox of an export, and the addresses that are its owner's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from cerchia.model.event import Account
from cerchia.read.mail import facts, files, mailbox

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cerchia.formats.archive import Archive, Box
    from cerchia.model.event import Event, Signed
    from cerchia.read.mail.owners import Address

_REASONS = {"list": "mailing_list"}
"""LinkedIn's files hold lists of another kind."""
_LEAST = 0.05
"""Of what the first address of a mailbox sent, another of its owner's sent at least this part."""


@dataclass(frozen=True, slots=True)
class Mail:
    """Mailboxes of any program: mbox, Takeout, Maildir, single messages."""

    name: str = "mail"

    def boxes(self, archive: Archive) -> Sequence[Box]:
        """Return the mailboxes of an export; see files.boxes."""
        return files.boxes(archive)

    def signed(self, signature: str, name: str, key: str) -> Signed:
        """Return what a signature says of its writer; see facts.facts."""
        return facts.facts(signature, name, key.removeprefix("email:"))

    def events(self, archive: Archive, box: Box, until: date) -> Letters:
        """Return the events of a mailbox, to iterate over."""
        return Letters(archive, box, until)


reader = Mail()


class Letters:
    """The events of one mailbox; see channel.reader.Events."""

    def __init__(self, archive: Archive, box: Box, until: date) -> None:
        now = datetime.combine(until, time()) + timedelta(days=2)  # wherever the clock stood
        self._mailbox = mailbox.read(archive, box, now=now)

    def __iter__(self) -> Iterator[Event]:
        """Yield the event of each message."""
        for one in self._mailbox:
            yield replace(one, out=_REASONS[one.out]) if one.out in _REASONS else one

    def close(self) -> None:
        """Do nothing: no file is held between messages."""

    def account(self) -> Account:
        """Return what became of the messages."""
        counted = self._mailbox.counted
        owners = tuple(f"email:{one}" for one in own(self._mailbox.owners.ranked()))
        return Account(
            counted.messages,
            counted.skipped,
            {what: n for what, n in counted.noted.items() if n},
            tuple(self._mailbox.problems.all()),
            owners,
        )


def own(ranked: Sequence[Address]) -> list[str]:
    """Return the addresses that are the owner's: those that send from here, else that mail is delivered to."""
    for kind in ("sent", "delivered", "unrouted"):
        counts = {one.address: int(getattr(one, kind)) for one in ranked}
        most = max(counts.values(), default=0)
        if most:
            return [one for one, n in counts.items() if n and n >= most * _LEAST]
    return []
