"""What sections are made of: rows of bars, lines of a key, words with a link; for templates to lay out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.answers import Share, Study
from cerchia.model.report import PUBLISHED
from cerchia.show.draw import bars
from cerchia.show.tongue import FEW, SMALL, Tongue, drawn


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: name, bar, number, share and interval in figures; lead: the one that matters."""

    name: str
    svg: Markup
    count: str
    share: str = ""
    between: str = ""
    lead: bool = False
    few: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Rows with one scale; few: too few cases for any share, so there are counts alone."""

    caption: str
    rows: tuple[Bar, ...]
    scale: Markup
    shares: bool


def shares(
    tongue: Tongue,
    caption: str,
    rows: Sequence[tuple[str, Share]],
    lead: str = "",
    beside: Sequence[float] = (),
) -> Bars:
    """Return a row a share; beside: a figure to hold each against.

    Where the wholes differ, each count is given with its own.
    """
    differ = len({one.n for _, one in rows}) > 1
    top = min(1.0, max((one.high for _, one in rows if one.n >= FEW), default=1.0) * 1.04)
    if beside:
        top = min(1.0, max(top, *(value * 1.04 for value in beside)))
    few = not rows or max(one.n for _, one in rows) < FEW
    if few:
        return counts(tongue, caption, [(name, one.k, "") for name, one in rows])
    digits = 1 if min(one.n for _, one in rows) >= 200 else 0
    made = []
    for i, (name, one) in enumerate(rows):
        other = beside[i] if beside else None
        alone = one.n < FEW
        made.append(
            Bar(
                name,
                Markup("") if alone else drawn(bars.interval(one, top, other)),
                tongue.of(one) if differ else tongue.number(one.k),
                "" if alone else tongue.percent(one, digits),
                "" if alone else _between(tongue, one, digits),
                lead=name == lead,
                few=one.n < SMALL,
            )
        )
    return Bars(caption, tuple(made), drawn(bars.scale(top)), shares=True)


def outcomes(tongue: Tongue, study: Study, *, held: bool = True) -> Bars:
    """Return a bar an outcome; held: against the published study, where there are enough cases."""
    rows = [(tongue.word("outcome", row.outcome), row.share) for row in study.outcomes]
    published = [k / sum(PUBLISHED.values()) for k in PUBLISHED.values()]
    return shares(
        tongue,
        tongue.say("study.caption", n=study.conversations),
        rows,
        lead=rows[0][0],
        beside=published if held and study.conversations >= SMALL else (),
    )


def _between(tongue: Tongue, share: Share, digits: int) -> str:
    return f"{tongue.number(share.low * 100, digits)}–{tongue.number(share.high * 100, digits)}"


def counts(tongue: Tongue, caption: str, rows: Sequence[tuple[str, int, str]]) -> Bars:
    """Return a row a count, of a kind: "unknown" stands back, "rest" is no group and has no bar."""
    top = max((count for _, count, kind in rows if kind != "rest"), default=0)
    made = (
        Bar(
            name,
            drawn(bars.count(count, top)) if kind != "rest" else Markup(""),
            tongue.number(count),
            few=kind == "unknown",
        )
        for name, count, kind in rows
    )
    return Bars(caption, tuple(made), Markup(""), shares=False)
