"""The study's groups as a picture: how often each deepened, a bar with its interval, in figures too."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from cerchia.model.study import FEW, Compared, Group
from cerchia.model.vocabulary import Dimension
from cerchia.show.draw import styles
from cerchia.show.draw.pen import number, words
from cerchia.show.draw.study import MARK, SMALL
from cerchia.show.phrases import figures, group, say

WIDE, LEFT, ROOM, ROW, EDGE = 780, 310, 210, 30, 24
COUNT, SHARE, BETWEEN = 590, 660, 740
"""Where the columns of figures end."""
MOST, LABEL = 40, 36
"""Rows drawn, and characters of a name."""


def alone(found: Compared, by: Dimension, lang: str) -> str:
    """Return the picture as a file of its own, colours within, light and dark."""
    rows = _named(found, by, lang)
    drawn = rows[:MOST]
    heading = say("compared.picture", lang, dimension=by)
    y = 48.0
    parts = [f'<text class="head" y="20">{words(heading)}</text>']
    top = max((one.deepening.share.high for _, one in drawn if one.conversations >= FEW), default=1)
    for label, one in drawn:
        parts.append(_row(label, one, lang, y, top))
        y += ROW
    said = [say("list.more", lang, n=len(rows) - MOST)] if len(rows) > MOST else []
    said += wrap(f"{say('study.bars_alone', lang)} {say('compared.went_with', lang)}", 100)
    for text in said:
        y += 18
        parts.append(f'<text class="soft small" y="{number(y)}">{words(text)}</text>')
    told = "; ".join(f"{label} {one.deepening.share.k}/{one.conversations}" for label, one in drawn)
    return (
        f'{MARK}<svg class="study" viewBox="-{EDGE} -{EDGE} {WIDE + 2 * EDGE} {number(y + 2 * EDGE)}" role="img"'
        f' aria-labelledby="s-t s-d" xmlns="http://www.w3.org/2000/svg"><style>{styles.alone("study")}</style>'
        f'<title id="s-t">{words(heading)}</title><desc id="s-d">{words(told)}</desc>{"".join(parts)}</svg>\n'
    )


def _named(found: Compared, by: Dimension, lang: str) -> Sequence[tuple[str, Group]]:
    if found.by is not None:
        return [(group(one, by, lang), one) for one in found.by.groups]
    texts = [(one.text, one.group) for one in found.openers if one.group.conversations >= FEW]
    return [*texts, (group(found.once, by, lang), found.once)]


def _row(label: str, one: Group, lang: str, y: float, top: float) -> str:
    """Draw one group; below five cases the count alone."""
    share = one.deepening.share
    name = label if len(label) <= LABEL else label[: LABEL - 1].rstrip() + "…"
    count = f"{figures.number(share.k, lang)} / {figures.number(share.n, lang)}"
    told = [f'<text class="name" y="{number(y + 5)}">{words(name)}</text>', _end(COUNT, y, count)]
    if share.n >= FEW and share.share is not None:
        told += [
            _bar(share.low / top * ROOM, share.high / top * ROOM, share.share / top * ROOM, y),
            _end(SHARE, y, figures.percent(share.share, lang)),
            _end(BETWEEN, y, figures.between(share.low, share.high, lang), " soft"),
        ]
    return f'<g class="{"few" if share.n < SMALL else ""}">{"".join(told)}</g>'


def _bar(low: float, high: float, at: float, y: float) -> str:
    x = number(LEFT + at)
    return (
        f'<path class="rule" d="M{LEFT} {number(y - 12)}v24"/>'
        f'<rect class="sure" x="{LEFT}" y="{number(y - 5)}" width="{number(low)}" height="10"/>'
        f'<rect class="maybe" x="{number(LEFT + low)}" y="{number(y - 5)}" width="{number(high - low)}" height="10"/>'
        f'<path class="share" d="M{x} {number(y - 8)}v16"/>'
    )


def _end(x: float, y: float, text: str, more: str = "") -> str:
    return f'<text class="end{more}" x="{number(x)}" y="{number(y + 5)}">{words(text)}</text>'
