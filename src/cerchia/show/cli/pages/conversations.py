"""The conversations for people: with whom, what became of it, on which words that rests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import ConversationRow
from cerchia.show.cli.pages.paper import SOFT, YOURS, Paper, joined
from cerchia.show.phrases import because, figures, word

UNCLEAR = 0.6
"""Confidence below which an outcome is shown as unclear (outcomes.md)."""


def show(paper: Paper, rows: Sequence[ConversationRow], limit: int) -> None:
    """Print how many there are of each outcome, and up to `limit` of them."""
    spoken = [row for row in rows if row.messages]
    if not rows:
        paper.lead("conversations.none")
        return
    paper.lead(
        "conversations.sentence", n=len(spoken), mine=sum(row.ball == "mine" for row in rows)
    )
    counts = Counter(row.outcome for row in rows)
    paper.put(Text(" · ".join(
        f"{figures.number(n, paper.lang)} {word('outcome', name, paper.lang).lower()}"
        for name, n in counts.most_common()
    ), SOFT))  # fmt: skip
    unclear = sum(row.confidence < UNCLEAR for row in rows)
    if unclear:
        paper.soft("conversations.unclear", n=unclear)
    corrected = sum(row.because.code == "corrected_by_you" for row in rows)
    taught = sum(row.because.code == "taught_by_you" for row in rows)
    if corrected:
        paper.soft("conversations.corrected", n=corrected, taught=taught or None)
    for row in rows[:limit]:
        paper.gap()
        entry(paper, row)
    if len(rows) > limit:
        paper.gap()
        paper.soft("list.more", n=len(rows) - limit)


def entry(paper: Paper, row: ConversationRow, *, named: bool = True) -> None:
    """Print one conversation: outcome, reason, the words that decided."""
    left = paper.name(row.person, row.url) + Text("  ") if named else Text()
    outcome = word("outcome", row.outcome, paper.lang)
    left.append(
        outcome if row.confidence >= UNCLEAR else paper.say("conversations.maybe", outcome=outcome)
    )
    if row.ball == "mine":
        left.append(f"  {word('ball', 'mine', paper.lang)}", YOURS)
    when = figures.day(row.last.date(), paper.lang, short=True) if row.last else ""
    paper.entry(left, Text(joined([when, row.id] if row.messages else [when]), SOFT))
    paper.words(because(row.because, paper.lang), 4)
    paper.quote(row.because.text, 4, lines=1)


def fixed(paper: Paper, row: ConversationRow) -> None:
    """Print a conversation as it counts from now on, and how to go back."""
    entry(paper, row)
    paper.heading("next.heading")
    paper.command("next.undo_fix", f"cerchia undo{paper.place}")
