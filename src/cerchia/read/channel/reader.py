"""What a channel's own package offers, so that this one can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cerchia.formats.archive import Archive, Box
    from cerchia.model.event import Account, Event, Signed


class Events(Protocol):
    """The events of one box, to be iterated over once; their account stands after that."""

    def __iter__(self) -> Iterator[Event]:
        """Yield the events in the order of the file."""
        ...

    def account(self) -> Account:
        """Return what became of everything begun."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Reader(Protocol):
    """A channel: its name, what of an export is its own, and the events in there."""

    @property
    def name(self) -> str:
        """How facts and findings call it."""
        ...

    def boxes(self, archive: Archive) -> Sequence[Box]:
        """Return what of an export is this channel's, known by its content."""
        ...

    def signed(self, signature: str, name: str, key: str) -> Signed:
        """Return what a signature says of its writer."""
        ...

    def events(self, archive: Archive, box: Box, until: date) -> Events:
        """Return the events of a box; until: the day the export speaks for."""
        ...
