"""The study's groups, openers and trend for people."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.study import FEW, Compared, Group, Of, Rate, Versus
from cerchia.model.vocabulary import Dimension
from cerchia.show.cli.pages.paper import SOFT, Paper, clipped
from cerchia.show.phrases import figures, group, plain, word

SMALL = 20
"""Cases below which a share stands back (science.md §5)."""
SHOWN = 8
"""Openers shown; JSON has them all."""


def show(paper: Paper, found: Compared, by: Dimension | None) -> None:
    """Print the trend, the dimension asked for, and the openers."""
    _trends(paper, found)
    if found.by is not None:
        paper.heading("compared.by", dimension=found.by.by)
        rows = [(group(one, found.by.by, paper.lang), one) for one in found.by.groups]
        _rows(paper, rows)
        if found.by.by == "persona" and all(one.name == "unknown" for one in found.by.groups):
            paper.soft("people.no_purpose")
        _standing_out(paper, rows)
    _openers(paper, found, whole=by == "opener")
    if found.by is not None or found.versus:
        paper.gap()
        paper.soft("compared.went_with")


def _trends(paper: Paper, found: Compared) -> None:
    told = [one for one in found.trends if one.verdict != "too_few"]
    if told or any(one.months > 1 for one in found.trends):
        paper.gap()
    if not told and any(one.months > 1 for one in found.trends):
        paper.soft("compared.trend_too_few")
    for one in told:
        low, high = (_points(value, paper.lang) for value in (one.low, one.high))
        paper.soft(
            f"compared.trend_{one.verdict}",
            of=one.of,
            months=one.months,
            slope=_points(one.slope, paper.lang),
            low=low,
            high=high,
        )


def _points(value: float | None, lang: str) -> str:
    """Return a change of a share in points, with its sign."""
    points = round((value or 0.0) * 100, 1)
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return sign + figures.number(abs(points), lang, 1)


def _rows(paper: Paper, rows: Sequence[tuple[str, Group]]) -> None:
    """Print a group a row: how many, what became of them; below five the counts alone."""
    for label, one in rows:
        style = SOFT if one.conversations < SMALL else ""
        told = paper.say(
            "compared.group",
            n=one.conversations,
            k=one.deepening.share.k,
            share=_share(one.deepening, paper.lang),
            between=_between(one.deepening, paper.lang),
            answered=one.answered.share.k,
            answered_share=_share(one.answered, paper.lang),
        )
        paper.entry(Text(label, style), Text(told, style))


def _share(rate: Rate, lang: str) -> str:
    return figures.percent(rate.share.share, lang) if rate.share.n >= FEW else ""


def _between(rate: Rate, lang: str) -> str:
    if rate.share.n < FEW:
        return ""
    return figures.between(rate.share.low, rate.share.high, lang)


def _standing_out(paper: Paper, rows: Sequence[tuple[str, Group]]) -> None:
    """Say which groups differ from the rest by more than chance, or that none does."""
    if sum(one.conversations >= FEW for _, one in rows) < 2:
        return
    found = False
    ofs: tuple[Of, ...] = ("deepening", "answered")
    for of in ofs:
        names = [label for label, one in rows if one.rate(of).differs]
        if names:
            found = True
            paper.soft("compared.differs", of=of, names="; ".join(names), n=len(names))
    if not found:
        paper.soft("compared.exploratory")


def _openers(paper: Paper, found: Compared, *, whole: bool) -> None:
    if not found.openers:
        return
    paper.heading("compared.openers", n=len(found.openers))
    quoted = {one.id: one.text for one in found.openers}
    marks = "«»" if paper.lang == "it" else "“”"
    room = max(20, paper.width - 10)
    kept = (
        found.openers if whole else [one for one in found.openers if one.group.conversations >= FEW]
    )
    rows = [
        (f"{marks[0]}{_cut(plain(one.text), room)}{marks[1]}", one.group)
        for one in (kept if whole else kept[:SHOWN])
    ]
    if found.once.conversations:
        rows.append((word("group", found.once.name, paper.lang), found.once))
    _rows(paper, rows)
    left = len(found.openers) + bool(found.once.conversations) - len(rows)
    if left > 0:
        paper.soft("compared.more_openers", 2, n=left)
    for one in found.versus:
        paper.gap()
        _versus(paper, one, quoted)


def _versus(paper: Paper, one: Versus, quoted: dict[str, str]) -> None:
    leader, rival = (
        _cut(quoted[name], 60) if name in quoted else word("group", name, paper.lang)
        for name in (one.leader, one.rival)
    )
    paper.lead(
        "compared.winner" if one.winner else "compared.no_winner",
        of=one.of,
        leader=leader,
        rival=rival,
        better=figures.percent(one.better, paper.lang),
        loss=figures.number(one.loss * 100, paper.lang, 1),
    )
    if not one.winner and one.needed is not None and one.more is not None:
        paper.soft("compared.needed", needed=one.needed, leader=one.more[0], rival=one.more[1])


def _cut(text: str, room: int) -> str:
    return clipped(text, room) if len(text) > room else text
