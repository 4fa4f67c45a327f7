"""Rhythm strips: each active day a tick, yours above the line, theirs below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from cerchia.show.draw.pen import percent
from cerchia.show.phrases import figures

MONTHS = 24


def strip(days: Sequence[tuple[date, bool, bool]], end: date) -> str:
    """Return the last two years of one tie, up to the day `end`."""
    start = beginning(end)
    ticks = []
    for day, mine, theirs in days:
        at = percent((day - start) / (end - start))
        if mine:
            ticks.append(f'<line class="me" x1="{at}" x2="{at}" y1="4" y2="14"/>')
        if theirs:
            ticks.append(f'<line class="them" x1="{at}" x2="{at}" y1="16" y2="26"/>')
    return (
        '<svg class="rhythm" height="30" aria-hidden="true"><line class="axis" x1="0" x2="100%" y1="15" y2="15"/>'
        f"{''.join(ticks)}</svg>"
    )


def ruler(end: date, lang: str) -> str:
    """Return the quarters below the strips."""
    start, marks = beginning(end), []
    for month in range(start.year * 12 + start.month, end.year * 12 + end.month):
        day = date(month // 12, month % 12 + 1, 1)
        if day.month in {1, 7} and day > start + timedelta(days=20):
            at = percent((day - start) / (end - start))
            told = str(day.year) if day.month == 1 else figures.month(day, lang)
            marks.append(f'<text x="{at}" y="14" text-anchor="middle">{told}</text>')
    return f'<svg class="rhythm ruler" height="20" aria-hidden="true">{"".join(marks)}</svg>'


def beginning(end: date) -> date:
    """Return the first day of a strip."""
    year, month = divmod(end.year * 12 + end.month - 1 - MONTHS, 12)
    return date(year, month + 1, 1)
