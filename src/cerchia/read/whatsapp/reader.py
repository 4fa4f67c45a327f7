"""WhatsApp as a channel: the lines of an exported chat as events, and which of the two is the owner.

The file never says whose telephone wrote it. In a chat of two it is called after the other; so who
else writes there is the owner. In a group they are known by the chats of two, or by their name.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cerchia.formats.archive import Box
from cerchia.model.event import NOBODY, Account, Event, Party, Signed
from cerchia.read.whatsapp import chat, titles
from cerchia.read.whatsapp.senders import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cerchia.formats.archive import Archive, Member
    from cerchia.model.event import Kind
    from cerchia.read.whatsapp.record import Line, Sender, Summary

_ENDINGS = frozenset({".txt", ""})


@dataclass(frozen=True, slots=True)
class WhatsApp:
    """Chats exported one by one, each a text file or a zip with its pictures."""

    name: str = "whatsapp"

    def boxes(self, archive: Archive) -> Sequence[Box]:
        """Return the chats of an export, known by how their lines begin."""
        return [
            Box(one.name, (one,))
            for one in archive.members
            if PurePosixPath(one.name).suffix.lower() in _ENDINGS
            and chat.recognises(archive.head(one), _path(archive, one))
        ]

    def signed(self, signature: str, name: str, key: str) -> Signed:  # noqa: ARG002 - nobody signs here
        """Return nothing: nobody signs here."""
        return Signed()

    def events(self, archive: Archive, box: Box, until: date) -> Talk:  # noqa: ARG002 - a chat holds what was written
        """Return the events of a chat, to iterate over."""
        return Talk(archive, box.members[0])


reader = WhatsApp()


class Talk:
    """The events of one chat; see channel.reader.Events."""

    def __init__(self, archive: Archive, member: Member) -> None:
        self._path = _path(archive, member)
        self._owner: Party | None = None
        self._stream = archive.stream(member)
        self._chat = chat.read(self._stream, self._path)

    def __iter__(self) -> Iterator[Event]:
        """Yield an event for each record; the chat is read once before, for who is in it."""
        found = self._chat
        for _ in found:
            pass
        people = People(found.summary(), self._thread)
        self._owner = people.owner
        for line in found:
            yield self._event(line, people)

    @property
    def _thread(self) -> str:
        named = titles.title(self._path) or PurePosixPath(self._path).with_suffix("").as_posix()
        return f"whatsapp:{named}"

    def _event(self, line: Line, people: People) -> Event:
        sender = people.party(line.sender)
        kind: Kind = "call" if line.kind == "call" else "message"
        nobody = line.kind == "system" or sender is NOBODY
        return Event(
            line.line, "", self._thread, people.title, sender,
            () if nobody else people.others(sender), line.at, None, line.text, kind,
            "system" if nobody else "", mine=people.is_mine(sender),
        )  # fmt: skip

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    def account(self) -> Account:
        """Return what became of the lines."""
        counted = self._chat.counted
        noted = {kind: n for kind, n in counted.noted.items() if kind != "system"}
        return Account(
            counted.messages + counted.system + sum(counted.skipped.values()),
            counted.skipped,
            noted,
            tuple(self._chat.problems.all()),
            (self._owner.key,) if self._owner else (),
        )


class People:
    """Who is in a chat, and who of them is the owner where that can be told."""

    def __init__(self, found: Summary, thread: str) -> None:
        self.title = found.title
        self._parties = {one.name: _party(one, thread) for one in found.senders}
        self.owner: Party | None = None
        self._two = found.shape == "one" or (bool(found.title) and len(found.senders) == 1)
        if self._two:
            self._pair(found)

    def _pair(self, found: Summary) -> None:
        """Tell the owner from the one a chat of two is called after."""
        other = next((one for one in found.senders if alike(one.name, found.title)), None)
        if other is None:
            phone = titles.phone(found.title)
            key = f"phone:{phone}" if phone.startswith("+") else f"whatsapp:{found.title}"
            self._parties.setdefault(found.title, Party(key, "" if phone else found.title))
        self.owner = next(
            (
                self._parties[one.name]
                for one in found.senders
                if one is not other and len(found.senders) <= 2
            ),
            None,
        )

    def party(self, name: str) -> Party:
        """Return who wrote a line, NOBODY where WhatsApp did."""
        return self._parties.get(name, NOBODY)

    def others(self, sender: Party) -> tuple[Party, ...]:
        """Return everybody else in the chat."""
        return tuple(one for one in self._parties.values() if one != sender)

    def is_mine(self, sender: Party) -> bool | None:
        """Say whether the owner wrote it, None where the chat does not tell."""
        if self.owner is not None:
            return sender == self.owner
        return False if self._two else None


def _party(one: Sender, thread: str) -> Party:
    """Return somebody by their number, the name they are saved under, or one they chose, which is no other's."""
    if one.phone.startswith("+"):
        return Party(f"phone:{one.phone}", "")
    if one.profile:
        return Party(f"{thread}|~{one.name}", one.name)
    return Party(f"whatsapp:{one.name}", one.name)


def _path(archive: Archive, member: Member) -> str:
    return f"{archive.path.name}/{member.name}"
