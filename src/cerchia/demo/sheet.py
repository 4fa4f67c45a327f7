"""Rows to CSV bytes in LinkedIn's dialects (UTF-8 without mark, LF), and its ways to write time."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime


def csv_bytes(header: str, rows: Iterable[Sequence[str]], *, quoted: bool = False) -> bytes:
    """Return a header (column names joined by commas) and rows; quoted: every field, header too."""
    out = io.StringIO()
    writer = csv.writer(
        out, lineterminator="\n", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    )
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue().encode()


def american(at: datetime, *, padded: bool = False) -> str:
    """Return a time as invitations write it, `1/29/26, 2:37 PM`; padded as recommendations do."""
    hour = at.hour % 12 or 12
    half = "AM" if at.hour < 12 else "PM"
    if padded:
        return f"{at:%m/%d/%y}, {hour:02d}:{at:%M} {half}"
    return f"{at.month}/{at.day}/{at:%y}, {hour}:{at:%M} {half}"
