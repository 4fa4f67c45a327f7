"""The agenda for people: whom to turn to, why, on which words that rests, minutes and day."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import Proposal
from cerchia.model.plan import Plan
from cerchia.model.purpose import Purpose
from cerchia.show.cli.pages import plan
from cerchia.show.cli.pages.paper import SOFT, YOURS, Paper
from cerchia.show.phrases import figures, why, word

MINE = frozenset({"follow_up_opener", "follow_up_question", "reply_promise"})
"""Reasons that rest on the owner's own words."""


def show(
    paper: Paper,
    rows: Sequence[Proposal],
    purpose: Purpose | None,
    *,
    later: bool,
    week: Plan | None = None,
) -> None:
    """Print this week's proposals; with `later` all others too. week: what was said of it beside."""
    now = [one for one in rows if one.this_week]
    rest = [one for one in rows if not one.this_week]
    heading(paper, now, purpose.weekly_minutes if purpose else None)
    entries(paper, now)
    if later and rest:
        paper.heading("agenda.later", n=len(rest))
        entries(paper, rest)
    elif rest:
        paper.gap()
        paper.soft("agenda.rest", n=len(rest))
    if week is not None:
        plan.beside(paper, week)
    paper.gap()
    if purpose is None:
        paper.soft("agenda.no_purpose")
    paper.soft("agenda.never_sends")


def heading(paper: Paper, week: Sequence[Proposal], budget: int | None) -> None:
    """Print how many things fit this week, and into how many minutes."""
    minutes = sum(one.minutes for one in week)
    if not week:
        paper.heading("agenda.nothing")
    else:
        paper.heading("agenda.week", n=len(week), minutes=minutes, budget=budget)


def entries(paper: Paper, rows: Sequence[Proposal]) -> None:
    """Print proposals one under the other."""
    for one in rows:
        paper.gap()
        kind = Text(word("kind", one.kind, paper.lang), YOURS if one.kind == "reply" else "")
        left = paper.name(one.person, one.url) + Text("  ") + kind
        day = figures.weekday(one.due, paper.lang)
        right = Text(paper.say("agenda.due", minutes=one.minutes, day=day), SOFT)
        paper.entry(left, right)
        paper.words(why(one, paper.lang), 4)
        if one.because.text and "note" not in one.because.params:
            who = paper.say("person.you") if one.because.code in MINE else ""
            paper.quote(one.because.text, 4, who=who)
