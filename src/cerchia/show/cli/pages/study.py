"""The study for people: what became of the conversations that began with a request."""

from __future__ import annotations

from rich.text import Text

from cerchia.model.answers import Study
from cerchia.model.study import Compared
from cerchia.model.vocabulary import Dimension
from cerchia.show.cli.pages import bars, compared
from cerchia.show.cli.pages.paper import Paper
from cerchia.show.phrases import figures, word


def show(
    paper: Paper,
    found: Study,
    cohort: str,
    more: Compared | None = None,
    by: Dimension | None = None,
) -> None:
    """Print the whole study of one period and cohort; by: the groups to hold side by side."""
    paper.soft(f"study.cohort_{cohort}")
    paper.gap()
    if found.conversations:
        _sentence(paper, found)
        paper.gap()
        _table(paper, found)
    else:
        paper.lead("study.none")
    _beside(paper, found)
    if found.conversations >= bars.SMALL:
        paper.gap()
        paper.soft("study.published")
    if found.conversations and more is not None:
        compared.show(paper, more, by)
    paper.heading("next.heading")
    paper.command("next.conversations", f"cerchia conversations{paper.place} --outcome deepening")


def part(paper: Paper, found: Study) -> None:
    """Print the study as a section of the audit."""
    if not found.conversations:
        return
    deepening = next((row.share.k for row in found.outcomes if row.outcome == "deepening"), 0)
    paper.heading("study.heading", n=found.conversations, k=deepening)
    _period(paper, found)
    _table(paper, found)
    _beside(paper, found)


def _sentence(paper: Paper, found: Study) -> None:
    deepening = next((row.share.k for row in found.outcomes if row.outcome == "deepening"), 0)
    paper.lead(
        "study.sentence",
        n=found.conversations,
        k=deepening,
        lost=found.lost.k,
        sure=_lost(paper, found),
    )
    _period(paper, found)


def _lost(paper: Paper, found: Study) -> str:
    if found.lost.n < bars.SMALL:
        return ""
    low, high = (
        figures.number(edge * 100, paper.lang) for edge in (found.lost.low, found.lost.high)
    )
    return paper.say(
        "figure.sure", share=figures.percent(found.lost.share, paper.lang), low=low, high=high
    )


def _period(paper: Paper, found: Study) -> None:
    if found.first and found.last:
        period = figures.span(found.first, found.last, paper.lang)
        paper.soft(
            "study.period",
            period=period[:1].upper() + period[1:],
            per_day=figures.number(found.per_day, paper.lang, 1),
            inferred=found.inferred,
        )


def _table(paper: Paper, found: Study) -> None:
    if found.conversations >= bars.FEW:
        bars.shares(
            paper,
            [(Text(word("outcome", row.outcome, paper.lang)), row.share) for row in found.outcomes],
        )
    else:
        rows = [
            (Text(word("outcome", row.outcome, paper.lang)), row.share.k, "blue")
            for row in found.outcomes
        ]
        bars.counts(paper, rows)


def _beside(paper: Paper, found: Study) -> None:
    silent, ignored, unsettled = (
        found.beside.get(name, 0) for name in ("silent", "ignored", "unsettled")
    )
    for code, n in (("silent", silent), ("ignored", ignored), ("unsettled", unsettled)):
        if n:
            paper.soft(f"study.{code}", 2, n=n)
