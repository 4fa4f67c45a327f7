"""The study as a picture of its own: five outcomes, each a bar with its interval, in figures too."""

from __future__ import annotations

from textwrap import wrap

from cerchia.model.answers import OutcomeShare, Study
from cerchia.show.draw import styles
from cerchia.show.draw.pen import number, words
from cerchia.show.phrases import figures, say, word

MARK = "<!-- cerchia study -->"
"""What a file begins with that cerchia may write over."""
FEW, SMALL = 5, 20
"""Below 5 cases counts alone; below 20 the share stands back (science.md §5)."""
WIDE, LEFT, ROOM, ROW, EDGE = 780, 216, 290, 30, 24
COUNT, SHARE, BETWEEN = 570, 640, 732
"""Where the columns of figures end."""


def alone(study: Study, lang: str) -> str:
    """Return the picture as a file of its own, colours within, light and dark."""
    deep = study.outcomes[0].share.k
    code = "study.heading" if study.conversations else "study.empty"
    heading = say(code, lang, n=study.conversations, k=deep)
    head = wrap(heading, 70)
    parts = [_line(text, 20 + 30 * i, "head") for i, text in enumerate(head)]
    y = 30 * len(head) + 14
    parts.append(_line(_period(study, lang), y, "soft small"))
    y += 24
    if study.conversations:
        parts += [_row(one, study, lang, y + ROW * i) for i, one in enumerate(study.outcomes)]
        y += ROW * len(study.outcomes) + 20
    caption = "study.bars_alone" if study.conversations >= FEW else ""
    for i, text in enumerate(wrap(say(caption, lang), 100) if caption else ()):
        parts.append(_line(text, y + 18 * i, "soft small"))
    high = y + 34
    told = "; ".join(
        f"{word('outcome', one.outcome, lang)} {figures.number(one.share.k, lang)}"
        for one in study.outcomes
    )
    return (
        f'{MARK}<svg class="study" viewBox="-{EDGE} -{EDGE} {WIDE + 2 * EDGE} {high + EDGE}" role="img"'
        f' aria-labelledby="s-t s-d" xmlns="http://www.w3.org/2000/svg"><style>{styles.alone("study")}</style>'
        f'<title id="s-t">{words(heading)}</title><desc id="s-d">{words(told)}</desc>{"".join(parts)}</svg>\n'
    )


def _line(text: str, y: float, kind: str) -> str:
    return f'<text class="{kind}" y="{number(y)}">{words(text)}</text>'


def _period(study: Study, lang: str) -> str:
    if not (study.first and study.last):
        return ""
    span = figures.span(study.first, study.last, lang)
    return span[:1].upper() + span[1:]


def _row(one: OutcomeShare, study: Study, lang: str, y: float) -> str:
    """Draw one outcome: name, bar, count, share, interval; below five cases the count alone."""
    share, middle = one.share, y + 5
    kind = "lead" if one is study.outcomes[0] else ""
    told = [
        f'<text class="name" y="{number(middle + 5)}">{words(word("outcome", one.outcome, lang))}</text>',
        _end(COUNT, middle, figures.number(share.k, lang)),
    ]
    if share.n >= FEW and share.share is not None:
        digits = 1 if share.n >= 200 else 0
        told += [
            _bar(one, study, middle),
            _end(SHARE, middle, figures.percent(share.share, lang, digits)),
            _end(BETWEEN, middle, figures.between(share.low, share.high, lang, digits), " soft"),
        ]
    return f'<g class="{kind}{" few" if share.n < SMALL else ""}">{"".join(told)}</g>'


def _bar(one: OutcomeShare, study: Study, y: float) -> str:
    top = max(row.share.high for row in study.outcomes)
    low, high, at = (
        value / top * ROOM for value in (one.share.low, one.share.high, one.share.share or 0.0)
    )
    x = number(LEFT + at)
    return (
        f'<path class="rule" d="M{LEFT} {number(y - 12)}v24"/>'
        f'<rect class="sure" x="{LEFT}" y="{number(y - 5)}" width="{number(low)}" height="10"/>'
        f'<rect class="maybe" x="{number(LEFT + low)}" y="{number(y - 5)}" width="{number(high - low)}" height="10"/>'
        f'<path class="share" d="M{x} {number(y - 8)}v16"/>'
    )


def _end(x: float, y: float, text: str, more: str = "") -> str:
    return f'<text class="end{more}" x="{number(x)}" y="{number(y + 5)}">{words(text)}</text>'
