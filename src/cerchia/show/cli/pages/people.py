"""The contacts for people: mark, name, what they do, when last; the strongest tie first."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import PersonRow
from cerchia.model.purpose import Purpose
from cerchia.show.cli.pages.paper import SOFT, Paper, joined
from cerchia.show.phrases import figures, plain, word


def show(paper: Paper, rows: Sequence[PersonRow], limit: int, purpose: Purpose | None) -> None:
    """Print up to `limit` contacts."""
    if not rows:
        paper.lead("people.nobody")
        return
    paper.lead("people.sentence", n=len(rows), two_way=sum(row.mutuality > 0 for row in rows))
    if purpose is not None:
        _key(paper, rows)
    paper.gap()
    for row in rows[:limit]:
        _row(paper, row, weighed=purpose is not None)
    if len(rows) > limit:
        paper.gap()
        paper.soft("list.more", n=len(rows) - limit)
    paper.gap()
    if purpose is None:
        paper.soft("people.no_purpose")
    paper.soft("people.one")


def _key(paper: Paper, rows: Sequence[PersonRow]) -> None:
    """Print what the marks mean with how many there are of each."""
    text = Text()
    for standing in ("core", "opportunity", "company", "extra", "unknown"):
        n = sum(row.standing == standing for row in rows)
        text += paper.mark(standing)
        text.append(
            f"\u00a0{word('standing', standing, paper.lang)}\u00a0{figures.number(n, paper.lang)}".replace(
                " ", "\u00a0"
            ),
            SOFT,
        )
        text.append("  ")
    paper.put(text)


def _row(paper: Paper, row: PersonRow, *, weighed: bool) -> None:
    left = Text("  ") + (paper.mark(row.standing) + Text(" ") if weighed else Text())
    left += paper.name(row.name, row.url)
    if row.ambassador:
        left.append(f"  {paper.say('people.ambassador')}", "italic")
    told = joined([row.position, row.company])
    last = figures.day(row.last, paper.lang, short=True) if row.last else paper.say("people.never")
    if paper.wide >= 72:
        if told:
            left.append(f"  {plain(told)}", SOFT)
        paper.pair(left, Text(last, SOFT), width=paper.wide)
        return
    paper.pair(left, Text(last, SOFT))
    if told:
        paper.pair(Text(plain(told), SOFT), Text(), 4)
