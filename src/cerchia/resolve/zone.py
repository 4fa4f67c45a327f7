"""The owner's calendar day of a moment, as plain arithmetic.

DuckDB's own `timezone` asks its calendar library for every row; a zone has two changes a year, so
a case over those is five times faster and says the same.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_HOUR = timedelta(hours=1)
EARLIEST = datetime(1990, 1, 1)  # noqa: DTZ001 - naive UTC, as all moments here
LATEST = datetime(2100, 1, 1)  # noqa: DTZ001
"""Moments outside are somebody's slip or malice; they keep the nearest shift."""


def day(column: str, zone: str, first: datetime, last: datetime) -> str:
    """Return the SQL for the day in `zone` of a naive UTC timestamp between `first` and `last`."""
    shifts = _shifts(ZoneInfo(zone), first, last)
    branches = " ".join(
        f"when {column} >= timestamp '{since:%Y-%m-%d %H:%M:%S}' then {seconds}"
        for since, seconds in reversed(shifts[1:])
    )
    shift = f"case {branches} else {shifts[0][1]} end" if branches else str(shifts[0][1])
    seconds = f"epoch_us({column}) // 1000000 + {shift}"
    return f"(date '1970-01-01' + (({seconds}) // 86400)::integer)"


def _shifts(zone: ZoneInfo, first: datetime, last: datetime) -> list[tuple[datetime, int]]:
    """Return the seconds to add from each moment on, the first from the beginning."""
    at = max(first, EARLIEST).replace(minute=0, second=0, microsecond=0)
    last = min(last, LATEST)
    found = [(at, _seconds(zone, at))]
    while at <= last:
        step = timedelta(days=7)
        if _seconds(zone, at + step) != found[-1][1]:
            while _seconds(zone, at) == found[-1][1]:  # the hour it changes at
                at += _HOUR
            found.append((at, _seconds(zone, at)))
        else:
            at += step
    return found


def _seconds(zone: ZoneInfo, at: datetime) -> int:
    shift = zone.utcoffset(at.replace(tzinfo=UTC).astimezone(zone))
    return int(shift.total_seconds()) if shift is not None else 0
