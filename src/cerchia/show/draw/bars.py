"""Bars: solid as far as we are sure, pale as far as chance could carry it, a line at the share."""

from __future__ import annotations

from cerchia.model.answers import Share
from cerchia.show.draw.pen import number, percent


def interval(share: Share, top: float, other: float | None = None) -> str:
    """Return a bar for 0 to `top` of the width there is; other: a figure to hold it against."""
    low, high, at = (min(value / top, 1.0) for value in (share.low, share.high, share.share or 0.0))
    beside = (
        f'<circle class="other" cx="{percent(min(other / top, 1.0))}" cy="12" r="3.6"/>'
        if other is not None
        else ""
    )
    return (
        '<svg class="bar" height="24" aria-hidden="true"><line class="zero" x1="0" x2="0" y1="0" y2="24"/>'
        f'<rect class="sure" x="0" y="7" width="{percent(low)}" height="10"/>'
        f'<rect class="maybe" x="{percent(low)}" y="7" width="{percent(high - low)}" height="10"/>'
        f'<line class="share" x1="{percent(at)}" x2="{percent(at)}" y1="4" y2="20"/>{beside}</svg>'
    )


def count(value: int, top: int) -> str:
    """Return a plain bar of a count, a line where there is none."""
    wide = percent(value / top if top else 0)
    return (
        '<svg class="bar" height="24" aria-hidden="true"><line class="zero" x1="0" x2="0" y1="0" y2="24"/>'
        f'<rect class="sure" x="0" y="7" width="{wide}" height="10"/></svg>'
    )


def scale(top: float) -> str:
    """Return the ruler below bars of shares: a figure every 10 or 20 percent."""
    step = 10 if top <= 0.65 else 20
    marks = []
    for whole in range(0, int(top * 100) + 1, step):
        anchor = "start" if whole == 0 else "middle"
        told = "0\u00a0%" if whole == 0 else str(whole)
        marks.append(
            f'<text x="{percent(whole / 100 / top)}" y="14" text-anchor="{anchor}">{told}</text>'
        )
    return f'<svg class="bar ruler" height="20" aria-hidden="true">{"".join(marks)}</svg>'


def funnel(share: float, following: float) -> str:
    """Return one stage of a funnel: as high as its part of the first, falling to the next."""
    this, then = (number(70 - 68 * value) for value in (share, following))
    return (
        '<svg viewBox="0 0 100 72" preserveAspectRatio="none" aria-hidden="true">'
        f'<path d="M0 {this}H70L100.7 {then}V72H0z"/></svg>'
    )
