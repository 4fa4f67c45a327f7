"""The lint for people: the verdict, then each finding with its words, its reason, the better way."""

from __future__ import annotations

from rich.text import Text

from cerchia.model.lint import Finding, Lint
from cerchia.show.cli.pages.paper import SOFT, YOURS, Paper
from cerchia.show.phrases import better, excerpt, say, wrong

STYLES = {"error": YOURS, "warning": "yellow", "hint": SOFT}
SHOWN = 60
"""Characters of the words a finding speaks of."""


def show(paper: Paper, found: Lint) -> None:
    """Print what is to be said of a message, the gravest first."""
    paper.lead(f"lint.verdict.{found.verdict}")
    paper.soft("lint.score", score=found.score)
    if not found.findings:
        paper.lead("lint.clean")
    order = list(STYLES)
    for one in sorted(found.findings, key=lambda finding: order.index(finding.severity)):
        _finding(paper, one)


def _finding(paper: Paper, one: Finding) -> None:
    paper.gap()
    head = Text(say(f"lint.{one.severity}", paper.lang), STYLES[one.severity])
    if seen := excerpt(str(one.params.get("seen", "")), SHOWN):
        head.append("  ").append(say("lint.at", paper.lang, seen=seen), "italic")
    paper.put(head)
    paper.words(wrong(one, paper.lang), 2)
    paper.words(say("lint.better", paper.lang, better=better(one, paper.lang)), 2)
