"""Dates of mail (RFC 5322 and what is really written), as naive UTC and the offset that was given."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email.utils import parsedate
from typing import NamedTuple

_LONGEST = 200
_DAY_MINUTES = 24 * 60
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}
_USUAL = re.compile(
    r"\s*(?:[A-Z][a-z]{2},\s*)?(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?"
    r"\s+([+-])(\d\d)([0-5]\d)\s*(?:\([^()]*\)\s*)?\Z"
)
_ZONE = re.compile(
    r"\d:\d\d(?::\d\d)?(?: \d{4})?[ ,]*(?:([A-Za-z]{1,5})?([+-])(\d\d?):?(\d\d)?|([A-Za-z]{1,5}))(?![A-Za-z\d])"
)
_HOURS = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "BST": 1, "WEST": 1, "CET": 1, "MET": 1, "MEZ": 1,
    "CEST": 2, "MEST": 2, "MESZ": 2, "EET": 2, "EEST": 3,
}  # fmt: skip
"""Zones by name, as old programs wrote them; of others nobody knows which is meant."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


class Moment(NamedTuple):
    """at: naive UTC where `offset` is known, else the time as written. offset: minutes east of UTC."""

    at: datetime
    offset: int | None


def moment(value: str) -> Moment | None:
    """Return the moment a date names, None if it is none.

    Obsolete zones and years of two digits are read; "-0000" is a time in UTC whose zone is not
    told, so its offset is 0; a zone that is missing or unknown leaves the time as written.
    """
    value = value[:_LONGEST]
    try:
        return _usual(value) or _other(value)
    except (ValueError, OverflowError, TypeError, IndexError):  # 31 February; what email trips over
        return None


def _usual(value: str) -> Moment | None:
    found = _USUAL.match(value)
    if not found or found[2] not in _MONTHS:
        return None
    day, month, year, hour, minute, second, sign, hours, minutes = found.groups()
    offset = int(hours) * 60 + int(minutes)
    return _moved(
        datetime(  # noqa: DTZ001 - made UTC below
            int(year), _MONTHS[month], int(day), int(hour), int(minute), min(59, int(second or 0))
        ),
        -offset if sign == "-" else offset,
    )


def _other(value: str) -> Moment | None:
    value = " ".join(value.replace("\0", "").split()).rstrip(".,;")
    if _ISO.match(value):
        iso = datetime.fromisoformat(value)
        moved = iso.utcoffset()
        minutes = None if moved is None else int(moved.total_seconds() // 60)
        return _moved(iso.replace(tzinfo=None), minutes)
    found = parsedate(value)
    if not found:
        return None
    year, month, day, hour, minute, second = found[:6]
    at = datetime(year, month, day, hour, minute, min(59, second))  # noqa: DTZ001 - as above
    return _moved(at, _zone(value))


def _zone(value: str) -> int | None:
    """Return the minutes east of UTC that stand behind the time, None where no known zone does."""
    found = _ZONE.search(value)
    if not found:
        return None
    _, sign, hours, minutes, name = found.groups()
    if sign:
        offset = int(hours) * 60 + int(minutes or 0)
        return -offset if sign == "-" else offset
    named = _HOURS.get(name.upper())
    return named if named is None else named * 60


def _moved(at: datetime, offset: int | None) -> Moment | None:
    if offset is None:
        return Moment(at, None)
    if abs(offset) >= _DAY_MINUTES:
        return None
    return Moment(at - timedelta(minutes=offset), offset)
