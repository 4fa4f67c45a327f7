"""Dates an archive carries about itself; the engine parses those in its rows."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime


def in_name(name: str) -> date | None:
    """Read the day of the request in an archive's name, `…_11-15-2026.zip`, US order."""
    found = re.search(r"(?<!\d)(\d{2})-(\d{2})-(\d{4})(?!\d)", name)
    if not found:
        return None
    try:
        return date(int(found[3]), int(found[1]), int(found[2]))
    except ValueError:
        return None


def moment(seconds: float) -> str:
    """Return a file's time as UTC text that sorts."""
    return datetime.fromtimestamp(seconds, tz=UTC).isoformat(timespec="seconds")


def from_epoch(seconds: float) -> date:
    """Return the UTC day of a file's time."""
    return datetime.fromtimestamp(seconds, tz=UTC).date()
