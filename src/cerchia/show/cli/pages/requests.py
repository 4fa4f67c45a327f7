"""The request desk for people: who asks, what the note says, what to do, the answer ready."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import Request
from cerchia.show.cli.pages.paper import SOFT, YOURS, Paper
from cerchia.show.phrases import because, figures, word


def show(paper: Paper, rows: Sequence[Request], policy: str) -> None:
    """Print each request with its verdict, reasons and the answer to copy."""
    if not rows:
        paper.lead("requests.none")
        return
    verdicts = {
        name: sum(row.verdict == name for row in rows) for name in ("accept", "ask", "ignore")
    }
    paper.lead("requests.sentence", n=len(rows), **verdicts)
    paper.soft(f"requests.{policy}")
    for row in rows:
        paper.gap()
        style = SOFT if row.verdict == "ignore" else YOURS
        left = (
            paper.name(row.person, row.url)
            + Text("  ")
            + Text(word("verdict", row.verdict, paper.lang), style)
        )
        right = figures.day(row.at.date(), paper.lang, short=True) if row.at else ""
        paper.entry(left, Text(right, SOFT))
        paper.words(" ".join(because(reason, paper.lang) for reason in row.because), 4)
        paper.quote(row.note, 4, lines=3)
        if row.answer:
            code = "requests.decline" if row.verdict == "ignore" else "requests.answer"
            paper.put(paper.said(code, SOFT, strong="default", answer=row.answer), 4)
    paper.gap()
    paper.soft("agenda.never_sends")


def policy(paper: Paper, name: str) -> None:
    """Print the policy that counts and what it means."""
    paper.lead("policy.is", policy=name)
    paper.soft(f"policy.{name}_is")
    paper.heading("next.heading")
    other = "open" if name == "selective" else "selective"
    paper.command("next.policy", f"cerchia requests policy {other}{paper.place}")
    paper.command("next.after", f"cerchia requests after{paper.place} --policy {other}")
