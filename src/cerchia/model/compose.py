"""Composing a message: whom it goes to, as the composer has to know them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Wrote:
    """A message between the two; text: its beginning."""

    at: datetime
    mine: bool
    text: str


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Who a message goes to. conversation: the newest with them, "" for none; last: its last words, the newest first."""

    id: str
    name: str
    url: str
    company: str
    position: str
    contact: bool
    conversation: str
    last: tuple[Wrote, ...]
