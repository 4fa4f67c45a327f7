"""Small bars: solid as far as we are sure, pale as far as chance could carry it, a line at the share."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import Share
from cerchia.show.cli.pages.paper import SOFT, Paper
from cerchia.show.phrases import figures

FEW, SMALL = 5, 20
"""Below 5 cases counts alone; below 20 the share stands back, with its interval."""
SOLID, PALE, LINE = "█", "▒", "┃"


def interval(share: Share, width: int, top: float, colour: str) -> Text:
    """Return a bar of `width` columns for 0 to `top`, the interval at its end."""
    low, high, at = (
        round(value / top * width) for value in (share.low, share.high, share.share or 0)
    )
    high = max(high, at, 1)
    bar = Text(SOLID * min(low, width), colour)
    bar.append(PALE * (min(high, width) - bar.cell_len), SOFT)
    place = min(max(at, 1), width) - 1
    if bar.cell_len > place:
        bar = bar[:place] + Text(LINE, colour) + bar[place + 1 :]
    bar.append(" " * (width - bar.cell_len))
    return bar


def counted(count: int, width: int, top: int, colour: str) -> Text:
    """Return a plain bar of `width` columns for 0 to `top`."""
    length = round(count / top * width) if top else 0
    return Text(SOLID * (max(length, 1) if count else 0), colour)


def shares(paper: Paper, rows: Sequence[tuple[Text, Share]], colour: str = "blue") -> None:
    """Print a row for each share: its name, count, bar, and in figures share and interval."""
    few = bool(rows) and rows[0][1].n < FEW
    small = bool(rows) and rows[0][1].n < SMALL
    digits = 1 if rows and rows[0][1].n >= 200 else 0
    top = max((share.high for _, share in rows if share.share is not None), default=1.0) or 1.0
    left = max(name.cell_len for name, _ in rows)
    told = _figures(paper, [share for _, share in rows], digits, few=few)
    right = max(len(one) for one in told)
    count = max(len(figures.number(share.k, paper.lang)) for _, share in rows)
    room = min(40, paper.width - 2 - left - 2 - count - 2 - (right + 2 if right else 0))
    if room < 6:
        _narrow(paper, rows, told)
        return
    for (name, share), one in zip(rows, told, strict=True):
        line = Text("  ") + name + Text(" " * (left - name.cell_len + 2))
        line.append(f"{figures.number(share.k, paper.lang):>{count}}  ")
        if not few and share.share is not None:
            line += interval(share, room, top, SOFT if small else colour)
            line.append(f"  {one}", SOFT if small else "")
        paper.pair(line, Text(), width=paper.wide)


def _figures(paper: Paper, found: Sequence[Share], digits: int, *, few: bool) -> list[str]:
    """Return share and interval of each row, both columns to the right."""
    if few or any(share.share is None for share in found):
        return [""] * len(found)
    percents = [figures.percent(share.share, paper.lang, digits) for share in found]
    betweens = [figures.between(share.low, share.high, paper.lang, digits) for share in found]
    wide, wider = max(map(len, percents)), max(map(len, betweens))
    return [f"{one:>{wide}}  {two:>{wider}}" for one, two in zip(percents, betweens, strict=True)]


def _narrow(paper: Paper, rows: Sequence[tuple[Text, Share]], told: Sequence[str]) -> None:
    """Print the rows without bars, for the narrowest terminals."""
    for (name, share), one in zip(rows, told, strict=True):
        right = figures.number(share.k, paper.lang) + (f"  {one.strip()}" if one else "")
        paper.pair(name, Text(right), 2)


def counts(paper: Paper, rows: Sequence[tuple[Text, int, str]]) -> None:
    """Print a row for each count: its name, the number and a bar in its colour, none without one."""
    if not rows:
        return
    left = max(name.cell_len for name, _, _ in rows)
    wide = max(len(figures.number(count, paper.lang)) for _, count, _ in rows)
    room = min(40, paper.width - 2 - left - 2 - wide - 2)
    top = max((count for _, count, colour in rows if colour), default=0)
    for name, count, colour in rows:
        number = f"{figures.number(count, paper.lang):>{wide}}"
        if room < 5:
            paper.pair(name, Text(number), 2)
            continue
        line = Text("  ") + name + Text(" " * (left - name.cell_len + 2) + number + "  ")
        bar = counted(count, room, top, colour) if colour else Text()
        paper.pair(line + bar, Text(), width=paper.wide)
