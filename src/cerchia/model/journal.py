"""What the owner said, as a face shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Said:
    """One decision: its number, when (UTC), of which kind, about what; undone: when, or None.

    about: a name people know it by, else the id. fixed: `undo` cannot touch it. gone: it took
    something out.
    """

    number: int
    at: datetime
    kind: str
    about: str
    undone: datetime | None
    fixed: bool
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Since:
    """A decision that came between: its number, when (UTC), and who took it."""

    number: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Undone:
    """A decision that no longer counts, and the one that counts again in its place, if any."""

    was: Said
    now: Said | None
