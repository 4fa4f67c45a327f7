"""The figures of the whole circle as sentences: replies, time to answer, who begins, how many worlds."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import Figure
from cerchia.show.cli.pages import bars
from cerchia.show.cli.pages.paper import SOFT, STRONG, Paper
from cerchia.show.phrases import BOOK, figures

SHOWN = ("reply_rate", "reply_hours", "your_reply_rate", "your_reply_hours", "second_try", "reopened", "reciprocity", "you_began",
         "worth_counting", "concentration", "diversity")  # fmt: skip

TIGHT = 0.03
"""An interval this narrow needs a decimal to be seen."""
EVEN = 0.995
"""Variety from which the number says no more than that all differ."""


def part(paper: Paper, found: Sequence[Figure]) -> None:
    """Print a sentence for each figure that rests on something."""
    named = {one.name: one for one in found if one.n and one.value is not None}
    rates = [named[name] for name in ("reply_rate", "your_reply_rate") if name in named]
    if not named:
        return
    if len(rates) == 2 and min(one.n for one in rates) >= bars.SMALL:
        they, you = (figures.percent(one.value, paper.lang) for one in rates)
        paper.heading("figure.heading", they=they, you=you)
    else:
        paper.heading("figure.heading_few")
    for name in SHOWN:
        if name in named and f"figure.{name}" in BOOK:
            paper.put(_sentence(paper, named[name]), 2, 4)


def _sentence(paper: Paper, one: Figure) -> Text:
    lang = paper.lang
    value = one.value or 0.0
    params: dict[str, object] = {"k": one.k, "n": one.n, "sure": _sure(paper, one)}
    if one.unit == "hours":
        params["median"] = figures.hours(value, lang)
        params["low"] = figures.hours(one.low, lang) if one.low is not None else ""
        params["high"] = figures.hours(one.high, lang) if one.high is not None else ""
    elif one.unit == "index":
        params["share"] = figures.percent(value, lang)
        params["value"] = figures.number(value, lang, 2) if value < EVEN else ""
    small = one.n < bars.SMALL
    return paper.said(
        f"figure.{one.name}", SOFT if small else "", "" if small else STRONG, **params
    )


def _sure(paper: Paper, one: Figure) -> str:
    """Return the share and its interval in brackets, nothing below 5 cases."""
    if one.unit == "hours" or one.n < bars.FEW or one.low is None or one.high is None:
        return ""
    digits = 1 if one.high - one.low < TIGHT else 0
    share = figures.percent(one.value, paper.lang, digits)
    low, high = (figures.number(edge * 100, paper.lang, digits) for edge in (one.low, one.high))
    code = "figure.sure" if one.unit == "share" else "figure.band"
    return paper.say(code, share=share, low=low, high=high)
