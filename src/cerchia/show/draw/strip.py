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
    mine = "".join(f"M{(day - start).days} 4v10" for day, mine, _ in days if mine)
    theirs = "".join(f"M{(day - start).days} 16v10" for day, _, theirs in days if theirs)
    still = 'vector-effect="non-scaling-stroke"'
    return (
        f'<svg class="rhythm" height="30" viewBox="0 0 {(end - start).days} 30" preserveAspectRatio="none"'
        f' aria-hidden="true"><path class="axis" {still} d="M0 15h{(end - start).days}"/>'
        f'<path class="me" {still} d="{mine}"/><path class="them" {still} d="{theirs}"/></svg>'
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
