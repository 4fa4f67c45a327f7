"""The audit for people: the sentence first, then bars, the study, the week, what to do next."""

from __future__ import annotations

import shlex
from pathlib import Path

from rich.text import Text

from cerchia.model.answers import Alignment, Audit, Count
from cerchia.model.awake import Woken
from cerchia.show.cli.pages import agenda, awake, bars, figured, reading, study
from cerchia.show.cli.pages.paper import SOFT, STANDING, Paper
from cerchia.show.phrases import figures, word

MOST_GROUPS = 7
MOST_THINGS = 7
OTHERS = "demo-others"
"""The folder that is proposed for what the fictional owner has beside LinkedIn."""


def show(paper: Paper, found: Audit, *, kept: bool, report: str = "") -> None:
    """Print the audit; kept: it came from a circle that stays; report: where the report lies."""
    if report:
        paper.command("next.report", report)
        paper.gap()
    _page(paper, found)
    _next(paper, found, kept=kept, report=report)


def demo(
    paper: Paper, found: Audit, kept: Path | None, report: str = "", woken: Woken | None = None
) -> None:
    """Print the audit of the fictional circle, whom her other exports wake, and what to try next."""
    if report:
        paper.command("next.report", report)
        paper.gap()
    paper.soft("demo.fiction")
    paper.gap()
    _page(paper, found)
    if woken:
        awake.part(paper, woken, purpose_words(found, paper.lang))
    paper.heading("next.heading")
    if report:
        paper.command("next.report", report)
    if kept is None:
        paper.command("next.demo_keep", "cerchia demo --circle demo-circle")
        paper.command("next.demo_archive", "cerchia demo --archive demo.zip")
    else:
        if found.proposals:
            who = shlex.quote(found.proposals[0].person)
            paper.command("next.person", f"cerchia person {who}{paper.place}")
        paper.command("next.agenda", f"cerchia agenda{paper.place}")
        years = f"cerchia study --from 2016-01-01 --to 2016-08-15{paper.place}"
        paper.command("next.study", years)
        paper.command("next.demo_others", f"cerchia demo --others {OTHERS}")
        paper.command("next.demo_add", f"cerchia read {OTHERS}{paper.place}")
    paper.command("next.own", "cerchia audit Complete_LinkedInDataExport_….zip")
    paper.command("next.serve" if kept else "next.serve_demo", f"cerchia serve{paper.place}")


def _page(paper: Paper, found: Audit) -> None:
    _context(paper, found)
    _lead(paper, found)
    if found.alignment:
        _coverage(paper, found)
        _standing(paper, found)
    if found.circle.contacts:
        _made_of(paper, found)
        _activity(paper, found)
    study.part(paper, found.study)
    figured.part(paper, found.figures)
    _week(paper, found)
    reading.brief(paper, found.sources, found.problems)


def _context(paper: Paper, found: Audit) -> None:
    one = found.circle
    code = "audit.context" if one.owner else "audit.context_nameless"
    paper.soft(code, owner=one.owner, as_of=one.as_of)
    period = figures.span(one.first, one.last, paper.lang) if one.first and one.last else ""
    paper.soft(
        "audit.size",
        contacts=one.contacts,
        messages=one.messages,
        conversations=one.conversations,
        period=period,
    )
    paper.gap()


def purpose_words(found: Audit, lang: str) -> str:
    """Return the purpose's name, or its goal in words where it has no name of its own."""
    if found.purpose is None:
        return ""
    named = found.purpose.name
    return word("goal", found.purpose.goal, lang) if named in {"", found.purpose.goal} else named


def _lead(paper: Paper, found: Audit) -> None:
    alignment = found.alignment
    if not found.circle.contacts:
        paper.lead("audit.no_contacts")
        return
    if alignment is None:
        active, two_way = found.activity.active, found.activity.two_way
        paper.lead("audit.made", contacts=found.circle.contacts, active=active, two_way=two_way)
        paper.lead("audit.no_purpose")
        return
    share = alignment.share
    params = {
        "known": alignment.known,
        "in_line": alignment.in_line,
        "share": figures.percent(share.share, paper.lang),
        "low": figures.number(share.low * 100, paper.lang),
        "high": figures.number(share.high * 100, paper.lang),
        "purpose": purpose_words(found, paper.lang),
        "active": found.standing.get("core", 0),
        "unknown": alignment.unknown,
        "contacts": found.circle.contacts,
    }
    if not alignment.known:
        paper.lead("audit.unknown", **params)
    elif alignment.known < bars.SMALL:
        paper.lead("audit.few", **params)
    else:
        paper.lead("audit.lead", **params)
    _scale(paper, alignment)


def _scale(paper: Paper, alignment: Alignment) -> None:
    """Print the alignment on a scale from 0 to 100 %."""
    share = alignment.share
    if share.n < bars.FEW or share.share is None:
        return
    room = min(paper.width - 8, 64)
    colour = SOFT if share.n < bars.SMALL else "blue"
    paper.gap()
    bar = bars.interval(share, room, 1.0, colour)
    bar.rstrip()
    rest = Text("─" * (room - bar.cell_len), SOFT)
    paper.put(Text("0 ", SOFT) + bar + rest + Text(" 100\u00a0%", SOFT), width=10_000)


def _coverage(paper: Paper, found: Audit) -> None:
    rows = found.coverage
    if not rows or not found.circle.contacts:
        return
    empty = [one.persona for one in rows if not one.in_line]
    asleep = [one.persona for one in rows if one.in_line and not one.active]
    if empty:
        paper.heading("audit.uncovered", personas=_listed(paper, empty), n=len(empty))
    elif asleep:
        paper.heading("audit.asleep", personas=_listed(paper, asleep), n=len(asleep))
    else:
        paper.heading("audit.covered", n=len(rows))
    top = max(one.in_line for one in rows)
    for one in rows:
        right = Text(f"{figures.number(one.in_line, paper.lang):>7}  ")
        right.append(paper.say("audit.active", n=one.active).rjust(11), SOFT)
        if paper.width >= 72:
            bar = bars.counted(one.in_line, 18, top, "blue")
            right = Text(" ") + bar + Text(" " * (18 - bar.cell_len)) + right
        paper.pair(paper.name(one.persona), right, 2)


def _listed(paper: Paper, names: list[str]) -> str:
    return (
        paper.say("list.and").join([", ".join(names[:-1]), names[-1]])
        if len(names) > 1
        else names[0]
    )


def _standing(paper: Paper, found: Audit) -> None:
    paper.heading(
        "audit.standing",
        core=found.standing.get("core", 0),
        opportunity=found.standing.get("opportunity", 0),
    )
    rows = []
    for name, (_, colour) in STANDING.items():
        label = paper.mark(name) + Text(f" {word('standing', name, paper.lang)}")
        rows.append((label, found.standing.get(name, 0), colour))  # type: ignore[call-overload]
    bars.counts(paper, rows)


def _made_of(paper: Paper, found: Audit) -> None:
    said = [one for one in found.made_of if one.name != "unknown"]
    unknown = sum(one.count for one in found.made_of if one.name == "unknown")
    if not said:
        return
    first = word("function", said[0].name, paper.lang)
    paper.heading("audit.made_of", first=first, n=said[0].count, contacts=found.circle.contacts)
    rest = sum(one.count for one in said[MOST_GROUPS:])
    rows = [
        (Text(word("function", one.name, paper.lang)), one.count, "blue")
        for one in said[:MOST_GROUPS]
    ]
    rows += [(Text(paper.say("audit.others"), SOFT), rest, "")] if rest else []
    rows += (
        [(Text(word("function", "unknown", paper.lang), SOFT), unknown, SOFT)] if unknown else []
    )
    bars.counts(paper, rows)
    levels = _levels(paper, found.seniority)
    if levels:
        paper.soft("audit.levels", 2, levels=levels)


def _levels(paper: Paper, counts: tuple[Count, ...]) -> str:
    said = [
        f"{figures.number(one.count, paper.lang)}\u00a0{word('seniority', one.name, paper.lang)}"
        for one in counts
        if one.name != "unknown"
    ]
    return ", ".join(said[:6])


def _activity(paper: Paper, found: Audit) -> None:
    paper.heading("audit.activity", active=found.activity.active, two_way=found.activity.two_way)
    rows = [
        (
            Text(word("rhythm", name, paper.lang)),
            count,
            "blue" if name in {"live", "slowing"} else SOFT,
        )
        for name, count in found.activity.by.items()
    ]
    bars.counts(paper, rows)


def _week(paper: Paper, found: Audit) -> None:
    mine, theirs = found.owed.get("mine", 0), found.owed.get("theirs", 0)
    budget = found.purpose.weekly_minutes if found.purpose else None
    agenda.heading(paper, found.proposals, budget)
    if mine or theirs:
        paper.soft("audit.owed", mine=mine, theirs=theirs)
    agenda.entries(paper, found.proposals[:MOST_THINGS])
    more = len(found.proposals) - MOST_THINGS
    if more > 0:
        paper.gap()
        paper.soft("audit.more", 2, n=more)


def _next(paper: Paper, found: Audit, *, kept: bool, report: str) -> None:
    paper.heading("next.heading")
    if report:
        paper.command("next.report", report)
    if found.purpose is None:
        paper.command("next.purpose", "cerchia purpose init --output purpose.toml")
    if kept:
        if found.purpose is None:
            paper.command("next.load", f"cerchia purpose load purpose.toml{paper.place}")
        paper.command("next.agenda", f"cerchia agenda{paper.place}")
        if found.proposals:
            who = shlex.quote(found.proposals[0].person)
            paper.command("next.person", f"cerchia person {who}{paper.place}")
        return
    paths = " ".join(shlex.quote(one.path) for one in found.sources) or "PATH"
    if found.purpose is None:
        paper.command("next.again", f"cerchia audit {paths} --purpose purpose.toml")
    paper.command("next.keep", f"cerchia read {paths}")
