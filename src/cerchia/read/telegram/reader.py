"""Telegram as a channel: the chats of an account, or one chat, as its own program exports them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.formats.archive import Box
from cerchia.model.event import Account, Signed
from cerchia.read.telegram import export

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cerchia.formats.archive import Archive
    from cerchia.model.event import Event


@dataclass(frozen=True, slots=True)
class Telegram:
    """Telegram Desktop's JSON export."""

    name: str = "telegram"

    def boxes(self, archive: Archive) -> Sequence[Box]:
        """Return the exports among the files, known by how they begin."""
        return [
            Box(one.name, (one,))
            for one in archive.members
            if one.name.lower().endswith((".json", ".html"))
            and export.recognises(archive.head(one), one.name)
        ]

    def signed(self, signature: str, name: str, key: str) -> Signed:  # noqa: ARG002 - nobody signs here
        """Return nothing: nobody signs here."""
        return Signed()

    def events(self, archive: Archive, box: Box, until: date) -> Messages:  # noqa: ARG002 - an export holds what was written
        """Return the events of an export, to iterate over."""
        return Messages(archive, box)


reader = Telegram()


class Messages:
    """The events of one export; see channel.reader.Events."""

    def __init__(self, archive: Archive, box: Box) -> None:
        self._stream = archive.stream(box.members[0])
        self._export = export.read(self._stream, box.name)

    def __iter__(self) -> Iterator[Event]:
        """Yield the event of each message."""
        return iter(self._export)

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    def account(self) -> Account:
        """Return what became of the messages."""
        counted, owner = self._export.counted, self._export.owner
        return Account(
            counted.begun,
            counted.skipped,
            {},
            tuple(self._export.problems.all()),
            (owner.key,) if owner.key else (),
        )
