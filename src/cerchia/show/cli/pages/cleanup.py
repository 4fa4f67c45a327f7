"""The clean-up for people: who could go and why, what would change, how far the list is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import Alignment, Share
from cerchia.model.cleanup import STAYS, Checklist, CleanUp, Named, Parting, Safe, WhatIf
from cerchia.show.cli.pages.paper import SOFT, Paper
from cerchia.show.phrases import because, figures

SHOWN = 20
"""How many are listed; start keeps them all."""
FEW = 5
"""Cases below which a share is not shown."""


def show(paper: Paper, found: CleanUp, chosen: bool, kept: bool, url: str = "") -> None:
    """Print who could go, what would change, and how to go on; chosen: the what-if is about others."""
    _lead(paper, found)
    if found.what_if.gone:
        _what_if(paper, found.what_if, chosen)
    elif chosen:
        paper.lead("cleanup.nobody_gone")
    if url:
        paper.lead("cleanup.rings_written", url=url)
    if found.rows:
        paper.heading("cleanup.who", n=len(found.rows))
        for row in found.rows[:SHOWN]:
            _entry(paper, row)
        if len(found.rows) > SHOWN:
            paper.soft("cleanup.rest", 2, n=len(found.rows) - SHOWN)
    _stays(paper, found)
    paper.gap()
    paper.soft("cleanup.by_hand")
    if found.rows and kept:
        paper.command("cleanup.next_start", f"cerchia cleanup start{paper.place}")


def _lead(paper: Paper, found: CleanUp) -> None:
    if not found.rows:
        paper.lead("cleanup.nobody", least=figures.percent(found.least, paper.lang))
    else:
        by = Counter(row.ground for row in found.rows)
        paper.lead("cleanup.sentence", n=len(found.rows))
        for ground in ("extra", "spam", "fake"):
            if by[ground]:
                paper.lead(f"cleanup.ground_{ground}", n=by[ground])
        if found.more:
            paper.soft("cleanup.more", n=found.more)
        paper.soft("cleanup.ends", least=figures.percent(found.least, paper.lang))
    if not found.judged:
        paper.lead("cleanup.no_purpose")


def _what_if(paper: Paper, found: WhatIf, chosen: bool) -> None:
    before, after = found.before, found.after
    code = "cleanup.without_chosen" if chosen else "cleanup.without"
    paper.heading(code, n=found.gone, before=before.contacts, after=after.contacts)
    if before.alignment and after.alignment:
        _pair(paper, paper.say("cleanup.alignment"), before.alignment.share, after.alignment.share)
        paper.soft(
            "cleanup.unknown", 4, before=before.alignment.unknown, after=after.alignment.unknown
        )
    if before.coverage:
        paper.lead("cleanup.coverage")
    for one, other in zip(before.coverage, after.coverage, strict=True):
        _pair(paper, one.persona, one.share, other.share)
        if one.active != other.active:
            paper.soft("cleanup.active", 4, before=one.active, after=other.active)
    values = [one and one.value for one in (before.diversity, after.diversity)]
    if None not in values and before.diversity and after.diversity:
        told = [
            _index(paper, one.value, one.low, one.high)
            for one in (before.diversity, after.diversity)
        ]
        paper.lead(
            "cleanup.diversity", before=told[0], after=told[1],
            were=before.diversity.k, are=after.diversity.k,
        )  # fmt: skip


def _pair(paper: Paper, name: str, before: Share, after: Share) -> None:
    left = Text(name)
    right = Text(f"{_share(paper, before)}  →  {_share(paper, after)}", SOFT)
    paper.entry(left, right)


def _share(paper: Paper, one: Share) -> str:
    counted = paper.say("cleanup.of", k=one.k, n=one.n)
    if one.n < FEW or one.share is None:
        return counted
    band = figures.between(one.low, one.high, paper.lang)
    return f"{counted}, {figures.percent(one.share, paper.lang)} ({band})"


def _index(paper: Paper, value: float | None, low: float | None, high: float | None) -> str:
    told = [figures.number(one or 0.0, paper.lang, 2) for one in (value, low, high)]
    return f"{told[0]} ({told[1]}–{told[2]})"


def _entry(paper: Paper, row: Parting) -> None:
    left = paper.name(row.person, row.url) + Text(f"  {row.id}", SOFT)
    paper.entry(left, Text(figures.percent(row.certainty, paper.lang), SOFT))
    paper.words(" ".join(because(reason, paper.lang) for reason in row.because), 4)


def _stays(paper: Paper, found: CleanUp) -> None:
    counts = [(name, found.stays[name]) for name in STAYS if found.stays.get(name)]
    if not counts and not found.unknown:
        return
    paper.heading("cleanup.stays")
    for name, n in counts:
        paper.lead(f"cleanup.stays_{name}", n=n)
    if found.unknown and found.judged:
        paper.lead("cleanup.stays_unknown", n=found.unknown)


def checklist(paper: Paper, found: Checklist, batch: int) -> None:
    """Print how far the owner is, who of the ticked is still there, and the next to do."""
    paper.lead("cleanup.list", n=found.total, day=found.as_of, left=found.left)
    if found.before.known and found.after.known:
        told = [_aligned(paper, one) for one in (found.before, found.after)]
        paper.soft("cleanup.list_numbers", before=told[0], after=told[1])
    if found.gone:
        code = "cleanup.gone_or_hidden" if found.hidden else "cleanup.gone"
        paper.lead(code, n=len(found.gone), day=found.export)
    if found.waiting:
        paper.lead("cleanup.waiting", n=len(found.waiting))
    if found.spared:
        paper.lead("cleanup.spared", n=found.spared)
    if found.still:
        paper.heading("cleanup.still", n=len(found.still), day=found.export)
        for one in found.still:
            _named(paper, one)
    if not found.open:
        paper.lead("cleanup.list_done")
        return
    shown = found.open[:batch]
    paper.heading("cleanup.next", n=len(shown))
    for row in shown:
        _todo(paper, row)
    paper.gap()
    paper.soft("cleanup.by_hand")
    first = " ".join(row.id for row in shown[:2])
    paper.command("cleanup.next_done", f"cerchia cleanup done {first}{paper.place}")
    paper.command("cleanup.next_keep", f"cerchia cleanup keep {shown[0].id}{paper.place}")


def _aligned(paper: Paper, one: Alignment) -> str:
    return _share(paper, one.share)


def _todo(paper: Paper, row: Parting) -> None:
    left = Text("[ ] ", SOFT) + paper.name(row.person, row.url) + Text(f"  {row.id}", SOFT)
    paper.entry(left, Text(figures.percent(row.certainty, paper.lang), SOFT))
    if row.url:
        paper.put(Text(row.url, "cyan"), 6, width=10_000)
    paper.words(" ".join(because(reason, paper.lang) for reason in row.because), 6, SOFT)


def _named(paper: Paper, one: Named) -> None:
    left = paper.name(one.person, one.url) + Text(f"  {one.id}", SOFT)
    ticked = paper.say("cleanup.ticked", day=one.day) if one.day else ""
    paper.entry(left, Text(ticked, SOFT))
    if one.url:
        paper.put(Text(one.url, "cyan"), 6, width=10_000)


def keeping(paper: Paper, one: Safe) -> None:
    """Print that somebody stays, and how to take it back."""
    paper.lead("cleanup.kept", person=one.person)
    paper.command("cleanup.next_undo", f"cerchia undo {one.number}{paper.place}")


def safelist(paper: Paper, found: Sequence[Safe]) -> None:
    """Print who is never proposed, and the decision to undo."""
    if not found:
        paper.lead("cleanup.safelist_none")
        return
    paper.lead("cleanup.safelist", n=len(found))
    for one in found:
        day = figures.day(one.day, paper.lang, short=True)
        left = paper.name(one.person or one.id, one.url) + Text(f"  {one.id}", SOFT)
        paper.entry(
            left, Text(paper.say("cleanup.safe_since", number=str(one.number), day=day), SOFT)
        )
